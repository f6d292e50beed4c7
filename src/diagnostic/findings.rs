//! Everything that was found in a project, by what sort of thing it is.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Diagnostic, Fault, Severity};
use crate::source::{FileId, Files};

/// Everything that was found. Who adds something says of which sort it is, so that nobody has to
/// guess it from a code, a file or how grave it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// What cannot be understood as it is written.
    pub faults: Vec<Diagnostic>,
    /// What stands in the way of the proof of a quiz.
    pub objections: Vec<Diagnostic>,
    /// What a lint has to say of what was understood.
    pub opinions: Vec<Diagnostic>,
}

impl Findings {
    /// Whether a site with these findings may be published: there is no error among them.
    pub fn may_publish(&self) -> bool {
        self.all().all(|it| it.severity < Severity::Error)
    }

    /// Adds what lints say, but for files of which something was not understood or is objected to:
    /// they hear nothing from lints until that is mended. A warning is about what was understood, so
    /// it silences nothing.
    pub fn hear(&mut self, opinions: Vec<Diagnostic>) {
        let faults =
            self.faults.iter().chain(&self.objections).filter(|it| it.severity == Severity::Error);
        let deaf: BTreeSet<FileId> = faults.map(|it| it.span.file).collect();
        self.opinions.extend(opinions.into_iter().filter(|it| !deaf.contains(&it.span.file)));
    }

    /// Takes out what a page is said to lack, where something on it was not understood: it may stand there.
    pub fn spare_unread(&mut self) {
        let lacks = [Fault::UNSCREENED_CONTRAINDICATION, Fault::CONTRAINDICATION_WITHOUT_SEVERITY];
        let unread = self.faults.iter().filter(|it| it.severity == Severity::Error);
        let unread: BTreeSet<FileId> = unread.map(|it| it.span.file).collect();
        self.objections.retain(|it| {
            !unread.contains(&it.span.file) || lacks.iter().all(|lack| lack.code != it.code)
        });
    }

    /// All of them, sort by sort.
    pub fn all(&self) -> impl Iterator<Item = &Diagnostic> {
        self.faults.iter().chain(&self.objections).chain(&self.opinions)
    }

    /// All of them as people read them: worst first, then by path and place; the same at the same
    /// place once.
    pub fn in_order(&self, files: &Files) -> Vec<Diagnostic> {
        let key = |it: &Diagnostic| {
            let file = files.get(it.span.file);
            (Reverse(it.severity), &*file.path, file.layer, it.span.start, it.span.end, it.code)
        };
        let mut all: Vec<&Diagnostic> = self.all().collect();
        all.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message)));
        all.dedup();
        all.into_iter().cloned().collect()
    }
}
