//! The cards that stand before any result: what needs a doctor sooner than a beauty treatment.

use super::local::LocalQuiz;
use crate::markdown::{self, CardKind};
use crate::model::Page;
use crate::quiz::{Effect, Met};
use crate::render::answers;
use crate::render::contract::UrgentView;

impl LocalQuiz<'_> {
    /// The urgent cards of the pages that explain why to wait or not to be treated at all, each with
    /// the reasons that it is shown with.
    pub fn urgent(&self) -> Vec<UrgentView> {
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
        let answers = markdown::Answers { id_prefix, ..answers::bare(self.renderer, page, body) };
        let text = body.text(self.renderer.known.files).str;
        markdown::to_card_html(text, &body.document, &answers, CardKind::Warning)
    }
}
