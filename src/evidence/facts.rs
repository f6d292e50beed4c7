//! facts.yaml → [`Facts`].

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::{Beyond, Value, agrees, beyond};
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::source::{Span, Text};
use crate::yaml::{self, At, Entry};

/// The facts of one treatment, by name.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    facts: BTreeMap<String, Fact>,
    unread: BTreeSet<String>,
}

/// A figure that patients read, with what its sources claim.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its name: `session-spacing`.
    pub name: String,
    /// Where the name stands.
    pub span: Span,
    /// What it is about, as readers see it.
    pub about: At<String>,
    /// What the site says.
    pub value: At<Value>,
    /// How strong the evidence is.
    pub evidence: At<Evidence>,
    /// What each source says; may be none.
    pub claims: Vec<Claim>,
    /// How the clinic settled what sources do not agree on.
    pub resolved: Option<At<String>>,
    /// Who settled it: an id of `people.yaml`. Only editors see it.
    pub resolved_by: Option<At<String>>,
    /// Why the value lies outside everything that the sources say; kept, and shown to nobody.
    pub outside: Option<At<String>>,
}

/// What one source says about a fact.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The id of the source in sources.yaml.
    pub source: At<String>,
    /// The value that it gives.
    pub says: At<Value>,
}

/// How strong the evidence for something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Good studies agree.
    Strong,
    /// Studies point this way, but there are few.
    Some,
    /// Small studies or opinion.
    Weak,
    /// What clinics do, not what studies have tested.
    #[serde(rename = "clinic practice")]
    ClinicPractice,
}

impl Evidence {
    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Evidence::Strong => "strong",
            Evidence::Some => "some",
            Evidence::Weak => "weak",
            Evidence::ClinicPractice => "clinic practice",
        }
    }
}

/// A fact as it is written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fact")]
struct Written {
    about: At<String>,
    value: At<Value>,
    evidence: At<Evidence>,
    #[serde(default)]
    claims: Vec<Claim>,
    resolved: Option<At<String>>,
    /// Who settled what sources do not agree on: an id of `people.yaml`. Only editors see it.
    #[serde(rename = "resolved-by")]
    resolved_by: Option<At<String>>,
    /// Why the clinic chose a value that lies outside everything that its sources say.
    outside: Option<At<String>>,
}

impl Facts {
    /// The facts that a text in YAML holds: `name: {about, value, evidence, claims, resolved,
    /// outside}`.
    pub fn parse(text: Text) -> Reported<Facts> {
        let mut diagnostics = Vec::new();
        let node = yaml::parse(text).report_to(&mut diagnostics);
        let mut facts = Facts::default();
        if !node.is_empty() && node.entries().is_empty() {
            let fault =
                Fault::WRONG_VALUE.at(node.span, "facts are wanted here, each under its name");
            diagnostics
                .push(fault.help(
                    "write `session-spacing:` and below it, indented, `value: 4 to 8 weeks`",
                ));
        }
        for entry in node.entries() {
            diagnostics.extend(ill_named(entry));
            match fact(entry).report_to(&mut diagnostics) {
                Some(fact) => {
                    diagnostics.extend(idle(&fact));
                    diagnostics.extend(no_length(&fact.value));
                    let claimed = fact.claims.iter().map(|it| &it.says);
                    diagnostics.extend(claimed.filter_map(less_than_nothing));
                    facts.facts.insert(entry.key.clone(), fact);
                }
                None => drop(facts.unread.insert(entry.key.clone())),
            }
        }
        Reported { value: facts, diagnostics }
    }

    /// Lays the facts of a higher layer over these: of one name, its fact holds.
    pub fn lay(&mut self, over: &Facts) {
        for (name, fact) in &over.facts {
            self.unread.remove(name);
            self.facts.insert(name.clone(), fact.clone());
        }
        for name in &over.unread {
            self.facts.remove(name);
            self.unread.insert(name.clone());
        }
    }

