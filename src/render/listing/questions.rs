//! Every question with its short answer, and the pages of a topic.

use crate::kind::Kind;
use crate::markdown::writer_id;
use crate::model::{LanguageId, Page};
use crate::render::contract::{QuestionGroupView, QuestionView, QuestionsView, TopicView};
use crate::render::neighbours::reading_order;
use crate::render::renderer::Renderer;
use crate::render::titles::kind_plural;
use crate::render::{entries, inline};

/// Every question with its short answer, by kind.
pub fn questions(renderer: &Renderer, language: LanguageId) -> QuestionsView {
    let words = renderer.words(language);
    let kinds = [Kind::Treatment].into_iter().chain(Kind::in_treatment());
    let mut groups = Vec::new();
    for kind in kinds {
        let own = renderer
            .pages_in(language)
            .filter(|it| it.kind == kind && it.is_clinical() && it.meta.answer.is_some());
        let mut pages: Vec<&Page> = own.collect();
        pages.sort_by(|a, b| (a.treatment, reading_order(a)).cmp(&(b.treatment, reading_order(b))));
        if pages.is_empty() {
            continue;
        }
        groups.push(QuestionGroupView {
            title: kind_plural(words, kind),
            anchor: format!("part-{}", kind.folder().unwrap_or(kind.word())),
            items: pages.into_iter().map(|it| question(renderer, it)).collect(),
        });
    }
    QuestionsView { groups }
}

fn question(renderer: &Renderer, page: &Page) -> QuestionView {
    let answer = page.meta.answer.expect("only pages with an answer are listed");
    QuestionView {
        anchor: writer_id(page.key.replace('/', "-")),
        question: renderer.heading(page),
        answer: inline::bare(renderer, page, answer),
        href: renderer.page_href(page.id),
    }
}

/// The pages of a topic.
pub fn topic(renderer: &Renderer, language: LanguageId, name: &str) -> TopicView {
    let tagged = renderer
        .known
        .site
        .topics
        .get(name)
        .into_iter()
        .flatten()
        .map(|it| renderer.known.site.page(*it));
    let mut pages: Vec<&Page> =
        tagged.filter(|it| it.language == language && renderer.is_published(it.id)).collect();
    pages.sort_by(|a, b| (a.kind, reading_order(a)).cmp(&(b.kind, reading_order(b))));
    TopicView { pages: pages.into_iter().map(|it| entries::entry(renderer, it)).collect() }
}
