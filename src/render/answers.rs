//! What Markdown must be told about its references: where links lead, which number a source has.

use std::borrow::Cow;
use std::collections::HashMap;

use super::contract::{DisagreementView, RefView, SourceView};
use super::{Renderer, claims, entries, titles, values};
use crate::config::Clinic;
use crate::evidence::Fact;
use crate::graph::Target;
use crate::markdown::{
    Answers, CardWords, CiteAnswer, Dont, FactAnswer, LinkAnswer, Mention, Picture,
};
use crate::model::{LanguageId, Page, TreatmentId};
use crate::parsed::{Passage, PassageId};
use crate::words::{Arg, Words};

/// What the care cards and lists say in one language.
pub struct CardTexts {
    cards: Vec<CardWords>,
    dont_prefix: String,
    dont_said: String,
    table_label: String,
    footnote_back: String,
}

impl CardTexts {
    /// The words of a language; the emergency card names the clinic's emergency number.
    pub fn of(words: &Words, clinic: &Clinic) -> CardTexts {
        let card = |name: &str| {
            let heading = match (name, &clinic.emergency) {
                ("note" | "tip", _) => String::new(),
                ("caution", Some(number)) => {
                    words.say_with("card-caution-heading", &[("number", Arg::Text(number))])
                }
                ("caution", None) => words.say("card-caution-heading-plain"),
                (name, _) => words.say(&format!("card-{name}-heading")),
            };
            CardWords {
                prefix: format!("{} ", words.say(&format!("card-{name}-prefix")).trim()),
                heading,
            }
        };
        CardTexts {
            cards: ["note", "tip", "important", "warning", "caution"].map(card).into(),
            dont_prefix: format!("{} ", words.say("dont-prefix").trim()),
            dont_said: words.say("dont-said"),
            table_label: words.say("table-label"),
            footnote_back: words.say("footnote-back"),
        }
    }
}

impl CardTexts {
    /// How an item of a do-not list says so.
    pub fn dont(&self) -> Dont<'_> {
        Dont { prefix: &self.dont_prefix, said: &self.dont_said }
    }
}

/// Counts the sources and glossary words of one page while its passages are answered in the order
/// in which they are read.
#[derive(Default)]
pub struct Tally {
    /// The sources in order of their first citation, and how often each was cited.
    cited: Vec<(String, u32)>,
    numbers: HashMap<String, usize>,
    tips: usize,
    differing: Vec<(TreatmentId, String)>,
}

impl Tally {
    fn cite(&mut self, id: &str) -> CiteAnswer {
        let n = *self.numbers.entry(id.to_owned()).or_insert_with(|| {
            self.cited.push((id.to_owned(), 0));
            self.cited.len() - 1
        });
        self.cited[n].1 += 1;
        CiteAnswer { number: n as u32 + 1, turn: self.cited[n].1 }
    }

    fn differs(&mut self, treatment: TreatmentId, fact: &Fact) -> String {
        if !self.differing.iter().any(|it| it.0 == treatment && it.1 == fact.name) {
            self.differing.push((treatment, fact.name.clone()));
        }
        format!("#differ-{}", fact.name)
    }

    /// The list of sources at the foot of the page: those cited, then those that the page names.
    pub fn sources(&self, renderer: &Renderer, page: &Page) -> Vec<SourceView> {
        let named = page.meta.sources.iter().map(|it| it.value.as_str());
        let rest = named.filter(|it| !self.numbers.contains_key(*it)).map(|it| (it, 0));
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

/// The answers for a passage that is read in full: with citations and glossary words.
pub fn full<'v>(
    renderer: &'v Renderer,
    page: &Page,
    passage: &Passage,
    tally: &mut Tally,
) -> Answers<'v> {
    let n = passage.id.index();
    let links = renderer.known.graph.of(page.id);
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
            add_claims(renderer, (fact, treatment), answer, tally);
        }
    }
    answers.mentions =
        links.mentions[n].iter().filter_map(|it| mention(renderer, it, tally)).collect();
    answers
}

