//! A large quiz is proved whole. How long that takes is for `cargo bench --bench quiz` to say.

use bedside::proof::{Law, prove};

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
