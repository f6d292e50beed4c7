//! Faulty sites, and what a writer is told of them.
//!
//! Each page of `tests/faults/` holds cases: a heading, files, and the printed faults. Those of
//! lints are left out, because lints have tests of their own, unless the heading names the lint in
//! brackets. Only a heading that says "no fault" may be followed by nothing. `UPDATE=1` writes the
//! printed faults anew.

mod bytes;
mod mutations;
mod warned;

use bedside::check::LINTS;
use bedside::diagnostic::{Format, print};

use crate::site_test::{SiteTest, compare_file, difference, project, update};

#[test]
fn front_matter() {
    check("front-matter.md");
}

#[test]
fn text() {
    check("text.md");
}

#[test]
fn settings() {
    check("settings.md");
}

#[test]
fn data_files() {
    check("data-files.md");
}

#[test]
fn quiz() {
    check("quiz.md");
}

#[test]
fn themes() {
    check("themes.md");
}

/// What no writer should ever read.
const FOREIGN: &[&str] = &[
    " ::",
    ">::",
    "Option<",
    "Vec<",
    "String",
    "struct",
    "enum",
    "variant",
    "serde",
    "unwrap",
    "panicked",
    "expected",
    "invalid type",
    "UTF-8 bytes",
    "at line",
    "i64",
    "u64",
    "f64",
    "usize",
];

/// The program's own words hold none of those. Lines that show the writer's text may.
#[track_caller]
pub(crate) fn is_plain(told: &str) {
    let whole = |it: char| !it.is_alphanumeric() && it != '_';
    for line in told.lines().filter(|it| !shows_a_source(it)) {
        // Whoever writes templates knows the words of their engine.
        if line.starts_with("error[template-fault]") {
            continue;
        }
        for word in FOREIGN {
            let is_there = match word.chars().all(char::is_alphanumeric) {
                true => line.split(whole).any(|it| it == *word),
                false => line.contains(word),
            };
            assert!(!is_there, "a writer reads `{word}`:\n{told}");
        }
    }
}

fn shows_a_source(line: &str) -> bool {
    let inner = line.trim_start().trim_start_matches(|it: char| it.is_ascii_digit());
    let inner = inner.trim_start();
    inner.starts_with(['|', '-', '+', '~']) || line.trim_start().starts_with("::: ")
}

/// One case of a page.
struct Case {
    heading: String,
    files: Vec<(String, String)>,
    /// The lines of the page between which the told text stands.
    told: (usize, usize),
}

#[track_caller]
fn check(name: &str) {
    let path = project().join("tests/faults").join(name);
    let page = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = page.lines().collect();
    let cases = cases(&lines);
    assert!(!cases.is_empty());
    let mut renewed = String::new();
    let mut differing = Vec::new();
    let mut unexpected = Vec::new();
    let mut copied = 0;
    for case in cases {
        let made = told(&case);
        is_plain(&made);
        if made.is_empty() != case.heading.contains("no fault") {
            unexpected.push(format!("{}:\n{made}", case.heading));
        }
        let wanted = lines[case.told.0..case.told.1].join("\n");
        if wanted != made.trim_end() {
            differing.push(format!("{}: {}", case.heading, difference(&wanted, &made)));
        }
        lines[copied..case.told.0].iter().for_each(|it| renewed.extend([it, "\n"]));
        renewed.push_str(&made);
        copied = case.told.1;
    }
    lines[copied..].iter().for_each(|it| renewed.extend([it, "\n"]));
    if update() {
        compare_file(&path, &renewed);
    } else {
        assert!(differing.is_empty(), "in {name}:\n{}", differing.join("\n"));
    }
    assert!(
        unexpected.is_empty(),
        "a fault missed, or told in vain, in {name}:\n{}",
        unexpected.join("\n")
    );
}

/// What is told of a case, as people read it.
fn told(case: &Case) -> String {
    let site = case.files.iter().fold(SiteTest::new(), |site, it| site.file(&it.0, &it.1));
    let sources = site.sources();
    let named = case.heading.rsplit_once('(').map_or("", |it| it.1.trim_end_matches(')'));
    let is_lint = |code: &str| LINTS.iter().any(|it| it.name == code);
    let mut found = site.try_build().found;
    found.retain(|it| !is_lint(it.code) || named.split(", ").any(|name| name == it.code));
    let text = print(Format::Human { coloured: false }, &sources, &found);
    let lines = text.trim_end().lines().map(|it| format!("{}\n", it.trim_end()));
    lines.collect()
}

/// The cases of a page: `## heading`, then a line with a path in backticks before each fenced file,
/// and a fence of `told`.
fn cases(lines: &[&str]) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut n = 0;
    while n < lines.len() {
        if let Some(heading) = lines[n].strip_prefix("## ") {
            let heading = heading.to_owned();
            cases.push(Case { heading, files: Vec::new(), told: (0, 0) });
        }
        let fence = "`".repeat(lines[n].chars().take_while(|it| *it == '`').count());
        if fence.len() < 3 {
            n += 1;
            continue;
        }
        let length = lines[n + 1..].iter().position(|it| *it == fence);
        let end =
            n + 1 + length.unwrap_or_else(|| panic!("line {} opens what is not closed", n + 1));
        let case = cases.last_mut().expect("a fence stands below a heading");
        if lines[n].ends_with("told") {
            case.told = (n + 1, end);
        } else {
            let path = lines[..n].iter().rev().find(|it| !it.is_empty()).unwrap();
            let text: String = lines[n + 1..end].iter().map(|it| format!("{it}\n")).collect();
            case.files.push((path.trim_matches('`').to_owned(), text));
        }
        n = end + 1;
    }
    let open: Vec<_> = cases.iter().filter(|it| it.told.0 == 0).map(|it| &it.heading).collect();
    assert!(open.is_empty(), "without a `told`: {open:?}");
    cases
}
