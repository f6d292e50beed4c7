//! Where a page stands on the site.

use crate::config::Config;
use crate::model::LanguageId;
use crate::source::decoded;

/// The address of a page on its site. Starts with `/`; ends with `/` unless it names a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Url(String);

impl Url {
    /// The address of an id in a language.
    pub fn of(config: &Config, language: LanguageId, key: &str) -> Url {
        let prefix = match language {
            LanguageId::DEFAULT => String::new(),
            other => format!("/{}", config.languages[other.0 as usize]),
        };
        match key {
            "index" => Url(format!("{prefix}/")),
            key => Url(format!("{prefix}/{key}/")),
        }
    }

    /// A path that somebody wrote, such as an old address, made to start and end with `/`; encoded
    /// or not, it is the path that a server looks for. One whose last part has an ending (`old.html`) stays a file.
    pub fn written(path: &str) -> Url {
        let path = decoded(path);
        let inner = path.trim_matches('/');
        let is_file = inner.rsplit('/').next().is_some_and(|it| it.contains('.'));
        match (inner, is_file) {
            ("", _) => Url("/".to_owned()),
            (inner, true) => Url(format!("/{inner}")),
            (inner, false) => Url(format!("/{inner}/")),
        }
    }

    /// The address itself: `/microneedling/`.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The file that a server gives for it, from the root of the site: `microneedling/index.html`.
    pub fn file(&self) -> String {
        let inner = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{inner}index.html") } else { inner.to_owned() }
    }
}
