//! Names that are none.

use crate::diagnostic::{Diagnostic, Fault, did_you_mean};
use crate::source::Span;

/// A name that is none of those there are.
pub fn unknown<'a>(
    fault: Fault,
    name: (&str, Span),
    what: &str,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let diagnostic = fault.at(name.1, format!("`{}` is no {what}", name.0));
    let known: Vec<&str> = known.collect();
    match did_you_mean(name.0, known.iter().copied()) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => diagnostic.help("there is none; leave it out"),
        None => diagnostic.help(format!("those there are: {}", known.join(", "))),
    }
}
