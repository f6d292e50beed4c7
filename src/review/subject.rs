//! What is signed off: its name in the ledger, and the digest of what it says.

use super::parts::Written;
use super::quiz;
use super::seen::Seen;
use super::written::{self};
use crate::model::{LanguageId, PageId, Site, TreatmentId};
use crate::source::Span;

/// What somebody signs off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// What a page says.
    Page(PageId),
    /// What a quiz does, and what it says.
    Quiz(TreatmentId, LanguageId),
}

/// Everything that somebody must sign off: clinical pages, then quizzes.
pub fn subjects(site: &Site) -> impl Iterator<Item = Subject> {
    let pages = site.pages.iter().filter(|it| it.is_clinical());
    pages.map(|it| Subject::Page(it.id)).chain(quizzes(site))
}

/// The quizzes that somebody must sign off.
pub fn quizzes(site: &Site) -> impl Iterator<Item = Subject> {
    site.quizzes().map(|(treatment, language, _)| Subject::Quiz(treatment, language))
}

/// The name of a subject in the ledger: its id, and of a translation its language too, as its file
/// has it. Who approved the one has not read the other.
pub fn id(site: &Site, subject: Subject) -> String {
    let (key, language) = match subject {
        Subject::Page(page) => (site.page(page).key.clone(), site.page(page).language),
        Subject::Quiz(treatment, language) => {
            (format!("{}/quiz", site.treatment(treatment).folder), language)
        }
    };
    match language {
        LanguageId::DEFAULT => key,
        language => format!("{key}.{}", site.language(language)),
    }
}

/// What a sign-off of it is bound to: the [written form](super::written) of what a patient reads.
pub fn written(seen: Seen, subject: Subject) -> Written {
    match subject {
        Subject::Page(id) => written::page(seen, seen.site.page(id)),
        Subject::Quiz(treatment, language) => quiz::quiz(seen, treatment, language),
    }
}

/// The digest of the written form, which says the version of that form: `2:blake3:…`.
pub fn digest(seen: Seen, subject: Subject) -> String {
    written(seen, subject).digest()
}

impl Subject {
    /// Where something is told of it as a whole: at its title, or at that of its treatment.
    ///
    /// # Panics
    ///
    /// When a quiz is in a language in which its treatment has no front page: there is no such quiz.
    pub fn place(self, site: &Site) -> Span {
        match self {
            Subject::Page(id) => site.page(id).place(),
            Subject::Quiz(treatment, language) => {
                let treatment = site.treatment(treatment);
                let title = treatment.quizzes.get(&language).and_then(|it| it.title.as_ref());
                let root = || site.page(treatment.roots[&language]).place();
                title.map_or_else(root, |it| it.span)
            }
        }
    }

    /// The command that signs it, once somebody has read it. Whoever that is puts their own id in.
    pub fn approve(self, site: &Site) -> String {
        format!("`bedside approve {} --by ID`", id(site, self))
    }

    /// What it is called in a message: `page` or `quiz`.
    pub fn noun(self) -> &'static str {
        match self {
            Subject::Page(_) => "page",
            Subject::Quiz(..) => "quiz",
        }
    }
}
