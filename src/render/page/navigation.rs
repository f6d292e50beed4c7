//! What leads on from a page: the quiz, related pages, the pages that link here, topics.

use crate::graph::Target;
use crate::markdown;
use crate::model::{Destination, ListingKind, Page};
use crate::render::contract::{BacklinkView, EntryView, LinkView, QuizLinkView};
use crate::render::renderer::Renderer;
use crate::render::{entries, links, titles, values};

/// The questions of the quiz that a page explains.
pub fn quiz_links(renderer: &Renderer, page: &Page) -> Vec<QuizLinkView> {
    let Some(treatment) = page.treatment else { return Vec::new() };
    let Some(quiz) = renderer.known.site.treatment(treatment).quizzes.get(&page.language) else {
        return Vec::new();
    };
    let Some(href) = renderer.listing_href(page.language, &ListingKind::Quiz(treatment)) else {
        return Vec::new();
    };
    let all = quiz.program.questions.iter().zip(&quiz.texts);
    let own = all.filter(|it| it.0.page.as_deref() == Some(&page.key));
    own.map(|(question, text)| QuizLinkView {
        ask: values::plain_of(renderer, treatment, page.language, &text.ask),
        href: format!("{href}#q-{}", question.id),
    })
    .collect()
}

/// The pages that a page calls related, those that are not published left out.
pub fn related(renderer: &Renderer, page: &Page) -> Vec<EntryView> {
    let targets = &renderer.known.graph.of(page.id).related;
    let pages = targets.iter().filter_map(|it| match it {
        Target::Page(id, _) | Target::NoAnchor(Destination::Page(id)) => Some(*id),
        _ => None,
    });
    pages
        .filter(|it| renderer.is_published(*it))
        .map(|it| entries::entry(renderer, renderer.known.site.page(it)))
        .collect()
}

/// The published pages that link to a page, each with the sentence around its link.
pub fn backlinks(renderer: &Renderer, page: &Page) -> Vec<BacklinkView> {
    let links = renderer.known.graph.backlinks(page.id).iter();
    let published = links.filter(|it| renderer.is_published(it.from));
    let own = published.map(|it| {
        let sentence = renderer.sentence(it);
        let from = links::page(renderer, it.from);
        BacklinkView { title: from.title, href: from.href, sentence: sentence.map(marked) }
    });
    own.collect()
}

/// A sentence with the link's text marked in it.
fn marked(sentence: &markdown::Sentence) -> String {
    let escaped = markdown::escaped;
    format!(
        "{}<mark>{}</mark>{}",
        escaped(&sentence.before),
        escaped(&sentence.link),
        escaped(&sentence.after)
    )
}

/// The topics of a page that the site has.
pub fn tags(renderer: &Renderer, page: &Page) -> Vec<LinkView> {
    let tags = page.meta.tags.iter().filter_map(|tag| {
        let href = renderer.listing_href(page.language, &ListingKind::Topic(tag.value.clone()))?;
        Some(LinkView { title: titles::topic_title(&tag.value), href })
    });
    tags.collect()
}

/// A letter to the clinic about this page.
pub fn feedback(renderer: &Renderer, page: &Page) -> Option<String> {
    let email = renderer.known.site.config.clinic.email.as_ref()?;
    let email = &email.value;
    let subject: String = page.key.chars().map(|it| if it == ' ' { '+' } else { it }).collect();
    page.is_clinical().then(|| format!("mailto:{email}?subject={subject}"))
}
