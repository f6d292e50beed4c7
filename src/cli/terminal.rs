//! What a command leaves behind: text and an exit code.

use std::io::Write;

use anyhow::{Context, Result};

/// Everything is fine.
pub const FINE: u8 = 0;
/// An author must mend something.
pub const FAULTS: u8 = 1;
/// The machine or the call failed.
pub const FAILED: u8 = 2;

/// Prints to standard output. A reader that went away (`| head`) is no failure; a disk that is full is
/// one, for whoever asked would take half of a report for all of it.
pub fn say(text: &str) -> Result<()> {
    let mut out = anstream::stdout();
    printed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

pub fn printed(outcome: std::io::Result<()>) -> Result<()> {
    match outcome {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot print all of it; make room, or print to another place")
        }
        _ => Ok(()),
    }
}

/// Prints a line to standard error.
pub fn say_error(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}
