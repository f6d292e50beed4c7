//! See `shared-term.md`.

use std::collections::HashMap;

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::graph::folded;
use crate::kind::Kind;
use crate::model::LanguageId;
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "shared-term",
    level: Level::Deny,
    scope: Scope::Site,
    explain: include_str!("shared-term.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut first: HashMap<(LanguageId, String), (usize, Span)> = HashMap::new();
    let mut found = Vec::new();
    let terms = context.site.pages.iter().filter(|it| it.kind == Kind::Term && !it.meta.draft);
    for page in terms {
        let title = (page.title.as_str(), page.place());
        let also = page.meta.also.iter().map(|it| (it.value.as_str(), it.span));
        for (name, span) in std::iter::once(title).chain(also) {
            let key = (page.language, folded(name.trim()));
            match first.get(&key) {
                Some((owner, at)) if *owner != page.id.index() => found.push(
                    Finding::at(span, format!("`{name}` is explained on two pages"))
                        .note(*at, "the first stands here")
                        .help("keep the word on one of them, or explain both meanings there"),
                ),
                Some(_) => {}
                None => {
                    first.insert(key, (page.id.index(), span));
                }
            }
        }
    }
    found
}
