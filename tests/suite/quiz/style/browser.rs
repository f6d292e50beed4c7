//! As much of a browser as the style sheet of a quiz needs: which of its rules show something, when
//! these inputs are checked.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is shown and hidden by a style sheet, by selector.
pub(crate) fn seen(css: &str, checked: &BTreeSet<String>) -> BTreeSet<String> {
    let mut quiz: HashMap<&str, &str> = HashMap::new();
    let mut own: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for line in css.lines() {
        let Some((selector, rest)) = line.split_once('{') else { continue };
        let Some(rest) = rest.strip_suffix('}') else { continue };
        let said: Vec<(&str, &str)> = rest.split(';').filter_map(|it| it.split_once(':')).collect();
        match selector.strip_prefix(".quiz").filter(|it| !it.starts_with(' ')) {
            Some(condition) if holds(condition, checked) => quiz.extend(said),
            Some(_) => {}
            None => own.entry(selector).or_default().extend(said),
        }
    }
    let mut known = HashMap::new();
    let names: Vec<&str> = quiz.keys().copied().collect();
    names.iter().for_each(|it| drop(property(it, &quiz, &mut known)));
    let is_seen = |said: &Vec<(&str, &str)>| {
        let (mut all, mut known) = (quiz.clone(), known.clone());
        all.extend(said.iter().copied());
        property("display", &all, &mut known).as_deref() == Some("block")
    };
    own.into_iter().filter(|it| is_seen(&it.1)).map(|it| it.0.to_owned()).collect()
}

/// The value of a property; nothing where it has none.
fn property<'s>(
    name: &str,
    all: &HashMap<&'s str, &'s str>,
    known: &mut HashMap<String, Option<String>>,
) -> Option<String> {
    if let Some(value) = known.get(name) {
        return value.clone();
    }
    let value = all.get(name).filter(|it| **it != "initial");
    let value = value.and_then(|it| substituted(it, all, known)).map(|it| it.trim().to_owned());
    known.insert(name.to_owned(), value.clone());
    value
}

fn substituted<'s>(
    value: &str,
    all: &HashMap<&'s str, &'s str>,
    known: &mut HashMap<String, Option<String>>,
) -> Option<String> {
    let Some(at) = value.find("var(") else { return Some(value.to_owned()) };
    let (before, rest) = (&value[..at], &value[at + 4..]);
    let end = closing(rest);
    let (name, otherwise) = match rest[..end].split_once(',') {
        Some((name, otherwise)) => (name, Some(otherwise)),
        None => (&rest[..end], None),
    };
    let own = match (property(name, all, known), otherwise) {
        (Some(own), _) => own,
        (None, otherwise) => substituted(otherwise?, all, known)?,
    };
    Some(format!("{before}{own}{}", substituted(&rest[end + 1..], all, known)?))
}

/// Where the bracket is closed in which a text begins.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    let mut at = text.char_indices().filter(|it| "()".contains(it.1));
    at.find(|it| {
        depth = if it.1 == '(' { depth + 1 } else { depth - 1 };
        depth == 0
    })
    .unwrap()
    .0
}

/// Whether the quiz matches a compound selector.
fn holds(selector: &str, checked: &BTreeSet<String>) -> bool {
    let Some((name, rest)) = selector.split_once('(') else { return selector.is_empty() };
    let end = closing(rest);
    let parts = split(&rest[..end]);
    let first = match name {
        ":has" => parts.iter().any(|it| checked.iter().any(|input| is(it, input))),
        ":not" => !parts.iter().any(|it| holds(it, checked)),
        ":is" => parts.iter().any(|it| holds(it, checked)),
        _ => panic!("{selector} is not understood"),
    };
    first && holds(&rest[end + 1..], checked)
}

/// The parts of a list, brackets respected.
fn split(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (n, it) in list.char_indices() {
        match it {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[from..n]);
                from = n + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[from..]);
    parts
}

/// Whether a checked input is what a selector within `:has` speaks of: `#ID:checked`, `#GROUP :checked`, or
/// the latter with `:not(#ID)` behind it.
fn is(selector: &str, input: &str) -> bool {
    if let Some((selector, other)) = selector.split_once(":not(#") {
        return other.strip_suffix(')') != Some(input) && is(selector, input);
    }
    let id = selector.strip_prefix('#').unwrap();
    match id.strip_suffix(" :checked") {
        Some(group) => input.strip_prefix(group).is_some_and(|it| it.starts_with("--")),
        None => id.strip_suffix(":checked").unwrap() == input,
    }
}
