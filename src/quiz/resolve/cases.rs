//! Cases: what the clinic states of its own quiz.

use super::compiler::Compiler;
use super::unknown::unknown;
use super::value;
use crate::calendar::DurationRange;
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::quiz::plan::Case as Written;
use crate::quiz::program::{Case, Kind, Question, Stated};
use crate::quiz::stated::choices;
use crate::quiz::text::{CaseText, Known};
use crate::quiz::written::OneOrMore;
use crate::yaml::At;

impl Compiler<'_> {
    /// Adds the cases of the plan to the program, and gives what they say, and what is wrong with them:
    /// that is no fault of the quiz. One with a fault is left out.
    pub fn cases(&mut self) -> Reported<Vec<CaseText>> {
        let (mut texts, mut found) = (Vec::new(), Vec::new());
        for written in &self.plan.cases {
            let (mut given, faults) = (Vec::new(), found.len());
            for (name, answer) in &written.given {
                match self.stated(name, answer) {
                    Ok((question, stated)) => given.push((question, stated, answer.span)),
                    Err(fault) => found.push(*fault),
                }
            }
            // Part of a case says something else than the whole.
            if found.len() > faults {
                continue;
            }
            given.sort_by_key(|it| it.0);
            texts.push(text(written, given.iter().map(|it| it.2).collect()));
            let given = given.into_iter().map(|it| (it.0, it.1)).collect();
            self.program.cases.push(Case { given, ends: written.ends.value });
        }
        Reported { value: texts, diagnostics: found }
    }

    /// One answer of a case, and the place of its question.
    fn stated(
        &self,
        name: &str,
        answer: &At<OneOrMore>,
    ) -> Result<(usize, Stated), Box<Diagnostic>> {
        let n = self.place(name, answer.span)?;
        let question = &self.program.questions[n];
        let stated = read_one(question, answer, self.known)?;
        if choices(question, &stated).is_some() {
            return Ok((n, stated));
        }
        let words = answer.value.words().join(", ");
        let fault = match stated {
            Stated::Ago(_) => {
                let message = format!(
                    "`{words}` ago falls into one band of `{name}` on some days, \
                     into another on others"
                );
                Fault::VAGUE_CASE
                    .at(answer.span, message)
                    .help("take a length of time that is clearly longer or shorter than the band")
            }
            _ => {
                let message = format!("nobody can answer `{words}` to `{name}`");
                Fault::UNKNOWN_ANSWER
                    .at(answer.span, message)
                    .help("write one answer, or several that can stand together: `[one, two]`")
            }
        };
        Err(Box::new(fault))
    }
}

fn text(written: &Written, given: Vec<crate::source::Span>) -> CaseText {
    CaseText { say: written.say.clone(), given, ends: written.ends.span }
}

/// The answer as its question takes it.
fn read_one(
    question: &Question,
    answer: &At<OneOrMore>,
    known: &Known,
) -> Result<Stated, Box<Diagnostic>> {
    let words = answer.value.words();
    let in_words: Vec<&str> = in_words(question).collect();
    let strange = words.iter().find(|it| !in_words.contains(&it.as_str()));
    let Some(strange) = strange else { return Ok(Stated::Words(words.to_vec())) };
    let none = || Box::new(no_answer(question, &answer.clone().map(|_| strange.clone())));
    if words.len() > 1 || matches!(question.kind, Kind::One | Kind::Many) {
        return Err(none());
    }
    let value = value::resolved(&answer.clone().map(|_| strange.clone()), known)?;
    match question.kind {
        Kind::Number { ref unit, from, to } => match value::whole(&value, unit.as_deref()) {
            Ok(number) if (from..=to).contains(&number) => Ok(Stated::Number(number)),
            _ => Err(none()),
        },
        // Of a range the longer end counts, as in a band.
        _ => DurationRange::parse(&value).map(|it| Stated::Ago(it.to)).map_err(|_| none()),
    }
}

/// The ids of the answers that are no bands.
fn in_words(question: &Question) -> impl Iterator<Item = &str> {
    question.choices.iter().filter(|it| it.band.is_none()).map(|it| it.id.as_str())
}

fn no_answer(question: &Question, word: &At<String>) -> Diagnostic {
    let wanted = match &question.kind {
        Kind::Date(_) => "write how long ago it was, such as `4 months`".to_owned(),
        Kind::Number { from, to, .. } => format!("write a whole number from {from} to {to}"),
        Kind::One | Kind::Many => {
            let what = format!("answer to `{}`", question.id);
            let at = (word.value.as_str(), word.span);
            return unknown(Fault::UNKNOWN_ANSWER, at, &what, in_words(question));
        }
    };
    let or: Vec<String> = in_words(question).map(|it| format!(", or `{it}`")).collect();
    let message = format!("`{}` is no answer to `{}`", word.value, question.id);
    Fault::UNKNOWN_ANSWER.at(word.span, message).help(format!("{wanted}{}", or.concat()))
}
