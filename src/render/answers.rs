//! What Markdown must be told about its references: where links lead, which number a source has.

use std::borrow::Cow;

use super::renderer::Renderer;
use super::tally::Tally;
use super::{links, values};
use crate::evidence::{self, Fact};
use crate::graph;
use crate::markdown::{Answers, FactAnswer, Mention};
use crate::model::Page;
use crate::parsed::Passage;

/// The answers for a passage that is read in full: with citations and glossary words.
pub fn full<'v>(
    renderer: &'v Renderer,
    page: &Page,
    passage: &Passage,
    tally: &mut Tally,
) -> Answers<'v> {
    let n = passage.id.index();
    let targets = renderer.known.graph.of(page.id);
    let mut answers = bare(renderer, page, passage);
    let mut met: Vec<(usize, bool, usize)> = Vec::new();
    met.extend(passage.document.cites.iter().enumerate().map(|(k, it)| (it.range.start, true, k)));
    met.extend(passage.document.facts.iter().enumerate().map(|(k, it)| (it.range.start, false, k)));
    met.sort_unstable();
    for (_, is_cite, k) in met {
        if is_cite {
            let ids = passage.document.cites[k]
                .ids
                .iter()
                .filter(|it| renderer.known.site.bibliography.has(&it.0));
            answers.cites[k] = ids.map(|it| tally.cite(&it.0)).collect();
        } else if let Some((fact, treatment)) =
            renderer.known.site.fact(page, &passage.document.facts[k].name)
            && let Some(answer) = &mut answers.facts[k]
        {
            answer.cites = agreeing(renderer, fact).into_iter().map(|it| tally.cite(it)).collect();
            answer.differs = fact.disagreement().then(|| tally.differs(treatment, fact));
        }
    }
    answers.mentions =
        targets.mentions[n].iter().filter_map(|it| mention(renderer, it, tally)).collect();
    answers
}

/// The sources that are cited for a fact. Where they differ, those that agree with the value are,
/// and the reader is sent to what the others say.
fn agreeing<'f>(renderer: &Renderer, fact: &'f Fact) -> Vec<&'f str> {
    let differs = fact.disagreement();
    let mut ids: Vec<&str> = Vec::new();
    for claim in &fact.claims {
        let agrees = !differs || evidence::agrees(&claim.says.value, &fact.value.value);
        let id = claim.source.value.as_str();
        if agrees && !ids.contains(&id) && renderer.known.site.bibliography.has(id) {
            ids.push(id);
        }
    }
    ids
}

fn mention(renderer: &Renderer, mention: &graph::Mention, tally: &mut Tally) -> Option<Mention> {
    if !renderer.is_published(mention.term) {
        return None;
    }
    let term = renderer.known.site.page(mention.term);
    let tip = tally.tip();
    Some(Mention {
        range: mention.range.clone(),
        href: renderer.page_href(mention.term),
        definition: renderer.answer(term)?,
        tip,
    })
}

/// The answers for a passage in a list: links and values, no citations and no glossary words.
pub fn bare<'v>(renderer: &'v Renderer, page: &Page, passage: &Passage) -> Answers<'v> {
    let n = passage.id.index();
    let targets = renderer.known.graph.of(page.id);
    let texts = renderer.cards(page);
    let values = values::values(renderer, page, passage).into_iter();
    Answers {
        links: targets.links[n].iter().map(|it| links::link(renderer, page, it)).collect(),
        images: targets.images[n]
            .iter()
            .map(|it| links::picture(renderer, it.as_deref()))
            .collect(),
        raw_images: raw_images(renderer, passage, &targets.raw_images[n]),
        cites: vec![Vec::new(); passage.document.cites.len()],
        facts: values
            .map(|value| Some(FactAnswer { value, cites: Vec::new(), differs: None }))
            .collect(),
        mentions: Vec::new(),
        cards: &texts.cards,
        dont: texts.dont(),
        table_label: &texts.table_label,
        footnote_back: &texts.footnote_back,
        id_prefix: match n {
            0 => Cow::Borrowed(""),
            n => Cow::Owned(format!("{}-{n}-", page.key.replace('/', "-"))),
        },
    }
}

/// The addresses of the pictures that stand in raw HTML.
fn raw_images(
    renderer: &Renderer,
    passage: &Passage,
    paths: &[Option<String>],
) -> Vec<(String, String)> {
    let pairs = passage.document.raw_images.iter().zip(paths);
    let found = pairs.filter_map(|(image, path)| {
        Some((image.target.clone(), links::picture(renderer, path.as_deref())?.src))
    });
    found.collect()
}
