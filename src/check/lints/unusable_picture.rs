//! See `unusable-picture.md`.

use crate::check::{Context, Finding, Lint, Scope, links};
use crate::config::Level;
use crate::picture::Flaw;

pub const LINT: Lint = Lint {
    name: "unusable-picture",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unusable-picture.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let finding = links::pictures(context).into_iter().filter_map(|it| {
        let path = it.path?;
        let file = context.site.asset(context.files, path)?;
        let (what, help) = match file.picture.flaw.as_ref() {
            Some(flaw) => fault(flaw, &file.ending())?,
            None if crate::picture::is_picture(&file.ending()) => return None,
            None => (
                "is no picture".to_owned(),
                "link to it, `[text](path)`, without the `!`".to_owned(),
            ),
        };
        Some(Finding::at(it.span, format!("`{path}` {what}")).help(help))
    });
    finding.collect()
}

fn fault(flaw: &Flaw, ending: &str) -> Option<(String, String)> {
    let save = |it: &str| format!("open it in a program for pictures and save it anew as {it}");
    Some(match flaw {
        Flaw::Locked => (
            "may not be read".to_owned(),
            "give yourself the right to read it, or put it there anew".to_owned(),
        ),
        Flaw::Broken => (
            format!("cannot be read as a picture, though its name ends in `.{ending}`"),
            save("PNG or JPEG"),
        ),
        Flaw::Unseen(sort) => (format!("is a {sort}, which few browsers show"), save("JPEG or PNG")),
        Flaw::Misnamed(sort) => {
            let right = sort.to_lowercase();
            let right = if right == "jpeg" { "jpg" } else { &right };
            (
                format!("is a {sort}, though its name ends in `.{ending}`"),
                format!("let its name end in `.{right}`, here and on the disk"),
            )
        }
        Flaw::Tells => (
            "holds what a camera or a program wrote, which may be a name or a place, and cannot be \
             taken out of a picture of this sort"
                .to_owned(),
            save("JPEG or PNG"),
        ),
        Flaw::Runs(_) => return None,
    })
}
