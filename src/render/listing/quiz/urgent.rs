//! The cards that stand before any result: what needs a doctor sooner than a beauty treatment.

use super::InForm;
use crate::markdown::{self, CardKind};
use crate::model::Page;
use crate::quiz::{Effect, Met};
use crate::render::answers;
use crate::render::contract::UrgentView;

impl InForm<'_> {
    /// The urgent cards of the pages that explain why to wait or not to be treated at all, each with
    /// the reasons that it is shown with.
    pub(super) fn urgent(&self) -> Vec<UrgentView> {
        let mut pages: Vec<(&str, Vec<String>)> = Vec::new();
        let program = &self.quiz.program;
        for it in self.shown().into_iter().filter(|it| it.effect >= Effect::Wait) {
            let page = match it.met {
                Met::Answer(n, _) => program.questions[n].page.as_deref(),
                Met::Rule(n) => Some(program.rules[n].page.as_str()),
            };
            let Some(page) = page else { continue };
            let class = format!("for-{}", it.id);
            match pages.iter_mut().find(|it| it.0 == page) {
                Some(known) => known.1.push(class),
                None => pages.push((page, vec![class])),
            }
        }
        let views = pages.into_iter().filter_map(|(key, classes)| {
            let html = self.cards(self.page(Some(key))?);
            (!html.is_empty()).then(|| UrgentView { classes: classes.join(" "), html })
        });
        views.collect()
    }

    /// The urgent cards of a page, as the page itself shows them.
    fn cards(&self, page: &Page) -> String {
        let body = page.body();
        if !body.document.cards.iter().any(|it| it.kind >= CardKind::Warning) {
            return String::new();
        }
        let id_prefix = format!("{}-", page.key.replace('/', "-")).into();
        let told = markdown::Answers { id_prefix, ..answers::bare(self.view, page, body) };
        let html = markdown::to_html(body.text(self.view.known.files).str, &body.document, &told);
        sections(&html, &["card card-warning", "card card-caution"])
    }
}

/// The sections of that class within some HTML that we wrote.
fn sections(html: &str, classes: &[&str]) -> String {
    let begins = |at: usize| {
        let mut starts = classes.iter().map(|it| format!("<section class=\"{it}\""));
        starts.any(|it| html[at..].starts_with(&it))
    };
    let mut found = String::new();
    let mut end = 0;
    for (at, _) in html.match_indices("<section") {
        if at < end || !begins(at) {
            continue;
        }
        end = section_end(html, at);
        found.push_str(&html[at..end]);
        found.push('\n');
    }
    found
}

/// Where the section ends that begins there.
fn section_end(html: &str, start: usize) -> usize {
    const END: &str = "</section>";
    let mut depth = 0;
    let mut at = start;
    while let Some(next) = html[at..].find(['<']).map(|it| at + it) {
        at = next + 1;
        if html[next..].starts_with("<section") {
            depth += 1;
        } else if html[next..].starts_with(END) {
            depth -= 1;
            if depth == 0 {
                return next + END.len();
            }
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn a_section_is_cut_out_with_those_in_it() {
        let card = "<section class=\"a\" id=\"x\"><p>1</p><section>2</section></section>";
        let html = format!("<p>0</p>\n{card}<section class=\"b\">3</section><p>4</p>");
        assert_eq!(sections(&html, &["a"]), format!("{card}\n"));
        assert_eq!(sections(&html, &["c"]), "");
    }
}
