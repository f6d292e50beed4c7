//! See `missing-home.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::model::{Destination, LanguageId};

pub const LINT: Lint = Lint {
    name: "missing-home",
    level: Level::Deny,
    scope: Scope::Site,
    explain: include_str!("missing-home.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let site = context.site;
    let home = match site.place_in(LanguageId::DEFAULT, "index") {
        Some(Destination::Page(page)) => Some(site.page(page)),
        _ => None,
    };
    let finding = match home {
        Some(page) if page.meta.draft => {
            let message = "the front page of the site is a draft and will not be published";
            Finding::at(page.place(), message).help("take `draft: true` off it")
        }
        Some(_) => return Vec::new(),
        // Without any page there is nothing that a front page could lead to.
        None if site.pages.is_empty() => return Vec::new(),
        None => {
            let message = "the site has no front page: there is no file `content/index.md`";
            Finding::at(site.config.span, message).help(misnamed(context))
        }
    };
    vec![finding]
}

/// What to do, with the file that was meant, if one was.
fn misnamed(context: &Context) -> String {
    let is_near = |it: &str| {
        let name = it.strip_prefix("content/").unwrap_or(it).to_lowercase();
        ["index.md", "home.md", "readme.md", "index.markdown", "index.html"]
            .contains(&name.as_str())
    };
    let texts = context.files.texts().map(|it| it.path.as_str());
    let mut paths = texts.chain(context.files.assets().map(|it| it.path.as_str()));
    match paths.find(|it| is_near(it)) {
        Some(path) => format!("name `{path}` so, if that is it"),
        None => {
            "write it; it is what visitors see first, and its heading is its `title:`".to_owned()
        }
    }
}
