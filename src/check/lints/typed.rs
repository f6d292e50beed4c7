//! Values of the front matter that have a form of their own, such as a time or a rate: how the
//! figures in them are given a source.

use crate::check::passages::Read;
use crate::evidence::Value;
use crate::model::Page;
use crate::parsed::{Details, Line, PassageId};
use crate::source::Files;

/// A key whose value is no sentence.
#[derive(Clone, Copy)]
pub struct Key {
    /// Whether the page, or the line that it stands in, names a source.
    pub is_sourced: bool,
    /// What to do about a figure without one.
    pub help: &'static str,
}

const OF_LINE: &str = "name its source in this line, `source: id`, or that of the whole page, \
                       `sources: [id]`, or write it once as a fact and name that, `[=name]`";
const OF_VALUE: &str = "name its source behind it, `[@id]`, or that of the whole page, \
                        `sources: [id]`, or write it once as a fact and name that, `[=name]`";

/// The key of a page that holds this text; none for its sentences.
pub fn key(files: &Files, page: &Page, read: &Read) -> Option<Key> {
    let is_read = |it: &PassageId| page.passage(*it).text(files).all() == read.text.all();
    let by_page = !page.meta.sources.is_empty();
    let values = match &page.details {
        Details::Benefit(it) => [it.shows, it.lasts, None],
        Details::Risk(it) => [it.rate, it.onset, it.lasts],
        Details::Schedule(it) => {
            let line = it.schedule.iter().find(|it| values(it).iter().any(is_read))?;
            return Some(Key { is_sourced: by_page || line.source.is_some(), help: OF_LINE });
        }
        _ => return None,
    };
    let is_one = values.iter().flatten().any(is_read);
    is_one.then_some(Key { is_sourced: by_page, help: OF_VALUE })
}

fn values(line: &Line) -> Vec<PassageId> {
    [line.act, line.avoid, line.from, line.until].into_iter().flatten().collect()
}

/// Whether a figure says "at once", which is no measure.
pub fn is_at_once(words: &str) -> bool {
    matches!(Value::parse(words), Value::Time(it) if it.to.amount == 0)
}
