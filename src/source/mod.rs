//! READ: a project folder → [`Files`].
//!
//! Every text a writer wrote, in path order, and the names of the files that are copied as they
//! are. Everything else in the program speaks of places in these texts as [`Span`]s.

mod read;
mod span;

pub use read::{read, read_one, texts_and_assets};
pub use span::{FileId, Span, Text};

/// Every file of one project, sorted by path.
#[derive(Debug, Default)]
pub struct Files {
    texts: Vec<FileText>,
    assets: Vec<Asset>,
}

/// One text file of a project.
#[derive(Debug)]
pub struct FileText {
    /// Its place in [`Files::texts`].
    pub id: FileId,
    /// From the project's root, `/`-separated: `content/index.md`.
    pub path: String,
    /// What it holds; bytes that are not UTF-8 stand as U+FFFD.
    pub text: String,
    /// Where the first byte that is not UTF-8 stands, in bytes, if there is one.
    pub not_utf8: Option<u32>,
}

/// A place in a text as people count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// A file that is copied as it is: a picture, a leaflet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// From the project's root, `/`-separated: `content/images/roller.jpg`.
    pub path: String,
    /// Width and height in pixels, for a picture whose header could be read.
    pub size: Option<(u32, u32)>,
}

impl Files {
    /// The files that hold these texts, by path; nothing is read. For tests and editors.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Files {
        let files =
            texts.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        Files::new(files.collect(), Vec::new())
    }

    /// These files, given by path and bytes, and these assets.
    pub fn new(mut files: Vec<(String, Vec<u8>)>, mut assets: Vec<Asset>) -> Files {
        files.sort_by(|a, b| a.0.cmp(&b.0));
        assets.sort_by(|a, b| a.path.cmp(&b.path));
        let texts = files.into_iter().enumerate().map(|(n, (path, bytes))| {
            let (text, not_utf8) = decoded(bytes);
            FileText { id: FileId::from_index(n), path, text, not_utf8 }
        });
        Files { texts: texts.collect(), assets }
    }

    /// The same, with more files, whose paths none of its own has.
    pub fn with(self, more: Vec<(String, Vec<u8>)>) -> Files {
        let own = self.texts.into_iter().map(|it| (it.path, it.text, it.not_utf8));
        let more = more.into_iter().map(|(path, bytes)| {
            let (text, not_utf8) = decoded(bytes);
            (path, text, not_utf8)
        });
        let mut all: Vec<_> = own.chain(more).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        let texts = all.into_iter().enumerate().map(|(n, (path, text, not_utf8))| FileText {
            id: FileId::from_index(n),
            path,
            text,
            not_utf8,
        });
        Files { texts: texts.collect(), assets: self.assets }
    }

    /// All text files, by path.
    pub fn texts(&self) -> &[FileText] {
        &self.texts
    }

    /// All other files below `content/`, by path.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The text file of that id, which these files gave.
    pub fn get(&self, id: FileId) -> &FileText {
        &self.texts[id.index()]
    }

    /// The text file at that path from the project's root.
    pub fn at(&self, path: &str) -> Option<&FileText> {
        let n = self.texts.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
        Some(&self.texts[n])
    }

    /// The asset at that path from the project's root.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        let n = self.assets.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
        Some(&self.assets[n])
    }
}

impl FileText {
    /// The whole text, with its place.
    pub fn whole(&self) -> Text<'_> {
        Text::new(&self.text, self.id, 0)
    }

    /// The line and column of a byte.
    pub fn place(&self, byte: u32) -> Place {
        let mut at = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &self.text[..at];
        let line_start = before.rfind('\n').map_or(0, |it| it + 1);
        let line = before.matches('\n').count() + 1;
        Place { line, column: before[line_start..].chars().count() + 1 }
    }

    /// The first byte: the place of a fault that concerns the whole file.
    pub fn first_byte(&self) -> Span {
        Span { file: self.id, start: 0, end: 0 }
    }
}

/// Text without a byte-order mark, in which U+FFFD stands for what is not UTF-8, and where that is.
fn decoded(bytes: Vec<u8>) -> (String, Option<u32>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").map(<[u8]>::to_vec).unwrap_or(bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to() as u32;
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    }
}
