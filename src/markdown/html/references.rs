//! Links, pictures, citations and facts: what the answers are for.

use super::Writer;
use super::open::{End, OpenLink};
use crate::markdown::answers::{CiteAnswer, LinkAnswer};
use crate::markdown::escape::{escape, escape_address};
use crate::markdown::tags;
use crate::markdown::tree::{Element, Piece};

impl<'a> Writer<'a> {
    pub(super) fn link(&mut self, n: u32) {
        let link = &self.reading.document.links[n as usize];
        let answer = self.answers.links.get(n as usize);
        let answer = answer.filter(|_| tags::dangerous_scheme(&link.target).is_none());
        let mut title = "";
        let mut leads = false;
        let (to, abroad) = match answer {
            Some(LinkAnswer::To { href, title }) => (Some((href, title)), None),
            Some(LinkAnswer::Abroad { href, title, tag, language }) => {
                (Some((href, title)), Some((tag, language)))
            }
            _ => (None, None),
        };
        if let Some((href, page)) = to {
            self.out.push_str("<a href=\"");
            escape_address(&mut self.out, href);
            self.out.push('"');
            if let Some((tag, _)) = abroad {
                self.attribute("hreflang", tag);
            }
            if !link.title.is_empty() {
                self.attribute("title", &link.title);
            }
            self.out.push('>');
            title = page;
            leads = true;
        }
        let (start, after) = (self.out.len(), String::new());
        let has_text = link.has_text;
        let language = abroad.map(|it| it.1.as_str());
        self.link = Some(OpenLink { start, title, leads, language, after });
        self.ends.push(End::Link);
        if leads && !title.is_empty() && !has_text {
            // Its text is only the target again.
            while !matches!(self.peek(), None | Some(Piece::End(Element::Link(_)))) {
                self.next();
            }
        }
    }

    pub(super) fn end_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        if link.leads {
            if self.out.len() == link.start {
                escape(&mut self.out, link.title);
            }
            self.out.push_str("</a>");
            if let Some(language) = link.language {
                self.out.push_str(" <span class=\"quiet\">(");
                escape(&mut self.out, language);
                self.out.push_str(")</span>");
            }
        }
        self.out.push_str(&link.after);
    }

    /// Turns aside from the link around this place, if there is one: what is written until
    /// `resume_link` will follow it.
    pub(super) fn pause_link(&mut self) -> Option<String> {
        let link = self.link.as_mut().filter(|it| it.leads)?;
        Some(std::mem::replace(&mut self.out, std::mem::take(&mut link.after)))
    }

    pub(super) fn resume_link(&mut self, within: Option<String>) {
        let Some(within) = within else { return };
        let after = std::mem::replace(&mut self.out, within);
        if let Some(link) = &mut self.link {
            link.after = after;
        }
    }

    pub(super) fn cite(&mut self, n: u32) {
        // The space before a citation belongs to it.
        self.out.truncate(self.out.trim_end_matches([' ', '\n']).len());
        let cites = self.answers.cites.get(n as usize).map_or(&[][..], Vec::as_slice);
        self.cites(cites);
    }

    pub(super) fn fact(&mut self, n: u32) {
        let Some(fact) = self.answers.fact(n) else {
            // The page is faulty; show what the writer wrote.
            let written = self.reading.document.facts[n as usize].range.clone();
            return escape(&mut self.out, &self.reading.text[written]);
        };
        let is_in_link = self.link.as_ref().is_some_and(|it| it.leads);
        match fact.differs.as_deref().filter(|_| !is_in_link) {
            Some(place) => {
                self.out.push_str("<a class=\"fact fact-differs\" href=\"");
                escape_address(&mut self.out, place);
                self.out.push_str("\">");
                escape(&mut self.out, &fact.value);
                self.out.push_str("</a>");
            }
            None => {
                self.out.push_str("<span class=\"fact\">");
                escape(&mut self.out, &fact.value);
                self.out.push_str("</span>");
            }
        }
        self.cites(&fact.cites);
    }

    fn cites(&mut self, cites: &[CiteAnswer]) {
        if cites.is_empty() {
            return;
        }
        let within = self.pause_link();
        // A word joiner: a number never stands alone at the start of a line.
        self.out.push_str("\u{2060}<sup class=\"cite\">");
        for (n, CiteAnswer { number, turn }) in cites.iter().enumerate() {
            self.out.push_str(if n == 0 { "<a" } else { ", <a" });
            self.attribute("href", &format!("#source-{number}"));
            self.attribute("id", &format!("cite-{number}-{turn}"));
            self.out.push_str(&format!(">{number}</a>"));
        }
        self.out.push_str("</sup>");
        self.resume_link(within);
    }

    pub(super) fn image(&mut self, n: u32) {
        let image = &self.reading.document.images[n as usize];
        let title = image.title.as_str();
        let picture = self.answers.images.get(n as usize).and_then(Option::as_ref);
        let picture = picture.filter(|_| tags::dangerous_scheme(&image.target).is_none());
        let alt = self.alt();
        let Some(picture) = picture else {
            return escape(&mut self.out, &alt);
        };
        let is_alone = self.out.ends_with("<p>")
            && self.link.is_none()
            && matches!(self.peek(), Some(Piece::End(Element::Paragraph)));
        let is_figure = is_alone && !title.is_empty() && self.ends.pop().is_some();
        if is_figure {
            self.out.truncate(self.out.len() - "<p>".len());
            self.out.push_str("<figure>");
        }
        self.out.push_str("<img src=\"");
        escape_address(&mut self.out, &picture.src);
        self.out.push('"');
        self.attribute("alt", &alt);
        if let Some((width, height)) = picture.size {
            self.out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        if !title.is_empty() && !is_figure {
            self.attribute("title", title);
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
        if is_figure {
            self.out.push_str("<figcaption>");
            escape(&mut self.out, title);
            self.out.push_str("</figcaption>");
            self.ends.push(End::Tag("</figure>\n"));
        }
    }

    /// The words for a picture, up to its end, with the values of facts and without marks.
    fn alt(&mut self) -> String {
        let mut alt = String::new();
        let facts = &self.reading.document.facts;
        while let Some(node) = self.next() {
            match node.piece {
                Piece::End(Element::Image(_)) => break,
                Piece::Text(words) | Piece::Code(words) => {
                    alt.push_str(self.reading.words(words));
                }
                Piece::SoftBreak | Piece::HardBreak => alt.push(' '),
                Piece::Fact(n) => {
                    let value = self.answers.fact(n).map(|it| &it.value);
                    alt.push_str(value.unwrap_or(&facts[n as usize].name));
                }
                _ => {}
            }
        }
        alt
    }
}
