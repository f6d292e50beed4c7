//! A head and what a template needs besides → HTML.

use super::contract::{Filled, Whole};
use super::renderer::Renderer;
use crate::diagnostic::Reported;
use crate::model::LanguageId;

/// Fills a template with the head and what it needs besides.
pub fn fill<T: serde::Serialize>(
    renderer: &Renderer,
    language: LanguageId,
    template: &str,
    page: Whole<T>,
) -> Reported<String> {
    let filled = renderer.theme.fill(language.0 as usize, template, &Filled { page });
    Reported { value: filled.value.unwrap_or_default(), diagnostics: filled.diagnostics }
}

/// Whether a language is written from right to left.
pub fn direction(tag: &str) -> &'static str {
    let language = tag.split('-').next().unwrap_or(tag);
    match language {
        "ar" | "fa" | "he" | "ur" | "ps" | "yi" | "sd" | "ug" | "dv" | "ckb" => "rtl",
        _ => "ltr",
    }
}
