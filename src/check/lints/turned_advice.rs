//! See `turned-advice.md`.

use crate::check::{Context, Finding, Lint, Scope, said, windows};
use crate::config::Level;
use crate::model::Page;
use crate::parsed::{Line, PassageId};

pub const LINT: Lint = Lint {
    name: "turned-advice",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("turned-advice.md"),
    run,
};

/// With what advice begins that says itself what not to do, in any language that has such words here:
/// none of them begins other advice in another.
const NOT: [&str; 21] = [
    "do not",
    "don't",
    "never",
    "avoid",
    "avoiding",
    "no",
    "not",
    "please do not",
    "please don't",
    "please avoid",
    "you must not",
    "you should not",
    "you shouldn't",
    "must not",
    "should not",
    "nunca",
    "evite",
    "evitar",
    "jamás",
    "por favor no",
    "no debe",
];

/// With what it begins that is no denial, and turned round behind "avoid" all the same.
const AWAY: [&str; 12] = [
    "keep away from",
    "keep out of",
    "stay away from",
    "stay out of",
    "stop",
    "refrain from",
    "skip",
    "aléjese de",
    "manténgase alejado",
    "manténgase alejada",
    "deje de",
    "abstenerse de",
];

fn run(context: &Context) -> Vec<Finding> {
    let all = windows::lines(context);
    all.filter_map(|(page, line)| finding(context, page, line)).collect()
}

fn finding(context: &Context, page: &Page, line: &Line) -> Option<Finding> {
    match (line.act, line.avoid) {
        (None, Some(id)) => {
            let said = begins(context, page, id, &[&NOT, &AWAY])?;
            let message = format!("behind \"avoid\", `{said}` says the opposite of what is meant");
            let finding = Finding::at(page.passage(id).span(), message);
            Some(finding.help("write only what to avoid, such as `avoid: Swimming`"))
        }
        (Some(id), None) => {
            let said = begins(context, page, id, &[&NOT])?;
            let message = format!("`{said}` says what not to do, and stands behind a tick");
            let finding = Finding::at(page.passage(id).span(), message);
            Some(finding.help("write `avoid:` and only what to avoid, such as `avoid: Swimming`"))
        }
        _ => None,
    }
}

/// The words of a list with which a value begins.
fn begins(
    context: &Context,
    page: &Page,
    id: PassageId,
    lists: &[&[&'static str]],
) -> Option<&'static str> {
    let text = page.passage(id).text(context.files);
    let words = said::words(text.str.trim_start_matches(|it: char| !it.is_alphanumeric()));
    let words = words.join(" ") + " ";
    let all = lists.iter().flat_map(|it| it.iter()).copied();
    all.filter(|it| words.starts_with(&format!("{it} "))).max_by_key(|it| it.len())
}
