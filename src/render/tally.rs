//! What is counted while a page is read: its sources, glossary words and disagreements.

use std::collections::{HashMap, HashSet};

use super::claims;
use super::contract::{DisagreementView, RefView, SourceView};
use super::renderer::Renderer;
use crate::evidence::Fact;
use crate::markdown::CiteAnswer;
use crate::model::{LanguageId, Page, TreatmentId};

/// Counts the sources and glossary words of one page while its passages are answered in the order
/// in which they are read.
#[derive(Default)]
pub struct Tally {
    /// The sources in order of their first citation, and how often each was cited.
    cited: Vec<(String, u32)>,
    /// The place of each source in `cited`.
    numbers: HashMap<String, usize>,
    /// How many words have a tip.
    tips: usize,
    /// The facts on which sources differ, as they are first named.
    differing: Vec<(TreatmentId, String)>,
}

impl Tally {
    /// Counts a citation.
    pub fn cite(&mut self, id: &str) -> CiteAnswer {
        let n = *self.numbers.entry(id.to_owned()).or_insert_with(|| {
            self.cited.push((id.to_owned(), 0));
            self.cited.len() - 1
        });
        self.cited[n].1 += 1;
        CiteAnswer { number: n as u32 + 1, turn: self.cited[n].1 }
    }

    /// Keeps a fact on which sources differ; gives where the page shows what they say.
    pub fn differs(&mut self, treatment: TreatmentId, fact: &Fact) -> String {
        if !self.differing.iter().any(|it| it.0 == treatment && it.1 == fact.name) {
            self.differing.push((treatment, fact.name.clone()));
        }
        format!("#differ-{}", fact.name)
    }

    /// Counts a tip; gives its id.
    pub fn tip(&mut self) -> String {
        self.tips += 1;
        format!("tip-{}", self.tips)
    }

    /// The list of sources at the foot of the page: those cited, then those that the page names or
    /// cites where no number is shown, such as behind a time of a schedule.
    pub fn sources(&self, renderer: &Renderer, page: &Page) -> Vec<SourceView> {
        let named = page.named_sources().map(|it| it.value.as_str());
        let cites = page.passages.iter().flat_map(|it| &it.document.cites).flat_map(|it| &it.ids);
        let all = named.chain(cites.map(|it| it.0.as_str()));
        let mut seen = HashSet::new();
        let rest = all.filter(|it| !self.numbers.contains_key(*it) && seen.insert(*it));
        let rest = rest.map(|it| (it, 0));
        let all = self.cited.iter().map(|(id, times)| (id.as_str(), *times)).chain(rest);
        let known = all.filter(|it| renderer.known.site.bibliography.has(it.0)).enumerate();
        known
            .map(|(n, (id, times))| source(renderer, id, Cited { number: n as u32 + 1, times }))
            .collect()
    }

    /// The facts of the page on which sources differ.
    pub fn disagreements(
        &self,
        renderer: &Renderer,
        language: LanguageId,
    ) -> Vec<DisagreementView> {
        let all = self.differing.iter();
        all.map(|(treatment, name)| claims::disagreement(renderer, language, *treatment, name))
            .collect()
    }
}

/// A source as one page cites it.
struct Cited {
    /// Its number in the list of the page.
    number: u32,
    /// How often the page cites it.
    times: u32,
}

fn source(renderer: &Renderer, id: &str, Cited { number, times }: Cited) -> SourceView {
    let refs = (1..=times).map(|turn| RefView {
        href: format!("#cite-{number}-{turn}"),
        label: if times == 1 { "↩".to_owned() } else { format!("↩{turn}") },
    });
    let reference = renderer.references().get(id);
    SourceView {
        plain: reference.map_or_else(|| id.to_owned(), |it| it.plain.clone()),
        number,
        anchor: format!("source-{number}"),
        html: reference.map_or_else(|| id.to_owned(), |it| it.html.clone()),
        refs: refs.collect(),
    }
}
