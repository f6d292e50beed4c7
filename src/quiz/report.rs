//! A quiz, its proof and one evaluation as plain text, for people at a terminal.

use std::fmt::Write;

use super::evaluate::{Evaluation, Met, fault_in_words};
use super::proof::{Failure, Law, Place, Proof, digest};
use super::text::{Quiz, Say};
use super::{Choice, Effect, Program};

/// The ledger, the counts, the laws and the digest.
pub fn report(quiz: &Quiz) -> String {
    let program = &quiz.program;
    let mut text = ledger(quiz);
    if let Some(proof) = &quiz.proof {
        counts(&mut text, program, proof);
        cases(&mut text, quiz, proof);
        laws(&mut text, proof);
    }
    let _ = writeln!(text, "\nDigest of the rules\n  {}", digest(program));
    text
}

/// Every contraindication with its questions and what their answers do; then all other questions.
fn ledger(quiz: &Quiz) -> String {
    let program = &quiz.program;
    let mut text = String::from("Contraindications\n");
    for it in &program.contraindications {
        let floor = it.floor.map_or("no severity", Effect::word);
        let _ = writeln!(text, "  {} (at least `{floor}`)", it.page);
        it.questions.iter().for_each(|&n| question(&mut text, quiz, n));
    }
    text.push_str("\nOther questions\n");
    for n in (0..program.questions.len()).filter(|&n| !program.questions[n].screens) {
        question(&mut text, quiz, n);
    }
    if !program.rules.is_empty() {
        text.push_str("\nRules\n");
    }
    for (rule, said) in program.rules.iter().zip(&quiz.rules) {
        let adds = rule.effect.map(|it| format!("adds `{}`", it.word()));
        let lowers = rule.relax.iter().map(|it| {
            format!("lowers {} to `{}`", program.questions[it.question].id, it.to.word())
        });
        let does: Vec<String> = adds.into_iter().chain(lowers).collect();
        let sources: Vec<&str> = said.sources.iter().map(|it| it.value.as_str()).collect();
        let _ = writeln!(
            text,
            "  {}: {} ({}{}{})",
            rule.id,
            does.join(", "),
            rule.page,
            if sources.is_empty() { "" } else { "; " },
            sources.join(", ")
        );
    }
    text
}

fn question(text: &mut String, quiz: &Quiz, n: usize) {
    let (question, said) = (&quiz.program.questions[n], &quiz.texts[n]);
    let reasons = said.choices.iter().map(|it| &it.because);
    let asked = if question.shown.is_empty() { "" } else { " (follow-up)" };
    let _ = writeln!(text, "    {}{asked}: {}", question.id, said.ask.value);
    for (choice, because) in question.choices.iter().zip(reasons) {
        let because = because.as_ref().map(|it| format!(" (because: {})", it.value));
        let because = because.unwrap_or_default();
        let _ = writeln!(text, "      {:<28} {}{because}", choice.id, choice.effect.word());
    }
}

fn counts(text: &mut String, program: &Program, proof: &Proof) {
    let counts = &proof.counts;
    let _ = writeln!(
        text,
        "\nCounts\n  {} questions, {} answers to choose from\n  {} complete sheets, of {} to {} questions",
        counts.questions, counts.options, counts.sheets, counts.shortest, counts.longest
    );
    for (effect, sheets) in counts.outcomes.iter().flatten() {
        let _ = writeln!(text, "  {:>8}: {sheets} sheets", effect.word());
    }
    let many = |it: &Option<super::Natural>| {
        it.as_ref().map_or("too many to count".to_owned(), ToString::to_string)
    };
    let _ = writeln!(text, "\nLowered or left out, for sign-off");
    for it in &counts.touched {
        let what = match (it.rule, it.question) {
            (Some(n), _) => format!("the rule {} lowers", program.rules[n].id),
            (_, Some(n)) => format!("{} is not asked of everybody", program.questions[n].id),
            _ => continue,
        };
        let _ = writeln!(text, "  {what}: {} sheets", many(&it.sheets));
    }
    let _ = writeln!(text, "  all together: {} sheets", many(&counts.touched_sheets));
}

