//! Headings, care cards, and do and do-not lists: what makes a page patient information.

use super::Writer;
use super::open::{DoHeading, End};
use crate::markdown::answers::CardWords;
use crate::markdown::document::{Advice, CardKind};
use crate::markdown::dont::says_not;
use crate::markdown::escape::escape;
use crate::markdown::tree::{Element, Node, Piece};

const HEADINGS: [(&str, &str); 6] = [
    ("<h1", "</h1>\n"),
    ("<h2", "</h2>\n"),
    ("<h3", "</h3>\n"),
    ("<h4", "</h4>\n"),
    ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
];

impl Writer<'_> {
    pub(super) fn heading(&mut self, n: u32) -> End {
        let heading = &self.reading.document.headings[n as usize];
        let start = self.out.len();
        let asks = |advice| DoHeading { advice, start, end: usize::MAX };
        self.list.heading = heading.advice.map(asks);
        let (start, end) = heading_tags(heading.level);
        self.out.push_str(start);
        self.id("id", format_args!("{}", heading.anchor));
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
        let class = match heading.advice {
            Advice::Do => "do",
            Advice::Dont => "dont",
        };
        self.out.insert_str(heading.start, &format!("<section class=\"{class}\">\n"));
        if heading.advice == Advice::Dont {
            self.list.dont = Some(self.ends.len() + 1);
        }
        true
    }

    /// Before the first words of an item of a do-not list: says "do not", unless they do.
    pub(super) fn begin_dont(&mut self, node: &Node) {
        let begins_words = match node.piece {
            Piece::Start(Element::Paragraph) | Piece::Task(_) | Piece::Comment => return,
            Piece::Start(element) => element.is_inline(),
            Piece::End(_) | Piece::Rule => false,
            _ => true,
        };
        self.list.begins_dont = false;
        let words = &self.reading.text[node.range().start..];
        let words = words.trim_start_matches(['*', '_', '[', '~', '`']);
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

    pub(super) fn card(&mut self, n: u32) -> End {
        let document = self.reading.document;
        let (card, number) = (&document.cards[n as usize], n + 1);
        let words = self.answers.cards.get(card.kind as usize);
        let (prefix, heading) = words.map_or(("", ""), CardWords::both);
        let own = match self.peek() {
            Some(Piece::Start(Element::Heading(n))) => Some(&document.headings[n as usize]),
            _ => None,
        };
        self.out.push_str(if heading.is_empty() { "<aside" } else { "<section" });
        self.attribute("class", card.kind.class());
        match own {
            Some(own) => self.id("aria-labelledby", format_args!("{}", own.anchor)),
            None if heading.is_empty() => {}
            None => self.id("aria-labelledby", format_args!("card-{number}")),
        }
        self.out.push_str(">\n");
        self.prefix = Some(prefix).filter(|it| !it.is_empty());
        if own.is_none() && !heading.is_empty() {
            self.card_heading(card.level, number, heading);
        } else if !matches!(
            self.peek(),
            Some(Piece::Start(Element::Heading(_) | Element::Paragraph))
        ) {
            self.hidden_paragraph();
        }
        End::Tag(if heading.is_empty() { "</aside>\n" } else { "</section>\n" })
    }

    fn card_heading(&mut self, level: u8, number: u32, heading: &str) {
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

fn heading_tags(level: u8) -> (&'static str, &'static str) {
    HEADINGS[usize::from(level.clamp(1, 6)) - 1]
}
