//! `bedside quiz prove`.

use anyhow::Result;

use crate::cli::args::Prove;
use crate::cli::project;
use crate::cli::terminal::{FAULTS, say};
use crate::diagnostic::Severity;
use crate::forms;
use crate::model::{LanguageId, ListingKind, TreatmentId};
use crate::plan::Planned;
use crate::review::{State, Subject};

/// Prints the ledger, the counts and the result of every quiz, and how it stands with its sign-off.
pub fn run(args: &Prove) -> Result<u8> {
    let project = project::read_for_people(&args.at)?;
    let mut is_proved = true;
    let known = project.session.known().into_iter();
    let all = known.flat_map(|known| known.site.quizzes().map(move |it| (known, it)));
    for (known, (treatment, language_id, quiz)) in all {
        let site = known.site;
        let (folder, language) = (&site.treatment(treatment).folder, site.language(language_id));
        say(&format!(
            "# {folder} ({language})\n\n{}\n",
            forms::report(quiz, known.proofs.of(treatment, language_id))
        ))?;
        let holds = known.proofs.hold(treatment, language_id);
        if !is_on_the_site(known, treatment, language_id) {
            say("It is left out of the site; `bedside check` says why.\n\n")?;
        }
        if holds {
            let subject = Subject::Quiz(treatment, language_id);
            say(&format!("{}\n\n", signed(known, subject)))?;
        }
        is_proved &= holds;
    }
    // What stands in the way of a proof is told, also of a draft; opinions about pages are for `check`.
    let mut findings = project.session.findings();
    for sort in [&mut findings.faults, &mut findings.opinions] {
        sort.retain(|it| it.severity == Severity::Error);
    }
    let code = project.tell(&findings.in_order(project.session.files()))?;
    Ok(if is_proved { code } else { FAULTS })
}

fn is_on_the_site(known: Planned, treatment: TreatmentId, language: LanguageId) -> bool {
    let listing = known.site.listing_in(language, &ListingKind::Quiz(treatment));
    listing.is_some_and(|it| known.plan.has_listing(it))
}

/// Who signed a quiz off, and how to sign it off where nobody did who still counts.
fn signed(known: Planned, subject: Subject) -> String {
    let (site, reviews) = (known.site, known.reviews);
    let how = || format!("read it and run {}", subject.approve(site));
    match reviews.of(subject) {
        Some(State::Approved { by, on, next }) => {
            format!("Signed off by {} on {on}; next by {next}.", site.person(by))
        }
        Some(State::Changed { by, on }) => format!(
            "It has changed since {} signed it off on {on}. To sign it off again, {}",
            site.person(by),
            how()
        ),
        Some(State::Overdue { by, on, due }) => format!(
            "Signed off by {} on {on}; the next check was due by {due}. To sign it off again, {}",
            site.person(by),
            how()
        ),
        Some(State::Never) | None => format!("To sign it off, {}", how()),
    }
}
