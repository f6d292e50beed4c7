//! One entry of the bibliography, as a writer wrote it → as Hayagriva has it.

use hayagriva::Entry;

use crate::diagnostic::{Diagnostic, Fault, Reported, did_you_mean};
use crate::source::{Span, Text};
use crate::yaml::{self, Node, Value};

/// The keys of an entry; Hayagriva would pass over any other in silence.
const KEYS: &[&str] = &[
    "type",
    "title",
    "author",
    "date",
    "editor",
    "affiliated",
    "publisher",
    "location",
    "organization",
    "issue",
    "chapter",
    "volume",
    "volume-total",
    "edition",
    "page-range",
    "page-total",
    "time-range",
    "runtime",
    "url",
    "serial-number",
    "language",
    "archive",
    "archive-location",
    "call-number",
    "note",
    "abstract",
    "genre",
    "parent",
];

/// The kinds of source; Hayagriva knows each with a capital too.
const KINDS: &[&str] = &[
    "article",
    "chapter",
    "entry",
    "anthos",
    "report",
    "thesis",
    "web",
    "scene",
    "artwork",
    "patent",
    "case",
    "newspaper",
    "legislation",
    "manuscript",
    "post",
    "misc",
    "performance",
    "periodical",
    "proceedings",
    "book",
    "blog",
    "reference",
    "conference",
    "anthology",
    "repository",
    "thread",
    "video",
    "audio",
    "exhibition",
    "original",
];

/// Reads one entry by itself, so that a fault in it spoils no other.
pub fn entry(
    text: Text,
    written: &yaml::Entry,
    before: usize,
    found: &mut Vec<Diagnostic>,
) -> Option<Entry> {
    let mut written = written.clone();
    numbers_as_text(&mut written.node);
    if matches!(written.node.value, Value::Map(_)) && !has_kind(&written, before, found) {
        return None;
    }
    decoded(text, &written, found)
}

/// The entry as Hayagriva reads it. It tells of a fault in a parent only that there is one, so each
/// parent is read by itself first.
fn decoded(text: Text, written: &yaml::Entry, found: &mut Vec<Diagnostic>) -> Option<Entry> {
    let before = found.len();
    for parent in parents(&written.node) {
        let mut node = parent.clone();
        match &mut node.value {
            Value::Map(keys) if parent.get("type").is_none() => {
                keys.push(kind_of_parent(text, parent))
            }
            _ => {}
        }
        let parent = yaml::Entry { key: written.key.clone(), key_span: parent.span, node };
        if matches!(parent.node.value, Value::Map(_)) && !has_kind(&parent, before, found) {
            continue;
        }
        decoded(text, &parent, found);
    }
    if found.len() > before {
        return None;
    }
    let mut one = Node::empty(text);
    one.span = written.node.span;
    one.value = Value::Map(vec![written.clone()]);
    let Reported { value, diagnostics } = yaml::decode::<hayagriva::Library>(&one);
    found.extend(diagnostics.into_iter().map(|it| in_plain_words(it, &written.node)));
    value?.get(&written.key).cloned()
}

/// The works that an entry stands in.
fn parents(node: &Node) -> &[Node] {
    match node.get("parent") {
        Some(Node { value: Value::List(parents), .. }) => parents,
        Some(parent) => std::slice::from_ref(parent),
        None => &[],
    }
}

/// A parent need not say what it is: Hayagriva knows by its child. Read alone, any kind will do.
fn kind_of_parent(text: Text, parent: &Node) -> yaml::Entry {
    let mut node = Node::empty(text);
    node.value = Value::Text("misc".to_owned());
    yaml::Entry { key: "type".to_owned(), key_span: parent.span, node }
}

