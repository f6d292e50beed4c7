//! What all pages share, worked out once before any is made.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::view::{Said, View};
use super::{Known, answers, entries, site, uses, values};
use crate::calendar::Date;
use crate::config::Unapproved;
use crate::markdown::{self, Sentence};
use crate::model::{Page, Passage};
use crate::review::State;
use crate::theme::Theme;

/// Works out what all pages share. `drafts` says whether drafts are published too.
pub fn view<'a>(known: Known<'a>, theme: Theme, today: Date, drafts: bool) -> View<'a> {
    let site = known.site;
    let published: Vec<bool> =
        site.pages.iter().map(|it| is_published(known, it, drafts)).collect();
    let cited = uses::cited(site);
    let ids: BTreeSet<String> = cited.keys().cloned().collect();
    let cards = theme
        .words
        .iter()
        .map(|words| answers::CardTexts::of(words, &site.config.clinic))
        .collect();
    let mut view = View {
        known,
        today,
        references: site.library.formatted(&ids, site.config.language()),
        neighbours: entries::neighbours(site, &published),
        said: Vec::new(),
        sentences: Vec::new(),
        fact_uses: uses::fact_uses(site),
        source_uses: cited,
        term_uses: uses::term_uses(known),
        cards,
        published,
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

fn is_published(known: Known, page: &Page, drafts: bool) -> bool {
    let held = known.site.config.unapproved == Unapproved::Hold
        && known.reviews.state(page.id).is_some_and(|it| !matches!(it, State::Approved { .. }));
    !held && (drafts || !page.meta.draft)
}

fn said(view: &View, page: &Page) -> Said {
    let question = page.meta.question.as_ref().map(|it| values::plain(view, page, it));
    Said {
        heading: question.unwrap_or_else(|| page.title.clone()),
        answer: page.meta.answer.as_ref().map(|it| values::plain(view, page, it)),
    }
}

/// The sentences around the links of a page; none for a page that is not published.
fn sentences(view: &View, page: &Page) -> Vec<Vec<Sentence>> {
    let of = |passage: &Passage| match passage.document.links.is_empty()
        || !view.is_published(page.id)
    {
        true => Vec::new(),
        false => {
            let text = passage.text(view.known.sources);
            markdown::sentences(text.str, &values::values(view, page, passage))
        }
    };
    page.passages.iter().map(of).collect()
}
