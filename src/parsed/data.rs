//! Data files as values.

use serde::de::DeserializeOwned;

use crate::diagnostic::Diagnostic;
use crate::source::FileText;
use crate::yaml;

/// A data file as a value, if it holds something and can be read.
pub fn data<T: DeserializeOwned>(file: &FileText, found: &mut Vec<Diagnostic>) -> Option<T> {
    if file.text.lines().all(|it| it.trim().is_empty() || it.starts_with('#')) {
        return None;
    }
    yaml::read(file.whole()).report_to(found)
}
