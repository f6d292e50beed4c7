//! The default theme, within the program.

use rust_embed::RustEmbed;

use crate::source::Sources;

#[derive(RustEmbed)]
#[folder = "themes/default"]
struct Default;

/// The same sources, with the files of the default theme that the project does not have itself.
pub fn complete(sources: Sources) -> Sources {
    let files = Default::iter().filter_map(|name| {
        let path = format!("themes/default/{name}");
        let file = Default::get(&name).expect("every name that is listed has a file");
        sources.at(&path).is_none().then(|| (path, file.data.into_owned()))
    });
    let files: Vec<(String, Vec<u8>)> = files.collect();
    sources.with(files)
}