    /// The fact of that name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.facts.get(name)
    }

    /// True when a fact of that name is written but could not be read, which has been told.
    pub fn is_unread(&self, name: &str) -> bool {
        self.unread.contains(name)
    }

    /// All facts, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.facts.values()
    }

    /// All facts, in the order in which they are written.
    pub fn as_written(&self) -> Vec<&Fact> {
        let mut facts: Vec<&Fact> = self.facts.values().collect();
        facts.sort_by_key(|it| it.span.start);
        facts
    }

    /// All names, for "did you mean".
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.facts.keys().map(String::as_str)
    }

    /// The schema of the file.
    pub fn schema() -> schemars::Schema {
        schemars::schema_for!(BTreeMap<String, Written>)
    }
}

impl Fact {
    /// True when two claims do not agree, or a claim does not agree with the value.
    pub fn disagreement(&self) -> bool {
        let claims = || self.claims.iter().map(|it| &it.says.value);
        let pairs = claims()
            .enumerate()
            .any(|(n, it)| claims().skip(n + 1).any(|other| !agrees(it, other)));
        pairs || claims().any(|it| !agrees(it, &self.value.value))
    }

    /// On which sides the value surely lies outside everything that its sources say, with the
    /// claims that it was held against. Claims of another kind do not count; nothing when the value
    /// lies within the rest, or there is none.
    pub fn beyond_claims(&self) -> Option<(Beyond, Vec<&Claim>)> {
        let value = &self.value.value;
        let held = self.claims.iter().filter_map(|it| Some((it, beyond(value, &it.says.value)?)));
        let (claims, sides): (Vec<&Claim>, Vec<Beyond>) = held.unzip();
        let below = sides.iter().all(|it| it.below);
        let above = sides.iter().all(|it| it.above);
        (!claims.is_empty() && (below || above)).then_some((Beyond { below, above }, claims))
    }
}

impl Evidence {
    /// The name of the theme's message for it: `evidence-clinic-practice`.
    pub fn message(self) -> &'static str {
        match self {
            Evidence::Strong => "evidence-strong",
            Evidence::Some => "evidence-some",
            Evidence::Weak => "evidence-weak",
            Evidence::ClinicPractice => "evidence-clinic-practice",
        }
    }
}

fn fact(entry: &Entry) -> Reported<Option<Fact>> {
    let Reported { value, diagnostics } = yaml::decode::<Written>(&entry.node);
    let fact = value.map(|it| Fact {
        name: entry.key.clone(),
        span: entry.key_span,
        about: it.about,
        value: it.value,
        evidence: it.evidence,
        claims: it.claims,
        resolved: it.resolved,
        resolved_by: it.resolved_by,
        outside: it.outside,
    });
    Reported { value: fact, diagnostics }
}

/// The fault of a reason that nothing needs. Left to stand it would go on to excuse the value once
/// somebody changes it.
fn idle(fact: &Fact) -> Option<Diagnostic> {
    if let (Some(by), None) = (&fact.resolved_by, &fact.resolved) {
        let fault = Fault::IDLE_KEY.at(by.span, "`resolved-by:` has no meaning here");
        return Some(fault.help("say in `resolved:` what the clinic tells patients, and why"));
    }
    let outside = fact.outside.as_ref()?;
    if fact.beyond_claims().is_some() {
        return None;
    }
    let fault = Fault::IDLE_KEY.at(outside.span, "`outside:` has no meaning here");
    Some(fault.help(format!(
        "it is for a value that lies outside what its sources say, and `{}` does not; take the \
         line out",
        fact.value.value
    )))
}

/// The fault of a value that is a time of no length, or less. A source may say that something takes no
/// time; what patients read says so in words.
fn no_length(value: &At<Value>) -> Option<Diagnostic> {
    let Value::Time(range) = &value.value else { return less_than_nothing(value) };
    (range.to.amount == 0).then(|| {
        let fault = Fault::WRONG_VALUE.at(value.span, format!("`{}` is no time", value.value));
        fault.help("write how long it is, or say it in words, such as `at once` or `none`")
    })
}

/// The fault of a time or a count below nothing. Temperatures and changes may be.
fn less_than_nothing(value: &At<Value>) -> Option<Diagnostic> {
    let Value::Text(text) = &value.value else { return None };
    let rest = text.trim_start().strip_prefix(['-', '−', '–'])?.trim_start();
    let is_measured = matches!(Value::parse(rest), Value::Time(_) | Value::CountIn { .. });
    is_measured.then(|| {
        let fault = Fault::WRONG_VALUE.at(value.span, format!("`{text}` is less than nothing"));
        fault.help(format!("write `{rest}`; whether it is before or after, the page says"))
    })
}

