//! Raw HTML, as far as it is allowed, and always balanced.

use super::Writer;
use crate::markdown::escape::{escape, escape_but_entities};
use crate::markdown::raw::{Part, Raw};
use crate::markdown::tags;

impl Writer<'_> {
    pub(super) fn raw(&mut self, raw: &Raw) {
        self.blocks += usize::from(self.ends.is_empty() && !raw.is_comment());
        let mut has_written = false;
        for part in raw.parts() {
            match part {
                Part::Open(name, attributes) => self.open_raw(name, &attributes),
                Part::Close(name) => self.close_raw_element(name),
                Part::Text(text) if raw.is_block && text.trim().is_empty() && !has_written => {}
                Part::Text(text) => escape_but_entities(&mut self.out, text),
                Part::Comment(..) | Part::Refused(..) => continue,
            }
            has_written = true;
        }
    }

    /// Closes the raw elements that were opened within at least `depth` others.
    pub(super) fn close_raw(&mut self, depth: usize) {
        while let Some((name, _)) = self.raw.pop_if(|it| it.1 >= depth) {
            self.write_end(name);
        }
    }

    fn open_raw(&mut self, element: &'static str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(element);
        let mut seen: Vec<String> = Vec::new();
        for (name, value) in attributes {
            let name = name.to_ascii_lowercase();
            if seen.contains(&name) {
                continue;
            }
            if name == "id" {
                self.place(value);
                seen.push(name);
                continue;
            }
            let answers = self.answers;
            let own = answers.raw_images.iter().find(|it| element == "img" && it.0 == *value);
            let value = own.filter(|_| name == "src").map_or(*value, |it| it.1.as_str());
            self.out.push(' ');
            escape(&mut self.out, &name);
            self.out.push_str("=\"");
            escape_but_entities(&mut self.out, value);
            self.out.push('"');
            seen.push(name);
        }
        self.out.push('>');
        if !tags::is_void(element) {
            self.raw.push((element, self.ends.len()));
        }
    }

    /// Writes the id of a place, once; that of another place was refused. Nothing leads to a place of
    /// a text that is shown on other pages.
    fn place(&mut self, id: &str) {
        if !self.answers.id_prefix.is_empty() {
            return;
        }
        let is_given = self.reading.document.places.iter().any(|it| it == id);
        if is_given && !self.places.iter().any(|it| it == id) {
            self.places.push(id.to_owned());
            self.attribute("id", id);
        }
    }

    /// Closes the innermost element of that name, and those within, if it was opened among the same
    /// Markdown; a stray end tag is left out.
    fn close_raw_element(&mut self, name: &str) {
        let depth = self.ends.len();
        let mut here = self.raw.iter().rev().take_while(|it| it.1 == depth);
        let Some(n) = here.position(|it| it.0 == name) else { return };
        for _ in 0..=n {
            if let Some((name, _)) = self.raw.pop() {
                self.write_end(name);
            }
        }
    }

    fn write_end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}
