//! `bedside quiz export` and `bedside quiz graph`.

use anyhow::{Result, bail};

use crate::cli::args::{Export, ExportName, Graph, Which};
use crate::cli::project;
use crate::cli::terminal::{FINE, say};
use crate::model::{LanguageId, ListingId, ListingKind, Site};
use crate::plan::{Plan, Planned, Recipe};
use crate::quiz::Quiz;
use crate::render::{self, Content, Renderer};

/// Prints a quiz for other programs.
pub fn run(args: &Export) -> Result<u8> {
    with_quiz(&args.which, |chosen| match args.format {
        ExportName::Fhir => made(chosen, &|it| *it == Recipe::QuizFhir(chosen.listing)),
        ExportName::Json => Ok(format!("{:#}\n", serde_json::to_value(&chosen.quiz.program)?)),
    })
}

/// Prints the decision graph of a quiz.
pub fn graph(args: &Graph) -> Result<u8> {
    with_quiz(&args.which, |chosen| Ok(render::quiz_graph(chosen.renderer, chosen.listing)))
}

/// A quiz that was chosen, ready to be printed.
struct Chosen<'a> {
    /// Its page.
    listing: ListingId,
    /// The quiz.
    quiz: &'a Quiz,
    /// What makes the files of its site.
    renderer: &'a Renderer<'a>,
    /// What its site has.
    plan: &'a Plan,
}

/// Prints what is made of the quiz that was asked for; tells what stands in the way.
fn with_quiz(which: &Which, make: impl Fn(&Chosen) -> Result<String>) -> Result<u8> {
    let project = project::read_for_people(&which.at)?;
    let session = &project.session;
    let (Some(known), Some(renderer)) = (session.known(), session.renderer()) else {
        return project.tell_all(&session.findings());
    };
    let Some((listing, quiz)) = find(known.site, which) else { bail!("there is no such quiz") };
    if !is_proved(known, listing) {
        return project.tell_all(&session.findings());
    }
    say(&make(&Chosen { listing, quiz, renderer: &renderer, plan: known.plan })?)?;
    Ok(FINE)
}

/// Whether all laws hold of the quiz of a listing.
fn is_proved(known: Planned, id: ListingId) -> bool {
    let listing = known.site.listing(id);
    match listing.kind {
        ListingKind::Quiz(treatment) => known.proofs.hold(treatment, listing.language),
        _ => false,
    }
}

/// A file of the finished site, as text.
fn made(chosen: &Chosen, is: &dyn Fn(&Recipe) -> bool) -> Result<String> {
    let Some(output) = chosen.plan.outputs().iter().find(|it| is(&it.recipe)) else {
        bail!("this quiz is held back from the site; `bedside check` says why");
    };
    match render::render(chosen.renderer, output).value {
        Content::Bytes(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Content::CopyOf(path) => bail!("`{path}` is copied, not made"),
    }
}

fn find<'s>(site: &'s Site, which: &Which) -> Option<(ListingId, &'s Quiz)> {
    site.listings_with_ids().find_map(|(id, listing)| {
        let ListingKind::Quiz(treatment) = listing.kind else { return None };
        let treatment = site.treatment(treatment);
        let is_treatment = which.treatment.as_ref().is_none_or(|it| *it == treatment.folder);
        let is_language = match &which.language {
            Some(code) => site.language(listing.language) == code,
            None => listing.language == LanguageId::DEFAULT,
        };
        let quiz = treatment.quizzes.get(&listing.language)?;
        (is_treatment && is_language).then_some((id, quiz))
    })
}
