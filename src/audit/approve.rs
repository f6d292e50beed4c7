//! What somebody asks to approve: what is read there, and why it cannot be approved.

use std::collections::BTreeSet;

use super::subject::subject;
use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Fault, Severity, did_you_mean};
use crate::forms;
use crate::model::{PageId, Site, TreatmentId};
use crate::parsed::Person;
use crate::plan::Known;
use crate::review::{self, Entry, How, State, Subject, Written};
use crate::source::FileId;

/// What is asked.
pub struct Asked<'a> {
    /// Pages and quizzes, as somebody names them.
    pub names: &'a [String],
    /// The id of who approves them.
    pub by: &'a str,
    /// The day on which they were read.
    pub on: Date,
    /// Today.
    pub today: Date,
    /// Everything that was found in the site.
    pub found: &'a [Diagnostic],
}

/// Something that is to be signed.
#[derive(Debug)]
pub struct ToSign {
    /// What it is.
    pub subject: Subject,
    /// Its name in the ledger.
    pub id: String,
    /// What it says.
    pub written: Written,
}

/// What can be signed, in the order asked, and why the rest cannot.
#[derive(Debug, Default)]
pub struct Approval {
    /// What can be signed.
    pub to_sign: Vec<ToSign>,
    /// A sentence for each reason against it. Whoever finds one here signs nothing.
    pub refused: Vec<String>,
}

/// What of that can be signed.
pub fn approval(known: Known, asked: &Asked) -> Approval {
    let mut approval = Approval::default();
    approval.refused.extend(not_a_reviewer(known.site, asked.by));
    if asked.on > asked.today {
        let (on, today) = (asked.on, asked.today);
        approval.refused.push(format!(
            "a review cannot have been on {on}, for today is {today}: write the day on which it was read"
        ));
    }
    for name in asked.names {
        let subject = match subject(known.site, name) {
            Ok(subject) => subject,
            Err(refusal) => {
                approval.refused.push(refusal);
                continue;
            }
        };
        let id = review::id(known.site, subject);
        if approval.to_sign.iter().any(|it| it.id == id) {
            continue;
        }
        let refusals = refusals(known, asked, subject);
        approval.refused.extend(refusals.into_iter().map(|it| format!("`{id}`: {it}")));
        let written = review::written(known.seen(), subject);
        approval.to_sign.push(ToSign { subject, id, written });
    }
    approval
}

/// Why somebody may not sign.
fn not_a_reviewer(site: &Site, by: &str) -> Option<String> {
    let Some(person) = site.people.get(by) else {
        let near = did_you_mean(by, site.people.keys().map(String::as_str));
        let near = near.map_or(String::new(), |it| format!("; did you mean `{it}`?"));
        return Some(format!("nobody is called `{by}` in `content/people.yaml`{near}"));
    };
    let is_blank = |it: &Option<String>| it.as_ref().is_none_or(|it| it.trim().is_empty());
    let Person { name, credentials, reviews, .. } = person;
    let missing = match (reviews, is_blank(name), is_blank(credentials)) {
        (false, ..) => {
            return Some(format!(
                "`{by}` does not review pages; add `reviews: true` to that person in `content/people.yaml`, if the clinic agrees"
            ));
        }
        (true, false, false) => return None,
        (true, true, true) => "neither name nor credentials",
        (true, true, false) => "no name",
        (true, false, true) => "no credentials",
    };
    Some(format!(
        "`{by}` has {missing} in `content/people.yaml`, and patients must be able to see who checked a page; add `name:` and `credentials:`"
    ))
}

/// Why something cannot be approved as it is.
fn refusals(known: Known, asked: &Asked, subject: Subject) -> Vec<String> {
    let site = known.site;
    let mut refusals = Vec::new();
    match subject {
        Subject::Page(id) if site.page(id).meta.draft => refusals.push(
            "it is a draft; take `draft: true` off when it is finished, and approve it then"
                .to_owned(),
        ),
        Subject::Quiz(treatment, language) if !known.proofs.hold(treatment, language) => {
            refusals.push(
                "its proof fails; `bedside quiz prove` says why, and what to mend".to_owned(),
            );
        }
        _ => {}
    }
    let files = files(known, subject);
    let is_own = |it: &&Diagnostic| {
        it.severity == Severity::Error
            && files.contains(&it.span.file)
            && it.code != Fault::UNKNOWN_DIGEST.code
    };
    refusals.extend(asked.found.iter().filter(is_own).map(|it| {
        let file = known.files.get(it.span.file);
        let line = file.place(it.span.start).line;
        format!("it has an error at {}:{line}: {}", file.shown, it.message)
    }));
    if let Some(last) = known.reviews.latest(known.seen(), subject)
        && last.on.value > asked.on
    {
        let (by, on) = (&last.by.value, last.on.value);
        refusals.push(format!("`{by}` approved it on {on}, which is after {}", asked.on));
    }
    refusals
}

