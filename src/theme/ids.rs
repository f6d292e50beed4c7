//! Ids that templates of a clinic's own give: no heading may have the same.

use crate::diagnostic::{Diagnostic, Fault};
use crate::markdown::is_page_id;
use crate::source::{FileText, Layer, Span};

/// Tells every id that a heading could have too, so that writers' words would stand in for a part of
/// the page.
pub fn tell(templates: &[(&str, &FileText)], found: &mut Vec<Diagnostic>) {
    for (_, source) in templates.iter().filter(|it| it.1.layer != Layer::BuiltIn) {
        let ids = ids(&source.text).into_iter();
        found.extend(ids.filter(|it| it.is_free()).map(|it| ill_named(source, &it)));
    }
}

/// An id as it stands in a template, with what is computed in it.
struct Id<'t> {
    text: &'t str,
    start: usize,
}

/// Every id in a template; one that begins with something computed is a name that writers gave.
fn ids(template: &str) -> Vec<Id<'_>> {
    let marks = ["id=\"", "id='"];
    let all = marks.iter().flat_map(|mark| template.match_indices(mark));
    let own = all.filter(|(at, _)| template[..*at].ends_with(char::is_whitespace));
    let ids = own.filter_map(|(at, mark)| {
        let (start, quote) = (at + mark.len(), &mark[mark.len() - 1..]);
        let text = template[start..].split(quote).next()?;
        (!text.is_empty() && !text.starts_with('{')).then_some(Id { text, start })
    });
    ids.collect()
}

impl Id<'_> {
    /// True for an id that is not kept from writers, whatever is computed in it.
    fn is_free(&self) -> bool {
        let (start, computed) = match self.text.split_once('{') {
            Some((start, _)) => (start, "1"),
            None => (self.text, ""),
        };
        !is_page_id(&format!("{start}{computed}"))
    }
}

fn ill_named(source: &FileText, id: &Id) -> Diagnostic {
    let end = id.start + id.text.len();
    let span = Span { file: source.id, start: id.start as u32, end: end as u32 };
    let message = format!("a heading of a page could have the id `{}` too", id.text);
    let better = format!("theme-{}", id.text);
    Fault::ILL_NAMED_ID
        .at(span, message)
        .help(format!("begin it with `theme-`, here and where it is named: `{better}`"))
}
