//! `bedside new`.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use rust_embed::RustEmbed;

use super::args;
use super::terminal::{FINE, say_error};
use crate::config;
use crate::session;
use crate::write;

#[derive(RustEmbed)]
#[folder = "src/cli/starter"]
struct Starter;

/// The settings of a clinic over a base, with gaps for what they say of the base.
const OVER_BASE: &str = include_str!("over_base.yaml");

/// Lays down the starter clinic, or a clinic over a base.
pub fn run(args: &args::New) -> Result<u8> {
    let folder = args.folder.display();
    let files = match &args.base {
        Some(base) => over_base(&args.folder, base)?,
        None => starter(),
    };
    write::create_project(&args.folder, &files)
        .with_context(|| format!("cannot make a site in `{folder}`"))?;
    say_error(&match &args.base {
        Some(base) => format!(
            "made a clinic in `{folder}` over the base `{}`. Now:\n  cd {folder}\n  bedside build\nThen put the clinic's name and numbers into `content/site.yaml` there.",
            base.display()
        ),
        None => format!(
            "made a small clinic in `{folder}`. Now:\n  cd {folder}\n  bedside build\nThen read README.md there, and write."
        ),
    });
    Ok(FINE)
}

fn starter() -> Vec<(String, Vec<u8>)> {
    let files = Starter::iter().map(|name| {
        let file = Starter::get(&name).expect("every name that is listed has a file");
        (name.into_owned(), file.data.into_owned())
    });
    files.collect()
}

/// Settings that name the base, and nothing else: all else is there.
fn over_base(folder: &Path, base: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let shown = base.display();
    let files = session::read(base).with_context(|| format!("`{shown}` cannot be a base"))?;
    let Some(config) = config::parse(&files).value else {
        bail!("`{shown}` holds no settings, so it is no site; name the folder of one");
    };
    if let Some(below) = config.laid_over.first() {
        bail!(
            "`{shown}` is laid over the base `{}` itself; name that one, or list both under `base:` in the settings",
            below.value
        );
    }
    let way = way(folder, base)?;
    let settings = OVER_BASE
        .replace("{base}", &scalar(&way.to_string_lossy())?)
        .replace("{language}", &scalar(config.language())?)
        .replace("{languages}", &format!("[{}]", config.languages.join(", ")))
        .replace("{theme}", &scalar(&config.theme)?);
    Ok(vec![(config::PATH.to_owned(), settings.into_bytes())])
}

/// A text as YAML writes it: in quotes where it needs them.
fn scalar(text: &str) -> Result<String> {
    Ok(serde_yaml::to_string(text)?.trim_end().to_owned())
}

/// The way from one folder to another, both as they are seen from here.
fn way(from: &Path, to: &Path) -> Result<PathBuf> {
    let parts = |it: &Path| -> Vec<PathBuf> {
        let parts = it.components().filter(|it| *it != Component::CurDir);
        parts.map(|it| PathBuf::from(it.as_os_str())).collect()
    };
    let is_below =
        from.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir));
    if to.is_absolute() || !is_below {
        return Ok(std::path::absolute(to)?);
    }
    if parts(from).starts_with(&parts(to)) {
        bail!("`{}` lies in the base `{}`; make it beside that", from.display(), to.display());
    }
    let up = parts(from).into_iter().map(|_| PathBuf::from(".."));
    Ok(up.chain(parts(to)).collect())
}
