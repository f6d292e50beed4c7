//! `bedside quiz`.

mod trial;
mod diff;
mod export;
mod prove;
mod revision;
mod version;

use anyhow::Result;

use crate::cli::args::{Quiz as Args, QuizCommand};
use crate::model::{LanguageId, Site, TreatmentId};
use crate::quiz::Quiz;

/// Does what is asked of a quiz.
pub fn run(args: &Args) -> Result<u8> {
    match &args.command {
        QuizCommand::Prove(it) => prove::run(it),
        QuizCommand::Try(it) => trial::run(it),
        QuizCommand::Export(it) => export::run(it),
        QuizCommand::Graph(it) => export::graph(it),
        QuizCommand::Diff(it) => diff::run(it),
    }
}

/// Every quiz of a site.
fn quizzes(site: &Site) -> impl Iterator<Item = (TreatmentId, LanguageId, &Quiz)> {
    site.treatments.iter().enumerate().flat_map(|(n, treatment)| {
        let own = treatment.quizzes.iter();
        own.map(move |(language, quiz)| (TreatmentId(n as u16), *language, quiz))
    })
}
