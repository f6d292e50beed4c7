//! See `lone-translation.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::model::LanguageId;

pub const LINT: Lint = Lint {
    name: "lone-translation",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("lone-translation.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let site = context.site;
    let is_lone = |key: &str| site.place_in(LanguageId::DEFAULT, key).is_none();
    let originals = || site.pages_in(LanguageId::DEFAULT).map(|it| it.key.as_str());
    let pages = site.pages.iter().filter(|it| it.language != LanguageId::DEFAULT);
    let finding = pages.filter(|it| is_lone(&it.key)).map(|page| {
        let tag = site.language(page.language);
        let default = site.language(LanguageId::DEFAULT);
        let message =
            format!("this page in `{tag}` translates nothing: none in `{default}` has its name");
        let finding = Finding::at(page.place(), message);
        let ending = if page.is_index { "/index" } else { "" };
        match did_you_mean(&page.key, originals()) {
            Some(near) => finding.help(format!("did you mean `content/{near}{ending}.{tag}.md`?")),
            None => finding.help(format!(
                "give it the name of the page that it translates, or write `content/{}{ending}.md`",
                page.key
            )),
        }
    });
    finding.collect()
}
