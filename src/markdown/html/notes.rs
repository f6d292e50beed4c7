//! Footnotes: numbered by first use, written at the end, with links back.

use pulldown_cmark::CowStr;

use super::{End, Writer};

/// The footnotes of a page.
#[derive(Default)]
pub(super) struct Notes<'a> {
    /// Labels in the order of first use, each with how often it was used.
    used: Vec<(CowStr<'a>, usize)>,
    /// What the footnotes say, in the order of the text.
    written: Vec<(CowStr<'a>, String)>,
}

impl<'a> Writer<'a> {
    /// A reference to a footnote.
    pub(super) fn note(&mut self, label: CowStr<'a>) {
        let n = self.notes.used.iter().position(|it| it.0 == label).unwrap_or_else(|| {
            self.notes.used.push((label, 0));
            self.notes.used.len() - 1
        });
        self.notes.used[n].1 += 1;
        let (number, turn) = (n + 1, self.notes.used[n].1);
        // A link cannot hold another: the mark waits for its end.
        let within = self.pause_link();
        self.out.push_str("<sup class=\"note\"><a");
        self.anchor(format_args!("note-{number}"));
        self.id("id", format_args!("noteref-{number}-{turn}"));
        self.out.push_str(&format!(">{number}</a></sup>"));
        self.resume_link(within);
    }

    /// A footnote begins: from here, HTML is kept apart from the page.
    pub(super) fn start_note(&mut self, label: CowStr<'a>) -> End<'a> {
        self.list.heading = None;
        End::Note(label, std::mem::take(&mut self.out))
    }

    /// A footnote has ended; the page goes on after `page`.
    pub(super) fn end_note(&mut self, label: CowStr<'a>, page: String) {
        self.list.heading = None;
        let note = std::mem::replace(&mut self.out, page);
        self.notes.written.push((label, note));
    }

    /// Writes the section with all footnotes; those that nothing refers to come last.
    pub(super) fn write_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.written.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\">\n<ol>\n");
        for (n, (label, uses)) in notes.used.iter().enumerate() {
            let note = notes.written.iter().find(|it| it.0 == *label);
            self.write_note(n + 1, *uses, note.map_or("", |it| it.1.as_str()));
        }
        let unused = notes.written.iter().filter(|it| notes.used.iter().all(|used| used.0 != it.0));
        for (n, (_, note)) in unused.enumerate() {
            self.write_note(notes.used.len() + n + 1, 0, note);
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
