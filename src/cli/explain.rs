//! `bedside explain`.

use anyhow::{Result, bail};

use super::args;
use super::terminal::{FINE, say};
use crate::check;
use crate::diagnostic::did_you_mean;

/// Prints the page of a lint or fault, or the list of them.
pub fn run(args: &args::Explain) -> Result<u8> {
    let topics = check::topics();
    let Some(name) = &args.name else {
        let width = topics.iter().map(|it| it.0.len()).max().unwrap_or(0);
        let lines = topics
            .iter()
            .map(|(name, says)| format!("{name:width$}  {}\n", says.replace('\n', " ")));
        say(&lines.collect::<String>())?;
        return Ok(FINE);
    };
    match check::readable(name) {
        Some(page) => say(&format!("# {name}\n\n{page}"))?,
        None => match did_you_mean(name, topics.iter().map(|it| it.0)) {
            Some(near) => bail!("there is no `{name}`; did you mean `{near}`?"),
            None => bail!("there is no `{name}`; `bedside explain` lists the names there are"),
        },
    }
    Ok(FINE)
}