/// What the clinic states, and whether it is so.
fn cases(text: &mut String, quiz: &Quiz, proof: &Proof) {
    if quiz.cases.is_empty() {
        return;
    }
    let _ = writeln!(text, "\nCases stated by the clinic: {}", quiz.cases.len());
    for (n, (case, said)) in quiz.program.cases.iter().zip(&quiz.cases).enumerate() {
        let is_broken = |it: &Failure| it.law == Law::Stated && it.at == Place::Case(n);
        let holds = if proof.failures.iter().any(is_broken) { "FAILS" } else { "holds" };
        let _ = writeln!(text, "  {holds}  {:<7}  {}", case.ends.word(), said.say.value);
    }
}

fn laws(text: &mut String, proof: &Proof) {
    text.push_str("\nProof\n");
    for law in Law::ALL {
        let broken = proof.failures.iter().filter(|it| it.law == law).count();
        let holds = if broken == 0 { "holds" } else { "FAILS" };
        let _ = writeln!(text, "  {holds}  {}", law.sentence());
    }
    let result = match proof.holds() {
        true => "proved on every complete sheet",
        false => "NOT proved; see what was told",
    };
    let _ = writeln!(text, "  {result}");
}

/// What a sheet comes to.
pub fn told(quiz: &Quiz, evaluation: &Evaluation) -> String {
    let (program, mut text) = (&quiz.program, String::new());
    for (n, fault) in &evaluation.faults {
        let _ = writeln!(text, "{}: {}", program.questions[*n].id, fault_in_words(fault));
    }
    for &n in &evaluation.missing {
        let _ = writeln!(text, "{}: not answered", program.questions[n].id);
    }
    let Some(outcome) = evaluation.outcome else { return text };
    let headline = quiz.outcomes.get(&outcome).and_then(|it| it.headline.as_ref());
    let headline = headline.map(|it| format!(": {}", it.value)).unwrap_or_default();
    let _ = writeln!(text, "{}{headline}", outcome.word());
    if let Some(day) = evaluation.earliest {
        let _ = writeln!(text, "earliest {day}");
    }
    if evaluation.lapsed {
        let _ = writeln!(
            text,
            "the approvals behind this quiz have lapsed, so everybody is told to talk"
        );
    }
    for reason in &evaluation.reasons {
        let what = match reason.met {
            Met::Answer(n, k) => format!(
                "{} = {} ({})",
                program.questions[n].id,
                program.questions[n].choices[k].id,
                program.questions[n].page.as_deref().unwrap_or("no page")
            ),
            Met::Rule(n) => format!("rule {} ({})", program.rules[n].id, program.rules[n].page),
        };
        let until = reason.until.map(|it| format!(", until {it}")).unwrap_or_default();
        let lowered = reason.lowered.map(|it| format!(", lowered by {}", program.rules[it].id));
        let lowered = lowered.unwrap_or_default();
        let _ = writeln!(text, "  {:<8} {what}{until}{lowered}", reason.effect.word());
    }
    text
}

/// A question as it is asked at a terminal: its words, and the ids of its answers.
pub fn asked(quiz: &Quiz, n: usize) -> String {
    let (question, said) = (&quiz.program.questions[n], &quiz.texts[n]);
    let mut text = format!("\n{}\n", said.ask.value);
    if let Some(hint) = &said.hint {
        let _ = writeln!(text, "  {}", hint.value);
    }
    let is_word = |it: &&(&Choice, &super::ChoiceText)| it.0.band.is_none();
    let choices: Vec<_> = question.choices.iter().zip(&said.choices).collect();
    for (choice, text_of) in choices.iter().filter(is_word) {
        let say = match &text_of.say {
            Say::Written(say) => say.value.as_str(),
            Say::Yes => "Yes",
            Say::No => "No",
            Say::None => "None of these",
            _ => "I am not sure",
        };
        let _ = writeln!(text, "  {:<16} {say}", choice.id);
    }
    text.push_str(match &question.kind {
        super::Kind::One => "one of these: ",
        super::Kind::Many => "one or more of these, with commas between: ",
        super::Kind::Date(super::Precision::Day) => "a day, such as 2026-11-30: ",
        super::Kind::Date(super::Precision::Month) => "a month or a day, such as 2026-11: ",
        super::Kind::Number { .. } => "a number: ",
    });
    text
}
