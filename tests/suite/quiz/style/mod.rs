//! The style sheet against the evaluator, on sheets drawn by chance; and how it grows.

mod browser;

use std::collections::BTreeSet;

use bedside::forms::style;
use bedside::quiz::{Choice, Effect, Evaluation, Kind, Met, Program, Sheet, Standing, evaluate};

use super::families::{boxes_apart, boxes_together, chain, lists};
use super::generate::{Chance, Shape, quiz};
use super::{day, real};
pub(crate) use browser::seen;

/// A sheet in which every question has an answer, asked or not, or now and then none.
fn drawn(program: &Program, chance: &mut Chance) -> Sheet {
    let mut sheet = Sheet::new();
    for question in &program.questions {
        let from: Vec<&Choice> = match chance.one_in(3) {
            true => question.choices.iter().collect(),
            false => question.choices.iter().filter(|it| it.effect < Effect::Wait).collect(),
        };
        if from.is_empty() || chance.one_in(40) {
            continue;
        }
        let mut words = vec![from[chance.below(from.len())].id.clone()];
        if question.kind == Kind::Many {
            // Without a script everything can be ticked together.
            let more = question.choices.iter().filter(|_| chance.one_in(3));
            words.extend(more.map(|it| it.id.clone()));
            words.sort();
            words.dedup();
        }
        sheet.insert(question.id.clone(), words);
    }
    sheet
}

/// What a page without a script must show of a sheet.
fn wanted(program: &Program, evaluation: &Evaluation) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for &n in evaluation.asked.iter().filter(|it| !program.questions[**it].shown.is_empty()) {
        all.insert(format!("#q-{}", program.questions[n].id));
    }
    let Some(outcome) = evaluation.outcome else {
        all.insert(".quiz .unfinished".to_owned());
        return all;
    };
    all.insert(format!(".quiz .outcome-{}", outcome.word()));
    for it in &evaluation.reasons {
        let id = match it.met {
            Met::Rule(n) => format!("rule-{}", program.rules[n].id),
            Met::Answer(n, k) => {
                let (question, choice) = (&program.questions[n], &program.questions[n].choices[k]);
                let own = format!("r-{}--{}", question.id, choice.id);
                let lowered = it.effect < choice.effect;
                if lowered { format!("{own}--as-{}", it.effect.word()) } else { own }
            }
        };
        all.insert(format!(".quiz .reason:where(#{id})"));
    }
    all
}

fn agrees(program: &Program, sheets: usize, chance: &mut Chance) {
    let css = style(program);
    for _ in 0..sheets {
        let sheet = drawn(program, chance);
        let checked: BTreeSet<String> = sheet
            .iter()
            .flat_map(|(question, words)| words.iter().map(move |it| format!("q-{question}--{it}")))
            .collect();
        let mut found = seen(&css, &checked);
        found.retain(|it| !it.contains(".for-"));
        let said: BTreeSet<String> =
            found.iter().filter(|it| it.contains(".of-")).cloned().collect();
        found.retain(|it| !it.contains(".of-"));
        // What was said stands in the urgent cards with its reason, and never without.
        let reasons = found.iter().filter_map(|it| it.strip_prefix(".quiz .reason:where(#"));
        let lines = reasons.map(|it| format!(".quiz .said:where(.of-{it}"));
        let lines = lines.filter(|it| css.contains(it.as_str()));
        assert_eq!(said, lines.collect(), "{sheet:?}\n{css}");
        let evaluation = evaluate(program, &sheet, day("2026-12-01"), Standing::Open);
        assert_eq!(found, wanted(program, &evaluation), "{sheet:?}\n{css}");
    }
}

#[test]
fn the_style_sheet_shows_what_every_sheet_comes_to() {
    let mut chance = Chance::new(23);
    agrees(&real().program, 100, &mut chance);
    for _ in 0..60 {
        let (questions, rules) = (2 + chance.below(8), chance.below(5));
        let shape = Shape { questions, rules, follow_ups: 2, wild: chance.one_in(2) };
        let program = quiz(shape, &mut chance);
        agrees(&program, 25, &mut chance);
    }
}

/// Urgent cards stand for all reasons of one page, and are there with any of them.
#[test]
fn the_cards_of_a_page_are_shown_with_each_of_its_reasons() {
    let mut program = chain(2);
    program.questions[0].choices[0].effect = Effect::Stop;
    let css = style(&program);
    let is_shown = |checked: &[&str]| {
        let checked = checked.iter().map(|it| (*it).to_owned()).collect();
        seen(&css, &checked).iter().any(|it| it.contains(".for-"))
    };
    assert!(is_shown(&["q-q0--yes", "q-q1--no"]), "{css}");
    assert!(!is_shown(&["q-q0--no", "q-q1--yes"]), "only talked about:\n{css}");
    assert!(!is_shown(&["q-q0--yes"]), "not finished:\n{css}");
}

/// What a condition rests on is said once, however many ways lead to it.
#[test]
fn a_style_sheet_grows_as_its_quiz_does() {
    for family in [chain, boxes_apart, boxes_together, lists] {
        let (short, long) = (style(&family(30)).len(), style(&family(300)).len());
        assert!(long < 12 * short, "{short} bytes for 30, {long} for 300");
        agrees(&family(30), 60, &mut Chance::new(5));
    }
}