/// The fault of a name that could not stand in `[=name]`.
fn ill_named(entry: &Entry) -> Option<Diagnostic> {
    let fine = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    let name = &entry.key;
    if name.chars().all(fine)
        && name.starts_with(|it: char| it.is_ascii_lowercase())
        && !name.ends_with('-')
    {
        return None;
    }
    let lower = name.to_lowercase();
    let parts = lower.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    let better = parts.collect::<Vec<_>>().join("-");
    let fault =
        Fault::ILL_NAMED_FACT.at(entry.key_span, format!("`{name}` cannot be the name of a fact"));
    match better.starts_with(|it: char| it.is_ascii_lowercase()) {
        true => Some(fault.help(format!("write `{better}`")).fix(entry.key_span, better)),
        false => {
            Some(fault.help("write small letters, digits and hyphens, such as `session-spacing`"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    fn read(text: &str) -> (Facts, Vec<String>) {
        let sources = Files::from_texts([("content/m/facts.yaml", text)]);
        let read = Facts::parse(sources.only().whole());
        let faults = read.diagnostics.iter().map(|it| {
            format!(
                "{}: {} ({})",
                &text[it.span.range()],
                it.message,
                it.help.as_deref().unwrap_or_default()
            )
        });
        (read.value, faults.collect())
    }

    #[test]
    fn disagreements() {
        let cases = [
            ("4 weeks", "[]", false),
            ("4 weeks", "[{source: a, says: 28 days}]", false),
            ("4 weeks", "[{source: a, says: 28 days}, {source: b, says: 4 weeks}]", false),
            ("4 weeks", "[{source: a, says: 5 weeks}]", true),
            (
                "4 to 8 weeks",
                "[{source: a, says: 6 to 8 weeks}, {source: b, says: 4 to 6 weeks}]",
                true,
            ),
            ("22 years", "[{source: a, says: 22 years}]", false),
        ];
        for (value, claims, wanted) in cases {
            let text =
                format!("x:\n  about: A\n  value: {value}\n  evidence: weak\n  claims: {claims}\n");
            let (facts, faults) = read(&text);
            assert_eq!(faults, [""; 0]);
            assert_eq!(facts.get("x").unwrap().disagreement(), wanted, "{value} {claims}");
        }
    }

    #[test]
    fn faults_are_told_at_their_place() {
        let cases = [
            (
                "Session_Spacing: {about: A, value: 1, evidence: some}",
                "Session_Spacing: `Session_Spacing` cannot be the name of a fact (write `session-spacing`)",
            ),
            (
                "x: {about: A, value: 1, evidence: stong}",
                "stong: `evidence` cannot be `stong` (did you mean `strong`?)",
            ),
            (
                "x: {about: A, valeu: 1, evidence: some}",
                "valeu: `valeu` is not a key that may stand here (did you mean `value`?)",
            ),
        ];
        for (written, wanted) in cases {
            assert_eq!(read(written).1.first().map(String::as_str), Some(wanted));
        }
        let fact = |value: &str, says: &str| {
            let claims = format!("claims: [{{source: a, says: {says}}}]");
            read(&format!("x: {{about: A, value: {value}, evidence: some, {claims}}}")).1
        };
        let write = "whether it is before or after, the page says";
        let less =
            |it: &str| format!("-{it}: `-{it}` is less than nothing (write `{it}`; {write})");
        assert_eq!(fact("-3 days", "-1 in 10"), [less("3 days"), less("1 in 10")]);
        assert_eq!(fact("-20 °C", "0 days"), [""; 0]);
        let none = "write how long it is, or say it in words, such as `at once` or `none`";
        assert_eq!(fact("0 weeks", "3 days"), [format!("0 weeks: `0 weeks` is no time ({none})")]);
        assert!(read("x: {about: A, evidence: some}").0.is_unread("x"));
        assert_eq!(read("").1, [""; 0]);
        assert_eq!(read("- a").1.len(), 1);
    }
}
