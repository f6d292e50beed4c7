//! The lines of schedules, and their windows as far as these can be read; what cannot is told by
//! `unreadable-window`.

use super::context::Context;
use crate::calendar::{Moment, Window};
use crate::diagnostic::Refusal;
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::{Line, Passage};

/// Every line of a schedule, with its page.
pub fn lines<'c>(context: &'c Context) -> impl Iterator<Item = (&'c Page, &'c Line)> {
    context.pages().flat_map(|page| page.schedule().iter().map(move |line| (page, line)))
}

/// The window of a line; none when a time of it cannot be read.
pub fn of_line(context: &Context, page: &Page, line: &Line) -> Option<Window> {
    let read = |id| moment(context, page, page.passage(id))?.ok();
    let from = match line.from {
        Some(id) => Some(read(id)?),
        None => None,
    };
    let until = match line.until {
        Some(id) => Some(read(id)?),
        None => None,
    };
    Some(Window { from, until })
}

/// A time with its facts filled in; none when it names a fact that there is not, which is told
/// elsewhere.
pub fn moment(context: &Context, page: &Page, time: &Passage) -> Option<Result<Moment, Refusal>> {
    let facts = &time.document.facts;
    let values: Option<Vec<String>> = facts
        .iter()
        .map(|it| Some(context.site.fact(page, &it.name)?.0.value.value.to_string()))
        .collect();
    Some(Moment::parse(&to_plain(time.text(context.files).str, &time.document, &values?)))
}
