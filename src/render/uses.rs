//! Which pages rest on which sources, facts and terms.

use std::collections::{BTreeMap, HashMap};

use crate::graph::Target;
use crate::kind::Kind;
use crate::model::{PageId, Site, TreatmentId};
use crate::plan::Planned;

/// The published pages that rest on each source, by its id: those that cite it, and those that name
/// it. Sources of facts and of rules of a quiz are there even when no page uses them.
pub fn cited(known: Planned) -> BTreeMap<String, Vec<PageId>> {
    let (site, plan) = (known.site, known.plan);
    let mut uses: BTreeMap<String, Vec<PageId>> = BTreeMap::new();
    let mut add = |id: &str, page: PageId| {
        let pages = uses.entry(id.to_owned()).or_default();
        if pages.last() != Some(&page) {
            pages.push(page);
        }
    };
    for page in site.pages.iter().filter(|it| plan.is_published(it.id)) {
        let cites = page.passages.iter().flat_map(|it| &it.document.cites).flat_map(|it| &it.ids);
        cites.for_each(|(id, _)| add(id, page.id));
        page.named_sources().for_each(|it| add(&it.value, page.id));
        let facts = page.passages.iter().flat_map(|it| &it.document.facts);
        let claims = facts.filter_map(|it| site.fact(page, &it.name)).flat_map(|it| &it.0.claims);
        claims.for_each(|it| add(&it.source.value, page.id));
    }
    for fact in site.treatments.iter().flat_map(|it| it.facts.iter()) {
        for claim in &fact.claims {
            uses.entry(claim.source.value.clone()).or_default();
        }
    }
    let rules = site.quizzes().flat_map(|(_, _, quiz)| &quiz.rules);
    for source in rules.flat_map(|it| &it.sources) {
        uses.entry(source.value.clone()).or_default();
    }
    uses
}

/// The pages that name each fact, by its treatment and name.
pub fn fact_uses(site: &Site) -> BTreeMap<(TreatmentId, String), Vec<PageId>> {
    let mut uses: BTreeMap<(TreatmentId, String), Vec<PageId>> = BTreeMap::new();
    for page in &site.pages {
        for fact in page.passages.iter().flat_map(|it| &it.document.facts) {
            let Some((_, treatment)) = site.fact(page, &fact.name) else { continue };
            let pages = uses.entry((treatment, fact.name.clone())).or_default();
            if pages.last() != Some(&page.id) {
                pages.push(page.id);
            }
        }
    }
    uses
}

/// The pages that use each term: those that link to it, and those in which it is explained.
pub fn term_uses(known: Planned) -> HashMap<PageId, Vec<PageId>> {
    let mut uses: HashMap<PageId, Vec<PageId>> = HashMap::new();
    for page in &known.site.pages {
        let links = known.graph.of(page.id);
        let written = links.links.iter().flatten().filter_map(|it| match it {
            Target::Page(id, _) => Some(*id),
            _ => None,
        });
        let terms = links.mentions.iter().flatten().map(|it| it.term);
        for term in terms.chain(written.filter(|it| known.site.page(*it).kind == Kind::Term)) {
            let pages = uses.entry(term).or_default();
            if pages.last() != Some(&page.id) && term != page.id {
                pages.push(page.id);
            }
        }
    }
    uses
}
