//! Faults for people: the line, what is wrong with it, what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};

use super::{Diagnostic, Severity, bases};
use crate::source::{FileText, Files, Span};

/// All faults, an empty line between two; those of bases in short, at the end.
pub fn all(files: &Files, diagnostics: &[Diagnostic], coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in diagnostics.iter().filter(|it| !bases::is_of_base(files, it)) {
        text.push_str(&renderer.render(&one(files, diagnostic)));
        text.push_str("\n\n");
    }
    text + &bases::all(files, diagnostics)
}

fn one<'a>(files: &'a Files, diagnostic: &'a Diagnostic) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let main = level.primary_title(&diagnostic.message).id(diagnostic.code);
    let mut group = main.element(snippet(files, diagnostic));
    for note in diagnostic.notes.iter().filter(|it| it.span.file != diagnostic.span.file) {
        let piece = Piece::around(files.get(note.span.file), &[note.span]);
        let annotation = AnnotationKind::Context.span(piece.within(note.span)).label(&note.text);
        group = group.element(piece.snippet().annotation(annotation));
    }
    match (&diagnostic.help, &diagnostic.fix) {
        (Some(help), Some(fix)) => {
            let piece = Piece::around(files.get(fix.span.file), &[fix.span]);
            let patch: Snippet<Patch> = Snippet::source(piece.text).line_start(piece.first_line);
            let patch = patch.patch(Patch::new(piece.within(fix.span), &fix.text));
            vec![group, Level::HELP.secondary_title(help).element(patch)]
        }
        (Some(help), None) => vec![group.element(Level::HELP.message(help))],
        _ => vec![group],
    }
}

fn snippet<'a>(
    files: &'a Files,
    diagnostic: &'a Diagnostic,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let near = diagnostic.notes.iter().filter(|it| it.span.file == diagnostic.span.file);
    let mut spans = vec![diagnostic.span];
    spans.extend(near.clone().map(|it| it.span));
    let piece = Piece::around(files.get(diagnostic.span.file), &spans);
    let notes = near.map(|it| AnnotationKind::Context.span(piece.within(it.span)).label(&it.text));
    let primary = AnnotationKind::Primary.span(piece.within(diagnostic.span));
    piece.snippet().annotation(primary).annotations(notes.collect::<Vec<_>>())
}

/// The lines of a file that hold some spans: the printer need not look at the rest.
struct Piece<'a> {
    path: &'a str,
    text: &'a str,
    /// Where `text` begins in the file, in bytes.
    start: usize,
    /// The number of its first line, from 1.
    first_line: usize,
}

impl<'a> Piece<'a> {
    fn around(source: &'a FileText, spans: &[Span]) -> Piece<'a> {
        let all = source.text.as_str();
        let first = spans.iter().map(|it| it.start as usize).min().unwrap_or(0).min(all.len());
        let last = spans.iter().map(|it| it.end as usize).max().unwrap_or(0).min(all.len());
        let start = all[..first].rfind('\n').map_or(0, |it| it + 1);
        let end = all[last..].find('\n').map_or(all.len(), |it| last + it);
        let first_line = all[..start].matches('\n').count() + 1;
        Piece { path: &source.shown, text: &all[start..end], start, first_line }
    }

    fn within(&self, span: Span) -> std::ops::Range<usize> {
        let length = self.text.len();
        let start = (span.start as usize).saturating_sub(self.start).min(length);
        let end = (span.end as usize).saturating_sub(self.start).clamp(start, length);
        start..end
    }

    fn snippet<T: Clone>(&self) -> Snippet<'a, T> {
        Snippet::source(self.text).path(self.path).line_start(self.first_line)
    }
}
