//! The contract with templates, held by reading it: it promises nothing that no template shows.

use crate::site_test::{project, walk};

fn text_of(folder: &str, ending: &str) -> String {
    let mut paths = Vec::new();
    walk(&project().join(folder), &mut paths);
    let own = paths.iter().filter(|it| it.extension().is_some_and(|it| it == ending));
    own.map(|it| std::fs::read_to_string(it).unwrap()).collect::<Vec<_>>().join("\n")
}

/// The fields of the structs that templates see, by the names that templates use; those that are
/// no names of their own, or that no template sees, are left out.
fn fields(contract: &str) -> Vec<String> {
    let lines: Vec<&str> = contract.lines().map(str::trim).collect();
    let named = lines.windows(2).filter_map(|it| {
        let name = it[1].strip_prefix("pub ")?.strip_suffix(',')?.split_once(": ")?.0;
        match it[0].strip_prefix("#[serde(").and_then(|it| it.strip_suffix(")]")) {
            None => Some(name),
            Some(attribute) => attribute.strip_prefix("rename = \"")?.strip_suffix('"'),
        }
    });
    named.map(str::to_owned).collect()
}

#[test]
fn fields_are_read() {
    let text =
        "/// A.\npub a: String,\n#[serde(skip)]\npub b: u8,\n#[serde(rename = \"do\")]\npub c: u8,";
    assert_eq!(fields(text), ["a", "do"]);
}

#[test]
fn every_field_is_shown_by_a_template() {
    let templates = text_of("themes/default", "html");
    let is_shown = |name: &str| {
        templates
            .split(&format!(".{name}"))
            .skip(1)
            .any(|rest| !rest.starts_with(|it: char| it.is_alphanumeric() || it == '_'))
    };
    let fields = fields(&text_of("src/render/contract", "rs"));
    assert!(fields.len() > 100, "the fields were not found");
    let dead: Vec<&String> = fields.iter().filter(|it| !is_shown(it.as_str())).collect();
    assert!(dead.is_empty(), "no template of the default theme shows {dead:?}");
}
