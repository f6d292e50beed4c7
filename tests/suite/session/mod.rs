//! A session as an editor uses it: whatever is edited, it gives what a fresh one would give.

pub(crate) mod clinic;

use bedside::diagnostic::{Format, print};
use bedside::model::LanguageId;
use bedside::review;
use bedside::session::{Edit, Options, Session};
use bedside::source::{Files, Layer};
use bedside::theme;

use crate::site_test::{difference, text_of, today};
use clinic::Chance;

const OPTIONS: fn() -> Options = || Options { today: today(), drafts: false };

/// The same files, as if they had just been read.
fn read_anew(files: &Files) -> Files {
    let own = files.all_texts().filter(|it| it.layer == Layer::Clinic);
    let own = own.map(|it| (it.path.clone(), it.text.clone().into_bytes()));
    theme::complete(Files::new(own.collect(), files.assets().cloned().collect()))
}

/// Everything that was found, as people read it.
fn told(session: &Session) -> String {
    let files = session.files();
    print(Format::Human { coloured: false }, files, &session.findings().in_order(files))
}

fn paths(session: &Session) -> Vec<String> {
    let outputs = session.known().map(|it| it.plan.outputs().to_vec()).unwrap_or_default();
    outputs.into_iter().map(|it| it.path).collect()
}

fn made(session: &Session, path: &str) -> Option<(String, usize)> {
    let made = session.render(path)?;
    Some((text_of(&made.value), made.diagnostics.len()))
}

/// Some pages and quizzes are approved as they are now.
fn approved(session: &Session, chance: &mut Chance) -> Vec<Edit> {
    let Some(known) = session.known() else { return Vec::new() };
    let signed = review::subjects(known.site).filter(|_| chance.below(2) == 0).map(|it| {
        let (id, digest) = (review::id(known.site, it), review::digest(known.seen(), it));
        format!("- {{page: {id}, by: lead, on: 2026-11-01, digest: \"{digest}\"}}\n")
    });
    let bytes = signed.collect::<String>().into_bytes();
    vec![Edit::Put { path: review::PATH.to_owned(), bytes }]
}

/// Edits a clinic again and again, and holds the session against a fresh one after each edit.
fn edited(pages: usize, edits: usize, seed: u64) {
    let mut chance = Chance::new(seed);
    let mut session = Session::open(clinic::files(pages), OPTIONS());
    for n in 0..edits {
        let edit = match chance.below(8) {
            0 => approved(&session, &mut chance),
            _ => clinic::edit(pages, &mut chance),
        };
        let what = format!("edit {n} of {seed}: {edit:?}");
        session.edit(edit);
        let fresh = Session::open(read_anew(session.files()), OPTIONS());
        let all = paths(&fresh);
        assert!(paths(&session) == all, "{what}\nthe site has other files");
        for _ in 0..3 {
            let path = &all[chance.below(all.len())];
            let (own, wanted) = (made(&session, path), made(&fresh, path));
            assert!(own == wanted, "{what}\n`{path}` is another");
        }
        let (own, wanted) = (told(&session), told(&fresh));
        assert!(own == wanted, "{what}\n{}", difference(&wanted, &own));
    }
}

#[test]
fn an_edited_session_gives_what_a_fresh_one_gives() {
    edited(12, 120, 1);
    edited(40, 60, 2);
}

const QUIZ: &str = "questions:\n  - {id: ill, ask: Ill?, page: laser, yes: stop}\n";

/// Puts a text into the session; says whether the proof of its quiz is the one that it had, and how
/// many sheets there are.
fn proved_after(session: &mut Session, path: &str, text: &str) -> (bool, String) {
    let proof = |session: &Session| {
        let known = session.known().unwrap();
        let treatment = known.site.pages.iter().find_map(|it| it.treatment).unwrap();
        let proof = known.proofs.of(treatment, LanguageId::DEFAULT).unwrap();
        (std::ptr::from_ref(proof), proof.counts.sheets.to_string())
    };
    let (before, _) = proof(session);
    session.edit([Edit::Put { path: path.to_owned(), bytes: text.as_bytes().to_vec() }]);
    let (after, sheets) = proof(session);
    (before == after, sheets)
}

#[test]
fn only_a_quiz_that_does_something_else_is_proved_anew() {
    let texts = [
        ("site.yaml", "title: Test clinic\nurl: https://clinic.example/\nlanguage: en-GB\n"),
        ("index.md", "---\ntitle: Home\n---\nWelcome.\n"),
        ("laser/index.md", "---\ntitle: Laser\n---\nText.\n"),
        ("laser/quiz.yaml", QUIZ),
    ];
    let texts = texts.map(|(path, text)| (format!("content/{path}"), text.as_bytes().to_vec()));
    let files = theme::complete(Files::new(texts.into_iter().collect(), Vec::new()));
    let mut session = Session::open(files, OPTIONS());
    let mut put = |path: &str, text: &str| proved_after(&mut session, path, text);
    // The first two change what other pages show, so the site is joined anew.
    let kept = (true, "3".to_owned());
    assert_eq!(put("content/laser/index.md", "---\ntitle: The laser\n---\nText.\n"), kept);
    assert_eq!(put("content/new.md", "---\ntitle: New\n---\nText.\n"), kept);
    assert_eq!(put("content/laser/quiz.yaml", &QUIZ.replace("Ill?", "Are you ill?")), kept);
    let more = format!("{QUIZ}  - {{id: sun, ask: Sun?, page: laser, yes: talk}}\n");
    assert_eq!(put("content/laser/quiz.yaml", &more), (false, "9".to_owned()));
}
