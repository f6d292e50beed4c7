//! Theme files → [`Theme`]: templates, words and the files that go with them.
//!
//! The only room that knows Tera. The default theme is built into the program; a file below
//! `themes/` stands in for the file of that name. A theme fills any `Serialize`: it knows no model.

mod assets;
mod builtin;
mod ids;
mod templates;
mod unused;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::config::Config;
use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::source::{FileText, Files, Text};
use crate::words::Words;

pub use assets::{Asset, fingerprint};
pub use builtin::complete;

/// Everything that makes a site look and speak as it does.
#[derive(Clone)]
pub struct Theme {
    /// One engine for each language of the site: they share templates, not values.
    engines: Vec<tera::Tera>,
    /// The source of each template, for the places of its faults.
    templates: BTreeMap<String, (crate::source::FileId, u32)>,
    /// Styles, scripts and pictures, by the name that templates know: `style.css`.
    pub assets: BTreeMap<String, Asset>,
    /// The words, in the order of the site's languages.
    pub words: Vec<Arc<Words>>,
}

/// Reads the theme that the settings name, on top of the default. A fault in a template of the
/// clinic's own is told at its place.
pub fn load(files: &Files, config: &Config) -> Reported<Theme> {
    let mut found = Vec::new();
    let own = own_files(files, config, &mut found);
    let languages = 0..config.languages.len();
    let words: Vec<Arc<Words>> =
        languages.map(|n| Arc::new(words(files, config, n, &mut found))).collect();
    let templates = own.iter().filter(|it| it.0.ends_with(".html"));
    let templates: Vec<(&str, &FileText)> =
        templates.map(|(name, source)| (*name, *source)).collect();
    let engine = templates::load(&templates, &mut found);
    ids::tell(&templates, &mut found);
    unused::tell(config, &own, &mut found);
    let mut engines = vec![engine; words.len()];
    for (engine, words) in engines.iter_mut().zip(&words) {
        engine.global_context().insert("words", words.all());
    }
    let templates = templates
        .iter()
        .map(|(name, source)| ((*name).to_owned(), (source.id, source.text.len() as u32)));
    let assets = assets::load(&own);
    Reported {
        value: Theme { engines, templates: templates.collect(), assets, words },
        diagnostics: found,
    }
}

impl Theme {
    /// Shares a value with every template of a language: it is turned into the engine's own once.
    pub fn share<T: Serialize>(&mut self, language: usize, name: &'static str, value: &T) {
        self.engines[language].global_context().insert(name, value);
    }

    /// Fills a template in a language, which is a place in the site's list. A fault in it is told at its place in the template; `None` is then given.
    pub fn fill<T: Serialize>(
        &self,
        language: usize,
        template: &str,
        value: &T,
    ) -> Reported<Option<String>> {
        let filled = tera::Context::from_serialize(value)
            .and_then(|it| self.engines[language].render(template, &it));
        match filled {
            Ok(text) => Reported::fine(Some(text)),
            Err(error) => Reported {
                value: None,
                diagnostics: vec![templates::fault(&error, template, &self.templates)],
            },
        }
    }

    /// The address that a file of the theme gets on the site, which changes when its bytes do.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }
}

/// The files of the theme by their names within it; the clinic's own come before the default's.
fn own_files<'s>(
    files: &'s Files,
    config: &Config,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<&'s str, &'s FileText> {
    let mut by_name = BTreeMap::new();
    for folder in [builtin::FOLDER.to_owned(), format!("themes/{}/", config.theme)] {
        let own = files.texts().filter_map(|it| Some((it.path.strip_prefix(&folder)?, it)));
        let own: Vec<_> = own.collect();
        if own.is_empty() {
            let message = format!(
                "there is no folder `{}` for the theme that the settings name",
                folder.trim_end_matches('/')
            );
            found.push(
                Fault::UNKNOWN_THEME
                    .at(config.theme_span, message)
                    .help("write `theme: default`, or put your files into that folder"),
            );
        }
        by_name.extend(own);
    }
    by_name
}

/// The words of a language: English, then the language without its region, then with it; of each,
/// those built in, then what the project lays over them. A language without any is told.
fn words(files: &Files, config: &Config, n: usize, found: &mut Vec<Diagnostic>) -> Words {
    let tag = &config.languages[n];
    let language = tag.split('-').next().unwrap_or(tag);
    let mut names = vec!["en", language, tag];
    names.dedup();
    let own = format!("themes/{}/", config.theme);
    let mut folders = vec![builtin::FOLDER, &own];
    folders.dedup();
    let texts = |name: &str| -> Vec<Text> {
        let paths = folders.iter().map(|folder| format!("{folder}words/{name}.ftl"));
        paths.flat_map(|it| files.layers_at(&it).map(FileText::whole).collect::<Vec<_>>()).collect()
    };
    if texts(language).is_empty() && texts(tag).is_empty() {
        let message = format!("the theme has no words in `{tag}`; its own words will be English");
        let fault = Fault::MISSING_WORDS.at(config.language_spans[n], message);
        found.push(fault.help(format!("add `{own}words/{language}.ftl`")));
    }
    let all: Vec<Text> = names.into_iter().flat_map(texts).collect();
    Words::load(tag, &all).report_to(found)
}
