//! Each thing that a patient can read in a quiz is changed once, and `quiz diff` is not silent; what
//! nobody can read is changed, and it says that nothing changes.
//!
//! The changes stand in `read.txt`, the quiz in the folder `everything`.

use std::collections::BTreeMap;
use std::path::Path;

use bedside::proof::{Version, compare, difference_in_words};
use bedside::quiz::{Program, Wording};
use bedside::render;
use bedside::review::{digest, quizzes};
use bedside::session::{Options, Session};

use crate::quiz::day;
use crate::site_test::{SiteTest, project, walk};

/// One quiz of a site, with the digest of its sign-off.
struct Read {
    name: String,
    program: Program,
    wording: Wording,
    page: Vec<String>,
    signed: String,
}

/// One line of the list.
struct Case<'a> {
    is_signed: bool,
    from: String,
    to: String,
    told: &'a str,
}

fn cases(list: &str) -> impl Iterator<Item = Case<'_>> {
    let lines = list.lines().filter(|it| !it.is_empty() && !it.starts_with("# "));
    lines.map(|line| {
        let parts: Vec<&str> = line[2..].split(" | ").collect();
        let [from, to, told] = parts[..] else { panic!("`{line}` has not three parts") };
        let [from, to] = [from, to].map(|it| it.replace("\\n", "\n"));
        Case { is_signed: line.starts_with('+'), from, to, told }
    })
}

fn files() -> BTreeMap<String, String> {
    let root = project().join("tests/suite/quiz/diff/everything");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    let name = |it: &Path| it.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|it| (name(it), std::fs::read_to_string(it).unwrap())).collect()
}

/// The quizzes of a site in all its languages.
fn read(files: &BTreeMap<String, String>) -> Vec<Read> {
    let site = files.iter().fold(SiteTest::new(), |site, it| site.file(it.0, it.1));
    let session =
        Session::open(site.sources(), Options { today: day("2026-12-01"), drafts: false });
    let (known, renderer) = (session.known().unwrap(), session.renderer().unwrap());
    let all = known.site.listings_with_ids().filter_map(|(id, listing)| {
        let mut subjects = quizzes(known.site).zip(known.site.quizzes());
        let subject = subjects.find(|it| {
            let (treatment, language, _) = it.1;
            listing.kind == bedside::model::ListingKind::Quiz(treatment)
                && listing.language == language
        });
        let (subject, (_, language, quiz)) = subject?;
        Some(Read {
            name: format!("t ({})", known.site.language(language)),
            program: quiz.program.clone(),
            wording: render::quiz_words(&renderer, id),
            page: render::quiz_texts(&renderer, id),
            signed: digest(known.seen(), subject),
        })
    });
    all.collect()
}

impl Read {
    fn version(&self) -> Version<'_> {
        Version { program: &self.program, wording: Some(&self.wording), page: &self.page }
    }
}

/// What `quiz diff` says of the quizzes that change, and whether a sign-off of one is void.
fn told(old: &[Read], new: &[Read]) -> (String, bool) {
    let mut text = String::new();
    let mut is_void = false;
    for (was, now) in old.iter().zip(new) {
        let (old, new) = (was.version(), now.version());
        let difference = compare(old, new);
        is_void |= was.signed != now.signed;
        if difference.is_none() && difference.changes.is_empty() {
            continue;
        }
        text += &format!("{}\n{}", now.name, difference_in_words(&difference, old, new));
    }
    (text, is_void)
}

#[test]
fn whatever_a_patient_can_read_is_told() {
    let list = std::fs::read_to_string(project().join("tests/suite/quiz/diff/read.txt")).unwrap();
    let files = files();
    let old = read(&files);
    assert_eq!(old.len(), 2, "the quiz is there in two languages");
    let mut wrong = String::new();
    for case in cases(&list) {
        let Some((path, text)) = files.iter().find(|it| it.1.contains(&case.from)) else {
            panic!("nothing says `{}`", case.from)
        };
        let mut changed = files.clone();
        changed.insert(path.clone(), text.replace(&case.from, &case.to));
        let (said, is_void) = told(&old, &read(&changed));
        let is_right = match case.told {
            "-" => said.is_empty(),
            part => said.contains(part),
        };
        if !is_right || (case.is_signed && !is_void) {
            wrong += &format!("{} → {} (void: {is_void})\n{said}\n", case.from, case.to);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
