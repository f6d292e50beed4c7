//! See `misplaced-window.md`.

use crate::calendar::Moment;
use crate::check::windows;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::kind::Kind;
use crate::model::Page;
use crate::parsed::Line;

pub const LINT: Lint = Lint {
    name: "misplaced-window",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("misplaced-window.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let all = windows::lines(context);
    all.filter_map(|(page, line)| finding(context, page, line)).collect()
}

fn finding(context: &Context, page: &Page, line: &Line) -> Option<Finding> {
    let window = windows::of_line(context, page, line)?;
    let place = page.passage(line.from.or(line.until)?).span();
    let until_then = matches!(window.until, None | Some(Moment::Before(_) | Moment::Treatment));
    let (message, help) = match (page.kind, window.from, window.until) {
        (Kind::Aftercare, Some(Moment::Before(_)), _)
        | (Kind::Aftercare, None, Some(Moment::Before(_)))
            if until_then =>
        {
            (
                "this is aftercare, and its time is before the treatment",
                "write `after` for `before`, or move the line to a page of `preparation`",
            )
        }
        (Kind::Preparation, Some(Moment::After(_) | Moment::Healed), _) => (
            "this is preparation, and its time is after the treatment",
            "write `before` for `after`, or move the line to a page of `aftercare`",
        ),
        _ => return None,
    };
    Some(Finding::at(place, message).help(help))
}
