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

    fn open_raw(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        let mut seen: Vec<String> = Vec::new();
        for (name, value) in attributes {
            let name = name.to_ascii_lowercase();
            if seen.contains(&name) {
                continue;
            }
            self.out.push(' ');
            escape(&mut self.out, &name);
            self.out.push_str("=\"");
            escape_but_entities(&mut self.out, value);
            self.out.push('"');
            seen.push(name);
        }
        self.out.push('>');
        if !tags::is_void(name) {
            self.raw.push((name, self.ends.len()));
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
