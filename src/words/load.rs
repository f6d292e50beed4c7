//! Fluent files → [`Words`], with what is wrong in them.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Words, number};
use crate::diagnostic::{Diagnostic, Fault, Reported, did_you_mean};
use crate::source::{Span, Text};

impl Words {
    /// The words of a language out of these files, of which each lays its messages over those of
    /// the files before it: English first, then the language, then what a clinic changes.
    pub fn load(language: &str, files: &[Text]) -> Reported<Words> {
        let known = language.parse().unwrap_or_else(|_| english());
        let mut bundle = FluentBundle::new_concurrent(vec![known]);
        bundle.set_use_isolating(false);
        let mut diagnostics = Vec::new();
        let mut gaps: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for text in files {
            let resource =
                FluentResource::try_new(text.str.to_owned()).unwrap_or_else(|(read, errors)| {
                    diagnostics.extend(
                        errors
                            .into_iter()
                            .map(|it| unreadable(*text, it.pos.start, it.slice, &it.kind)),
                    );
                    read
                });
            bundle.add_resource_overriding(resource);
            for name in names(text.str) {
                let id = &text.str[name.clone()];
                let Some((_, own)) = written_out(&bundle, id) else { continue };
                match gaps.get(id) {
                    Some(given) => diagnostics.extend(strangers(text.span(name), id, &own, given)),
                    None => drop(gaps.insert(id.to_owned(), own)),
                }
            }
        }
        // Only now: a message may speak through another, which a later file changes.
        let said = gaps.into_keys().filter_map(|id| Some((written_out(&bundle, &id)?, id)));
        let plain: BTreeMap<_, _> = said
            .filter(|((_, gaps), _)| gaps.is_empty())
            .map(|((words, _), id)| (id, words))
            .collect();
        let sample = plain.get("number-sample").map_or("1,234.5", String::as_str);
        bundle.set_formatter(Some(number::formatter(sample)));
        Reported { value: Words { language: language.to_owned(), plain, bundle }, diagnostics }
    }
}

fn english() -> LanguageIdentifier {
    "en".parse().expect("`en` is a language")
}

/// Where the name of each message of a file stands: at the start of a line, before an equals sign.
fn names(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = line
            .find(|it: char| !it.is_ascii_alphanumeric() && it != '-' && it != '_')
            .unwrap_or(0);
        let named = line.starts_with(|it: char| it.is_ascii_alphabetic());
        if named && line[end..].trim_start().starts_with('=') {
            found.push(start..start + end);
        }
        start += line.len();
    }
    found
}

/// The message with its gaps left open, and the names of the gaps.
fn written_out(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<(String, Vec<String>)> {
    let message = bundle.get_message(id)?;
    let mut errors = Vec::new();
    let words = bundle.format_pattern(message.value()?, None, &mut errors).into_owned();
    let gaps = errors.into_iter().filter_map(|it| match it {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Some(id)
        }
        _ => None,
    });
    let mut gaps: Vec<String> = gaps.collect();
    gaps.sort_unstable();
    gaps.dedup();
    Some((words, gaps))
}

/// Gaps of a message that the message of the same name in an earlier file does not have.
fn strangers(span: Span, id: &str, own: &[String], given: &[String]) -> Vec<Diagnostic> {
    let strange = own.iter().filter(|it| !given.contains(it));
    let faults = strange.map(|gap| {
        let fault = Fault::UNKNOWN_GAP.at(span, format!("`{id}` is given no `${gap}`"));
        match did_you_mean(gap, given.iter().map(String::as_str)) {
            Some(near) => fault.help(format!("did you mean `{{ ${near} }}`?")),
            None if given.is_empty() => fault.help("leave it out: nothing is filled in here"),
            None => fault.help(format!("it is given `${}`", given.join("`, `$"))),
        }
    });
    faults.collect()
}

/// Fluent's fault, at the line where it stumbled.
fn unreadable(
    text: Text,
    at: usize,
    slice: Option<Range<usize>>,
    kind: &dyn std::fmt::Display,
) -> Diagnostic {
    let said = kind.to_string().replace('"', "`");
    let slice = slice.unwrap_or(at..at);
    // The parser may stumble only at the next message; the line to mend is then the first one.
    let entry = text.str.get(slice.clone()).unwrap_or_default();
    let skipped = entry.len() - entry.trim_start().len();
    let start = slice.start + skipped;
    let entry = entry.trim();
    let at = if (start..start + entry.len()).contains(&at) { at - start } else { 0 };
    let before = entry.get(..at).unwrap_or_default();
    let line_start = start + before.rfind('\n').map_or(0, |it| it + 1);
    let rest = text.str.get(line_start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let span = text.span(line_start..line_start + line.len());
    let message = match said.strip_prefix("Expected ") {
        Some("a token starting with `=`") => "this is not `name = words`".to_owned(),
        None if said.contains("default variant") => {
            "one form of this message, and only one, must be marked `*[other]`".to_owned()
        }
        Some(wanted) => format!("this message cannot be read: {wanted} is wanted"),
        None => format!("this message cannot be read: {}{}", said[..1].to_lowercase(), &said[1..]),
    };
    Fault::UNREADABLE_WORDS.at(span, message).help(
        "write `name = words`; what is filled in stands as `{ $name }`, as in the English file",
    )
}
