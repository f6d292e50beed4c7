//! `content/site.yaml` → [`Config`]: what a clinic settles for its whole site.
//!
//! What was typed ([`Written`]) becomes what it means once, here; the rest of the program sees only
//! values that hold together.

mod address;
mod bases;
mod clinic;
mod files;
mod phone;
mod review_every;
mod written;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::source::{FileText, Files, Layer, Span, encoded};
use crate::yaml::{self, At};

pub use address::{Flaw, flaw};
pub use files::is_file_of;
pub use phone::dialled;
pub use review_every::ReviewEvery;
pub use written::{Clinic, LeftOut, Level, Unapproved, Written};

/// Where the settings lie.
pub const PATH: &str = "content/site.yaml";

/// The settings of a site.
#[derive(Debug, Clone)]
pub struct Config {
    /// The site's name.
    pub title: At<String>,
    /// Where it will be published, in its two parts.
    pub base: Base,
    /// The languages it is written in, the default first; never empty.
    pub languages: Vec<String>,
    /// Where the settings name each of them.
    pub language_spans: Vec<Span>,
    /// The folder below `themes/` whose files come before those of the theme built in.
    pub theme: String,
    /// Where the settings name it.
    pub theme_span: Span,
    /// The folders of the sites that this one is laid over, the lowest first.
    pub laid_over: Vec<At<String>>,
    /// The pages of them that are left out, each with all that lies below it.
    pub without: Vec<LeftOut>,
    /// The files and folders of `content/` that are published though no page names them.
    pub files: Vec<At<String>>,
    /// The clinic.
    pub clinic: Clinic,
    /// Who pays for the information, and what they sell.
    pub funding: Option<At<String>>,
    /// How long the sign-off of a page holds that does not say so itself.
    pub review_every: ReviewEvery,
    /// Who answers for a page that does not say so itself: an id of `people.yaml`.
    pub owner: Option<At<String>>,
    /// Whether a page that is not approved is published.
    pub unapproved: Unapproved,
    /// The levels that the clinic set, by lint, each with its place.
    pub lints: BTreeMap<String, At<Level>>,
    /// Where the settings stand: the place of what concerns the whole site.
    pub span: Span,
}

/// The address of the site: `https://clinic.example` and `/advice/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// Scheme and host, without a slash at the end.
    pub origin: String,
    /// The path, which begins and ends with a slash.
    pub path: String,
}

impl Base {
    /// The whole address of a path on the site, which begins with a slash; as programs read it,
    /// who know no letters but those of ASCII.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.path.trim_end_matches('/'), encoded(path))
    }

    /// The address of a path on the site, from the root of its host.
    pub fn rooted(&self, path: &str) -> String {
        format!("{}{}", self.path.trim_end_matches('/'), path)
    }
}

impl Config {
    /// Whether a file of a base is left out of the site: `without:` names its page, or one above it.
    pub fn leaves_out(&self, file: &FileText) -> bool {
        self.leaves_out_path(file.layer, &file.path)
    }

    /// Whether the file that would be copied from that path is left out of the site in the same way.
    pub fn leaves_out_asset(&self, files: &Files, path: &str) -> bool {
        files.asset_layer(path).is_some_and(|it| self.leaves_out_path(it, path))
    }

    fn leaves_out_path(&self, layer: Layer, path: &str) -> bool {
        layer.is_base() && self.left_out_by(path).is_some()
    }

    /// What leaves the file at that path out of the site, where a base has it.
    pub fn left_out_by(&self, path: &str) -> Option<&LeftOut> {
        self.without.iter().find(|it| bases::is_of(path, &it.page.value))
    }

    /// The language of pages that say no other.
    pub fn language(&self) -> &str {
        &self.languages[0]
    }
}

/// Reads the settings. Without a settings file, or with faults in it, defaults stand in, so that
/// the pages can be checked all the same.
///
/// Sources without any text have no place to tell a fault at; they give `None`.
pub fn parse(files: &Files) -> Reported<Option<Config>> {
    let mut found = Vec::new();
    let Some(source) = files.at(PATH) else {
        let Some(first) = files.texts().next() else { return Reported::fine(None) };
        found.push(
            Fault::MISSING_SETTINGS
                .at(first.first_byte(), format!("there is no file `{PATH}`"))
                .help("write one with at least `title:`, `url:`, `language:` and `clinic:`"),
        );
        let config = settled(Written::default(), first, &mut found);
        return Reported { value: Some(config), diagnostics: found };
    };
    let written = yaml::read::<Written>(source.whole()).report_to(&mut found).unwrap_or_default();
    if found.is_empty() {
        found.extend(left_out(&written, source));
    }
    let config = settled(written, source, &mut found);
    found.extend(bases::faults(&config.laid_over, &config.without, files));
    found.extend(config.files.iter().filter_map(|it| files::fault(it, files)));
    Reported { value: Some(config), diagnostics: found }
}

