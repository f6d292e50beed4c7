//! One file of a project.

use std::path::Path;

use super::{FileId, Layer, Span, Text};
use crate::picture::Picture;

/// One text file.
#[derive(Debug, Clone)]
pub struct FileText {
    /// Its name in the program.
    pub id: FileId,
    /// Where it comes from.
    pub layer: Layer,
    /// From the root of its layer, `/`-separated: `content/index.md`.
    pub path: String,
    /// As people find it, from the project's root: `../base/content/index.md`.
    pub shown: String,
    /// What it holds; bytes that are not UTF-8 stand as U+FFFD.
    pub text: String,
    /// Where the first byte that is not UTF-8 stands, in bytes, if there is one.
    pub not_utf8: Option<u32>,
}

/// A file that is copied as it is: a picture, a leaflet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asset {
    /// From the root of its layer, `/`-separated: `content/images/roller.jpg`.
    pub path: String,
    /// Its name on the disk where that is written in another way: `ü` as `u` and two dots.
    pub disk: Option<String>,
    /// How many bytes it has.
    pub bytes: u64,
    /// What is known of it as a picture; nothing for other files.
    pub picture: Picture,
}

impl Asset {
    /// A file at that path of which nothing else is known. For tests and editors.
    pub fn at(path: &str) -> Asset {
        Asset { path: path.to_owned(), ..Asset::default() }
    }

    /// The ending of its name, in small letters.
    pub fn ending(&self) -> String {
        ending(&self.path)
    }
}

/// The ending of a name, in small letters; empty when it has none.
pub fn ending(path: &str) -> String {
    Path::new(path).extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// A place in a text as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl FileText {
    /// The whole text, with its place.
    pub fn whole(&self) -> Text<'_> {
        Text::new(&self.text, self.id, 0)
    }

    /// The line and column of a byte.
    pub fn place(&self, byte: u32) -> LineColumn {
        let mut at = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &self.text[..at];
        let line_start = before.rfind('\n').map_or(0, |it| it + 1);
        let line = before.matches('\n').count() + 1;
        LineColumn { line, column: before[line_start..].chars().count() + 1 }
    }

    /// Whether a place lies behind a byte that cannot be read: what stands there is not what the
    /// writer wrote.
    pub fn is_unread(&self, span: Span) -> bool {
        self.not_utf8.is_some_and(|at| span.start >= at)
    }

    /// The first byte: the place of a fault that concerns the whole file.
    pub fn first_byte(&self) -> Span {
        Span { file: self.id, start: 0, end: 0 }
    }
}

/// Text without a byte-order mark, in which U+FFFD stands for what is not UTF-8, and where that is.
pub fn decoded(bytes: Vec<u8>) -> (String, Option<u32>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to() as u32;
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    }
}
