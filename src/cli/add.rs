//! `bedside add`.

use anyhow::{Result, bail};

use super::args::{self, KindName};
use super::{FINE, say_error, scaffold};
use crate::markdown::slug;
use crate::session;
use crate::write;

/// Writes a page with its front matter filled in.
pub fn run(args: &args::Add) -> Result<u8> {
    let sources = session::read(&args.root)?;
    let name = slug(&args.title);
    if name.is_empty() {
        bail!("`{}` gives no name for a file; use letters or digits", args.title);
    }
    let folders: Vec<&str> = sources
        .texts()
        .filter_map(|it| it.path.strip_prefix("content/")?.strip_suffix("/index.md"))
        .filter(|it| !it.contains('/') && !["about", "glossary"].contains(it))
        .collect();
    let path = match args.kind {
        KindName::Treatment => format!("content/{name}/index.md"),
        KindName::Term => format!("content/glossary/{name}.md"),
        kind => {
            let treatment = treatment(args.treatment.as_deref(), &folders)?;
            let folder = folder(kind).map(|it| format!("{it}/")).unwrap_or_default();
            format!("content/{treatment}/{folder}{name}.md")
        }
    };
    let text = scaffold::page(args.kind, &args.title);
    write::create(&args.root, &[(path.clone(), text.into_bytes())])?;
    say_error(&format!(
        "made `{path}`. Fill in what stands in angle brackets, then run `bedside check`"
    ));
    Ok(FINE)
}

fn treatment<'a>(named: Option<&'a str>, folders: &[&'a str]) -> Result<&'a str> {
    match (named, folders) {
        (Some(name), folders) if folders.contains(&name) => Ok(name),
        (Some(name), _) => {
            bail!("there is no treatment `{name}`; those there are: {}", folders.join(", "))
        }
        (None, [only]) => Ok(only),
        (None, []) => {
            bail!("there is no treatment yet; make one with `bedside add treatment \"Name\"`")
        }
        (None, several) => bail!("say which treatment with `--treatment`: {}", several.join(", ")),
    }
}

fn folder(kind: KindName) -> Option<&'static str> {
    match kind {
        KindName::Benefit => Some("benefits"),
        KindName::Risk => Some("risks"),
        KindName::Contraindication => Some("contraindications"),
        KindName::Preparation => Some("preparation"),
        KindName::Aftercare => Some("aftercare"),
        KindName::Alternative => Some("alternatives"),
        KindName::Myth => Some("myths"),
        KindName::Treatment | KindName::Article | KindName::Term => None,
    }
}
