//! Files of a clinic's own theme that nothing uses: most often their names are misspelt.

use std::collections::BTreeMap;

use super::builtin;
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Fault, did_you_mean};
use crate::source::FileText;

/// Tells every file of the theme that is none of the default theme, and that no other file names.
pub fn tell(config: &Config, files: &BTreeMap<&str, &FileText>, found: &mut Vec<Diagnostic>) {
    for (name, source) in files {
        let is_used = match words_of(name) {
            Some(language) => speaks(config, language),
            None => is_named(name, source, files),
        };
        if is_used || builtin::has(name) {
            continue;
        }
        let message = format!("nothing uses the file `{}`", source.path);
        let fault = Fault::UNUSED_THEME_FILE.at(source.first_byte(), message);
        found.push(fault.help(help(name)));
    }
}

/// The language of a file of words: of `words/es.ftl` it is `es`.
fn words_of(name: &str) -> Option<&str> {
    name.strip_prefix("words/")?.strip_suffix(".ftl")
}

/// Whether the site is written in that language, or rests on it.
fn speaks(config: &Config, language: &str) -> bool {
    let is_of = |tag: &String| tag == language || tag.split('-').next() == Some(language);
    language == "en" || config.languages.iter().any(is_of)
}

/// Whether another file of the theme names it, as templates do in `extends`, `include` and `import`;
/// or whether it holds components, which every template may use.
fn is_named(name: &str, source: &FileText, files: &BTreeMap<&str, &FileText>) -> bool {
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    let names = |it: &FileText| quoted.iter().any(|quoted| it.text.contains(quoted));
    let has_components = name.ends_with(".html") && source.text.contains("{% component ");
    has_components || files.values().filter(|it| it.id != source.id).any(|it| names(it))
}

fn help(name: &str) -> String {
    let last = |it: &str| it.rsplit('/').next().unwrap_or(it).to_owned();
    let ending = name.rsplit('.').next();
    let known: Vec<String> = builtin::names().collect();
    if let Some(language) = words_of(name).filter(|it| it.split('-').next().is_some_and(is_code)) {
        return format!(
            "add `{language}` to `languages:` in `{}`, or take the file out",
            config::PATH
        );
    }
    let lasts: Vec<(String, &String)> = known
        .iter()
        .filter(|it| it.rsplit('.').next() == ending)
        .map(|it| (last(it), it))
        .collect();
    let near = did_you_mean(&last(name), lasts.iter().map(|it| it.0.as_str()));
    match near.and_then(|near| lasts.iter().find(|it| it.0 == near)) {
        Some((_, near)) => format!("did you mean `{near}`?"),
        None if ending == Some("html") => {
            format!("write `{{% include \"{name}\" %}}` where it is wanted, or take the file out")
        }
        None => {
            "take it out, or lay what it says over a file that the default theme has".to_owned()
        }
    }
}

fn is_code(language: &str) -> bool {
    (2..=3).contains(&language.len()) && language.chars().all(|it| it.is_ascii_lowercase())
}
