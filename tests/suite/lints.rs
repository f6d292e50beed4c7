//! Runs every page of `bedside explain`: what a page tells its reader is what the program does.
//!
//! `## A case` holds files, each a line `` `content/a.md` `` and a fenced block, and a block `told`.
//! `UPDATE=1 cargo test` writes what was told into the pages.

use std::fmt::Write as _;
use std::path::PathBuf;

use bedside::calendar::Date;
use bedside::check;
use bedside::diagnostic::{Diagnostic, Fault, Severity};
use bedside::picture::Flaw;
use bedside::session::{Options, Session};
use bedside::source::{Asset, Files, Span};
use bedside::theme;

const SETTINGS: &str = "title: Clinic\nurl: https://clinic.example/\nlanguage: en\n";

#[test]
fn every_page_is_true() {
    let mut faults = String::new();
    for (name, _) in check::topics() {
        let page = check::explain(name).unwrap();
        let is_lint = check::LINTS.iter().any(|it| it.name == name);
        let cases = cases(page);
        let mut made = page.to_owned();
        let (mut finds, mut passes) = (0, 0);
        // From the last to the first, so that places stay right while the page is rewritten.
        for case in cases.iter().rev() {
            let (own, hard) = run(case, name);
            if is_lint && !hard.is_empty() {
                writeln!(faults, "{name}: `{}` has faults of its own:\n{hard}", case.title)
                    .unwrap();
            }
            if own.is_empty() {
                passes += 1
            } else {
                finds += 1
            }
            if own != page[case.told.clone()] {
                made.replace_range(case.told.clone(), &own);
                let was = &page[case.told.clone()];
                writeln!(faults, "{name}: `{}`\nis told:\n{own}and not:\n{was}", case.title)
                    .unwrap();
            }
        }
        if (finds == 0 && ![NEVER_TOLD, TOLD_BY_A_BUILD, TOO_LARGE].contains(&name))
            || (is_lint && passes == 0)
        {
            writeln!(faults, "{name}: wants a case with something to tell, and one without")
                .unwrap();
        }
        if made != page && std::env::var_os("UPDATE").is_some() {
            std::fs::write(path(name, is_lint), made).unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The one fault that no text can raise, so that its page shows no case: an effect is lowered only by
/// a `relax` that names its question. The law guards the code that judges a sheet, and `quiz::brute`
/// asserts that no quiz breaks it.
const NEVER_TOLD: &str = Fault::LOST_EFFECT.code;

/// The one fault that only a build tells, once it has made a form: `quiz::fhir` has its case.
const TOLD_BY_A_BUILD: &str = Fault::UNSOUND_FORM.code;

/// The one fault whose case would be too large for its page.
const TOO_LARGE: &str = Fault::UNPROVABLE_QUIZ.code;

#[test]
fn every_page_of_a_fault_is_in_the_table() {
    let mut pages: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(path("", false).parent().unwrap()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        pages.extend(name.strip_suffix(".md").map(str::to_owned));
    }
    pages.sort();
    let faults: Vec<&str> = Fault::ALL.iter().map(|it| it.code).collect();
    assert_eq!(faults, pages, "the table of faults, and the pages beside it, in one order");
    for fault in Fault::ALL {
        let page = std::fs::read_to_string(path(fault.code, false)).unwrap();
        assert_eq!(fault.explain, page, "`{}` has the page of another fault", fault.code);
    }
}

/// A page with a picture that is not there, as its writer varies it.
fn severities(front: &str, body: &str, levels: &str) -> Vec<String> {
    let page = format!("---\ntitle: A\n{front}---\n{body}![A pen](pen.png)\n");
    let settings = format!("{SETTINGS}{levels}");
    let home = ("content/index.md", "---\ntitle: Home\n---\n");
    let texts = [("content/a.md", page.as_str()), ("content/site.yaml", &settings), home];
    let options = Options { today: Date::parse("2026-12-01").unwrap(), drafts: false };
    let session = Session::open(theme::complete(Files::from_texts(texts)), options);
    let found = session.findings().in_order(session.files());
    found.iter().map(|it| format!("{:?} {}", it.severity, it.code)).collect()
}

#[test]
fn levels_exceptions_and_drafts() {
    let reason = "because it comes tomorrow";
    let cases = [
        ("", String::new(), "", "Error missing-image, Warning orphan-page"),
        (
            "",
            String::new(),
            "lints: {missing-image: warn, orphan-page: allow}\n",
            "Warning missing-image",
        ),
        (
            "",
            String::new(),
            "lints: {orphan-page: deny}\n",
            "Error orphan-page, Error missing-image",
        ),
        (
            "",
            format!("Text.\n\n<!-- allow: missing-image {reason} -->\n"),
            "",
            "Warning orphan-page",
        ),
        (
            "",
            format!("<!-- allow: missing-image {reason} -->\n\nText.\n\n"),
            "",
            "Warning orphan-page",
        ),
        (
            "",
            format!("Text.\n\n<!-- allow: missing-image {reason} -->\nText.\n\n"),
            "",
            "Error missing-image, Warning orphan-page",
        ),
        ("draft: true\n", String::new(), "", "Warning missing-image"),
    ];
    for (front, body, levels, wanted) in cases {
        assert_eq!(severities(front, &body, levels).join(", "), wanted, "{front} {body} {levels}");
    }
}

fn path(name: &str, is_lint: bool) -> PathBuf {
    let folder = if is_lint { "src/check/lints" } else { "src/diagnostic/faults" };
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder).join(format!("{name}.md"))
}

pub(crate) struct Case<'p> {
    pub(crate) title: &'p str,
    pub(crate) files: Vec<(&'p str, &'p str)>,
    assets: Vec<(&'p str, &'p str)>,
    outside: Vec<(&'p str, &'p str)>,
    has_settings: bool,
    /// Where in the page the words in its `told` block stand.
    told: std::ops::Range<usize>,
}

impl<'p> Case<'p> {
    fn new(title: &'p str) -> Case<'p> {
        Case {
            title,
            files: Vec::new(),
            assets: Vec::new(),
            outside: Vec::new(),
            has_settings: true,
            told: 0..0,
        }
    }

    /// Its files, with settings that stand in when it names none, and the theme built in.
    pub(crate) fn sources(&self) -> Files {
        let mut files: Vec<(String, Vec<u8>)> =
            self.files.iter().map(|it| (it.0.to_owned(), bytes(it.1))).collect();
        if self.has_settings && !self.files.iter().any(|it| it.0 == "content/site.yaml") {
            files.push(("content/site.yaml".to_owned(), SETTINGS.as_bytes().to_vec()));
        }
        let asset = |it: &(&str, &str)| looks(it.0, it.1).unwrap();
        let mut files = Files::new(files, self.assets.iter().map(asset).collect());
        for (path, to) in &self.outside {
            files.note_outside((*path).to_owned(), (*to).to_owned());
        }
        theme::complete(files)
    }

    /// A line between blocks: `` `content/a.png` is there. ``, `` `content/b` leads to `/b`. ``
    fn line(&mut self, line: &'p str) {
        match line.strip_prefix('`').and_then(|it| it.split_once('`')) {
            Some((path, to)) if to.starts_with(" leads to `") => {
                let to = to.trim_start_matches(" leads to `").trim_end_matches("`.");
                self.outside.push((path, to));
            }
            Some((path, what)) if looks(path, what).is_some() => self.assets.push((path, what)),
            Some(("content/site.yaml", " is not there.")) => self.has_settings = false,
            _ => {}
        }
    }
}

/// The file at that path, as a line between blocks says what it is.
fn looks(path: &str, what: &str) -> Option<Asset> {
    let mut file = Asset::at(path);
    file.picture.flaw = match what {
        " is there." => None,
        " is 30 MB." => {
            file.bytes = 30_000_000;
            None
        }
        " is no picture." => Some(Flaw::Broken),
        " is a HEIC." => Some(Flaw::Unseen("HEIC")),
        " is a JPEG." => Some(Flaw::Misnamed("JPEG")),
        " may not be read." => Some(Flaw::Locked),
        " tells where it was taken." => Some(Flaw::Tells),
        " has a script." => Some(Flaw::Runs("`<script>`".to_owned())),
        _ => return None,
    };
    Some(file)
}

pub(crate) fn cases(page: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(usize, &str, usize)> = None;
    let mut named = "";
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let ticks = line.len() - line.trim_start_matches('`').len();
        match (open, cases.last_mut()) {
            (None, _) if line.starts_with("## ") => cases.push(Case::new(&line[3..])),
            (None, _) if ticks >= 3 => open = Some((ticks, line.trim_start_matches('`'), at)),
            (None, Some(case)) if !line.is_empty() => {
                case.line(line);
                named = line;
            }
            (Some((count, word, from)), Some(case)) if ticks == count && line.len() == count => {
                open = None;
                let file = named.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
                match (word, file) {
                    ("told", _) => case.told = from..start,
                    (_, Some(file)) => case.files.push((file, &page[from..start])),
                    _ => panic!("a block without a name in `{}`", case.title),
                }
            }
            _ => {}
        }
    }
    cases.retain(|it| it.told.start > 0);
    cases
}

/// What the page's own code says to a case, and what faults stand in the way of lints.
fn run(case: &Case, name: &str) -> (String, String) {
    let sources = case.sources();
    let options = Options { today: Date::parse("2026-12-01").unwrap(), drafts: false };
    let session = Session::open(sources, options);
    let sources = session.files();
    let all = session.findings().in_order(sources);
    let is_lint = |it: &Diagnostic| check::LINTS.iter().any(|lint| lint.name == it.code);
    let is_hard = |it: &Diagnostic| !is_lint(it) && it.severity == Severity::Error;
    let hard: Vec<&Diagnostic> = all.iter().filter(|it| is_hard(it)).collect();
    let own: Vec<&Diagnostic> = all.iter().filter(|it| it.code == name).collect();
    (told(sources, &own), told(sources, &hard))
}

/// A file as a page shows it; `\xE9` stands for a byte that no text holds, `\r` for a return.
fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\x") {
        bytes.extend(before.bytes());
        bytes.push(u8::from_str_radix(&after[..2], 16).unwrap());
        rest = &after[2..];
    }
    bytes.extend(rest.bytes());
    bytes
}

fn told(files: &Files, found: &[&Diagnostic]) -> String {
    let mut text = String::new();
    for it in found {
        writeln!(text, "{}: {}", place(files, it.span), it.message).unwrap();
        for note in &it.notes {
            writeln!(text, "  note {}: {}", place(files, note.span), note.text).unwrap();
        }
        if let Some(help) = &it.help {
            writeln!(text, "  help: {help}").unwrap();
        }
    }
    text
}

fn place(files: &Files, span: Span) -> String {
    let source = files.get(span.file);
    let place = source.place(span.start);
    format!("{}:{}:{}", source.path, place.line, place.column)
}
