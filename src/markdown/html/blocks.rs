//! Paragraphs, lists, tables, code.

use super::Writer;
use super::open::End;
use crate::markdown::escape::escape;
use crate::markdown::highlight;
use crate::markdown::tree::{Align, Cell, Element, Piece};

impl Writer<'_> {
    /// Writes how an element begins, and puts how it ends on the stack.
    pub(super) fn start(&mut self, element: Element) {
        self.blocks += usize::from(self.ends.is_empty());
        let end = match element {
            Element::Paragraph => self.paragraph(),
            Element::Heading(n) => self.heading(n),
            Element::Quote => self.tag("<blockquote>\n", "</blockquote>\n"),
            Element::Card(n) => self.card(n),
            Element::CodeBlock(n) => self.code(n),
            Element::Bullets => self.list("<ul>\n", ["</ul>\n", "</ul>\n</section>\n"]),
            Element::Numbers(first) => self.numbers(first),
            Element::Item => self.item(),
            Element::Footnote(number) => self.start_note(number),
            Element::Definitions => self.tag("<dl>\n", "</dl>\n"),
            Element::Term => self.tag("<dt>", "</dt>\n"),
            Element::Definition => self.tag("<dd>", "</dd>\n"),
            Element::Table => self.table(),
            Element::TableHead => self.tag("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n"),
            Element::TableRow => self.tag("<tr>", "</tr>\n"),
            Element::TableCell(cell) => self.cell(cell),
            Element::Emphasis => self.tag("<em>", "</em>"),
            Element::Strong => self.tag("<strong>", "</strong>"),
            Element::Strikethrough => self.tag("<del>", "</del>"),
            Element::Superscript => self.tag("<sup>", "</sup>"),
            Element::Subscript => self.tag("<sub>", "</sub>"),
            Element::Link(n) => return self.link(n),
            Element::Image(n) => return self.image(n),
            // It stands within the words for a picture, which are read as a whole.
            Element::InnerImage => self.tag("", ""),
        };
        self.ends.push(end);
    }

    pub(super) fn tag(&mut self, start: &str, end: &'static str) -> End {
        self.out.push_str(start);
        End::Tag(end)
    }

    fn paragraph(&mut self) -> End {
        let end = self.tag("<p>", "</p>\n");
        self.write_prefix();
        end
    }

    fn numbers(&mut self, first: u32) -> End {
        const ENDS: [&str; 2] = ["</ol>\n", "</ol>\n</section>\n"];
        match first {
            1 => self.list("<ol>\n", ENDS),
            n => self.list(&format!("<ol start=\"{n}\">\n"), ENDS),
        }
    }

    /// A list, which ends in the second way if a section begins with it.
    fn list(&mut self, start: &str, [end, end_with_section]: [&'static str; 2]) -> End {
        let in_section = self.begin_do_list();
        self.tag(start, if in_section { end_with_section } else { end })
    }

    fn item(&mut self) -> End {
        self.list.begins_dont = self.list.dont == Some(self.ends.len());
        self.tag("<li>", "</li>\n")
    }

    fn table(&mut self) -> End {
        self.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        self.tables += 1;
        match (self.answers.table_label, self.tables) {
            ("", _) => {}
            (label, 1) => self.attribute("aria-label", label),
            // Those who go from table to table by ear tell them apart by their names.
            (label, n) => self.attribute("aria-label", &format!("{label} {n}")),
        }
        self.tag(">\n<table>\n", "</tbody>\n</table>\n</div>\n")
    }

    fn cell(&mut self, cell: Cell) -> End {
        self.out.push_str(if cell.is_head { "<th scope=\"col\"" } else { "<td" });
        match cell.align {
            Align::Center => self.attribute("class", "align-center"),
            Align::Right => self.attribute("class", "align-right"),
            Align::Start => {}
        }
        self.tag(">", if cell.is_head { "</th>" } else { "</td>" })
    }

    /// The whole of a block of code, so that it can be highlighted as one.
    fn code(&mut self, record: Option<u32>) -> End {
        self.out.push_str("<pre class=\"code\"><code>");
        let mut code = String::new();
        while let Some(Piece::Text(words)) = self.peek() {
            code.push_str(self.reading.words(words));
            self.next();
        }
        match record.map(|n| &self.reading.document.code[n as usize].language) {
            Some(language) => highlight::write_code(&mut self.out, language, &code),
            None => escape(&mut self.out, &code),
        }
        End::Tag("</code></pre>\n")
    }
}
