//! See `evidence-without-source.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::{Evidence, Fact};
use crate::model::Page;
use crate::parsed::Details;

pub const LINT: Lint = Lint {
    name: "evidence-without-source",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("evidence-without-source.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let facts = context.treatments().flat_map(|it| it.facts.iter()).filter_map(of_fact);
    let pages = context.pages().filter_map(|it| of_page(context, it));
    facts.chain(pages).collect()
}

fn of_fact(fact: &Fact) -> Option<Finding> {
    let evidence = &fact.evidence;
    if !fact.claims.is_empty() || evidence.value == Evidence::ClinicPractice {
        return None;
    }
    let message = format!("the evidence is `{}`, and no source claims it", evidence.value.word());
    Some(Finding::at(evidence.span, message).help(
        "add what its sources say, `claims: [{source: id, says: …}]`, or write \
         `evidence: clinic practice` if it is what the clinic does",
    ))
}

/// Weak evidence may be opinion; what studies show has studies.
fn of_page(context: &Context, page: &Page) -> Option<Finding> {
    let Details::Benefit(benefit) = &page.details else { return None };
    let evidence = benefit.evidence.as_ref()?;
    let is_shown = matches!(evidence.value, Evidence::Strong | Evidence::Some);
    if !is_shown || is_sourced(context, page) {
        return None;
    }
    let word = evidence.value.word();
    let message = format!("the evidence is `{word}`, and the page names no source");
    Some(Finding::at(evidence.span, message).help(
        "cite the studies where the text speaks of them, `[@id]`, or name them under \
         `sources:`, or write `evidence: weak` or `clinic practice`",
    ))
}

fn is_sourced(context: &Context, page: &Page) -> bool {
    let mut documents = page.passages.iter().map(|it| &it.document);
    let has_claims = |name: &str| {
        let fact = context.site.fact(page, name);
        fact.is_some_and(|it| !it.0.claims.is_empty())
    };
    page.named_sources().next().is_some()
        || documents
            .any(|it| !it.cites.is_empty() || it.facts.iter().any(|it| has_claims(&it.name)))
}
