//! `bedside changed`.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Error, Result};

use super::args::{self, ReportName};
use super::due::errors;
use super::project;
use super::quiz::{Own, all_of};
use super::revision;
use super::terminal::{FAULTS, say};
use crate::audit::{self, Changed, ForPatients, Then};
use crate::model::Site;
use crate::plan::Known;
use crate::proof::{self, Version};
use crate::review::{self, Approval, Subject, Written};
use crate::session::{Options, Session};
use crate::theme;

/// Says what has changed since it was approved, and by its code whether anything has.
pub fn run(args: &args::Changed) -> Result<u8> {
    let project = project::read_for_people(&args.at)?;
    let Some(known) = project.session.known() else {
        return project.tell_all(&project.session.findings());
    };
    let subjects = match args.pages.is_empty() {
        true => review::subjects(known.site).collect(),
        false => named(known.site, &args.pages)?,
    };
    let mut history = History::of(&args.at.root, project.session.options());
    let changed = |it| changed(&mut history, &project.session, known.known, it);
    let all = subjects.into_iter().map(changed);
    // Whoever asks for all wants to hear of what has changed; the report has what nobody approved.
    let is_told = |it: &Changed| !args.pages.is_empty() || it.state == "changed";
    let told: Vec<Changed> = all.filter(is_told).collect();
    match args.format {
        ReportName::Json => say(&format!("{:#}\n", serde_json::to_value(&told)?))?,
        ReportName::Human => {
            let texts: Vec<String> = told.iter().map(|it| it.in_words()).collect();
            say(&texts.join("\n"))?;
        }
    }
    let code = errors(&project)?;
    let is_same = told.iter().all(|it| !it.has_changed());
    Ok(if is_same { code } else { FAULTS })
}

/// What these names name.
fn named(site: &Site, names: &[String]) -> Result<Vec<Subject>> {
    names.iter().map(|it| audit::subject(site, it).map_err(Error::msg)).collect()
}

fn changed(history: &mut History, session: &Session, known: Known, subject: Subject) -> Changed {
    let (site, seen) = (known.site, known.seen());
    let Some(approval) = known.reviews.latest(seen, subject) else {
        return Changed::never(review::id(site, subject));
    };
    let now = review::written(seen, subject);
    if now.digest() == approval.digest.value {
        return Changed::same(site, approval);
    }
    let approved = history.approved(approval);
    let quiz = approved.as_ref().and_then(|it| for_patients(it.session, session, subject));
    let then = match (&approved, &approval.parts) {
        (Some(it), _) => Then::Whole(&it.written, &it.revision),
        (None, Some(marks)) => Then::Marks(marks),
        (None, None) => Then::Unknown,
    };
    Changed { quiz, ..Changed::since(site, approval, &now, then) }
}

/// What the change of a quiz means for patients; nothing of a page, or when one version cannot be
/// compared.
fn for_patients(then: &Session, now: &Session, subject: Subject) -> Option<ForPatients> {
    let Subject::Quiz(treatment, language) = subject else { return None };
    let site = now.known()?.site;
    let (folder, language) = (&site.treatment(treatment).folder, site.language(language));
    let is_it = |it: &Own| {
        it.treatment.as_ref() == Some(folder) && it.language.as_deref() == Some(language)
    };
    let own = |it: &Session| {
        let all = all_of(it.known()?, &it.renderer()?);
        all.into_iter().find(is_it).filter(|it| proof::is_sound(&it.program))
    };
    let (old, new) = (own(then)?, own(now)?);
    // What the page says of its own approval is another in every version, and no news here.
    let [old, new] = [&old, &new].map(|it| Version { page: &[], ..it.version() });
    let difference = proof::compare(old, new);
    let words = proof::difference_in_words(&difference, old, new);
    Some(ForPatients { difference, words })
}

/// A project as git holds it, in revisions that were asked for.
struct History<'a> {
    root: &'a Path,
    options: Options,
    /// What cannot be read is none.
    revisions: BTreeMap<String, Option<Session>>,
}

/// What was approved, as git holds it.
struct Approved<'a> {
    revision: String,
    session: &'a Session,
    written: Written,
}

impl History<'_> {
    fn of(root: &Path, options: Options) -> History<'_> {
        History { root, options, revisions: BTreeMap::new() }
    }

    /// What was approved, when a revision near the one that has the sign-off holds it word by word.
    fn approved(&mut self, approval: &Approval) -> Option<Approved<'_>> {
        let near = revision::around(self.root, &approval.digest.value);
        let found = near.into_iter().find_map(|it| Some((signed(self.at(&it)?, approval)?, it)));
        let (written, revision) = found?;
        let session = self.at(&revision)?;
        Some(Approved { revision, session, written })
    }

    fn at(&mut self, revision: &str) -> Option<&Session> {
        let History { root, options, revisions } = self;
        let read = || {
            let files = revision::over_bases(root, revision).ok()?;
            Some(Session::open(theme::complete(files), *options))
        };
        revisions.entry(revision.to_owned()).or_insert_with(read).as_ref()
    }
}

/// What was signed, when a version holds it word by word.
fn signed(version: &Session, approval: &Approval) -> Option<Written> {
    let known = version.known()?;
    let is_it = |it: &Subject| review::id(known.site, *it) == approval.page.value;
    let written = review::written(known.seen(), review::subjects(known.site).find(is_it)?);
    (written.digest() == approval.digest.value).then_some(written)
}
