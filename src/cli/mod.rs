//! The command line: arguments in, text and an exit code out. No logic of its own.

mod add;
mod approve;
mod args;
mod build;
mod changed;
mod due;
mod explain;
mod here;
mod new;
mod project;
mod quiz;
mod report;
mod revision;
mod terminal;
mod scaffold;
mod schema;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use terminal::{FAILED, FINE, printed, say_error};

/// Runs the program with the arguments it was called with.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no failure.
            let code = if error.use_stderr() { FAILED } else { FINE };
            return match printed(error.print()) {
                Ok(()) => ExitCode::from(code),
                Err(_) => ExitCode::from(FAILED),
            };
        }
    };
    let done = match &args.command {
        Command::Build(it) => build::build(it),
        Command::Check(it) => build::check(it),
        Command::New(it) => new::run(it),
        Command::Add(it) => add::run(it),
        Command::Quiz(it) => quiz::run(it),
        Command::Approve(it) => approve::run(it),
        Command::Due(it) => due::run(it),
        Command::Changed(it) => changed::run(it),
        Command::Report(it) => report::run(it),
        Command::Explain(it) => explain::run(it),
        Command::Schema(it) => schema::run(it),
        Command::Completions(it) => args::completions(it),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            say_error(&format!("error: {error:#}"));
            ExitCode::from(FAILED)
        }
    }
}
