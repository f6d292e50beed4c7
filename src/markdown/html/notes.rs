//! Footnotes: numbered by first use, written at the end, with links back.

use super::Writer;
use super::open::{End, Notes};

impl Writer<'_> {
    /// A reference to the footnote of that label.
    pub(super) fn note(&mut self, label: u32) {
        let Notes { notes, used, .. } = &mut self.notes;
        let note = &mut notes[label as usize];
        let number = *note.number.get_or_insert_with(|| {
            used.push(label);
            used.len()
        });
        note.uses += 1;
        let turn = note.uses;
        // A link cannot hold another: the mark waits for its end.
        let within = self.pause_link();
        self.out.push_str("<sup class=\"note\"><a");
        self.anchor(format_args!("note-{number}"));
        self.id("id", format_args!("noteref-{number}-{turn}"));
        self.out.push_str(&format!(">{number}</a></sup>"));
        self.resume_link(within);
    }

    /// A footnote begins: from here, HTML is kept apart from the page.
    pub(super) fn start_note(&mut self, label: u32) -> End {
        self.list.heading = None;
        End::Note(label, std::mem::take(&mut self.out))
    }

    /// A footnote has ended; the page goes on after `page`. Of several with one label the first holds.
    pub(super) fn end_note(&mut self, label: u32, page: String) {
        self.list.heading = None;
        let html = std::mem::replace(&mut self.out, page);
        self.notes.written.push(label);
        self.notes.notes[label as usize].html.get_or_insert(html);
    }

    /// Writes the section with all footnotes; those that nothing refers to come last.
    pub(super) fn write_notes(&mut self) {
        let Notes { notes, used, written } = std::mem::take(&mut self.notes);
        if written.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\">\n<ol>\n");
        let unused = written.into_iter().filter(|it| notes[*it as usize].number.is_none());
        for (n, label) in used.into_iter().chain(unused).enumerate() {
            let note = &notes[label as usize];
            self.write_note(n + 1, note.uses, note.html.as_deref().unwrap_or_default());
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn write_note(&mut self, number: usize, uses: usize, note: &str) {
        self.out.push_str("<li");
        self.id("id", format_args!("note-{number}"));
        self.out.push('>');
        let (start, end) = match note.strip_suffix("</p>\n") {
            Some(start) => (start, "</p>\n"),
            None => (note, ""),
        };
        self.out.push_str(start);
        for turn in 1..=uses {
            self.out.push_str(" <a class=\"note-back\"");
            self.anchor(format_args!("noteref-{number}-{turn}"));
            let label = match uses {
                1 => self.answers.footnote_back.to_owned(),
                _ => format!("{} {turn}", self.answers.footnote_back),
            };
            self.attribute("aria-label", &label);
            self.out.push_str(">↩</a>");
        }
        self.out.push_str(end);
        self.out.push_str("</li>\n");
    }
}