/// The files in which an error keeps something from being approved: those that it is made of.
fn files(known: Known, subject: Subject) -> BTreeSet<FileId> {
    let site = known.site;
    let pages: Vec<PageId> = match subject {
        Subject::Page(id) => vec![id],
        Subject::Quiz(treatment, language) => site.quiz_pages(treatment, language),
    };
    let folder = match subject {
        Subject::Page(id) => site.page(id).treatment,
        Subject::Quiz(treatment, _) => Some(treatment),
    };
    let folder = folder.map(|it: TreatmentId| site.treatment(it).folder.as_str());
    let mut paths = vec!["content/site.yaml".to_owned(), "content/people.yaml".to_owned()];
    paths.extend(["content/sources.yaml".to_owned(), review::PATH.to_owned()]);
    paths.extend(folder.map(|it| format!("content/{it}/facts.yaml")));
    if let (Subject::Quiz(..), Some(folder)) = (subject, folder) {
        paths.push(format!("content/{folder}/quiz.yaml"));
    }
    let data = known.files.texts().filter(|it| paths.contains(&it.path)).map(|it| it.id);
    pages.into_iter().map(|it| site.page(it).file).chain(data).collect()
}

impl ToSign {
    /// What is to be read before it is signed: all of it, or, of what was signed before, what changed.
    pub fn in_words(&self, known: Known) -> String {
        let noun = self.subject.noun();
        let mut text = format!("# {} ({noun})\n\n", self.id);
        let last = known.reviews.latest(known.seen(), self.subject);
        let state = known.reviews.of(self.subject);
        let since = last.and_then(|it| Some((it, self.written.since(it.parts.as_ref()?))));
        match (since, last, state) {
            (_, Some(last), Some(State::Approved { .. } | State::Overdue { .. })) => {
                let by = known.site.person(&last.by.value);
                let on = last.on.value;
                text.push_str(&format!("Nothing has changed since {by} approved it on {on}.\n"));
            }
            (Some((last, changes)), ..) => {
                let by = known.site.person(&last.by.value);
                let on = last.on.value;
                text.push_str(&format!("{by} approved it on {on}. Since then has changed:\n\n"));
                let is_read = |it: &&review::Change| is_for_people(&it.part);
                changes.iter().filter(is_read).for_each(|it| text.push_str(&it.in_words()));
                if changes.iter().any(|it| it.part == review::DOES && it.how == How::Changed) {
                    text.push_str("what the quiz does: all of it is told below\n\n");
                    text.push_str(&self.report(known));
                }
            }
            _ => text.push_str(&self.whole(known)),
        }
        text.push('\n');
        text
    }

    fn whole(&self, known: Known) -> String {
        let mut text = self.report(known);
        for part in self.written.parts().iter().filter(|it| is_for_people(&it.name)) {
            match part.lines.as_slice() {
                [only] if only.key == part.name => {
                    text.push_str(&format!("{}: {}\n", part.name, only.plain));
                }
                lines => {
                    text.push_str(&format!("{}:\n", part.name));
                    let lines = lines.iter().map(|it| format!("  {}\n", it.in_words(&part.name)));
                    text.extend(lines);
                }
            }
        }
        text
    }

    /// What a quiz does and what is proved of it.
    fn report(&self, known: Known) -> String {
        let Subject::Quiz(treatment, language) = self.subject else { return String::new() };
        let quiz = known.site.treatment(treatment).quizzes.get(&language);
        let proof = known.proofs.of(treatment, language);
        quiz.map(|it| format!("{}\n", forms::report(it, proof))).unwrap_or_default()
    }

    /// The sign-off of it.
    pub fn entry<'a>(&'a self, asked: &Asked<'a>, note: Option<&'a str>) -> Entry<'a> {
        Entry { id: &self.id, by: asked.by, on: asked.on, written: &self.written, note }
    }
}

/// False for parts of a written form that say nothing to people, or say again what others do.
fn is_for_people(part: &str) -> bool {
    ![review::DOES, "language", "plan"].contains(&part)
}
