//! `files:`: what is published though no page names it.

use crate::diagnostic::{Diagnostic, Fault, did_you_mean};
use crate::source::{Files, composed};
use crate::yaml::At;

/// Whether a path below `content/` is the file that `named` says, or lies in that folder.
pub fn is_file_of(path: &str, named: &str) -> bool {
    let named = composed(named.trim_start_matches('/').trim_end_matches('/'));
    let rest = path.strip_prefix(&*named);
    !named.is_empty() && rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
}

/// A name under `files:` that names nothing.
pub fn fault(named: &At<String>, files: &Files) -> Option<Diagnostic> {
    let paths = || files.assets().filter_map(|it| it.path.strip_prefix("content/"));
    if paths().any(|it| is_file_of(it, &named.value)) {
        return None;
    }
    let message = format!("there is no file or folder `content/{}` to publish", named.value);
    let fault = Fault::WRONG_VALUE.at(named.span, message);
    Some(match did_you_mean(&named.value, paths()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")).fix(named.span, near),
        None => fault.help(
            "write the way from `content/` to a file, `leaflets/consent.pdf`, or to a folder, \
             `.well-known/`; pages and data need no name here",
        ),
    })
}
