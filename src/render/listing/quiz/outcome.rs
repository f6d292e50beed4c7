//! What a quiz says at its end.

use super::local::LocalQuiz;
use crate::graph::is_external;
use crate::model::Destination;
use crate::quiz::Effect;
use crate::render::contract::{NextView, OutcomeView};
use crate::yaml::At;

impl LocalQuiz<'_> {
    /// The outcome of an effect.
    pub fn outcome(&self, effect: Effect) -> OutcomeView {
        let next = self.quiz.outcomes.get(&effect).and_then(|it| it.next.as_ref());
        OutcomeView {
            effect: effect.word(),
            headline: self.headline(effect),
            text: self.outcome_text(effect),
            next: next.and_then(|it| {
                let href = self.href(&it.link.value)?;
                Some(NextView { say: self.plain(&it.say), href })
            }),
        }
    }

    /// What an outcome says in a line.
    pub fn headline(&self, effect: Effect) -> String {
        let written = self.quiz.outcomes.get(&effect).and_then(|it| it.headline.as_ref());
        self.written_or(written, effect, "headline")
    }

    /// What an outcome says besides.
    pub fn outcome_text(&self, effect: Effect) -> String {
        let written = self.quiz.outcomes.get(&effect).and_then(|it| it.text.as_ref());
        self.written_or(written, effect, "text")
    }

    /// What the quiz says of an outcome, or else what the theme does.
    fn written_or(&self, written: Option<&At<String>>, effect: Effect, part: &str) -> String {
        let words = self.renderer.words(self.language);
        written.map_or_else(
            || words.say(&format!("outcome-{}-{part}", effect.word())),
            |it| self.plain(it),
        )
    }

    /// The address of a page's id, or the address that was written; none of what is not published.
    pub fn href(&self, link: &str) -> Option<String> {
        match self.renderer.known.site.place(self.language, link) {
            Some(Destination::Page(id)) => {
                self.renderer.is_published(id).then(|| self.renderer.page_href(id))
            }
            Some(Destination::Listing(id)) => {
                let path = self.renderer.known.site.listing(id).url.path();
                self.renderer.has_listing(id).then(|| self.renderer.href(path))
            }
            // What names no page and is no whole address leads nowhere.
            None => is_external(link).then(|| link.to_owned()),
        }
    }
}
