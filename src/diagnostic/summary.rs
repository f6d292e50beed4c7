//! How many faults there are.

use super::{Diagnostic, Severity};

/// "2 errors, 1 warning", or "no faults".
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|it| it.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let named = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    match (errors, warnings) {
        (0, 0) => "no faults".to_owned(),
        (0, _) => named(warnings, "warning"),
        (_, 0) => named(errors, "error"),
        _ => format!("{}, {}", named(errors, "error"), named(warnings, "warning")),
    }
}
