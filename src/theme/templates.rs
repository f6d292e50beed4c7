//! Templates: loaded all at once, their faults told where they stand.

use std::collections::BTreeMap;

use tera::{ErrorKind, Tera};

use crate::diagnostic::{Diagnostic, Fault};
use crate::source::{FileId, FileText, Span};

/// Loads all templates. When one cannot be read, its fault is told; a template that is right stays
/// usable only if all are, so nothing is rendered then.
pub fn load(templates: &[(&str, &FileText)], found: &mut Vec<Diagnostic>) -> Tera {
    let mut tera = Tera::new();
    let sources = templates
        .iter()
        .map(|(name, source)| ((*name).to_owned(), (source.id, source.text.len() as u32)));
    let sources: BTreeMap<String, (FileId, u32)> = sources.collect();
    let all = templates.iter().map(|(name, source)| ((*name).to_owned(), source.text.as_str()));
    if let Err(error) = tera.add_raw_templates(all) {
        let first = templates.first().map_or("base.html", |it| it.0);
        found.push(fault(&error, first, &sources));
    }
    tera
}

/// The diagnostic for an error of the engine; `template` is where it was met if the error does not
/// say.
pub fn fault(
    error: &tera::Error,
    template: &str,
    templates: &BTreeMap<String, (FileId, u32)>,
) -> Diagnostic {
    let report = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
        _ => None,
    };
    let said = error.to_string();
    let met = report.is_none().then(|| place(&said)).flatten();
    let name = report.map(|it| it.filename()).or(met).unwrap_or(template);
    let (file, length) = templates
        .get(name)
        .or_else(|| templates.get(template))
        .copied()
        .expect("a theme has templates");
    let range = report.map_or(0..0, |it| it.span().range.clone());
    let end = (range.end as u32).min(length);
    let span = Span { file, start: (range.start as u32).min(end), end };
    let message = report.map_or(said.as_str(), |it| it.message());
    let message = message.lines().next().unwrap_or_default();
    let message = message.trim_start_matches("error: ").trim_end_matches('.');
    let fault =
        Fault::TEMPLATE_FAULT.at(span, format!("this template cannot be filled: {message}"));
    match name == template {
        true => fault.help("mend the template, or take the file away to use the one built in"),
        false => fault.help(format!("mend the template, which `{template}` uses, or take the file away to use the one built in")),
    }
}

/// The template in which the engine says that it met a fault: `--> page.html:2:10`.
fn place(said: &str) -> Option<&str> {
    said.split_once("--> ")?.1.lines().next()?.rsplitn(3, ':').nth(2)
}
