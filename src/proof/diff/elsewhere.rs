//! What else is read on the page of a quiz: whatever is no part of its wording.
//!
//! A theme has words and templates of its own, and a notice says who checked the quiz. Rather than a
//! list of all that, which the next template would outdate, the page itself is looked at: a text that
//! only one of the two pages has, and that nothing in the wording explains, is told.

use std::collections::BTreeSet;

use super::told::Reworded;
use super::version::Version;
use crate::quiz::Wording;

/// So short a text may stand in a longer one by chance.
const SHORT: usize = 4;

/// Texts and addresses that only one of two pages has; nothing where one of them is not known.
pub fn elsewhere(old: Version, new: Version) -> Vec<Reworded> {
    let (Some(was), Some(now)) = (old.wording, new.wording) else { return Vec::new() };
    if old.page.is_empty() || new.page.is_empty() {
        return Vec::new();
    }
    let (said_before, said) = (texts(was), texts(now));
    let gone =
        only(old.page, new.page, &said_before.difference(&said).copied().collect::<Vec<_>>());
    let added =
        only(new.page, old.page, &said.difference(&said_before).copied().collect::<Vec<_>>());
    let many = gone.len().max(added.len());
    let at = |of: &[&String], n: usize| of.get(n).map(|it| (*it).clone());
    let part = || "on the page".to_owned();
    (0..many).map(|n| Reworded { part: part(), was: at(&gone, n), now: at(&added, n) }).collect()
}

/// The texts of a page that the other lacks, without those that a change of the wording explains.
fn only<'p>(own: &'p [String], other: &[String], told: &[&str]) -> Vec<&'p String> {
    let other: BTreeSet<&String> = other.iter().collect();
    let mut seen = BTreeSet::new();
    let is_explained = |text: &str| {
        told.iter().any(|it| it.contains(text) || (it.len() >= SHORT && text.contains(it)))
    };
    own.iter().filter(|it| !other.contains(it) && seen.insert(*it) && !is_explained(it)).collect()
}

/// Every text of the wording; each is held against its fellow of the other version elsewhere.
fn texts(of: &Wording) -> BTreeSet<&str> {
    let mut all: BTreeSet<&str> = of.frame().into_iter().map(|it| it.1.as_str()).collect();
    all.extend(of.steps.iter().map(String::as_str));
    all.extend([&of.title, &of.about].map(String::as_str));
    all.extend(of.scripted.values().chain(of.effects.values()).map(String::as_str));
    all.extend(of.outcomes.values().flat_map(|it| [it.0.as_str(), it.1.as_str()]));
    let mut optional: Vec<&Option<String>> = vec![&of.intro];
    for next in of.next.values() {
        all.insert(&next.say);
        optional.push(&next.href);
    }
    for question in &of.questions {
        all.insert(&question.ask);
        optional.extend([&question.hint, &question.why]);
        for answer in &question.answers {
            all.insert(&answer.say);
            optional.extend([&answer.until, &answer.first, &answer.tell, &answer.later]);
        }
    }
    for rule in &of.rules {
        all.insert(&rule.when);
        optional.extend([&rule.until, &rule.first, &rule.tell, &rule.sources]);
    }
    for page in of.pages.values() {
        all.insert(&page.title);
        optional.extend([&page.question, &page.answer, &page.warnings, &page.sources, &page.href]);
    }
    all.extend(optional.into_iter().flatten().map(String::as_str));
    all.remove("");
    all
}
