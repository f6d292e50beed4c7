//! A large quiz is proved whole. How long that takes is for `cargo bench --bench quiz` to say.

use bedside::proof::{Law, Version, compare, objections, prove, prove_within};
use bedside::quiz::{Effect, Program};

use super::families::{boxes_apart, boxes_together, chain, crossed, flat, lists, rules};
use super::generate::{Chance, Shape, quiz};
use super::real;

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
        (24, lists),
        (40, chain),
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

/// Rules across boxes of long lists. With more of them, no order of the boxes would do.
#[test]
fn rules_across_boxes_are_proved() {
    let proof = prove(&crossed(2, 40, 24, 5));
    assert!(proof.failures.iter().all(|it| it.law == Law::Shadowed), "{:?}", proof.failures);
    assert!(proof.counts.outcomes.is_some());
}

/// A proof of this quiz takes ten times what it is given here.
#[test]
fn a_quiz_too_large_is_refused_and_says_what_hangs_together() {
    let quiz = real();
    let whole = prove(&quiz.program);
    assert!(whole.holds() && whole.work > 10 * FEW, "{} steps", whole.work);
    let proof = prove_within(&quiz.program, FEW);
    assert!(!proof.holds() && proof.work == FEW && proof.counts.outcomes.is_none());
    let found = objections(&quiz, &proof);
    let [it] = &found[..] else { panic!("{found:#?}") };
    assert_eq!(it.code, "unprovable-quiz");
    assert_eq!(
        it.message,
        "this quiz cannot be proved: 2 questions hang together here, in more ways than can be looked through"
    );
    assert_eq!(
        it.help.as_deref(),
        Some("let fewer follow-ups hang on the same questions, or ask them in a quiz of their own")
    );
}

const FEW: usize = 400;
