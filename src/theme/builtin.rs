//! The default theme, within the program.

use rust_embed::RustEmbed;

use crate::source::Files;

/// Where the words of the default theme stand that a project lays its own over. No project has such
/// a folder: hidden ones are not read.
pub(super) const BELOW: &str = "themes/.default/";

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct Default;

/// The names of the files of the default theme.
pub(super) fn names() -> impl Iterator<Item = String> {
    Default::iter().map(std::borrow::Cow::into_owned)
}

/// Whether the default theme has a file of that name.
pub(super) fn has(name: &str) -> bool {
    Default::get(name).is_some()
}

/// The same files, with those of the default theme that the project does not have itself. Its
/// words are always there, in a hidden folder: a project that changes one need not write the others.
pub fn complete(files: Files) -> Files {
    let more = Default::iter().filter_map(|name| {
        let own = format!("themes/default/{name}");
        let path = match files.at(&own) {
            None => own,
            Some(_) if name.ends_with(".ftl") => format!("{BELOW}{name}"),
            Some(_) => return None,
        };
        let file = Default::get(&name).expect("every name that is listed has a file");
        Some((path, file.data.into_owned()))
    });
    let more: Vec<(String, Vec<u8>)> = more.collect();
    files.with(more)
}
