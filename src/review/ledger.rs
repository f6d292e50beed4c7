//! reviews.yaml → [`Ledger`]: who approved which page, when, and what they saw.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::parts::{Marks, VERSION};
use crate::calendar::{Date, Duration};
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::source::Text;
use crate::yaml::{self, At, Value};

/// Where the ledger lies.
pub const PATH: &str = "content/reviews.yaml";

/// The sign-offs of a site. The list only grows; what holds for a page is its latest entry.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: Vec<Approval>,
    /// The latest entry of each page, by its place in the list.
    latest: BTreeMap<String, usize>,
}

/// One sign-off.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// The id of the page.
    pub page: At<String>,
    /// The id of the person in people.yaml.
    pub by: At<String>,
    /// The day.
    pub on: At<Date>,
    /// The digest of what was approved.
    pub digest: At<String>,
    /// What was approved, part by part, as short marks: from them it can be said later what changed.
    pub parts: Option<Marks>,
    /// What the reviewer remarked.
    pub note: Option<At<String>>,
}

/// How a page stands with its reviewers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody has approved it yet.
    Never,
    /// It reads as it did when it was approved.
    Approved {
        /// Who approved it.
        by: String,
        /// The day.
        on: Date,
        /// When it is due again.
        next: Date,
    },
    /// It has been changed since it was approved.
    Changed {
        /// Who approved it.
        by: String,
        /// The day.
        on: Date,
    },
    /// It reads as it did, and the next review should have been.
    Overdue {
        /// Who approved it.
        by: String,
        /// The day.
        on: Date,
        /// When it was due.
        due: Date,
    },
}

impl Ledger {
    /// The ledger that a text in YAML holds: a list of `{page, by, on, digest, parts, note}`. A day after
    /// `today` is a fault, as is a digest that is none; its entry does not count.
    pub fn parse(text: Text, today: Date) -> Reported<Ledger> {
        let mut diagnostics = Vec::new();
        let node = yaml::parse(text).report_to(&mut diagnostics);
        let mut ledger = Ledger::default();
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ if node.is_empty() => &[],
            _ => {
                let fault = Fault::WRONG_VALUE.at(node.span, "a list of reviews is wanted here");
                diagnostics.push(
                    fault.help(
                        "begin each with a hyphen; `bedside approve` writes the line of a page",
                    ),
                );
                &[]
            }
        };
        for item in items {
            let Some(approval) = yaml::decode::<Approval>(item).report_to(&mut diagnostics) else {
                continue;
            };
            if let Some(fault) = of_another_form(&approval.digest) {
                diagnostics.push(fault);
                continue;
            }
            let fault = not_a_digest(&approval.digest)
                .or_else(|| (approval.on.value > today).then(|| early(&approval)));
            match fault {
                Some(fault) => diagnostics.push(fault),
                None => ledger.add(approval),
            }
        }
        Reported { value: ledger, diagnostics }
    }

    /// Every sign-off, in the order written.
    pub fn entries(&self) -> &[Approval] {
        &self.entries
    }

    /// The sign-off that holds for a page: its latest; of the same day, the one written last.
    pub fn latest(&self, page: &str) -> Option<&Approval> {
        self.latest.get(page).map(|it| &self.entries[*it])
    }

    /// The names of all pages and quizzes that it speaks of.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.latest.keys().map(String::as_str)
    }

    /// How that page stands today, when it now has that digest and is reviewed so often.
    pub fn state(&self, page: &str, digest: &str, rhythm: Rhythm) -> State {
        let Some(approval) = self.latest(page) else { return State::Never };
        let (by, on) = (approval.by.value.clone(), approval.on.value);
        let next = on.plus(rhythm.every);
        match (approval.digest.value == digest, next <= rhythm.today) {
            (false, _) => State::Changed { by, on },
            (true, true) => State::Overdue { by, on, due: next },
            (true, false) => State::Approved { by, on, next },
        }
    }

    fn add(&mut self, approval: Approval) {
        let page = approval.page.value.clone();
        let newer = self.latest(&page).is_none_or(|it| it.on.value <= approval.on.value);
        if newer {
            self.latest.insert(page, self.entries.len());
        }
        self.entries.push(approval);
    }
}

/// How often pages are reviewed, and what day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// The time from one review to the next.
    pub every: Duration,
    /// The day of the build.
    pub today: Date,
}

/// A digest that no page can have: then nobody can tell what was approved.
fn not_a_digest(written: &At<String>) -> Option<Diagnostic> {
    if version(&written.value).is_some() {
        return None;
    }
    let shown: String = written.value.chars().take(80).collect();
    let fault = Fault::WRONG_VALUE.at(written.span, format!("`{shown}` is not a digest"));
    Some(fault.help(
        "take the line out, and let `bedside approve` write it: a digest is `2:blake3:` and 64 digits and letters",
    ))
}

