//! How long the comparison of large quizzes takes.

use std::time::Instant;

use bedside::proof::{Version, compare};
use bedside::quiz::{Band, Program};

use super::mutate::with_numbers;
use crate::quiz::generate::{Chance, Shape, quiz};

fn version(program: &Program) -> Version<'_> {
    Version { program, wording: None, page: &[] }
}

#[test]
fn large_quizzes_are_compared_in_no_time() {
    let sizes: &[usize] = if cfg!(debug_assertions) { &[50] } else { &[50, 100, 200, 400] };
    for &questions in sizes {
        let rules = questions * 3 / 10;
        let shape = Shape { questions, rules, follow_ups: 4, wild: false };
        let mut chance = Chance::new(questions as u64);
        let mut old = quiz(shape, &mut chance);
        with_numbers(&mut old, &mut chance);
        let mut new = old.clone();
        let mut bands = new.questions.iter_mut().flat_map(|it| &mut it.choices);
        let band = bands.find_map(|it| match &mut it.band {
            Some(Band::Below(bound)) => Some(bound),
            _ => None,
        });
        *band.unwrap() -= 1;
        let from = Instant::now();
        let difference = compare(version(&old), version(&new));
        let time = from.elapsed();
        let sheets = difference.sheets.as_ref().expect("it is not too large");
        println!(
            "{questions} questions, {rules} rules: {:.1} ms, {} of {} sheets changed, {} causes",
            time.as_secs_f64() * 1000.0,
            sheets.changed,
            sheets.all,
            difference.causes.len(),
        );
        assert!(difference.proved, "{:?}", difference.causes);
        // Generous, because the tests are not built for speed.
        assert!(time.as_secs() < 20, "{questions} questions take {time:?}");
    }
}
