//! Changes to the files of a session.

use std::sync::OnceLock;

use super::Session;
use super::joined::{self, Joined};
use crate::config;
use crate::parsed::Parsed;
use crate::review;
use crate::source::{Asset, FileId, Layer};

/// A change to one file of a project; a file that is renamed is taken out and put.
#[derive(Debug, Clone)]
pub enum Edit {
    /// A text, in place of what was there.
    Put {
        /// From the project's root.
        path: String,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// No text at this path, from the project's root.
    TakeOut(String),
    /// A file that is copied as it is.
    PutAsset(Asset),
    /// No file to copy at this path, from the project's root.
    TakeOutAsset(String),
}

impl Session {
    /// Changes files, and understands the project as it is now.
    pub fn edit(&mut self, edits: impl IntoIterator<Item = Edit>) {
        let mut pages = Vec::new();
        let mut is_joined = true;
        for edit in edits {
            match self.change(edit) {
                Change::Nothing => {}
                Change::Page(file) => pages.push(file),
                Change::Site => is_joined = false,
            }
        }
        if !is_joined || !pages.into_iter().all(|it| self.renew(it)) {
            let proved = self.joined.take().map(Joined::into_proofs).unwrap_or_default();
            self.joined = joined::join(&self.files, &self.parsed, self.options, &proved);
        }
    }

    /// Puts what a page says now into the site, when that is all that changes there.
    fn renew(&mut self, file: FileId) -> bool {
        match (&self.parsed.of(file).value, &mut self.joined) {
            (Parsed::Page(page), Some(joined)) => joined.renew(&self.files, file, page),
            _ => false,
        }
    }

    fn change(&mut self, edit: Edit) -> Change {
        match edit {
            Edit::Put { path, bytes } => self.put(&path, bytes),
            Edit::TakeOut(path) => {
                let gone = self.files.take_out(Layer::Clinic, &path);
                gone.into_iter().for_each(|it| self.parsed.forget(it));
                self.forget_theme(&path);
                Change::Site
            }
            Edit::PutAsset(asset) => {
                self.files.put_asset(Layer::Clinic, asset);
                Change::Site
            }
            Edit::TakeOutAsset(path) => {
                self.files.take_out_asset(Layer::Clinic, &path);
                Change::Site
            }
        }
    }

    fn put(&mut self, path: &str, bytes: Vec<u8>) -> Change {
        let is_new = self.files.of_layer(Layer::Clinic, path).is_none();
        let id = self.files.put(Layer::Clinic, path, bytes);
        self.parsed.renew(self.files.get(id));
        self.forget_theme(path);
        match &self.parsed.of(id).value {
            _ if is_new => Change::Site,
            Parsed::Page(_) => Change::Page(id),
            // The theme is loaded by itself; but a sign-off covers words of it, and the quiz's files.
            _ if path.starts_with("themes/") && !review::covers(path) => Change::Nothing,
            _ => Change::Site,
        }
    }

    /// Forgets the theme when a file of it changes, or the settings, which name it.
    fn forget_theme(&mut self, path: &str) {
        if path.starts_with("themes/") || path == config::PATH {
            self.theme = OnceLock::new();
            self.joined.iter_mut().for_each(Joined::forget_plan);
        }
    }
}

/// What a change to a file may change in what was joined.
enum Change {
    Nothing,
    /// What this page says.
    Page(FileId),
    /// More than one page.
    Site,
}