/// The version of the form that a digest names; none for what is no digest. Before there were
/// versions, digests named none, which is told as version 0.
fn version(written: &str) -> Option<u32> {
    let (version, hash) = match written.split_once(":blake3:") {
        Some((version, hash)) => (version.parse().ok()?, hash),
        None => (0, written.strip_prefix("blake3:")?),
    };
    let is_digit = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
    (hash.len() == 64 && hash.bytes().all(is_digit)).then_some(version)
}

/// A digest of a form that is not known here: nobody can tell whether what was approved has changed,
/// so it is never believed.
fn of_another_form(written: &At<String>) -> Option<Diagnostic> {
    let version = version(&written.value).filter(|it| *it != VERSION)?;
    let message = match version {
        0 => "this digest does not say which version of the form was signed".to_owned(),
        it => format!("this digest is of version {it} of the form, which is not known here"),
    };
    let fault = Fault::UNKNOWN_DIGEST.at(written.span, message);
    Some(fault.help(
        "this review does not count; let somebody read the page again and approve it with `bedside approve`",
    ))
}

fn early(approval: &Approval) -> Diagnostic {
    let message =
        format!("a review cannot have been on {}, which is still to come", approval.on.value);
    Fault::REVIEW_IN_THE_FUTURE.at(approval.on.span, message).help(
        "write the day on which the page was read, or pass the day of this build with `--today`",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    /// Three sign-offs; `#1` stands for a digest.
    const LEDGER: &str = "\
- {page: a, by: lead, on: 2025-01-31, digest: \"#1\"}
- {page: a, by: nurse, on: 2026-01-31, digest: \"#2\", note: fine}
- {page: a, by: lead, on: 2024-01-31, digest: \"#3\"}
";

    fn read(text: &str) -> (Ledger, Vec<String>) {
        let text = with_digests(text);
        let text = text.as_str();
        let sources = Files::from_texts([("content/reviews.yaml", text)]);
        let read = Ledger::parse(sources.only().whole(), day("2026-11-21"));
        let faults =
            read.diagnostics.iter().map(|it| format!("{}: {}", &text[it.span.range()], it.message));
        (read.value, faults.collect())
    }

    fn with_digests(text: &str) -> String {
        (1..4).fold(text.to_owned(), |text, n| {
            text.replace(&format!("#{n}"), &format!("{VERSION}:blake3:{n:064}"))
        })
    }

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_page_stands_by_its_latest_entry() {
        let cases = [
            ("b", "#2", "2 years", "Never"),
            ("a", "#2", "2 years", "Approved by nurse on 2026-01-31, next 2028-01-31"),
            ("a", "#1", "2 years", "Changed by nurse on 2026-01-31"),
            ("a", "#2", "1 month", "Overdue by nurse on 2026-01-31, due 2026-02-28"),
        ];
        let (ledger, faults) = read(LEDGER);
        assert_eq!(faults, [""; 0]);
        for (page, digest, every, wanted) in cases {
            let rhythm =
                Rhythm { every: Duration::parse(every).unwrap(), today: day("2026-11-21") };
            let said = match ledger.state(page, &with_digests(digest), rhythm) {
                State::Never => "Never".to_owned(),
                State::Approved { by, on, next } => {
                    format!("Approved by {by} on {on}, next {next}")
                }
                State::Changed { by, on } => format!("Changed by {by} on {on}"),
                State::Overdue { by, on, due } => format!("Overdue by {by} on {on}, due {due}"),
            };
            assert_eq!(said, wanted);
        }
    }

    #[test]
    fn faults_are_told_at_their_place() {
        let cases = [
            ("", None),
            ("# nothing yet\n", None),
            (
                "- {page: a, by: b, on: 2027-01-01, digest: \"#1\"}",
                Some("2027-01-01: a review cannot have been on 2027-01-01, which is still to come"),
            ),
            (
                "- {page: a, by: b, on: 2026-02-30, digest: c}",
                Some("2026-02-30: the calendar has no day `2026-02-30`"),
            ),
            ("- {page: a, by: b, on: 2026-02-20, digest: abc}", Some("abc: `abc` is not a digest")),
            ("- {page: a, by: b, on: 2026-02-20, digest: \"#1\"}", None),
            ("a: b", Some("a: b: a list of reviews is wanted here")),
        ];
        for (written, wanted) in cases {
            assert_eq!(read(written).1.first().map(String::as_str), wanted, "{written}");
        }
    }
}
