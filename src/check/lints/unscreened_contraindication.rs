//! See `unscreened-contraindication.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::model::Page;
use crate::parsed::{Contraindication, Details};
use crate::quiz::Screening;

pub const LINT: Lint = Lint {
    name: "unscreened-contraindication",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unscreened-contraindication.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in context.pages() {
        if let Details::Contraindication { keys: it, .. } = &page.details {
            found.extend(screening(context, page, it));
            if it.severity.is_none() {
                found.push(
                    Finding::at(page.place(), "this page does not say how grave the reason is")
                        .help("add a line `severity: absolute`, `temporary` or `relative`"),
                );
            }
        }
    }
    found
}

fn screening(context: &Context, page: &Page, it: &Contraindication) -> Option<Finding> {
    match &it.screening {
        None => {
            let finding = Finding::at(page.place(), "no question of the quiz screens for this");
            Some(
                finding.help(
                    "add `screening:` with `ask: …` and `yes: stop`, `wait` or `talk` below it",
                ),
            )
        }
        Some(screening) => match &screening.value {
            Screening::None(_) if it.because.is_some() => None,
            Screening::None(_) => {
                let message = "no question screens for this, and nothing says why not";
                Some(
                    Finding::at(screening.span, message)
                        .help("add a line `because: …`, or a question"),
                )
            }
            // A list without a question is as good as none.
            it if it.questions().is_empty() => {
                let message = "no question of the quiz screens for this";
                Some(
                    Finding::at(screening.span, message)
                        .help("write a question below `screening:`"),
                )
            }
            _ => not_asked(context, page, screening.span),
        },
    }
}

/// Its questions stand in no quiz: the page lies in no treatment.
fn not_asked(context: &Context, page: &Page, span: crate::source::Span) -> Option<Finding> {
    let treatment = context.site.treatment(page.treatment?);
    match treatment.quizzes.get(&page.language) {
        Some(_) => None,
        None if page.meta.draft => None,
        None => {
            let message = "this question is asked in no quiz";
            let help = format!(
                "write the front page `content/{}/index.md` in this language",
                treatment.folder
            );
            Some(Finding::at(span, message).help(help))
        }
    }
}