/// The keys without which a site would tell visitors and search engines what is not so.
fn left_out(written: &Written, source: &FileText) -> Vec<Diagnostic> {
    let keys = [
        ("title", written.title.is_some(), "title: Our clinic"),
        ("url", written.url.is_some(), "url: https://clinic.example/"),
        ("language", written.language.is_some(), "language: en-GB"),
    ];
    let missing = keys.iter().filter(|it| !it.1);
    let faults = missing.map(|(key, _, line)| {
        let message = format!("the key `{key}` is missing");
        Fault::MISSING_KEY
            .at(source.first_byte(), message)
            .help(format!("add a line such as `{line}`"))
    });
    faults.collect()
}

fn settled(written: Written, source: &FileText, found: &mut Vec<Diagnostic>) -> Config {
    let base = written.url.as_ref().map_or_else(nowhere, |it| base(it, found));
    found.extend(written.clinic.iter().flat_map(clinic::faults));
    let mut language_spans =
        vec![written.language.as_ref().map_or(source.first_byte(), |it| it.span)];
    let default = written.language.map_or("en".to_owned(), |it| language(it, found));
    let mut languages = vec![default];
    for tag in written.languages.into_iter().flatten() {
        let span = tag.span;
        let tag = language(tag, found);
        if !languages.contains(&tag) {
            languages.push(tag);
            language_spans.push(span);
        }
    }
    let review = written.review.unwrap_or_default();
    Config {
        title: written.title.unwrap_or_else(|| At::new("Untitled".to_owned(), source.first_byte())),
        base,
        languages,
        language_spans,
        theme_span: written.theme.as_ref().map_or(source.first_byte(), |it| it.span),
        theme: written.theme.map_or_else(|| "default".to_owned(), |it| it.value),
        laid_over: bases::folders(written.base),
        without: bases::left_out(written.without.unwrap_or_default()),
        files: written.files.unwrap_or_default(),
        clinic: written.clinic.unwrap_or_default(),
        funding: written.funding,
        review_every: review.every.unwrap_or_default(),
        owner: review.owner,
        unapproved: review.unapproved.unwrap_or_default(),
        lints: written.lints.unwrap_or_default(),
        span: source.first_byte(),
    }
}

fn nowhere() -> Base {
    Base { origin: "https://clinic.example".to_owned(), path: "/".to_owned() }
}

fn base(url: &At<String>, found: &mut Vec<Diagnostic>) -> Base {
    let help = "write the whole address, such as `https://clinic.example/`";
    let (why, help) = match address::read_web(&url.value) {
        Ok(it) if !matches!(it.scheme(), "http" | "https") || !url.value.contains("//") => {
            ("is not an address of a site".to_owned(), help)
        }
        Ok(it) if it.query().is_some() || it.fragment().is_some() => (
            "goes on behind the path of the site with `?` or `#`".to_owned(),
            "take that part away",
        ),
        Ok(it) if !it.username().is_empty() || it.password().is_some() => {
            ("names a user before the host".to_owned(), "take the name and the `@` away")
        }
        Ok(it) if it.path().contains("//") || it.path().contains(':') => {
            ("holds two addresses".to_owned(), "write the one under which patients find the site")
        }
        Ok(it) => {
            let path = it.path().trim_matches('/');
            let path = if path.is_empty() { "/".to_owned() } else { format!("/{path}/") };
            return Base { origin: it.origin().ascii_serialization(), path };
        }
        Err((why, _)) if why.starts_with("names") => {
            ("is not an address of a site".to_owned(), help)
        }
        Err(flaw) => flaw,
    };
    found.push(Fault::WRONG_VALUE.at(url.span, format!("`{}` {why}", url.value)).help(help));
    nowhere()
}

fn language(tag: At<String>, found: &mut Vec<Diagnostic>) -> String {
    let parts: Vec<&str> = tag.value.split('-').collect();
    let fits = parts[0].len() >= 2
        && parts[0].len() <= 3
        && parts
            .iter()
            .all(|it| (1..=8).contains(&it.len()) && it.chars().all(|c| c.is_ascii_alphanumeric()));
    if !fits {
        found.push(
            Fault::WRONG_VALUE
                .at(tag.span, format!("`{}` is not the code of a language", tag.value))
                .help("write a code such as `en-GB`, `en` or `es`"),
        );
        return "en".to_owned();
    }
    tag.value
}
