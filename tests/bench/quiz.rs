//! How the cost of a quiz grows: `cargo bench --bench quiz`.
//!
//! Quizzes made by chance, with rules across far-apart questions, three for every ten questions, and
//! one question in four a follow-up. Each line is the median of several runs; the last columns say by
//! how much a line costs more than the one above it, for twice the questions.

#![expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
#![expect(clippy::unwrap_used, reason = "a median of no runs is a mistake of ours")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use bedside::forms::style;
use bedside::proof::{Law, prove};
use bedside::quiz::{Program, digest};

#[path = "../suite/quiz/generate.rs"]
mod generate;

const SIZES: [usize; 5] = [25, 50, 100, 200, 400];
const RUNS: usize = 7;

fn main() {
    println!(
        "questions  rules  digits of sheets     prove ms  style ms  digest ms   prove ×  style ×"
    );
    let mut last: Option<[f64; 2]> = None;
    for questions in SIZES {
        let rules = questions * 3 / 10;
        let program = quiz(questions, rules);
        let proof = prove(&program);
        assert!(proof.failures.iter().all(|it| it.law != Law::Provable), "too large to be proved");
        let sheets = proof.counts.sheets.to_string().replace(',', "").len();
        let proved = median(|| drop(black_box(prove(black_box(&program)))));
        let styled = median(|| drop(black_box(style(black_box(&program)))));
        let digested = median(|| drop(black_box(digest(black_box(&program)))));
        let grown = last.map(|it| format!("{:>9.1} {:>8.1}", proved / it[0], styled / it[1]));
        println!(
            "{questions:>9} {rules:>6} {sheets:>17} {proved:>12.2} {styled:>9.2} {digested:>10.2} {}",
            grown.unwrap_or_default()
        );
        last = Some([proved, styled]);
    }
}

fn quiz(questions: usize, rules: usize) -> Program {
    let shape = generate::Shape { questions, rules, follow_ups: 4, wild: false };
    generate::quiz(shape, &mut generate::Chance::new(questions as u64))
}

/// Milliseconds.
fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<Duration> = (0..RUNS).map(|_| timed(&run)).collect();
    times.sort_unstable();
    times.get(RUNS / 2).unwrap().as_secs_f64() * 1000.0
}

#[expect(clippy::disallowed_methods, reason = "a benchmark tells how long a thing took")]
fn timed(run: impl Fn()) -> Duration {
    let from = Instant::now();
    run();
    from.elapsed()
}