/// True when the entry says what kind of source it is; tells it when it does not.
fn has_kind(written: &yaml::Entry, before: usize, found: &mut Vec<Diagnostic>) -> bool {
    let Some(kind) = written.node.get("type") else {
        let misspelt =
            found[before..].iter().any(|it| it.help.as_deref() == Some("did you mean `type`?"));
        if !misspelt {
            let message = format!("`{}` does not say what kind of source it is", written.key);
            found.push(
                Fault::MISSING_KEY.at(written.key_span, message).help("add a line `type: web`"),
            );
        }
        return false;
    };
    let word = match &kind.value {
        Value::Text(word) => word.as_str(),
        _ => "",
    };
    if KINDS.contains(&word.to_ascii_lowercase().as_str()) {
        return true;
    }
    let fault = Fault::WRONG_VALUE.at(kind.span, format!("`{word}` is not a kind of source"));
    found.push(match did_you_mean(word, KINDS.iter().copied()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")).fix(kind.span, near),
        None => fault.help(format!("write one of `{}`", KINDS.join("`, `"))),
    });
    false
}

/// `title: 2026` is a title. A date is left alone: a year may be a number, and its parts must be.
fn numbers_as_text(node: &mut Node) {
    match &mut node.value {
        Value::Number(digits) => node.value = Value::Text(std::mem::take(digits)),
        Value::List(items) => items.iter_mut().for_each(numbers_as_text),
        Value::Map(entries) => {
            entries
                .iter_mut()
                .filter(|it| it.key != "date")
                .for_each(|it| numbers_as_text(&mut it.node));
        }
        _ => {}
    }
}

/// Tells every key of an entry and its parents that means nothing.
pub fn check_keys(node: &Node, found: &mut Vec<Diagnostic>) {
    parents(node).iter().for_each(|it| check_keys(it, found));
    for entry in node.entries() {
        if !KEYS.contains(&entry.key.as_str()) && entry.key != "serial" {
            let message = format!("`{}` is not a key that a source may have", entry.key);
            let fault = Fault::UNKNOWN_KEY.at(entry.key_span, message);
            found.push(match did_you_mean(&entry.key, KEYS.iter().copied()) {
                Some(near) => {
                    fault.help(format!("did you mean `{near}`?")).fix(entry.key_span, near)
                }
                None => fault.help(format!("the keys are `{}`", KEYS.join("`, `"))),
            });
        }
    }
}

/// Hayagriva's faults name its own types; these name what to write.
fn in_plain_words(fault: Diagnostic, entry: &Node) -> Diagnostic {
    let Some((key, value)) = key_at(entry, fault.span) else {
        return Fault::WRONG_VALUE
            .at(fault.span, "this is not a source")
            .help("write `type: web`, `title: …` and `url: …`, each on its own line");
    };
    let (what, help) = match key {
        "date" => ("a date", "write `2022`, `2022-06` or `2022-06-30`"),
        "url" => ("a web address", "write it whole, beginning with `https://`"),
        "author" | "editor" => (
            "the name of an author",
            "write `[\"Aust, Matthias\", \"Liebl, Horst\"]` for people, or `{name: Some Organisation}`",
        ),
        "page-range" => ("a range of pages", "write it like `45-54`"),
        "issue" | "volume" | "edition" | "chapter" => {
            ("a number", "write a number, or text in quotes")
        }
        "serial-number" => {
            ("a serial number", "write it like `{doi: 10.1001/jamadermatol.2013.6955}`")
        }
        "type" => {
            ("a kind of source", "write `type: web`, or `periodical` for the parent of an article")
        }
        "language" => ("a language", "write it like `en` or `en-GB`"),
        _ => ("text", "write text, in quotes when it holds a colon"),
    };
    let written = match &value.value {
        Value::Text(text) | Value::Number(text) => format!("`{text}` is not {what}"),
        _ => format!("`{key}` is not {what}"),
    };
    Fault::WRONG_VALUE.at(value.span, written).help(help)
}

/// The key whose value holds that place.
fn key_at(node: &Node, span: Span) -> Option<(&str, &Node)> {
    let entry = node.entries().iter().find(|it| it.node.span.holds(span) || it.key_span == span)?;
    Some((entry.key.as_str(), &entry.node))
}
