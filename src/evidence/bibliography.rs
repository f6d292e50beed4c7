//! sources.yaml → [`Bibliography`].

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{check_keys, entry};
use super::reference::{self, References};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::source::{Span, Text};
use crate::yaml;

/// The bibliography of a site.
#[derive(Debug, Clone, Default)]
pub struct Bibliography {
    sources: BTreeMap<String, Source>,
    unread: BTreeSet<String>,
}

impl Bibliography {
    /// The bibliography that a text in Hayagriva's YAML holds. An entry that cannot be read is
    /// told and left out; the others stand.
    pub fn parse(text: Text) -> Reported<Bibliography> {
        let mut found = Vec::new();
        let node = yaml::parse(text).report_to(&mut found);
        let mut bibliography = Bibliography::default();
        if !node.is_empty() && node.entries().is_empty() {
            let fault =
                Fault::WRONG_VALUE.at(node.span, "sources are wanted here, each under its id");
            found.push(
                fault.help("write `some-id:` and below it, indented, `type: web` and `title: …`"),
            );
        }
        for written in node.entries() {
            found.extend(ill_named(&written.key, written.key_span));
            let before = found.len();
            check_keys(&written.node, &mut found);
            if written.node.lacks_a_value() {
                bibliography.unread.insert(written.key.clone());
                continue;
            }
            match entry(text, written, before, &mut found) {
                Some(entry) => {
                    let span = written.key_span;
                    let written_as = text.str[written.node.span.range()].to_owned();
                    let source = Source { span, entry, written: written_as };
                    bibliography.sources.insert(written.key.clone(), source);
                }
                None => drop(bibliography.unread.insert(written.key.clone())),
            }
        }
        Reported { value: bibliography, diagnostics: found }
    }

    /// Lays the entries of a higher layer over these: of one id, its entry holds.
    pub fn lay(&mut self, over: &Bibliography) {
        for (id, source) in &over.sources {
            self.unread.remove(id);
            self.sources.insert(id.clone(), source.clone());
        }
        for id in &over.unread {
            self.sources.remove(id);
            self.unread.insert(id.clone());
        }
    }

    /// True when an entry of that id can be cited.
    pub fn has(&self, id: &str) -> bool {
        self.sources.contains_key(id)
    }

    /// An entry as it was written.
    pub fn written(&self, id: &str) -> Option<&str> {
        Some(&self.sources.get(id)?.written)
    }

    /// True when an entry of that id is written but could not be read, which has been told.
    pub fn is_unread(&self, id: &str) -> bool {
        self.unread.contains(id)
    }

    /// Every id that can be cited, with the place where it is written, by id.
    pub fn ids(&self) -> impl Iterator<Item = (&str, Span)> {
        self.sources.iter().map(|(id, it)| (id.as_str(), it.span))
    }

    /// The entries of these ids, written out for readers of that language; unknown ids are
    /// passed over.
    pub fn formatted(&self, ids: &BTreeSet<String>, language: &str) -> References {
        let cited = ids.iter().filter_map(|id| self.sources.get(id));
        reference::formatted(&cited.collect::<Vec<_>>(), language)
    }
}

/// The fault of an id that could not stand in `[@id]`.
fn ill_named(id: &str, span: Span) -> Option<Diagnostic> {
    let fine = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '.' | ':' | '/' | '+');
    if id.chars().all(fine) && id.starts_with(char::is_alphanumeric) {
        return None;
    }
    let fault = Fault::ILL_NAMED_SOURCE.at(span, format!("`{id}` cannot be cited as `[@{id}]`"));
    Some(fault.help("write an id of letters, digits and hyphens, such as `fda-devices`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    fn read(text: &str) -> (Bibliography, Vec<String>) {
        let sources = Files::from_texts([("content/sources.yaml", text)]);
        let read = Bibliography::parse(sources.only().whole());
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
    fn a_bad_entry_is_told_and_the_others_live() {
        let good = "good: {type: web, title: 2026, date: 2022-06}\n";
        let cases = [
            (
                "x: {type: artcle, title: A}",
                "artcle: `artcle` is not a kind of source (did you mean `article`?)",
            ),
            (
                "x: {type: web, title: A, date: June 2022}",
                "June 2022: `June 2022` is not a date (write `2022`, `2022-06` or `2022-06-30`)",
            ),
            (
                "x: {type: web, title: A, url: fda gov}",
                "fda gov: `fda gov` is not a web address (write it whole, beginning with `https://`)",
            ),
            (
                "x: {type: web, title: A, auhtor: B}",
                "auhtor: `auhtor` is not a key that a source may have (did you mean `author`?)",
            ),
            (
                "x: {title: A}",
                "x: `x` does not say what kind of source it is (add a line `type: web`)",
            ),
            (
                "x y: {type: web, title: A}",
                "x y: `x y` cannot be cited as `[@x y]` \
                (write an id of letters, digits and hyphens, such as `fda-devices`)",
            ),
            (
                "x: {type: article, title: A, parent: {type: periodical, title: B, volume: [1]}}",
                "[1: `volume` is not a number (write a number, or text in quotes)",
            ),
        ];
        for (bad, wanted) in cases {
            let (bibliography, faults) = read(&format!("{good}{bad}\n"));
            assert_eq!(faults, [wanted]);
            assert!(bibliography.has("good"));
        }
        assert!(read("x: {title: A}").0.is_unread("x"));
        let (bibliography, faults) = read("");
        assert_eq!((bibliography.ids().count(), faults.len()), (0, 0));
        assert_eq!(read("- a").1.len(), 1);
        assert_eq!(read("x: text").1.len(), 1);
    }
}
