//! What every file of a project says.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Parsed, parse};
use crate::diagnostic::Reported;
use crate::source::{FileId, FileText, Files};

/// What every text of a project says, by its id. A file that has not changed is not parsed again.
#[derive(Debug, Clone, Default)]
pub struct ParsedFiles {
    by_id: HashMap<FileId, Arc<Reported<Parsed>>>,
}

impl ParsedFiles {
    /// Parses every text, side by side.
    pub fn parse(files: &Files) -> ParsedFiles {
        let texts: Vec<&FileText> = files.all_texts().collect();
        let parsed = texts.par_iter().map(|it| (it.id, Arc::new(parse(it))));
        ParsedFiles { by_id: parsed.collect() }
    }

    /// Parses one text anew.
    pub fn renew(&mut self, file: &FileText) {
        self.by_id.insert(file.id, Arc::new(parse(file)));
    }

    /// Forgets a file that was taken out.
    pub fn forget(&mut self, file: FileId) {
        self.by_id.remove(&file);
    }

    /// What a file says.
    ///
    /// # Panics
    ///
    /// When it was not parsed: every text of the project is.
    pub fn of(&self, file: FileId) -> &Reported<Parsed> {
        self.by_id.get(&file).expect("every text of a project is parsed")
    }
}
