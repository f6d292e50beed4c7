//! One version of the quizzes: those of a site, or one that was compiled.

use std::path::Path;

use anyhow::{Result, bail};

use crate::cli::args::{Diff, FormatName};
use crate::cli::project::{self, Project};
use crate::diagnostic::{Diagnostic, Findings, Severity};
use crate::model::{LanguageId, ListingKind};
use crate::plan::Planned;
use crate::proof::{self, Version};
use crate::quiz::{Program, Wording};
use crate::render::{self, Renderer};
use crate::session::{self, Options};
use crate::source::{self, Files};

/// A quiz, with its words where they are known.
#[derive(Default)]
pub struct Own {
    /// The folder of its treatment; nothing for one that was compiled.
    pub treatment: Option<String>,
    /// Its language; nothing for one that was compiled.
    pub language: Option<String>,
    /// Whether it is in another language than the site's first.
    pub is_translation: bool,
    pub program: Program,
    pub wording: Option<Wording>,
    /// Every text on its page; nothing for one that was compiled.
    pub page: Vec<String>,
    /// Why it must not be published, told: who changes a quiz wants to see first what that does.
    pub objections: Vec<String>,
}

impl Own {
    pub fn version(&self) -> Version<'_> {
        Version { program: &self.program, wording: self.wording.as_ref(), page: &self.page }
    }
}

/// The quizzes of a folder or of a file; nothing when it has faults, which were told.
pub fn of_path(path: &Path, args: &Diff) -> Result<Option<Vec<Own>>> {
    // What can be read as a file is one.
    if let Ok(file) = source::read_one(path) {
        return compiled(&file, path).map(|it| Some(vec![it]));
    }
    of_site(session::read(path)?, &path.display().to_string(), args)
}

fn compiled(file: &Files, path: &Path) -> Result<Own> {
    let path = path.display();
    let read: serde_json::Result<Program> = serde_json::from_str(&file.only().text);
    let Ok(program) = read else {
        bail!(
            "`{path}` is no compiled quiz; name the folder of a site, or a file that `bedside quiz export --format json` made"
        );
    };
    if !proof::is_sound(&program) {
        bail!("the compiled quiz `{path}` is damaged; make it anew with `bedside quiz export`");
    }
    Ok(Own { program, wording: None, ..Own::default() })
}

/// The quizzes of a site in the language that was asked for, or in each; nothing when it has faults, which were
/// told.
pub fn of_site(files: Files, name: &str, args: &Diff) -> Result<Option<Vec<Own>>> {
    let today = args.at.today.unwrap_or_else(project::today);
    let options = Options { today, drafts: false };
    let project = project::of_files(files, options, FormatName::Human);
    let found = project.session.findings();
    let (Some(known), Some(renderer)) = (project.session.known(), project.session.renderer())
    else {
        let all = found.in_order(project.session.files());
        return faults(&project, name, &all);
    };
    let wrong = faults_of(known, found);
    if !wrong.is_empty() {
        return faults(&project, name, &wrong);
    }
    let is_wanted = |it: &Own| args.language.is_none() || it.language == args.language;
    let found: Vec<Own> = all_of(known, &renderer).into_iter().filter(is_wanted).collect();
    if found.is_empty() {
        let language = args.language.as_ref().map(|it| format!(" in `{it}`")).unwrap_or_default();
        bail!("`{name}` holds no quiz{language}; name a site with a treatment that asks something");
    }
    Ok(Some(found))
}

/// Every quiz of a site, in every language.
pub fn all_of(known: Planned, renderer: &Renderer) -> Vec<Own> {
    let own = known.site.listings_with_ids().filter_map(|(id, listing)| {
        let ListingKind::Quiz(treatment) = listing.kind else { return None };
        let objections = known.proofs.objections(treatment, listing.language);
        let treatment = known.site.treatment(treatment);
        let quiz = treatment.quizzes.get(&listing.language)?;
        Some(Own {
            treatment: Some(treatment.folder.clone()),
            language: Some(known.site.language(listing.language).to_owned()),
            is_translation: listing.language != LanguageId::DEFAULT,
            program: quiz.program.clone(),
            wording: Some(render::quiz_words(renderer, id)),
            page: render::quiz_texts(renderer, id),
            objections: objections.iter().map(|it| it.message.clone()).collect(),
        })
    });
    own.collect()
}

/// What is wrong and may change what is asked. Opinions of the lints do not; nor do objections to a
/// quiz that can be compared all the same, which are told with the difference.
fn faults_of(known: Planned, found: Findings) -> Vec<Diagnostic> {
    let damaged = known.site.quizzes().filter(|it| !proof::is_sound(&it.2.program));
    let objections = damaged.flat_map(|it| known.proofs.objections(it.0, it.1)).cloned();
    let serious =
        Findings { faults: found.faults, objections: objections.collect(), opinions: Vec::new() };
    let mut wrong = serious.in_order(known.files);
    wrong.retain(|it| it.severity == Severity::Error);
    wrong
}

/// Tells what is wrong with a version.
fn faults(project: &Project, name: &str, found: &[Diagnostic]) -> Result<Option<Vec<Own>>> {
    project.note(&format!("`{name}` has faults, so nothing can be compared with it:\n"));
    project.tell(found)?;
    Ok(None)
}
