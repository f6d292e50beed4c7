//! How the cost of the proof grows.

use std::time::Instant;

use bedside::quiz::prove;

use super::generate::{Chance, Shape, quiz};

/// Rules that tie far-apart questions together: three for every ten questions.
#[test]
fn a_quiz_of_two_hundred_questions_is_proved() {
    // 400 in a build made for speed alone: `cargo test --release quiz::size -- --nocapture`.
    let sizes: &[usize] =
        if cfg!(debug_assertions) { &[25, 50, 100] } else { &[25, 50, 100, 200, 400] };
    for &questions in sizes {
        let rules = questions * 3 / 10;
        let shape = Shape { questions, rules, follow_ups: 4, wild: false };
        let program = quiz(shape, &mut Chance::new(questions as u64));
        let from = Instant::now();
        let proof = prove(&program);
        let time = from.elapsed();
        println!(
            "{questions} questions, {rules} rules: {:.1} ms, {} sheets, {} faults, outcomes counted: {}",
            time.as_secs_f64() * 1000.0,
            proof.counts.sheets,
            proof.failures.len(),
            proof.counts.outcomes.is_some(),
        );
        assert!(proof.failures.iter().all(|it| it.law != bedside::quiz::Law::Provable));
        // Generous, because the tests are not built for speed; the benchmark is strict.
        assert!(time.as_secs() < 60, "{questions} questions take {time:?}");
    }
}
