//! `bedside quiz`.

mod trial;
mod diff;
mod export;
mod prove;
mod version;

use anyhow::Result;

use crate::cli::args::{Quiz as Args, QuizCommand};

pub use version::{Own, all_of};

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
