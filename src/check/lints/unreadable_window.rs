//! See `unreadable-window.md`.

use crate::calendar::Window;
use crate::check::windows;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::model::Page;
use crate::parsed::{Line, PassageId};

pub const LINT: Lint = Lint {
    name: "unreadable-window",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unreadable-window.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    windows::lines(context).flat_map(|(page, line)| of_line(context, page, line)).collect()
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
    let mut moment = |id| match windows::moment(context, page, page.passage(id))? {
        Ok(moment) => Some(moment),
        Err(it) => {
            found.push(Finding::at(at(id), it.what).help(it.write));
            None
        }
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
