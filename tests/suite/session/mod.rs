//! A session as an editor uses it: whatever is edited, it gives what a fresh one would give.

pub(crate) mod clinic;

use bedside::diagnostic::{Format, print};
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
