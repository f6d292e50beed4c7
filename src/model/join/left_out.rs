//! The reasons not to be treated that a base has and the site leaves out.

use super::input::Input;
use crate::diagnostic::{Diagnostic, Fault};
use crate::model::Treatment;
use crate::parsed::{Parsed, ParsedPage};
use crate::quiz;
use crate::yaml::At;

/// A page that is left out, and why.
pub type LeftOut<'a> = (&'a ParsedPage, &'a At<String>);

/// The contraindications of a treatment that are left out, by id. One for which no reason is given is
/// told: the quiz would go without its question, and nobody who signs it would know.
pub fn reasons<'a>(
    input: Input<'a>,
    treatment: &Treatment,
    found: &mut Vec<Diagnostic>,
) -> Vec<LeftOut<'a>> {
    let mut all: Vec<LeftOut> = Vec::new();
    let mut told = Vec::new();
    if input.config.without.is_empty() {
        return all;
    }
    for file in input.files.texts().filter(|it| input.config.leaves_out(it)) {
        let Parsed::Page(page) = &input.parsed.of(file.id).value else { continue };
        let folder = page.name.key.strip_prefix(&treatment.folder);
        let is_own = folder.is_some_and(|it| it.starts_with('/')) && page.name.tag.is_none();
        let by = input.config.left_out_by(&file.path).filter(|_| is_own);
        let Some(by) = by.filter(|_| page.is_contraindication()) else { continue };
        match &by.because {
            Some(because) => {
                found.extend(quiz::no_reason(because));
                all.push((page, because));
            }
            None if told.contains(&by.page.span) => {}
            None => {
                told.push(by.page.span);
                let key = &page.name.key;
                let message = format!(
                    "`{key}` is a reason not to be treated, and nothing says why the quiz does without it"
                );
                found.push(
                    Fault::MISSING_REASON
                        .at(by.page.span, message)
                        .help(format!("write `- {{page: {key}, because: …}}`, or keep the page")),
                );
            }
        }
    }
    all
}
