//! The cards that stand before any result: what needs a doctor sooner than a beauty treatment.

use super::local::LocalQuiz;
use crate::forms;
use crate::markdown::{self, CardKind};
use crate::model::Page;
use crate::render::contract::UrgentView;
use crate::render::{answers, values};

impl LocalQuiz<'_> {
    /// The urgent cards of the pages that explain why to wait or not to be treated at all, each with
    /// the reasons that it is shown with.
    pub fn urgent(&self) -> Vec<UrgentView> {
        let shown = self.shown();
        let views = forms::urgent(&self.quiz.program).into_iter().filter_map(|it| {
            let html = self.cards(self.page(Some(it.page))?);
            let classes: Vec<String> = it.with.iter().map(|it| format!("for-{it}")).collect();
            let reasons = it.with.iter().filter_map(|id| shown.iter().find(|it| it.id == *id));
            let told = reasons.map(|it| self.told(it)).collect();
            (!html.is_empty()).then(|| UrgentView { classes: classes.join(" "), told, html })
        });
        views.collect()
    }

    /// The urgent cards of a page, as a result shows them: to somebody who has just said what they are
    /// about, so that they do not begin with an "if".
    pub fn cards(&self, page: &Page) -> String {
        let body = page.body();
        if !body.document.cards.iter().any(|it| it.kind >= CardKind::Warning) {
            return String::new();
        }
        let id_prefix = format!("{}-", page.key.replace('/', "-")).into();
        let answers = answers::bare(self.renderer, page, body);
        let cards = &self.renderer.cards(page).cards_at_result;
        let answers = markdown::Answers { id_prefix, cards, ..answers };
        let text = body.text(self.renderer.known.files).str;
        markdown::to_card_html(text, &body.document, &answers, CardKind::Warning)
    }

    /// The same cards as they are written, facts filled in; none where there are none.
    pub fn warnings(&self, page: &Page) -> Option<String> {
        let (body, known) = (page.body(), self.renderer.known);
        let text = body.text(known.files).str;
        let values = values::values(self.renderer, page, body);
        let cards = body.document.cards.iter().filter(|it| it.kind >= CardKind::Warning);
        let written = cards.map(|card| {
            let mut written = String::new();
            let mut from = card.range.start;
            let facts = body.document.facts.iter().zip(&values);
            for (fact, value) in facts.filter(|it| card.range.contains(&it.0.range.start)) {
                written.push_str(&text[from..fact.range.start]);
                written.push_str(value);
                from = fact.range.end;
            }
            written.push_str(&text[from..card.range.end]);
            written.trim().to_owned()
        });
        let written: Vec<String> = written.collect();
        (!written.is_empty()).then(|| written.join("\n"))
    }
}
