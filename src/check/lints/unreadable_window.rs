//! See `unreadable-window.md`.

use crate::calendar::{Moment, Window};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::Refusal;
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::{Details, Line, Passage, PassageId};

pub const LINT: Lint = Lint {
    name: "unreadable-window",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unreadable-window.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let mut found = Vec::new();
    for page in context.pages() {
        if let Details::Schedule(it) = &page.details {
            for line in &it.schedule {
                found.extend(of_line(context, page, line));
            }
        }
    }
    found
}

fn of_line(context: &Context, page: &Page, line: &Line) -> Vec<Finding> {
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
    let mut moment = |id| match moment(context, page, page.passage(id)) {
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
        let what = line.act.or(line.avoid).map(|it| page.passage(it).text(context.files).str);
        let message = format!("`{}` ends before it begins", what.unwrap_or("this line"));
        found.push(Finding::at(at(until), message).help("give `from:` the earlier time"));
    }
    found
}

/// A time with its facts filled in; none when it names a fact that there is not, which is told
/// elsewhere.
fn moment(context: &Context, page: &Page, time: &Passage) -> Option<Result<Moment, Finding>> {
    let facts = &time.document.facts;
    let values: Option<Vec<String>> = facts
        .iter()
        .map(|it| Some(context.site.fact(page, &it.name)?.0.value.value.to_string()))
        .collect();
    let text = to_plain(time.text(context.files).str, &time.document, &values?);
    let refused = |it: Refusal| Finding::at(time.span(), it.what).help(it.write);
    Some(Moment::parse(&text).map_err(refused))
}
