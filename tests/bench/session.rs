//! How long a session takes from an edit to what an editor shows: `cargo bench --bench session`.
//!
//! Clinics made by the program. Each line has the median and the 95th percentile of many edits of
//! one page's text, from the edit to that page's HTML, and from the edit to every finding of the
//! site; then the median of edits of any kind (renames, facts, settings, the theme). With numbers,
//! `cargo bench --bench session -- 1000 50`, 1,000 edits of any kind are made to the largest clinic,
//! and after every fiftieth, or after each with `1000 1`, the session is held against a fresh one.

#![expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
#![expect(clippy::unwrap_used, reason = "a median of no runs is a mistake of ours")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use bedside::calendar::Date;
use bedside::session::{Edit, Options, Session};
use bedside::source::{Files, Layer};

#[path = "../suite/session/clinic.rs"]
mod clinic;

use clinic::Chance;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const EDITS: usize = 200;

fn main() {
    let mut numbers = std::env::args().filter_map(|it| it.parse().ok());
    let (edits, apart) = (numbers.next(), numbers.next().unwrap_or(50));
    println!("  pages    open   to HTML    95 %   to findings    95 %   any edit to HTML");
    for pages in SIZES {
        line(pages);
    }
    if let Some(edits) = edits {
        hold(SIZES[2], edits, apart);
    }
}

fn options() -> Options {
    Options { today: Date::parse("2026-12-01").unwrap(), drafts: false }
}

fn line(pages: usize) {
    let (mut session, opened) = timed(|| Session::open(clinic::files(pages), options()));
    let mut chance = Chance::new(pages as u64);
    show(&session, 0);
    let (mut html, mut findings, mut any) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..EDITS {
        let n = chance.below(pages);
        html.push(timed(|| change(&mut session, n, &mut chance, |it| show(it, n))).1);
    }
    black_box(session.findings());
    for _ in 0..EDITS / 4 {
        let n = chance.below(pages);
        let found = |it: &Session| drop(black_box(it.findings()));
        findings.push(timed(|| change(&mut session, n, &mut chance, found)).1);
    }
    for _ in 0..EDITS / 4 {
        let n = chance.below(pages);
        let edit = clinic::edit(pages, &mut chance);
        let of = timed(|| {
            session.edit(edit);
            show(&session, n);
        });
        any.push(of.1);
    }
    println!(
        "{pages:>7} {:>7.0} {:>9.2} {:>7.2} {:>13.2} {:>7.2} {:>18.2}",
        milliseconds(opened),
        at(&mut html, 50),
        at(&mut html, 95),
        at(&mut findings, 50),
        at(&mut findings, 95),
        at(&mut any, 50),
    );
}

/// One more sentence on a page, as somebody writes, and what is asked of the session then.
fn change(session: &mut Session, n: usize, chance: &mut Chance, ask: impl Fn(&Session)) {
    let text = clinic::page(n, &mut Chance::new(n as u64));
    let bytes = format!("{text}{}\n", clinic::more(chance)).into_bytes();
    session.edit([Edit::Put { path: clinic::path(n), bytes }]);
    ask(session);
}

/// Makes the page of that number.
fn show(session: &Session, n: usize) {
    let path = clinic::path(n);
    let path = path.trim_start_matches("content/").trim_end_matches(".md");
    drop(black_box(session.render(&format!("{path}/index.html"))));
}

/// Edits of any kind, each followed by a page; after each `apart` of them everything is compared.
fn hold(pages: usize, edits: usize, apart: usize) {
    let mut chance = Chance::new(7);
    let mut session = Session::open(clinic::files(pages), options());
    let mut compared = 0;
    for n in 0..edits {
        session.edit(clinic::edit(pages, &mut chance));
        let outputs = session.known().unwrap().plan.outputs();
        let path = outputs[chance.below(outputs.len())].path.clone();
        let own = session.render(&path).map(|it| it.value);
        if (n + 1).is_multiple_of(apart) {
            let fresh = Session::open(read_anew(session.files()), options());
            assert!(own == fresh.render(&path).map(|it| it.value), "edit {n}: `{path}` is another");
            let (one, other) = (session.findings(), fresh.findings());
            let told = |it: &Session, found: &bedside::diagnostic::Findings| {
                let found = found.in_order(it.files());
                found.iter().map(|it| (it.code, it.message.clone())).collect::<Vec<_>>()
            };
            assert!(told(&session, &one) == told(&fresh, &other), "edit {n}: other findings");
            compared += 1;
        }
    }
    println!(
        "{edits} edits of {pages} pages, compared {compared} times with a fresh session: the same"
    );
}

fn read_anew(files: &Files) -> Files {
    let own = files.all_texts().filter(|it| it.layer == Layer::Clinic);
    let own = own.map(|it| (it.path.clone(), it.text.clone().into_bytes()));
    bedside::theme::complete(Files::new(own.collect(), files.assets().cloned().collect()))
}

fn milliseconds(it: Duration) -> f64 {
    it.as_secs_f64() * 1000.0
}

/// The time that so many per cent stay below.
fn at(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    milliseconds(*times.get(times.len() * percent / 100).unwrap())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark tells how long a thing took")]
fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let from = Instant::now();
    let made = run();
    (made, from.elapsed())
}
