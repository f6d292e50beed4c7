//! `bedside new`.

use anyhow::{Context, Result};
use rust_embed::RustEmbed;

use super::{FINE, args, say_error};
use crate::write;

#[derive(RustEmbed)]
#[folder = "src/cli/starter"]
struct Starter;

/// Lays down the starter clinic.
pub fn run(args: &args::New) -> Result<u8> {
    let files = Starter::iter().map(|name| {
        let file = Starter::get(&name).expect("every name that is listed has a file");
        (name.into_owned(), file.data.into_owned())
    });
    let files: Vec<(String, Vec<u8>)> = files.collect();
    let folder = args.folder.display();
    write::create_project(&args.folder, &files)
        .with_context(|| format!("cannot make a site in `{folder}`"))?;
    say_error(&format!(
        "made a small clinic in `{folder}`. Now:\n  cd {folder}\n  bedside build\nThen read README.md there, and write."
    ));
    Ok(FINE)
}
