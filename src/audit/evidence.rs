//! The facts of a site: who rests on each, and how sources that differ were settled.

use std::collections::BTreeSet;

use serde::Serialize;

use super::rests::{self, Uses};
use super::row::{Named, named};
use crate::evidence::Fact;
use crate::model::{PageId, Site, TreatmentId};
use crate::plan::Known;
use crate::render::fact_uses;
use crate::review::State;

/// A fact, and what rests on it.
#[derive(Debug, Serialize)]
pub struct FactRow {
    /// The folder of its treatment.
    pub treatment: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// What the site says.
    pub value: String,
    /// How strong the evidence is, in the word a writer uses.
    pub evidence: &'static str,
    /// The ids of the sources that claim something.
    pub sources: Vec<String>,
    /// The names of the pages that tell it, as in the ledger.
    pub pages: Vec<String>,
    /// The ids of the questions that rest on it, in what they ask or in what their answers do.
    pub questions: Vec<String>,
    /// The ids of the rules and outcomes that tell it.
    pub rules: Vec<String>,
}

/// A fact on which sources differ, and how it was settled.
#[derive(Debug, Serialize)]
pub struct Conflict {
    /// The folder of its treatment.
    pub treatment: String,
    /// Its name.
    pub fact: String,
    /// What it is about.
    pub about: String,
    /// What the site says.
    pub value: String,
    /// What each source says.
    pub claims: Vec<Claimed>,
    /// Why the site says what it says; none when nobody settled it.
    pub why: Option<String>,
    /// Who settled it; none when nobody is named.
    pub by: Option<Named>,
    /// Who has approved a page that tells it, as that page is now.
    pub approved_by: Vec<Named>,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub struct Claimed {
    /// The id of the source.
    pub source: String,
    /// What it says.
    pub says: String,
}

/// What can be said of the evidence of a site.
pub struct Evidence {
    /// Every fact on which sources differ.
    pub conflicts: Vec<Conflict>,
    /// Every fact.
    pub facts: Vec<FactRow>,
}

/// The facts of all treatments, in the order in which they are written.
pub fn evidence(known: Known) -> Evidence {
    let site = known.site;
    let on_pages = fact_uses(site);
    let (mut conflicts, mut facts) = (Vec::new(), Vec::new());
    for (n, treatment) in site.treatments.iter().enumerate() {
        let id = TreatmentId(n as u16);
        let in_quiz = rests::in_quiz(site, id);
        for fact in treatment.facts.as_written() {
            let pages = on_pages.get(&(id, fact.name.clone())).map_or(&[][..], Vec::as_slice);
            let uses = in_quiz.get(&fact.name).cloned().unwrap_or_default();
            let row = row(&treatment.folder, fact);
            if fact.disagreement() {
                conflicts.push(conflict(known, &row, fact, pages));
            }
            facts.push(FactRow { pages: names(site, pages), ..with_uses(row, uses) });
        }
    }
    Evidence { conflicts, facts }
}

fn row(treatment: &str, fact: &Fact) -> FactRow {
    let sources: BTreeSet<String> = fact.claims.iter().map(|it| it.source.value.clone()).collect();
    FactRow {
        treatment: treatment.to_owned(),
        name: fact.name.clone(),
        about: fact.about.value.clone(),
        value: fact.value.value.to_string(),
        evidence: fact.evidence.value.word(),
        sources: sources.into_iter().collect(),
        pages: Vec::new(),
        questions: Vec::new(),
        rules: Vec::new(),
    }
}

fn with_uses(row: FactRow, uses: Uses) -> FactRow {
    let [questions, rules] = [uses.questions, uses.rules].map(|it| it.into_iter().collect());
    FactRow { questions, rules, ..row }
}

fn names(site: &Site, pages: &[PageId]) -> Vec<String> {
    let subject = |it: &PageId| crate::review::Subject::Page(*it);
    pages.iter().map(|it| crate::review::id(site, subject(it))).collect()
}

fn conflict(known: Known, row: &FactRow, fact: &Fact, pages: &[PageId]) -> Conflict {
    let approved = pages.iter().filter_map(|it| match known.reviews.state(*it)? {
        State::Approved { by, .. } => Some(named(known.site, by)),
        _ => None,
    });
    let mut approved_by: Vec<Named> = approved.collect();
    approved_by.sort_unstable();
    approved_by.dedup();
    let claim = |it: &crate::evidence::Claim| Claimed {
        source: it.source.value.clone(),
        says: it.says.value.to_string(),
    };
    Conflict {
        treatment: row.treatment.clone(),
        fact: row.name.clone(),
        about: row.about.clone(),
        value: row.value.clone(),
        claims: fact.claims.iter().map(claim).collect(),
        why: fact.resolved.as_ref().map(|it| it.value.clone()),
        by: fact.resolved_by.as_ref().map(|it| named(known.site, &it.value)),
        approved_by,
    }
}
