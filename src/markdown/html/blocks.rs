//! Paragraphs, lists, tables, code.

use pulldown_cmark::{Alignment, CodeBlockKind, Tag};

use super::{End, Table, Writer};
use crate::markdown::escape::escape;
use crate::markdown::highlight;
use crate::markdown::parse::language;
use crate::markdown::walk::Piece;

impl<'a> Writer<'a> {
    /// Writes how an element begins, and puts how it ends on the stack.
    pub(super) fn start(&mut self, tag: Tag<'a>) {
        self.blocks += usize::from(self.ends.is_empty());
        let end = match tag {
            Tag::Paragraph => self.paragraph(),
            Tag::Heading { level, classes, .. } => self.heading(level as usize, &classes),
            Tag::BlockQuote(None) => self.tag("<blockquote>\n", "</blockquote>\n"),
            Tag::BlockQuote(Some(_)) => self.card(),
            Tag::CodeBlock(kind) => self.code(&kind),
            Tag::List(first) => self.list(first),
            Tag::Item => self.item(),
            Tag::FootnoteDefinition(label) => self.start_note(label),
            Tag::DefinitionList => self.tag("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => self.tag("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.tag("<dd>", "</dd>\n"),
            Tag::Table(columns) => self.table(columns),
            Tag::TableHead => self.table_head(),
            Tag::TableRow => self.table_row(),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.tag("<em>", "</em>"),
            Tag::Strong => self.tag("<strong>", "</strong>"),
            Tag::Strikethrough => self.tag("<del>", "</del>"),
            Tag::Superscript => self.tag("<sup>", "</sup>"),
            Tag::Subscript => self.tag("<sub>", "</sub>"),
            Tag::Link { dest_url, title, link_type, .. } => {
                self.link(link_type, &dest_url, &title);
                return;
            }
            Tag::Image { dest_url, title, .. } => {
                self.image(&dest_url, &title);
                return;
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => End::Tag(""),
        };
        self.ends.push(end);
    }

    pub(super) fn tag(&mut self, start: &str, end: &'static str) -> End<'a> {
        self.out.push_str(start);
        End::Tag(end)
    }

    fn paragraph(&mut self) -> End<'a> {
        let end = self.tag("<p>", "</p>\n");
        self.write_prefix();
        end
    }

    fn list(&mut self, first: Option<u64>) -> End<'a> {
        let in_section = self.begin_do_list();
        match first {
            None => self.out.push_str("<ul>\n"),
            Some(1) => self.out.push_str("<ol>\n"),
            Some(n) => self.out.push_str(&format!("<ol start=\"{n}\">\n")),
        }
        End::Tag(match (first, in_section) {
            (None, false) => "</ul>\n",
            (None, true) => "</ul>\n</section>\n",
            (Some(_), false) => "</ol>\n",
            (Some(_), true) => "</ol>\n</section>\n",
        })
    }

    fn item(&mut self) -> End<'a> {
        self.list.begins_dont = self.list.dont == Some(self.ends.len());
        self.tag("<li>", "</li>\n")
    }

    fn table(&mut self, columns: Vec<Alignment>) -> End<'a> {
        self.table = Table { columns, column: 0, is_head: false };
        self.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        if !self.answers.table_label.is_empty() {
            self.attribute("aria-label", self.answers.table_label);
        }
        self.tag(">\n<table>\n", "</tbody>\n</table>\n</div>\n")
    }

    fn table_head(&mut self) -> End<'a> {
        self.table.is_head = true;
        self.table.column = 0;
        self.tag("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n")
    }

    fn table_row(&mut self) -> End<'a> {
        self.table.column = 0;
        self.tag("<tr>", "</tr>\n")
    }

    fn cell(&mut self) -> End<'a> {
        self.out.push_str(if self.table.is_head { "<th scope=\"col\"" } else { "<td" });
        match self.table.columns.get(self.table.column) {
            Some(Alignment::Center) => self.attribute("class", "align-center"),
            Some(Alignment::Right) => self.attribute("class", "align-right"),
            _ => {}
        }
        self.table.column += 1;
        self.out.push('>');
        End::Tag(if self.table.is_head { "</th>" } else { "</td>" })
    }

    /// The whole of a block of code, so that it can be highlighted as one.
    fn code(&mut self, kind: &CodeBlockKind) -> End<'a> {
        self.out.push_str("<pre class=\"code\"><code>");
        let language = match kind {
            CodeBlockKind::Fenced(words) => language(words),
            CodeBlockKind::Indented => None,
        };
        let mut code = String::new();
        while let Some((Piece::Text(words), _)) =
            self.pieces.next_if(|(it, _)| matches!(it, Piece::Text(_)))
        {
            code.push_str(&words);
        }
        match language {
            Some(language) => highlight::write_code(&mut self.out, language, &code),
            None => escape(&mut self.out, &code),
        }
        End::Tag("</code></pre>\n")
    }
}
