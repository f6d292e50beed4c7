//! The default theme, within the program.

use rust_embed::RustEmbed;

use crate::source::{Files, Layer};

/// Where the files of the default theme lie, in every layer.
pub const FOLDER: &str = "themes/default/";

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct Default;

/// The names of the files of the default theme.
pub fn names() -> impl Iterator<Item = String> {
    Default::iter().map(std::borrow::Cow::into_owned)
}

/// Whether the default theme has a file of that name.
pub fn has(name: &str) -> bool {
    Default::get(name).is_some()
}

/// The same files over those of the default theme.
pub fn complete(mut files: Files) -> Files {
    for name in Default::iter() {
        let file = Default::get(&name).expect("every name that is listed has a file");
        files.put(Layer::BuiltIn, &format!("{FOLDER}{name}"), file.data.into_owned());
    }
    files
}
