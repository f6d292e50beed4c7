//! The command `bedside`.

use std::process::ExitCode;

fn main() -> ExitCode {
    bedside::cli::run()
}
