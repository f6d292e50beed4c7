//! A difference in plain text, for people at a terminal.

use std::fmt::Write;

use super::{Alike, Cause, Change, Difference, Ending, Sheets, Version, Waiting, bands};
use crate::quiz::Effect;
use crate::quiz::program::{End, Question};

/// How much of a digest is told, and of answers that do the same.
const SHORT: usize = "blake3:".len() + 16;
const ALIKE: usize = 4;

/// What changes for patients, and what causes it.
pub fn difference_in_words(difference: &Difference, old: Version, new: Version) -> String {
    let short = |it: &String| it.chars().take(SHORT).collect::<String>();
    let [was, now] = difference.digests.each_ref().map(short);
    let mut text = match was == now {
        true => format!("Rules: {now}…, unchanged\n\n"),
        false => format!("Rules: {was}… → {now}…\n\n"),
    };
    let versions = Versions([old, new]);
    match &difference.sheets {
        None => text.push_str(
            "These two are too large to be compared sheet by sheet: too many rules hang together.\n",
        ),
        Some(_) if difference.is_none() => text.push_str("Nothing changes for a patient.\n"),
        Some(it) => sheets(&mut text, it),
    }
    causes(&mut text, difference, &versions);
    if !difference.changes.is_empty() {
        text.push_str("\nAdded and removed\n");
        for it in &difference.changes {
            let _ = writeln!(text, "  {}", versions.change(it));
        }
    }
    if !difference.reworded.is_empty() {
        text.push_str("\nWords changed\n");
        for it in &difference.reworded {
            let said = |it: &Option<String>| {
                it.as_ref().map_or("nothing".to_owned(), |it| format!("“{it}”"))
            };
            let (was, now) = (said(&it.was), said(&it.now));
            let _ = writeln!(text, "  {}\n     was: {was}\n     now: {now}", it.part);
        }
    }
    text
}

fn sheets(text: &mut String, sheets: &Sheets) {
    let _ = writeln!(text, "Changed for {} of {} answer sheets", sheets.changed, sheets.all);
    let mut lines: Vec<(String, String)> = Vec::new();
    for (was, now, count) in sheets.pairs.iter().filter(|it| it.0 != it.1) {
        lines.push((format!("{} → {}", was.word(), now.word()), count.to_string()));
    }
    if !sheets.other_waits.is_zero() {
        lines
            .push(("wait → wait, until something else".to_owned(), sheets.other_waits.to_string()));
    }
    let sided = [(&sheets.only_old, "only the old quiz"), (&sheets.only_new, "only the new quiz")];
    for (only, whose) in sided {
        for (effect, count) in only {
            lines.push((format!("{whose} has these: {}", effect.word()), count.to_string()));
        }
    }
    let left = lines.iter().map(|it| it.0.chars().count()).max().unwrap_or(0);
    let right = lines.iter().map(|it| it.1.len()).max().unwrap_or(0);
    for (what, count) in lines {
        let _ = writeln!(text, "  {what:<left$}  {count:>right$}");
    }
}

fn causes(text: &mut String, difference: &Difference, versions: &Versions) {
    if difference.causes.is_empty() {
        return;
    }
    let how = match difference.proved {
        true => "proved: every changed sheet has one of these".to_owned(),
        false => format!("the first {}; there are more", difference.causes.len()),
    };
    let _ = writeln!(text, "\nWhat causes it ({how})");
    for (n, cause) in difference.causes.iter().enumerate() {
        let told: Vec<String> = cause.answers.iter().map(|it| versions.alike(it)).collect();
        let told = match told.is_empty() {
            true => "whatever is answered".to_owned(),
            false => told.join("\n     "),
        };
        let _ = writeln!(text, "{:>3}. {told}", n + 1);
        for (side, (word, ending)) in [("was", &cause.was), ("now", &cause.now)].iter().enumerate()
        {
            let _ = writeln!(text, "     {word}: {}", versions.ending(side, ending, cause));
        }
    }
}

/// Both versions, the old one first.
struct Versions<'a>([Version<'a>; 2]);

