//! ONE SESSION DRIVES ALL: the phases in order, over files that may be edited.
//!
//! ```text
//! read → parse → join → prove → link → plan → check → render → write
//! ```
//!
//! A [`Session`] holds a project's files and what they come to. Reading and writing are the doors';
//! every phase between them is a pure function, and nobody else knows their order. After an edit
//! only the changed file is parsed. When it says nothing else to the rest of the site than before,
//! only its own links and approval are found anew; otherwise everything is joined again, out of
//! what was parsed. Either way the session then gives what a fresh one would give.

mod build;
mod edit;
mod joined;
mod layers;
mod options;
mod overrides;

use std::sync::OnceLock;

use crate::diagnostic::{Findings, Reported, Severity};
use crate::parsed::ParsedFiles;
use crate::plan::Planned;
use crate::proof::Proofs;
use crate::render::{self, Content, Renderer};
use crate::source::Files;
use crate::theme::{self, Theme};

use joined::{Given, Joined};

pub use build::{Built, Step};
pub use edit::Edit;
pub use layers::{over_bases, read};
pub use options::Options;
pub use overrides::{How, Override};

/// A project, understood, that may be edited.
pub struct Session {
    files: Files,
    options: Options,
    parsed: ParsedFiles,
    /// None for a project without any text.
    joined: Option<Joined>,
    /// Loaded when it is first asked for.
    theme: OnceLock<Reported<Theme>>,
}

impl Session {
    /// Understands these files.
    pub fn open(files: Files, options: Options) -> Session {
        let parsed = ParsedFiles::parse(&files);
        let joined = joined::join(&files, &parsed, options, &Proofs::default());
        Session { files, options, parsed, joined, theme: OnceLock::new() }
    }

    /// The files as they are now.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// What does not stand in the files.
    pub fn options(&self) -> Options {
        self.options
    }

    /// What the files mean together; none for a project without any text.
    pub fn known(&self) -> Option<Planned<'_>> {
        self.joined.as_ref().map(|it| it.known(self.given(it)))
    }

    /// Everything that is found without rendering, of the theme too.
    pub fn findings(&self) -> Findings {
        let Some(joined) = &self.joined else { return Findings::default() };
        let mut found = joined.findings(&self.files, &self.parsed);
        found.faults.extend(self.theme_of(joined).diagnostics.iter().cloned());
        found.hear(joined.opinions(self.given(joined)));
        found
    }

    /// What makes any file of the site alone; none for a project without any text, or with a theme
    /// that cannot be loaded: it can fill nothing.
    pub fn renderer(&self) -> Option<Renderer<'_>> {
        let joined = self.joined.as_ref()?;
        if self.theme_of(joined).diagnostics.iter().any(|it| it.severity == Severity::Error) {
            return None;
        }
        Some(joined.renderer(self.given(joined)))
    }

    /// The file at an address of the site, made alone; none when the site has no such file.
    pub fn render(&self, path: &str) -> Option<Reported<Content>> {
        let renderer = self.renderer()?;
        Some(render::render(&renderer, self.known()?.plan.at(path)?))
    }

    fn given<'s>(&'s self, joined: &Joined) -> Given<'s> {
        let (files, options) = (&self.files, self.options);
        Given { files, theme: &self.theme_of(joined).value, options }
    }

    fn theme_of(&self, joined: &Joined) -> &Reported<Theme> {
        self.theme.get_or_init(|| theme::load(&self.files, &joined.site.config))
    }
}
