//! Every question with its short answer, and the pages of a topic.

use crate::markdown::writer_id;
use crate::model::{LanguageId, Page};
use crate::parsed::Kind;
use crate::render::contract::{QuestionGroupView, QuestionView, QuestionsView, TopicView};
use crate::render::{View, entries, inline};

/// Every question with its short answer, by kind.
pub fn questions(view: &View, language: LanguageId) -> QuestionsView {
    let words = view.words(language);
    let kinds = [Kind::Treatment].into_iter().chain(Kind::IN_TREATMENT);
    let mut groups = Vec::new();
    for kind in kinds {
        let own = view
            .pages_in(language)
            .filter(|it| it.kind == kind && it.is_clinical() && it.meta.answer.is_some());
        let mut pages: Vec<&Page> = own.collect();
        pages.sort_by(|a, b| {
            (a.treatment, entries::reading_order(a)).cmp(&(b.treatment, entries::reading_order(b)))
        });
        if pages.is_empty() {
            continue;
        }
        groups.push(QuestionGroupView {
            title: words.say(&format!("kind-{}-plural", kind.word())),
            anchor: format!("part-{}", kind.folder().unwrap_or(kind.word())),
            items: pages.into_iter().map(|it| question(view, it)).collect(),
        });
    }
    QuestionsView { groups }
}

fn question(view: &View, page: &Page) -> QuestionView {
    let answer = page.meta.answer.expect("only pages with an answer are listed");
    QuestionView {
        anchor: writer_id(page.key.replace('/', "-")),
        question: view.heading(page),
        answer: inline::bare(view, page, answer),
        href: view.page_href(page.id),
        kind_name: view.words(page.language).say(&format!("kind-{}", page.kind.word())),
    }
}

pub fn topic(view: &View, language: LanguageId, name: &str) -> TopicView {
    let tagged =
        view.known.site.topics.get(name).into_iter().flatten().map(|it| view.known.site.page(*it));
    let mut pages: Vec<&Page> =
        tagged.filter(|it| it.language == language && view.is_published(it.id)).collect();
    pages.sort_by(|a, b| {
        (a.kind, entries::reading_order(a)).cmp(&(b.kind, entries::reading_order(b)))
    });
    TopicView { pages: pages.into_iter().map(|it| entries::entry(view, it)).collect() }
}
