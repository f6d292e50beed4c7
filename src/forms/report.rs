//! A quiz and its proof as plain text, for people at a terminal.

use std::fmt::Write;

use super::excuses::{Excused, excuses, hangs_on};
use crate::proof::{Failure, Law, Natural, Proof, Suspect};
use crate::quiz::{Effect, Given, Program, Quiz, digest};

/// The ledger, the counts, the laws and the digest.
pub fn report(quiz: &Quiz, proof: Option<&Proof>) -> String {
    let program = &quiz.program;
    let mut text = ledger(quiz);
    if let Some(proof) = proof {
        counts(&mut text, program, proof);
        excused(&mut text, quiz);
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
    for (it, said) in program.contraindications.iter().zip(&quiz.contraindications) {
        let floor = it.floor.map_or("no severity", Effect::word);
        let _ = writeln!(text, "  {} (at least `{floor}`)", it.page);
        if it.questions.is_empty() {
            let because = said.because.as_ref().map_or("nothing says why", |it| &it.value);
            let _ = writeln!(text, "    no question asks about it (because: {because})");
        }
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
            let question = &program.questions[it.given.question];
            let answer = &question.choices[it.given.choice].id;
            format!("lowers `{answer}` of {} to `{}`", question.id, it.to.word())
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
    for (k, (choice, because)) in question.choices.iter().zip(reasons).enumerate() {
        let because = because.as_ref().map(|it| format!(" (because: {})", it.value));
        let because = because.unwrap_or_default();
        let opened = quiz.program.opened(Given { question: n, choice: k });
        let asks: Vec<&str> = opened.map(|it| quiz.program.questions[it].id.as_str()).collect();
        let does = match choice.effect == Effect::Ok && !asks.is_empty() {
            true => format!("asks {}", asks.join(", ")),
            false => choice.effect.word().to_owned(),
        };
        let _ = writeln!(text, "      {:<28} {does}{because}", choice.id);
    }
}

fn counts(text: &mut String, program: &Program, proof: &Proof) {
    let counts = &proof.counts;
    let sheets = match counts.sheets.is_zero() {
        true => "too many".to_owned(),
        false => counts.sheets.to_string(),
    };
    let _ = writeln!(
        text,
        "\nCounts\n  {} questions, {} answers to choose from\n  {sheets} complete sheets, of {} to {} questions",
        counts.questions, counts.options, counts.shortest, counts.longest
    );
    for (effect, sheets) in counts.outcomes.iter().flatten() {
        let _ = writeln!(text, "  {:>8}: {sheets} sheets", effect.word());
    }
    let many = |it: &Option<Natural>| {
        it.as_ref().map_or("too many to count".to_owned(), ToString::to_string)
    };
    let _ = writeln!(text, "\nLowered or left out, for sign-off");
    if counts.touched.is_empty() {
        text.push_str("  nothing: no rule lowers an answer, and no question is left out\n");
        return;
    }
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

/// What the laws ask for and the writer does without, each with the reason.
fn excused(text: &mut String, quiz: &Quiz) {
    let questions = &quiz.program.questions;
    text.push_str("\nExcused for a reason, for sign-off\n");
    let all = excuses(quiz);
    if all.is_empty() {
        text.push_str("  nothing\n");
    }
    for (it, because) in all {
        let what = match it {
            Excused::Unasked(n) => {
                format!("no question asks about {}", quiz.program.contraindications[n].page)
            }
            Excused::LeftOut(n) => format!("{} is not asked of everybody", questions[n].id),
            Excused::Unsure(n) => format!("nobody can be unsure about {}", questions[n].id),
            Excused::Harmless(n, k) => {
                let answer = &questions[n].choices[k].id;
                format!("the answer {answer} to {} holds nobody back", questions[n].id)
            }
        };
        let _ = writeln!(text, "  {what} (because: {because})");
        let Excused::LeftOut(n) = it else { continue };
        if let Some(on) = hangs_on(&quiz.program, n) {
            let _ = writeln!(text, "    it hangs on {}, which is left out too", questions[on].id);
        }
    }
}

/// What the clinic states, and whether it is so.
fn cases(text: &mut String, quiz: &Quiz, proof: &Proof) {
    if quiz.cases.is_empty() {
        return;
    }
    let _ = writeln!(text, "\nCases stated by the clinic: {}", quiz.cases.len());
    for (n, (case, said)) in quiz.program.cases.iter().zip(&quiz.cases).enumerate() {
        let is_broken = |it: &Failure| it.law == Law::Stated && it.at == Suspect::Case(n);
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
