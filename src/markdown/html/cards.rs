//! Headings, care cards, and do and do-not lists: what makes a page patient information.

use std::ops::Range;

use pulldown_cmark::{CowStr, Tag};

use super::{End, Writer};
use crate::markdown::answers::CardWords;
use crate::markdown::document::CardKind;
use crate::markdown::dont::says_not;
use crate::markdown::escape::escape;
use crate::markdown::walk::Piece;

/// A heading `{.do}` or `{.dont}`: where it begins and ends in the HTML. If a list begins where it
/// ends, a section is put around both.
pub(super) struct DoHeading {
    class: &'static str,
    start: usize,
    end: usize,
}

const HEADINGS: [(&str, &str); 6] = [
    ("<h1", "</h1>\n"),
    ("<h2", "</h2>\n"),
    ("<h3", "</h3>\n"),
    ("<h4", "</h4>\n"),
    ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
];

impl<'a> Writer<'a> {
    pub(super) fn heading(&mut self, level: usize, classes: &[CowStr]) -> End<'a> {
        let heading = self.document.headings.get(self.met.headings);
        self.met.headings += 1;
        self.list.heading = None;
        for class in ["do", "dont"] {
            if classes.iter().any(|it| &**it == class) {
                let start = self.out.len();
                self.list.heading = Some(DoHeading { class, start, end: usize::MAX });
            }
        }
        let (start, end) = heading_tags(heading.map_or(level, |it| usize::from(it.level)));
        self.out.push_str(start);
        if let Some(heading) = heading {
            self.id("id", format_args!("{}", heading.anchor));
        }
        self.out.push('>');
        self.write_prefix();
        End::Tag(end)
    }

    /// After the heading: this is where its list must begin.
    pub(super) fn end_do_heading(&mut self) {
        if let Some(heading) = &mut self.list.heading {
            heading.end = self.out.len();
        }
    }

    /// Puts a section around the heading that ends here, if it asks for one, and tells so.
    pub(super) fn begin_do_list(&mut self) -> bool {
        let end = self.out.len();
        let Some(heading) = self.list.heading.take().filter(|it| it.end == end) else {
            return false;
        };
        self.out.insert_str(heading.start, &format!("<section class=\"{}\">\n", heading.class));
        if heading.class == "dont" {
            self.list.dont = Some(self.ends.len() + 1);
        }
        true
    }

    /// Before the first words of an item of a do-not list: says "do not", unless they do.
    pub(super) fn begin_dont(&mut self, piece: &Piece, range: &Range<usize>) {
        match piece {
            Piece::Start(Tag::Paragraph) | Piece::Task(_) => return,
            Piece::Html(raw) if raw.is_comment() => return,
            _ => self.list.begins_dont = false,
        }
        let begins_words = match piece {
            Piece::Start(tag) => super::super::walk::is_inline(tag.to_end()),
            Piece::End(_) | Piece::Rule => false,
            _ => true,
        };
        let words = self.text[range.start..].trim_start_matches(['*', '_', '[', '~', '`']);
        let dont = self.answers.dont;
        if begins_words && !says_not(words, dont) {
            escape(&mut self.out, dont.prefix);
        }
    }

    /// The words for screen readers that stand first in a heading or paragraph of a card.
    pub(super) fn write_prefix(&mut self) {
        if let Some(prefix) = self.prefix.take() {
            self.out.push_str("<span class=\"visually-hidden\">");
            escape(&mut self.out, prefix);
            self.out.push_str("</span>");
        }
    }

    pub(super) fn card(&mut self) -> End<'a> {
        let number = self.met.cards + 1;
        let card = self.document.cards.get(self.met.cards);
        self.met.cards = number;
        let kind = card.map_or(CardKind::Note, |it| it.kind);
        let words = self.answers.cards.get(kind as usize);
        let (prefix, heading) = words.map_or(("", ""), CardWords::both);
        let own = match self.pieces.peek() {
            Some((Piece::Start(Tag::Heading { .. }), _)) => {
                self.document.headings.get(self.met.headings)
            }
            _ => None,
        };
        self.out.push_str(if heading.is_empty() { "<aside" } else { "<section" });
        self.attribute("class", kind.class());
        match own {
            Some(own) => self.id("aria-labelledby", format_args!("{}", own.anchor)),
            None if heading.is_empty() => {}
            None => self.id("aria-labelledby", format_args!("card-{number}")),
        }
        self.out.push_str(">\n");
        self.prefix = Some(prefix).filter(|it| !it.is_empty());
        if own.is_none() && !heading.is_empty() {
            self.card_heading(card.map_or(2, |it| usize::from(it.level)), number, heading);
        } else if !matches!(
            self.pieces.peek(),
            Some((Piece::Start(Tag::Heading { .. } | Tag::Paragraph), _))
        ) {
            self.hidden_paragraph();
        }
        End::Tag(if heading.is_empty() { "</aside>\n" } else { "</section>\n" })
    }

    fn card_heading(&mut self, level: usize, number: usize, heading: &str) {
        let (start, end) = heading_tags(level);
        self.out.push_str(start);
        self.id("id", format_args!("card-{number}"));
        self.out.push('>');
        self.write_prefix();
        escape(&mut self.out, heading);
        self.out.push_str(end);
    }

    fn hidden_paragraph(&mut self) {
        if let Some(prefix) = self.prefix.take() {
            self.out.push_str("<p class=\"visually-hidden\">");
            escape(&mut self.out, prefix);
            self.out.push_str("</p>\n");
        }
    }
}

impl CardWords {
    fn both(&self) -> (&str, &str) {
        (&self.prefix, &self.heading)
    }
}

impl CardKind {
    fn class(self) -> &'static str {
        match self {
            CardKind::Note => "card card-note",
            CardKind::Tip => "card card-tip",
            CardKind::Important => "card card-important",
            CardKind::Warning => "card card-warning",
            CardKind::Caution => "card card-caution",
        }
    }
}

fn heading_tags(level: usize) -> (&'static str, &'static str) {
    HEADINGS[level.clamp(1, 6) - 1]
}
