//! What a page of one kind says of itself, besides what every page says.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::PassageId;
use super::scales::{Care, Frequency, Severity, Verdict};
use crate::diagnostic::{Diagnostic, Fault};
use crate::evidence::{Evidence, Value};
use crate::kind::Kind;
use crate::markdown;
use crate::quiz::{self, Screening};
use crate::yaml::{At, Keys};

/// The keys that only one kind has. A value that is inline Markdown is `At<String>` as long as it is
/// only read, and names its passage once it belongs to a page. An `example` is what a new page holds.
#[derive(Debug, Clone)]
pub enum Details<V = PassageId> {
    /// Of a kind without keys of its own.
    None,
    /// Of a benefit.
    Benefit(Benefit<V>),
    /// Of a risk.
    Risk(Risk<V>),
    /// Of a contraindication.
    Contraindication {
        /// Its keys.
        keys: Box<Contraindication>,
        /// Every text of its questions that is inline Markdown, in order.
        texts: Vec<V>,
    },
    /// Of preparation and aftercare.
    Schedule(Schedule<V>),
    /// Of a myth.
    Myth(Myth<V>),
}

/// The keys of a benefit.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Benefit")]
pub struct Benefit<V = PassageId> {
    /// How strong the evidence is.
    #[schemars(example = &"weak")]
    pub evidence: Option<At<Evidence>>,
    /// When results show.
    pub shows: Option<V>,
    /// How long they last.
    pub lasts: Option<V>,
}

/// The keys of a risk.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Risk")]
pub struct Risk<V = PassageId> {
    /// How common it is, in the words of European leaflets.
    #[schemars(example = &"not known")]
    pub frequency: Option<At<Frequency>>,
    /// How common it is, as a count in count: `3 in 100`. Needs a source.
    pub rate: Option<V>,
    /// When it begins.
    #[schemars(example = &"<when it begins>")]
    pub onset: Option<V>,
    /// How long it lasts.
    #[schemars(example = &"<how long it lasts>")]
    pub lasts: Option<V>,
    /// What to do about it.
    #[schemars(example = &"self-care")]
    pub care: Option<At<Care>>,
}

/// The keys of a contraindication.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contraindication {
    /// How grave it is.
    #[schemars(example = &"relative")]
    pub severity: Option<At<Severity>>,
    /// The questions that screen for it, or `none`.
    #[schemars(example = json!({
        "ask": "<what to ask the patient>", "why": "<why you ask>", "yes": "talk",
    }))]
    pub screening: Option<At<Screening>>,
    /// Why no question screens for it.
    pub because: Option<At<String>>,
}

impl Contraindication {
    /// Why no question screens for it, where the writer says that none does.
    pub fn excuse(&self) -> Option<&At<String>> {
        let is_none = |it: &At<Screening>| matches!(it.value, Screening::None(_));
        let because = self.because.as_ref().filter(|it| !it.value.trim().is_empty());
        because.filter(|_| self.screening.as_ref().is_some_and(is_none))
    }
}

/// The keys of preparation and aftercare.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, bound(deserialize = "V: Deserialize<'de>"))]
#[schemars(rename = "Schedule")]
pub struct Schedule<V = PassageId> {
    /// What to do and what to avoid, each with its window.
    #[serde(default)]
    #[schemars(example = json!([{
        "do": "<what to do>", "from": "<from when, such as `3 days before`>",
        "until": "<until when, such as `treatment` or `healed`>",
    }]))]
    pub schedule: Vec<Line<V>>,
}

/// One line of a schedule; it has either `do` or `avoid`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Line")]
pub struct Line<V = PassageId> {
    /// What to do.
    #[serde(rename = "do")]
    pub act: Option<V>,
    /// What to avoid.
    pub avoid: Option<V>,
    /// From when: `treatment`, `3 days before`, `24 hours after`.
    pub from: Option<V>,
    /// Until when; `healed` too.
    pub until: Option<V>,
    /// The id of the source that gives its figures.
    pub source: Option<At<String>>,
}

/// The keys of a myth.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Myth")]
pub struct Myth<V = PassageId> {
    /// What is said.
    #[schemars(example = &"<what people say>")]
    pub claim: Option<V>,
    /// What is to be thought of it.
    #[schemars(example = &"unproven")]
    pub verdict: Option<At<Verdict>>,
}

/// Reads the keys that belong to the kind.
pub fn read(kind: Kind, keys: &mut Keys, found: &mut Vec<Diagnostic>) -> Details<At<String>> {
    match kind {
        Kind::Benefit => Details::Benefit(keys.take(found).unwrap_or_default()),
        Kind::Risk => Details::Risk(keys.take(found).unwrap_or_default()),
        Kind::Contraindication => {
            let keys: Box<Contraindication> = keys.take(found).unwrap_or_default();
            let questions = keys.screening.iter().flat_map(|it| it.value.questions());
            let texts = questions.flat_map(|it| it.texts()).cloned().collect();
            found.extend(keys.because.as_ref().and_then(quiz::no_reason));
            Details::Contraindication { keys, texts }
        }
        Kind::Preparation | Kind::Aftercare => {
            Details::Schedule(keys.take(found).unwrap_or_default())
        }
        Kind::Myth => Details::Myth(keys.take(found).unwrap_or_default()),
        _ => Details::None,
    }
}

