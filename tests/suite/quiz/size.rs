//! A large quiz is proved whole. How long that takes is for `cargo bench --bench quiz` to say.

use bedside::proof::{Law, Version, compare, prove};
use bedside::quiz::{Effect, Program};

use super::families::{boxes_apart, boxes_together, chain, flat, lists, rules};
use super::generate::{Chance, Shape, quiz};

/// Rules that tie far-apart questions together: three for every ten questions.
#[test]
fn a_quiz_of_two_hundred_questions_is_proved() {
    for questions in [25, 50, 100, 200] {
        let shape = Shape { questions, rules: questions * 3 / 10, follow_ups: 4, wild: false };
        let proof = prove(&quiz(shape, &mut Chance::new(questions as u64)));
        assert!(proof.failures.iter().all(|it| it.law != Law::Provable), "{questions} questions");
        assert!(proof.counts.outcomes.is_some(), "{questions} questions: not counted");
        assert!(proof.counts.sheets.to_string().len() > questions / 4);
    }
}

/// Lists to tick and chains of follow-ups have more answers than anybody could list.
#[test]
fn long_lists_and_long_chains_are_proved_and_compared() {
    for (size, family) in [
        (64, boxes_apart as fn(usize) -> Program),
        (64, boxes_together),
        (40, lists),
        (60, chain),
        (100, flat),
    ] {
        let old = family(size);
        let proof = prove(&old);
        assert!(proof.holds(), "{:?}", proof.failures);
        assert!(proof.counts.outcomes.is_some() && proof.counts.sheets.to_string().len() > 16);
        let mut new = old.clone();
        new.questions[0].choices[0].effect = Effect::Ok;
        let versions = [&old, &new].map(|program| Version { program, wording: None, page: &[] });
        let difference = compare(versions[0], versions[1]);
        assert!(difference.proved && !difference.causes.is_empty(), "{difference:#?}");
        assert!(difference.causes.iter().all(|it| it.was.outcome == Effect::Talk));
    }
}

#[test]
fn thirty_rules_across_forty_questions_are_proved() {
    let proof = prove(&rules(40, 30));
    assert!(proof.failures.iter().all(|it| it.law == Law::Shadowed), "{:?}", proof.failures);
    assert!(proof.counts.outcomes.is_some());
}
