//! Raw HTML: what of it may stand on a page, and what is refused.
//!
//! Nothing a writer wrote is copied: every tag is read and written anew from a list of what is
//! allowed, so what comes out holds nothing else. Tags in a line come one by one, with Markdown
//! between them; a sanitizer of whole documents would close each where it stands.

use std::borrow::Cow;
use std::ops::Range;

use super::tags;

/// Raw HTML as it stands in the text, without the marks of quotations and lists around it.
#[derive(Debug, Clone)]
pub struct Raw<'t> {
    /// The HTML.
    pub html: Cow<'t, str>,
    /// True for a block, false for a tag in a line.
    pub is_block: bool,
    whole: Range<usize>,
    /// Where each line begins: in `html`, and in the text.
    lines: Vec<(usize, usize)>,
}

/// A part of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub enum Part<'r> {
    /// An allowed element begins; its attributes are allowed too, and their values as written.
    Open(&'static str, Vec<(&'r str, &'r str)>),
    /// An allowed element ends.
    Close(&'static str),
    /// Text, with its entities.
    Text(&'r str),
    /// What stands between `<!--` and `-->`.
    Comment(&'r str, Range<usize>),
    /// Something that is not allowed, named in a phrase.
    Refused(String, Range<usize>),
}

impl<'t> Raw<'t> {
    /// Raw HTML that was read before: its places are known no more.
    pub fn kept(html: &'t str, is_block: bool) -> Raw<'t> {
        Raw { html: Cow::Borrowed(html), is_block, whole: 0..0, lines: Vec::new() }
    }

    pub fn inline(html: Cow<'t, str>, whole: Range<usize>) -> Raw<'t> {
        let is_verbatim = html.len() == whole.len();
        let lines = if is_verbatim { vec![(0, whole.start)] } else { Vec::new() };
        Raw { html, is_block: false, whole, lines }
    }

    pub fn block(whole: Range<usize>) -> Raw<'t> {
        Raw { html: Cow::Borrowed(""), is_block: true, whole, lines: Vec::new() }
    }

    /// Adds a line of the block, which stands at byte `at` of the text.
    pub fn push(&mut self, line: Cow<'t, str>, at: usize) {
        self.lines.push((self.html.len(), at));
        match self.html.is_empty() {
            true => self.html = line,
            false => self.html.to_mut().push_str(&line),
        }
    }

    /// The place in the text of the bytes `range` of the HTML.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let n = self.lines.partition_point(|it| it.0 <= byte);
            let line = n.checked_sub(1).and_then(|n| self.lines.get(n))?;
            Some((line.1 + (byte - line.0)).min(self.whole.end))
        };
        match (at(range.start), at(range.end.saturating_sub(1))) {
            (Some(start), Some(last)) if range.start < range.end => start..last + 1,
            _ => self.whole.clone(),
        }
    }

    /// True when there is nothing but comments in it.
    pub fn is_comment(&self) -> bool {
        self.parts().iter().all(|it| match it {
            Part::Comment(..) => true,
            Part::Text(text) => text.trim().is_empty(),
            _ => false,
        })
    }

    /// True for a tag that parts words: `<br>`.
    pub fn is_space(&self) -> bool {
        self.parts().iter().any(|it| matches!(it, Part::Open("br", _)))
    }

    /// What it is made of.
    pub fn parts(&self) -> Vec<Part<'_>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.html.len() {
            at = self.part(at, &mut found);
        }
        found
    }

    /// Reads the part at byte `at` and gives the byte after it.
    fn part<'r>(&'r self, at: usize, found: &mut Vec<Part<'r>>) -> usize {
        let html: &str = &self.html;
        let here = &html[at..];
        if let Some(comment) = here.strip_prefix("<!--") {
            let length = comment.find("-->").unwrap_or(comment.len());
            let end = (at + 4 + length + 3).min(html.len());
            found.push(Part::Comment(&comment[..length], self.place(at..end)));
            return end;
        }
        if here.starts_with("<!") || here.starts_with("<?") {
            let end = here.find('>').map_or(html.len(), |n| at + n + 1);
            found.push(Part::Refused("declaration".to_owned(), self.place(at..end)));
            return end;
        }
        if let Some(tag) = tags::read(html, at) {
            return self.tag(tag, found);
        }
        let mut signs = here.match_indices('<').map(|it| it.0);
        let length = signs.find(|it| *it > 0).unwrap_or(here.len());
        found.push(Part::Text(&here[..length]));
        at + length
    }

    fn tag<'r>(&'r self, tag: tags::Tag<'r>, found: &mut Vec<Part<'r>>) -> usize {
        let name = tags::allowed(tag.name).filter(|it| self.is_block || tags::is_phrasing(it));
        let mut attributes = Vec::new();
        for it in &tag.attributes {
            match tags::refusal(tag.name, it) {
                None => attributes.push((it.name, it.value)),
                // A refused element says all that needs to be said, but for what is a danger.
                Some(phrase) if name.is_some() || tags::is_danger(it) => {
                    found.push(Part::Refused(phrase, self.place(it.range.clone())));
                }
                Some(_) => {}
            }
        }
        match (name, tag.closes) {
            (Some(name), false) => found.push(Part::Open(name, attributes)),
            (Some(name), true) => found.push(Part::Close(name)),
            (None, true) => {}
            (None, false) => return self.refused(&tag, found),
        }
        tag.range.end
    }

    /// Refuses an element, and with some, all that they hold.
    fn refused<'r>(&'r self, tag: &tags::Tag, found: &mut Vec<Part<'r>>) -> usize {
        let name = tag.name.to_ascii_lowercase();
        let end = match tags::is_dropped(&name) && self.is_block {
            true => tags::end_of(&self.html, &name, tag.range.end),
            false => tag.range.end,
        };
        let place = self.place(tag.range.start..end);
        found.push(Part::Refused(format!("`{name}` element"), place));
        end
    }
}

/// The name of the element that begins with this tag in a line, if what it holds is not shown.
pub fn opens_dropped(raw: &Raw) -> Option<String> {
    let tag = tags::read(&raw.html, 0).filter(|it| !raw.is_block && !it.closes)?;
    let name = tag.name.to_ascii_lowercase();
    tags::is_dropped(&name).then_some(name)
}

/// True for the tag in a line that ends the element of that name.
pub fn closes(raw: &Raw, name: &str) -> bool {
    let tag = tags::read(&raw.html, 0).filter(|it| !raw.is_block && it.closes);
    tag.is_some_and(|it| it.name.eq_ignore_ascii_case(name))
}
