//! One page as its file says it, and the passages that a patient reads on it.

use super::front_matter::{self, Parts};
use super::{
    Contraindication, Details, Line, Meta, PageName, Passage, PassageId, Passages, details, name,
    written_paths,
};
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::kind::Kind;
use crate::markdown::Heading;
use crate::source::FileText;
use crate::yaml::{self, At, Keys};

/// A page as its writer wrote it: what can be known from its path and its text alone.
#[derive(Debug)]
pub struct ParsedPage {
    /// What its path says.
    pub name: PageName,
    /// Its sort.
    pub kind: Kind,
    /// Its title, or the name of its file when it gives none.
    pub title: String,
    /// What every page says of itself.
    pub meta: Meta,
    /// What only its kind says of itself.
    pub details: Details,
    /// Its text below the front matter.
    pub body: PassageId,
    /// Its text, and every value of its front matter that is inline Markdown.
    pub passages: Passages,
}

impl ParsedPage {
    /// The text below the front matter.
    pub fn body(&self) -> &Passage {
        self.passage(self.body)
    }

    /// Whether another version of the page says the same to the rest of the site: then nothing but
    /// the page itself need be looked at again. What other pages show of it (its question and its
    /// answer) they look up when they are made.
    pub fn says_alike(&self, other: &ParsedPage) -> bool {
        let (own, meta) = (&self.meta, &other.meta);
        // Where a link to a heading leads, and what is near when it leads nowhere.
        let headings = |it: &ParsedPage| -> Vec<[String; 3]> {
            let of = |it: &Heading| {
                [it.anchor.clone(), it.text.clone(), it.refused.clone().unwrap_or_default()]
            };
            it.body().document.headings.iter().map(of).collect()
        };
        let places = |it: &ParsedPage| it.body().document.places.clone();
        self.name == other.name
            && places(self) == places(other)
            && self.kind == other.kind
            && self.title == other.title
            // Where it is told that no quiz asks about the page.
            && own.title.as_ref().map(|it| it.span) == meta.title.as_ref().map(|it| it.span)
            && (own.order, own.draft) == (meta.order, meta.draft)
            // A translation is reviewed as often as the page that it translates.
            && own.review_every == meta.review_every
            && own.answer.is_some() == meta.answer.is_some()
            && same(&own.also, &meta.also)
            && same(&own.tags, &meta.tags)
            && same(&own.redirects, &meta.redirects)
            && self.details.say_alike(&other.details)
            && headings(self) == headings(other)
    }

    /// Whether anybody would read it as a reason not to be treated: by its kind, or because it lies in a
    /// folder of such pages, whatever it calls itself.
    pub fn is_contraindication(&self) -> bool {
        self.kind == Kind::Contraindication || self.name.key.rsplit('/').skip(1).any(is_of_reasons)
    }

    /// Its keys as a contraindication; none for a page that is one only by its folder.
    pub fn contraindication(&self) -> Option<&Contraindication> {
        match &self.details {
            Details::Contraindication { keys, .. } => Some(keys),
            _ => None,
        }
    }

    /// The lines of its schedule; none of a page of a kind that has no schedule.
    pub fn schedule(&self) -> &[Line] {
        match &self.details {
            Details::Schedule(it) => &it.schedule,
            _ => &[],
        }
    }

    /// Everything that leads to a source: ids that are cited or named, and names of facts, in order.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let documents = || self.passages.iter().map(|it| &it.document);
        let cited = documents().flat_map(|it| &it.cites).flat_map(|it| &it.ids);
        let facts = documents().flat_map(|it| &it.facts);
        let named = self.named_sources().map(|it| it.value.as_str());
        named.chain(cited.map(|it| it.0.as_str())).chain(facts.map(|it| it.name.as_str()))
    }

    /// The ids of the sources that the page names: its own, then those of the lines of its schedule.
    pub fn named_sources(&self) -> impl Iterator<Item = &At<String>> {
        let of_lines = self.schedule().iter().filter_map(|it| it.source.as_ref());
        self.meta.sources.iter().chain(of_lines)
    }

    /// The passage that a value of this page names.
    pub fn passage(&self, id: PassageId) -> &Passage {
        &self.passages[id]
    }
}

/// What people call a folder of reasons not to be treated, without spaces and hyphens. What is only like
/// it, such as "what not to do", is about something else.
const REASONS: [&str; 13] = [
    "contraindic",
    "whoshouldnot",
    "whoshouldnt",
    "whocannot",
    "whomustnot",
    "shouldnothave",
    "cannothave",
    "notsuitable",
    "unsuitable",
    "notforyou",
    "notforeveryone",
    "reasonsnot",
    "reasonsagainst",
];

fn is_of_reasons(folder: &str) -> bool {
    let name: String = folder.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect();
    REASONS.iter().any(|it| name.contains(it))
}

/// Whether two lists have the same values, wherever they stand.
fn same(own: &[At<String>], other: &[At<String>]) -> bool {
    own.iter().map(|it| &it.value).eq(other.iter().map(|it| &it.value))
}

/// Reads a page. Whatever is wrong with it, it is still a page, so that its neighbours' links do not
/// break too.
pub fn parse(file: &FileText, name: PageName) -> Reported<ParsedPage> {
    let mut found = Vec::new();
    let Parts { front, body } = front_matter::split(file.whole(), &mut found);
    let node = match front {
        Some(text) => yaml::parse(text).report_to(&mut found),
        None => yaml::Node::empty(body),
    };
    let unreadable = found.iter().any(|it| it.code != Fault::EMPTY_VALUE.code);
    let mut keys = Keys::of(&node, &mut found);
    let meta: Meta<At<String>> = keys.take(&mut found).unwrap_or_default();
    written_paths::faults(&meta, &mut found);
    let written = meta.kind.as_ref().map(|it| it.value);
    let kind = written.unwrap_or_else(|| Kind::of_path(&name.key, name.is_index));
    let details = details::read(kind, &mut keys, &mut found);
    found.extend(details::faults(&details));
    found.extend(name::unsafe_path(file, &name));
    let folder = Kind::treatment_folder(&name.key);
    let folder = folder.filter(|_| written.is_none() && kind == Kind::Article);
    keys.finish(|key| details::elsewhere(key, kind, folder), &mut found);
    if !unreadable {
        found.extend(missing_title(&meta, &node, &found));
    }
    let title =
        meta.title.as_ref().map_or_else(|| name.key.clone(), |it| it.value.trim().to_owned());
    let mut passages = Passages::default();
    let body = passages.add_body(body);
    let mut add = |value| passages.add_value(value);
    let (meta, details) = (meta.placed(&mut add), details.placed(&mut add));
    let page = ParsedPage { name, kind, title, meta, details, body, passages };
    Reported { value: page, diagnostics: found }
}

fn missing_title(
    meta: &Meta<At<String>>,
    node: &yaml::Node,
    found: &[Diagnostic],
) -> Option<Diagnostic> {
    let is_written = meta.title.is_some() || node.get("title").is_some();
    if is_written || found.iter().any(|it| it.code == Fault::WRONG_VALUE.code) {
        return None;
    }
    let fault = Fault::MISSING_KEY.at(node.span, "the key `title` is missing");
    Some(fault.help("add a line `title: …`: the short name of the page"))
}
