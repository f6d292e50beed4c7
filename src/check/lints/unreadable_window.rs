//! See `unreadable-window.md`.

use crate::calendar::{Moment, Window};
use crate::check::{Finding, Grounds, Lint};
use crate::config::Level;
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::{Details, Line, Passage, PassageId};

pub(super) const LINT: Lint = Lint {
    name: "unreadable-window",
    level: Level::Deny,
    explain: include_str!("unreadable-window.md"),
    run,
};

fn run(grounds: &Grounds) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in &grounds.site.pages {
        if let Details::Schedule(it) = &page.details {
            for line in &it.schedule {
                found.extend(of_line(grounds, page, line));
            }
        }
    }
    found
}

fn of_line(grounds: &Grounds, page: &Page, line: &Line) -> Vec<Finding> {
    let mut found = Vec::new();
    let at = |id: PassageId| page.passage(id).span();
    match (line.act, line.avoid) {
        (Some(_), Some(avoid)) => found.push(
            Finding::at(at(avoid), "one line cannot say both `do` and `avoid`")
                .help("write two lines"),
        ),
        (None, None) => {
            let place = line.from.or(line.until).map_or(page.place(), at);
            let finding = Finding::at(place, "this line says neither `do` nor `avoid`");
            found.push(finding.help("write what to do: `do: …`, or what to avoid: `avoid: …`"));
        }
        _ => {}
    }
    let mut moment = |id| match moment(grounds, page, page.passage(id)) {
        Some(Ok(moment)) => Some(moment),
        Some(Err(finding)) => {
            found.push(finding);
            None
        }
        None => None,
    };
    let window =
        Window { from: line.from.and_then(&mut moment), until: line.until.and_then(&mut moment) };
    if let (true, Some(until)) = (window.is_backwards(), line.until) {
        let what = line.act.or(line.avoid).map(|it| page.passage(it).text(grounds.files).str);
        let message = format!("`{}` ends before it begins", what.unwrap_or("this line"));
        found.push(Finding::at(at(until), message).help("give `from:` the earlier time"));
    }
    found
}

/// A time with its facts filled in; none when it names a fact that there is not, which is told
/// elsewhere.
fn moment(grounds: &Grounds, page: &Page, time: &Passage) -> Option<Result<Moment, Finding>> {
    let facts = &time.document.facts;
    let values: Option<Vec<String>> = facts
        .iter()
        .map(|it| Some(grounds.site.fact(page, &it.name)?.0.value.value.to_string()))
        .collect();
    let text = to_plain(time.text(grounds.files).str, &time.document, &values?);
    Some(Moment::parse(&text).map_err(|fault| {
        let (message, help) = fault.split_once("; ").unwrap_or((&fault, ""));
        Finding::at(time.span(), message).help(help)
    }))
}