/// Cites the sources of a fact. Where they differ, those that agree with the value are cited, and
/// the reader is sent to what the others say.
fn add_claims(
    renderer: &Renderer,
    (fact, treatment): (&Fact, TreatmentId),
    answer: &mut FactAnswer,
    tally: &mut Tally,
) {
    let differs = fact.disagreement();
    let mut ids: Vec<&str> = Vec::new();
    for claim in &fact.claims {
        let agrees = !differs || crate::evidence::agrees(&claim.says.value, &fact.value.value);
        let id = claim.source.value.as_str();
        if agrees && !ids.contains(&id) && renderer.known.site.bibliography.has(id) {
            ids.push(id);
        }
    }
    answer.cites = ids.into_iter().map(|it| tally.cite(it)).collect();
    answer.differs = differs.then(|| tally.differs(treatment, fact));
}

fn mention(
    renderer: &Renderer,
    mention: &crate::graph::Mention,
    tally: &mut Tally,
) -> Option<Mention> {
    if !renderer.is_published(mention.term) {
        return None;
    }
    let term = renderer.known.site.page(mention.term);
    tally.tips += 1;
    Some(Mention {
        range: mention.range.clone(),
        href: renderer.page_href(mention.term),
        definition: renderer.answer(term)?,
        tip: format!("tip-{}", tally.tips),
    })
}

/// The answers for a passage in a list: links and values, no citations and no glossary words.
pub fn bare<'v>(renderer: &'v Renderer, page: &Page, passage: &Passage) -> Answers<'v> {
    let n = passage.id.index();
    let links = renderer.known.graph.of(page.id);
    let texts = renderer.cards(page);
    let values = values::values(renderer, page, passage).into_iter();
    Answers {
        links: links.links[n].iter().map(|it| link(renderer, page, it)).collect(),
        images: links.images[n].iter().map(|it| picture(renderer, it.as_deref())).collect(),
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

/// What each link of a passage says when it has no text of its own; nothing for one that leads
/// nowhere.
pub fn titles(renderer: &Renderer, page: &Page, passage: PassageId) -> Vec<Option<String>> {
    let targets = &renderer.known.graph.of(page.id).links[passage.index()];
    let title = |target| match link(renderer, page, target) {
        LinkAnswer::To { title, .. } | LinkAnswer::Abroad { title, .. } => Some(title),
        LinkAnswer::Nowhere => None,
    };
    targets.iter().map(title).collect()
}

fn link(renderer: &Renderer, page: &Page, target: &Target) -> LinkAnswer {
    let anchored = |href: String, anchor: &Option<String>| match anchor {
        Some(anchor) => format!("{href}#{anchor}"),
        None => href,
    };
    match target {
        Target::Page(id, anchor) if *id == page.id => {
            let title = page.title.clone();
            LinkAnswer::To { href: anchored(String::new(), anchor), title }
        }
        Target::Page(id, anchor) if renderer.is_published(*id) => {
            let to = renderer.known.site.page(*id);
            let (href, title) = (anchored(renderer.page_href(*id), anchor), to.title.clone());
            if to.language == page.language {
                return LinkAnswer::To { href, title };
            }
            let tag = renderer.known.site.language(to.language).to_owned();
            let language = renderer.words(to.language).say("language-name");
            LinkAnswer::Abroad { href, title, tag, language }
        }
        Target::Listing(id, anchor) if renderer.has_listing(*id) => {
            let listing = renderer.known.site.listing(*id);
            let title = titles::listing_title(renderer, listing);
            let href = renderer.href(listing.url.path());
            let href = match anchor {
                Some(name) => entries::place(&href, name),
                None => href,
            };
            LinkAnswer::To { href, title }
        }
        Target::Asset(path) => {
            let path = path.strip_prefix("content").unwrap_or(path);
            LinkAnswer::To { href: renderer.href(path), title: path.to_owned() }
        }
        Target::External(href) => LinkAnswer::To { href: href.clone(), title: href.clone() },
        _ => LinkAnswer::Nowhere,
    }
}

fn picture(renderer: &Renderer, path: Option<&str>) -> Option<Picture> {
    let asset = renderer.known.files.asset(path?)?;
    let src = renderer.href(asset.path.strip_prefix("content")?);
    Some(Picture { src, size: asset.size })
}
