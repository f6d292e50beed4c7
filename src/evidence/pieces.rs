//! A reference as Hayagriva gives it → text and safe HTML.

use hayagriva::citationberg::{FontStyle, FontWeight, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, Formatted};

/// Text and HTML of a reference, grown piece by piece.
#[derive(Default)]
pub struct Pieces {
    pub html: String,
    pub plain: String,
}

impl Pieces {
    pub fn add_all(&mut self, children: &ElemChildren) {
        for child in &children.0 {
            match child {
                ElemChild::Text(text) => self.add(text, None),
                ElemChild::Elem(element) => self.add_all(&element.children),
                ElemChild::Markup(text) => self.add_text(text),
                ElemChild::Link { text, url } => self.add(text, Some(url)),
                ElemChild::Transparent { .. } => {}
            }
        }
    }

    fn add(&mut self, text: &Formatted, url: Option<&str>) {
        let style = &text.formatting;
        let mut tags = Vec::new();
        if style.font_style == FontStyle::Italic {
            tags.push("i");
        }
        if style.font_weight == FontWeight::Bold {
            tags.push("b");
        }
        match style.vertical_align {
            VerticalAlign::Sup => tags.push("sup"),
            VerticalAlign::Sub => tags.push("sub"),
            _ => {}
        }
        let url = url.filter(|it| is_safe(it));
        if let Some(url) = url {
            self.html.push_str("<a href=\"");
            escape(url, &mut self.html);
            self.html.push_str("\">");
        }
        tags.iter().for_each(|it| self.html.push_str(&format!("<{it}>")));
        self.add_text(&text.text);
        tags.iter().rev().for_each(|it| self.html.push_str(&format!("</{it}>")));
        if url.is_some() {
            self.html.push_str("</a>");
        }
    }

    /// Mends what the style leaves between its pieces: `2021 ;47`, `Are we?.`.
    fn add_text(&mut self, text: &str) {
        if text.starts_with(';') {
            self.plain.truncate(self.plain.trim_end().len());
            self.html.truncate(self.html.trim_end().len());
        }
        let ended = self.plain.ends_with(['?', '!']);
        let text = if ended { text.strip_prefix('.').unwrap_or(text) } else { text };
        let text = text.replace("?.", "?").replace("!.", "!").replace(" ;", ";");
        escape(&text, &mut self.html);
        self.plain.push_str(&text);
    }
}

fn escape(text: &str, html: &mut String) {
    for it in text.chars() {
        match it {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(it),
        }
    }
}

/// True for an address that a page may link to.
pub fn is_safe(url: &str) -> bool {
    ["https://", "http://"].iter().any(|it| url.starts_with(it))
}
