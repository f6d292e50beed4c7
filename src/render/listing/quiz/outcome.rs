//! What a quiz says at its end.

use super::local::LocalQuiz;
use crate::model::Destination;
use crate::quiz::Effect;
use crate::render::contract::{NextView, OutcomeView};
use crate::yaml::At;

impl LocalQuiz<'_> {
    /// The outcome of an effect.
    pub fn outcome(&self, effect: Effect) -> OutcomeView {
        let words = self.renderer.words(self.language);
        let written = self.quiz.outcomes.get(&effect);
        let said = |text: Option<&At<String>>, part: &str| {
            text.map_or_else(
                || words.say(&format!("outcome-{}-{part}", effect.word())),
                |it| self.plain(it),
            )
        };
        let next = written.and_then(|it| it.next.as_ref()).and_then(|it| {
            let href = self.href(&it.link.value)?;
            Some(NextView { say: self.plain(&it.say), href })
        });
        OutcomeView {
            effect: effect.word(),
            headline: said(written.and_then(|it| it.headline.as_ref()), "headline"),
            text: said(written.and_then(|it| it.text.as_ref()), "text"),
            next,
        }
    }

    /// The address of a page's id, or the address that was written; none of what is not published.
    fn href(&self, link: &str) -> Option<String> {
        match self.renderer.known.site.place(self.language, link) {
            Some(Destination::Page(id)) => {
                self.renderer.is_published(id).then(|| self.renderer.page_href(id))
            }
            Some(Destination::Listing(id)) => {
                let path = self.renderer.known.site.listing(id).url.path();
                self.renderer.has_listing(id).then(|| self.renderer.href(path))
            }
            None => Some(link.to_owned()),
        }
    }
}
