//! The command line: arguments in, text and an exit code out. No logic of its own.

mod add;
mod args;
mod build;
mod explain;
mod new;
mod project;
mod quiz;
mod scaffold;
mod schema;

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use args::{Args, Command};

/// Everything is fine.
const FINE: u8 = 0;
/// An author must mend something.
const FAULTS: u8 = 1;
/// The machine or the call failed.
const FAILED: u8 = 2;

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

/// Prints to standard output. A reader that went away (`| head`) is no failure; a disk that is full is
/// one, for whoever asked would take half of a report for all of it.
fn say(text: &str) -> Result<()> {
    use std::io::Write;
    let mut out = anstream::stdout();
    printed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

fn printed(outcome: std::io::Result<()>) -> Result<()> {
    match outcome {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot print all of it; make room, or print to another place")
        }
        _ => Ok(()),
    }
}

/// Prints a line to standard error.
fn say_error(text: &str) {
    use std::io::Write;
    let _ = writeln!(anstream::stderr(), "{text}");
}
