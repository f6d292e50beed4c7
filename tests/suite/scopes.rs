//! A lint that looks at one page reads what that page says, and not what others say.

use bedside::calendar::Date;
use bedside::check::{self, Context, Part};
use bedside::diagnostic::Diagnostic;
use bedside::model::Page;
use bedside::session::{Edit, Options, Session};

use crate::lints::{Case, cases};

/// Text that nothing on another page may depend on: it links, cites, names a fact and a figure, and
/// every mark in it is one that a lint looks for.
const MORE: &str = "\n\nMore of it: 5 days [@S1] [=downtime] [[home]] [on](gone.md) ![](pen.png)\n\n\
                    <b onclick=\"x\">see</b> <what to do> [@open\n\n> [!INFO]\n> Text\n";

/// A page beside those of the case, by path and text.
const ASIDE: (&str, &str) = ("content/aside.md", "---\ntitle: Aside\n---\nWords.\n");

#[test]
fn a_page_hears_nothing_new_when_another_says_something_else() {
    for (name, _) in check::topics() {
        for case in cases(check::explain(name).unwrap()) {
            let mut session = open(&case);
            session.edit([put(ASIDE.0, ASIDE.1)]);
            let Some(before) = of_pages(&session) else { continue };
            let pages = case.files.iter().filter(|it| it.0.ends_with(".md"));
            for (path, text) in pages.chain([&ASIDE]) {
                session.edit([put(path, &format!("{text}{MORE}"))]);
                let after = of_pages(&session).unwrap();
                for (was, is) in before.iter().zip(&after).filter(|it| it.0.path != *path) {
                    assert_eq!(was, is, "{name}: `{}`, where `{path}` was edited", case.title);
                }
                session.edit([put(path, text)]);
            }
            assert_eq!(of_pages(&session), Some(before), "{name}: `{}`, edited back", case.title);
        }
    }
}

/// What one page hears.
#[derive(Debug, PartialEq)]
struct Heard {
    path: String,
    found: Vec<Diagnostic>,
}

fn of_pages(session: &Session) -> Option<Vec<Heard>> {
    let context = context(session)?;
    let heard = |page: &Page| Heard {
        path: context.files.get(page.file).path.clone(),
        found: check::of_page(&context, page.id),
    };
    Some(context.site.pages.iter().map(heard).collect())
}

fn context(session: &Session) -> Option<Context<'_>> {
    let (planned, today) = (session.known()?, session.options().today);
    Some(Context { planned, today, looks_at: Part::All })
}

fn put(path: &str, text: &str) -> Edit {
    Edit::Put { path: path.to_owned(), bytes: text.into() }
}

fn open(case: &Case) -> Session {
    let options = Options { today: Date::parse("2026-12-01").unwrap(), drafts: false };
    Session::open(case.sources(), options)
}