/// The keys that belong to the kind, as a schema; none for a kind without keys of its own.
pub fn schema(kind: Kind) -> Option<Schema> {
    Some(match kind {
        Kind::Benefit => schema_for!(Benefit<At<String>>),
        Kind::Risk => schema_for!(Risk<At<String>>),
        Kind::Contraindication => schema_for!(Contraindication),
        Kind::Preparation | Kind::Aftercare => schema_for!(Schedule<At<String>>),
        Kind::Myth => schema_for!(Myth<At<String>>),
        _ => return None,
    })
}

fn has_key(kind: Kind, key: &str) -> bool {
    let keys = schema(kind);
    let keys = keys.as_ref().and_then(|it| it.get("properties")).and_then(Json::as_object);
    keys.is_some_and(|it| it.contains_key(key))
}

/// What is wrong with values that are more than their types say.
pub fn faults(details: &Details<At<String>>) -> Option<Diagnostic> {
    let Details::Risk(Risk { rate: Some(rate), .. }) = details else { return None };
    // Its source may be cited behind it.
    let said = markdown::to_plain(&rate.value, &markdown::parse(rate.text()), &[]);
    let is_count = matches!(Value::parse(&said), Value::CountIn { .. });
    let is_fine = is_count || rate.value.contains("[=");
    (!is_fine).then(|| {
        let message = format!("`{said}` is not a rate");
        Fault::WRONG_VALUE.at(rate.span, message)
            .help("write a count in a count, such as `3 in 100`, or a fact; for words there is `frequency:`")
    })
}

/// On which kinds of page a key that is unknown here would have a meaning. `folder` is that of the
/// treatment, where a page is an article only because it lies in no folder of a kind.
pub fn elsewhere(key: &str, here: Kind, folder: Option<&str>) -> Option<String> {
    let kinds: Vec<Kind> = Kind::ADDED.into_iter().filter(|it| has_key(*it, key)).collect();
    if kinds.is_empty() {
        return None;
    }
    let listed = |say: &dyn Fn(Kind) -> String| {
        kinds.iter().map(|it| say(*it)).collect::<Vec<_>>().join(" or ")
    };
    let belongs = format!("`{key}` belongs to {}", listed(&|it| it.with_article().to_owned()));
    let Some(folder) = folder else {
        return Some(format!("{belongs}; this page is of the kind `{}`", here.word()));
    };
    let folders = listed(&|it| format!("`{folder}/{}/`", it.folder().unwrap_or_default()));
    let words = listed(&|it| format!("`kind: {}`", it.word()));
    Some(format!("{belongs}: move the file to {folders}, or write {words}"))
}

impl Details {
    /// Whether two pages say the same to the rest of the site: for a contraindication, the same
    /// questions at the same places; for a risk, as much care, by which urgent help is found.
    pub(super) fn say_alike(&self, other: &Details) -> bool {
        match (self, other) {
            (
                Details::Contraindication { keys, .. },
                Details::Contraindication { keys: others, .. },
            ) => keys == others,
            (Details::Contraindication { .. }, _) | (_, Details::Contraindication { .. }) => false,
            (Details::Risk(own), Details::Risk(others)) => {
                own.care.as_ref().map(|it| it.value) == others.care.as_ref().map(|it| it.value)
            }
            _ => true,
        }
    }
}

impl Details<At<String>> {
    /// The same, with every value that is inline Markdown made a passage, in the order of the keys.
    pub(super) fn placed(self, add: &mut impl FnMut(At<String>) -> PassageId) -> Details {
        match self {
            Details::None => Details::None,
            Details::Benefit(it) => Details::Benefit(Benefit {
                evidence: it.evidence,
                shows: it.shows.map(&mut *add),
                lasts: it.lasts.map(add),
            }),
            Details::Risk(it) => Details::Risk(Risk {
                frequency: it.frequency,
                rate: it.rate.map(&mut *add),
                onset: it.onset.map(&mut *add),
                lasts: it.lasts.map(add),
                care: it.care,
            }),
            Details::Contraindication { keys, texts } => {
                Details::Contraindication { keys, texts: texts.into_iter().map(add).collect() }
            }
            Details::Schedule(it) => {
                let lines = it.schedule.into_iter().map(|line| line.placed(add));
                Details::Schedule(Schedule { schedule: lines.collect() })
            }
            Details::Myth(it) => {
                Details::Myth(Myth { claim: it.claim.map(add), verdict: it.verdict })
            }
        }
    }
}

impl Line<At<String>> {
    fn placed(self, add: &mut impl FnMut(At<String>) -> PassageId) -> Line {
        Line {
            act: self.act.map(&mut *add),
            avoid: self.avoid.map(&mut *add),
            from: self.from.map(&mut *add),
            until: self.until.map(add),
            source: self.source,
        }
    }
}

// Derived, they would ask for a default of `V`.
impl<V> Default for Benefit<V> {
    fn default() -> Self {
        Benefit { evidence: None, shows: None, lasts: None }
    }
}

impl<V> Default for Risk<V> {
    fn default() -> Self {
        Risk { frequency: None, rate: None, onset: None, lasts: None, care: None }
    }
}

impl<V> Default for Schedule<V> {
    fn default() -> Self {
        Schedule { schedule: Vec::new() }
    }
}

impl<V> Default for Myth<V> {
    fn default() -> Self {
        Myth { claim: None, verdict: None }
    }
}
