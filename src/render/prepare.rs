//! What all pages share, worked out once before any is made.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::view::{Said, View};
use super::{Known, answers, entries, site, uses, values};
use crate::calendar::Date;
use crate::markdown::{self, Sentence};
use crate::model::Page;
use crate::parsed::{Details, Passage};
use crate::theme::Theme;

/// Works out what all pages share.
pub fn view<'a>(known: Known<'a>, theme: Theme, today: Date) -> View<'a> {
    let site = known.site;
    let cited = uses::cited(known);
    let ids: BTreeSet<String> = cited.keys().cloned().collect();
    let cards = theme
        .words
        .iter()
        .map(|words| answers::CardTexts::of(words, &site.config.clinic))
        .collect();
    let mut view = View {
        known,
        today,
        references: site.bibliography.formatted(&ids, site.config.language()),
        neighbours: entries::neighbours(known),
        said: Vec::new(),
        sentences: Vec::new(),
        fact_uses: uses::fact_uses(site),
        source_uses: cited,
        term_uses: uses::term_uses(known),
        cards,
        theme,
    };
    view.said = site.pages.par_iter().map(|page| said(&view, page)).collect();
    view.sentences = site.pages.par_iter().map(|page| sentences(&view, page)).collect();
    for language in site.languages() {
        let shared = site::site_view(&view, language);
        view.theme.share(language.0 as usize, "site", &shared);
    }
    view
}

fn said(view: &View, page: &Page) -> Said {
    let question = page.meta.question.map(|it| values::plain(view, page, it));
    Said {
        heading: question.unwrap_or_else(|| page.title.clone()),
        answer: page.meta.answer.map(|it| values::plain(view, page, it)),
    }
}

/// The sentences around the links of a page; none for a page that is not published, and none where
/// the page says the opposite of what stands there.
fn sentences(view: &View, page: &Page) -> Vec<Vec<Option<Sentence>>> {
    let of = |passage: &Passage| {
        let is_quotable = view.is_published(page.id) && !is_advised_against(page, passage);
        if passage.document.links.is_empty() || !is_quotable {
            return Vec::new();
        }
        let text = passage.text(view.known.files);
        let said = markdown::Said {
            values: &values::values(view, page, passage),
            titles: &answers::titles(view, page, passage.id),
            dont: view.cards[page.language.0 as usize].dont(),
        };
        markdown::sentences(text.str, &passage.document, said)
    };
    page.passages.iter().map(of).collect()
}

/// Whether a value names what a patient should avoid, or what is said and does not hold: the words
/// beside it, which a quote does not have, say so.
fn is_advised_against(page: &Page, passage: &Passage) -> bool {
    match &page.details {
        Details::Schedule(it) => it.schedule.iter().any(|it| it.avoid == Some(passage.id)),
        Details::Myth(it) => it.claim == Some(passage.id),
        _ => false,
    }
}