impl Versions<'_> {
    /// A question with its place, as a side has it.
    fn question(&self, side: usize, id: &str) -> Option<(usize, &Question)> {
        self.0[side].program.questions.iter().enumerate().find(|it| it.1.id == id)
    }

    /// What a question asks: as the new version says it, or else the old one, or its id.
    fn ask(&self, id: &str) -> String {
        let said = |side: usize| {
            let (n, _) = self.question(side, id)?;
            Some(format!("“{}”", self.0[side].spoken?.questions.get(n)?.ask))
        };
        said(1).or_else(|| said(0)).unwrap_or_else(|| format!("`{id}`"))
    }

    /// What an answer in words says.
    fn say(&self, question: &str, id: &str) -> String {
        let said = |side: usize| {
            let (n, own) = self.question(side, question)?;
            let answers = &self.0[side].spoken?.questions.get(n)?.answers;
            Some(format!("“{}”", answers.get(own.choice(id)?)?.say))
        };
        said(1).or_else(|| said(0)).unwrap_or_else(|| format!("`{id}`"))
    }

    /// A question and the answers to it that do the same.
    fn alike(&self, it: &Alike) -> String {
        let mut told: Vec<String> = Vec::new();
        for choices in &it.choices {
            let answer = self.answer(&it.question, choices);
            if !told.contains(&answer) {
                told.push(answer);
            }
        }
        let more = told.len() > ALIKE || it.choices.len().to_string() != plain(&it.count);
        told.truncate(ALIKE);
        let more = if more { " or others that do the same" } else { "" };
        format!("{} {}{more}", self.ask(&it.question), told.join(" or "))
    }

    /// One answer, as both sides take it.
    fn answer(&self, question: &str, choices: &[Option<Vec<String>>; 2]) -> String {
        let sides = [0, 1].into_iter().filter_map(|side| {
            let (_, own) = self.question(side, question)?;
            let [id] = &choices[side].as_ref()?[..] else { return None };
            Some((own, own.choice(id)?))
        });
        if let Some(words) = bands::words(&sides.collect::<Vec<_>>()) {
            return words;
        }
        let ids = choices[1].as_ref().or(choices[0].as_ref());
        let said = ids.into_iter().flatten().map(|it| self.say(question, it));
        said.collect::<Vec<_>>().join(" and ")
    }

    /// The outcome, and until when to wait.
    fn ending(&self, side: usize, ending: &Ending, cause: &Cause) -> String {
        let mut told = vec![ending.outcome.word().to_owned()];
        for wait in &ending.waits {
            let it = self.wait(side, wait, cause);
            if !told.contains(&it) {
                told.push(it);
            }
        }
        debug_assert!(ending.outcome == Effect::Wait || told.len() == 1);
        told.join(", ")
    }

    fn wait(&self, side: usize, wait: &Waiting, cause: &Cause) -> String {
        let is_told = |id: &String| cause.answers.iter().any(|it| it.question == *id);
        let of = wait.question.as_ref().filter(|it| !is_told(it)).map(|it| self.ask(it));
        let of = of.map(|it| format!(" ({it})")).unwrap_or_default();
        match wait.end {
            Some(End::After(time)) => format!("until {time} after the date{of}"),
            _ => match self.until(side, wait) {
                Some(words) => format!("until “{words}”{of}"),
                None => format!("until what the quiz says has happened{of}"),
            },
        }
    }

    /// The words of a condition.
    fn until(&self, side: usize, wait: &Waiting) -> Option<&str> {
        let Version { program, spoken } = self.0[side];
        let spoken = spoken?;
        let said = match (&wait.question, &wait.rule) {
            (Some(id), _) => {
                let (n, own) = self.question(side, id)?;
                let choice = own.choice(wait.answer.as_ref()?)?;
                &spoken.questions.get(n)?.answers.get(choice)?.until
            }
            (_, Some(id)) => {
                let n = program.rules.iter().position(|it| it.id == *id)?;
                &spoken.rules.get(n)?.until
            }
            _ => return None,
        };
        said.as_deref()
    }

    fn change(&self, it: &Change) -> String {
        match it {
            Change::QuestionAdded(id) => format!("+ the question `{id}`: {}", self.ask(id)),
            Change::QuestionRemoved(id) => format!("- the question `{id}`: {}", self.ask(id)),
            Change::AnswerAdded(of, id) => {
                format!("+ an answer to `{of}`: {}", self.say(of, id))
            }
            Change::AnswerRemoved(of, id) => {
                format!("- an answer to `{of}`: {}", self.say(of, id))
            }
            Change::Retaken(id) => {
                format!("  `{id}` takes another sort of answer: {}", self.ask(id))
            }
            Change::RuleAdded(id) => format!("+ the rule `{id}`"),
            Change::RuleRemoved(id) => format!("- the rule `{id}`"),
        }
    }
}

/// A number in digits alone.
fn plain(number: &super::Natural) -> String {
    number.to_string().replace(',', "")
}
