//! PARSE: one file → what it says.
//!
//! [`parse`] needs the path and the text of a file, and nothing else: no settings, no other file. So
//! what it gives can be kept until that text changes, and files are parsed side by side.

mod data;
mod details;
mod files;
mod front_matter;
mod meta;
mod name;
mod page;
mod passage;
mod people;
mod plan;
mod scales;
mod written_paths;

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Fault, Reported};
use crate::evidence::{Bibliography, Facts};
use crate::source::FileText;

use data::data;

pub use details::{Contraindication, Details, Line, Risk, schema as schema_of};
pub use files::ParsedFiles;
pub use meta::Meta;
pub use name::PageName;
pub use page::ParsedPage;
pub use passage::{Passage, PassageId, PassageText, Passages};
pub use people::{People, Person};
pub use plan::ParsedPlan;
pub use scales::{Care, Frequency, Severity, Verdict};

/// What one file says.
#[derive(Debug)]
pub enum Parsed {
    /// A page.
    Page(Arc<ParsedPage>),
    /// `people.yaml`.
    People(Arc<People>),
    /// `sources.yaml`.
    Bibliography(Arc<Bibliography>),
    /// A `facts.yaml`.
    Facts(Arc<Facts>),
    /// A `quiz.yaml`.
    Plan(Arc<ParsedPlan>),
    /// A file that is read elsewhere, or by nothing.
    Other,
}

/// Reads one file for what its path says it is. Every fault that can be seen in it alone is told;
/// what follows a byte that cannot be read is not what the writer wrote, and is not judged.
pub fn parse(file: &FileText) -> Reported<Parsed> {
    let mut found: Vec<Diagnostic> =
        file.not_utf8.map(|at| not_utf8(file, at)).into_iter().collect();
    let value = if let Some(name) = PageName::of(&file.path) {
        Parsed::Page(Arc::new(page::parse(file, name).report_to(&mut found)))
    } else {
        match file.path.strip_prefix("content/").unwrap_or_default() {
            "people.yaml" => Parsed::People(Arc::new(data(file, &mut found).unwrap_or_default())),
            "sources.yaml" => Parsed::Bibliography(Arc::new(
                Bibliography::parse(file.whole()).report_to(&mut found),
            )),
            it if it.ends_with("/facts.yaml") => {
                Parsed::Facts(Arc::new(Facts::parse(file.whole()).report_to(&mut found)))
            }
            it if it.ends_with("/quiz.yaml") => {
                Parsed::Plan(Arc::new(plan::parse(file).report_to(&mut found)))
            }
            _ => Parsed::Other,
        }
    };
    found.retain(|it| it.code == Fault::NOT_UTF8.code || !file.is_unread(it.span));
    // What two versions of a file say at once is not worth judging.
    if let Some(unmerged) = unmerged(file) {
        found = vec![unmerged];
    }
    Reported { value, diagnostics: found }
}

/// The marks that git leaves in a file of which two versions could not be merged.
fn unmerged(file: &FileText) -> Option<Diagnostic> {
    let mut from = 0;
    let mut lines = file.text.split_inclusive('\n').map(|line| {
        from += line.len();
        (from - line.len(), line.trim_end())
    });
    let (start, first) = lines.find(|it| it.1.starts_with("<<<<<<< "))?;
    lines.find(|it| it.1 == "=======")?;
    lines.find(|it| it.1.starts_with(">>>>>>> "))?;
    let span = file.whole().span(start..start + first.len());
    let message = "two versions of this text stand here, one below the other";
    Some(Fault::UNMERGED.at(span, message).help(
        "keep what is right of the two, and take out the lines that begin with `<<<<<<<`, `=======` \
         and `>>>>>>>`",
    ))
}

fn not_utf8(file: &FileText, at: u32) -> Diagnostic {
    let span = file.whole().span(at as usize..at as usize);
    Fault::NOT_UTF8
        .at(span, "this file holds a character that cannot be read")
        .help("save the file as UTF-8: in most editors under Save as, Encoding")
}
