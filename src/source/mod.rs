//! READ: a project folder → [`Files`].
//!
//! Every text that a writer wrote, in layers and by path, and the names of the files that are copied
//! as they are. Everything else in the program speaks of places in these texts as [`Span`]s.

mod base;
mod file;
mod files;
mod layer;
mod path;
mod read;
mod span;

pub use base::{MOST_BASES, base_folder};
pub use file::{Asset, FileText, LineColumn, ending};
pub use files::Files;
pub use layer::{Layer, NoBase};
pub use path::{composed, decoded, decomposed, encoded};
pub use read::{read, read_one, texts_and_assets};
pub use span::{FileId, Span, Text};
