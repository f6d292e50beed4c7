//! How the cost of a quiz grows: `cargo bench --bench quiz`.
//!
//! First quizzes made by chance, with rules across far-apart questions, three for every ten questions, and
//! one question in four a follow-up. Each line is the median of several runs; the last columns say by
//! how much a line costs more than the one above it, for twice the questions. Then families of one shape,
//! such as long lists to tick: what it takes to prove them, in milliseconds and in steps that do not
//! depend on the machine, and to build a site with them, which must grow as they do. With a number,
//! `cargo bench --bench quiz -- 1`, the families alone.

#![expect(clippy::print_stdout, reason = "a benchmark tells its numbers")]
#![expect(clippy::unwrap_used, reason = "a median of no runs is a mistake of ours")]

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use bedside::calendar::Date;
use bedside::forms::style;
use bedside::proof::{Law, prove};
use bedside::quiz::{Clause, Given, Kind, Program, digest};
use bedside::render::Content;
use bedside::session::{Options, Session};
use bedside::source::Files;

#[path = "../suite/quiz/families.rs"]
mod families;
#[path = "../suite/quiz/generate.rs"]
mod generate;

const SIZES: [usize; 5] = [25, 50, 100, 200, 400];
const RUNS: usize = 7;

fn main() {
    if std::env::args().all(|it| it.parse::<usize>().is_err()) {
        by_chance();
    }
    table();
}

fn by_chance() {
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
    let mut times: Vec<Duration> = (0..RUNS).map(|_| timed(&run).1).collect();
    times.sort_unstable();
    milliseconds(*times.get(RUNS / 2).unwrap())
}

fn milliseconds(it: Duration) -> f64 {
    it.as_secs_f64() * 1000.0
}

#[expect(clippy::disallowed_methods, reason = "a benchmark tells how long a thing took")]
fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let from = Instant::now();
    let made = run();
    (made, from.elapsed())
}

/// A family of quizzes of one shape, with the sizes that are looked at.
struct Family {
    name: &'static str,
    quiz: fn(usize) -> Program,
    sizes: &'static [usize],
}

const FAMILIES: [Family; 7] = [
    Family { name: "boxes, a follow-up each", quiz: families::boxes_apart, sizes: &[16, 64, 128] },
    Family { name: "boxes, one follow-up", quiz: families::boxes_together, sizes: &[16, 64, 128] },
    Family { name: "lists that open lists", quiz: families::lists, sizes: &[10, 40] },
    Family { name: "chained follow-ups", quiz: families::chain, sizes: &[30, 60, 300] },
    Family { name: "flat questions", quiz: families::flat, sizes: &[100, 300] },
    Family {
        name: "rules over 40 questions",
        quiz: |it| families::rules(40, it),
        sizes: &[30, 60, 120],
    },
    Family {
        name: "rules over two lists",
        quiz: |it| families::crossed(2, 40, it, 5),
        sizes: &[12, 24, 40],
    },
];

/// What a family costs: to prove, to build a site with it, and in bytes.
fn table() {
    println!(
        "\nfamily                      size   proved   prove ms       work   site ms     site kB   style kB"
    );
    for family in &FAMILIES {
        for &size in family.sizes {
            let program = (family.quiz)(size);
            let (proof, proved) = timed(|| prove(&program));
            let is_proved = proof.failures.iter().all(|it| it.law != Law::Provable);
            let (bytes, took) = timed(|| built(&program));
            println!(
                "{:<26} {size:>5} {:>8} {:>10.1} {:>10} {:>9.0} {:>11} {:>10}",
                family.name,
                if is_proved { "yes" } else { "too large" },
                milliseconds(proved),
                proof.work,
                milliseconds(took),
                bytes / 1000,
                style(&program).len() / 1000,
            );
        }
    }
}

/// The bytes of all files of a site that has that quiz.
fn built(program: &Program) -> usize {
    let page = "---\ntitle: T\nanswer: A treatment.\n---\n\nText.\n";
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    let settings = "title: Clinic\nurl: https://clinic.example/\nlanguage: en\n";
    let files = vec![
        file("content/site.yaml", settings),
        file("content/index.md", page),
        file("content/t/index.md", page),
        file("content/t/quiz.yaml", &written(program)),
    ];
    let files = bedside::theme::complete(Files::new(files, Vec::new()));
    let session =
        Session::open(files, Options { today: Date::parse("2026-12-01").unwrap(), drafts: false });
    black_box(session.findings());
    let Some(known) = session.known() else { return 0 };
    let paths = known.plan.outputs().iter().map(|it| it.path.clone());
    let bytes = |it| match it {
        Content::Bytes(it) => it.len(),
        Content::CopyOf(_) => 0,
    };
    paths.filter_map(|it| session.render(&it)).map(|it| bytes(it.value)).sum()
}

/// The plan of such a quiz, as somebody writes it.
fn written(program: &Program) -> String {
    let mut text = String::from("title: Is it for you?\nquestions:\n");
    for (n, question) in program.questions.iter().enumerate() {
        let own = question.choices.iter().enumerate();
        let own = own.filter(|it| !["none", "unsure"].contains(&it.1.id.as_str()));
        let options = own.map(|(choice, it)| {
            let opened = program.opened(Given { question: n, choice });
            let opened: Vec<&str> = opened.map(|it| program.questions[it].id.as_str()).collect();
            let asks = if opened.is_empty() { "" } else { ", ask: " };
            let opened = if opened.is_empty() { String::new() } else { format!("{opened:?}") };
            let say = it.id.replacen(['y', 'n'], if it.id == "yes" { "Y" } else { "N" }, 1);
            let (id, effect) = (&it.id, it.effect.word());
            format!("{{say: \"{say}\", id: \"{id}\", effect: {effect}{asks}{opened}}}")
        });
        let options = options.collect::<Vec<_>>().join(", ");
        let many = if question.kind == Kind::Many { "many: true, " } else { "" };
        let id = &question.id;
        let _ =
            writeln!(text, "  - {{id: {id}, ask: \"{id}?\", page: t, {many}options: [{options}]}}");
    }
    for (n, rule) in program.rules.iter().enumerate() {
        let start = if n == 0 { "rules:\n" } else { "" };
        let id = |it: &Clause| &program.questions[it.0[0].question].id;
        let when = rule.when.iter().map(|it| format!("{}: [\"yes\"]", id(it)));
        let when = when.collect::<Vec<_>>().join(", ");
        let _ = writeln!(
            text,
            "{start}  - {{id: {}, when: {{{when}}}, effect: stop, because: t}}",
            rule.id
        );
    }
    text
}
