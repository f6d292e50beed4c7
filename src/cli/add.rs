//! `bedside add`.

use anyhow::{Result, bail};
use clap::ValueEnum;
use clap::builder::PossibleValue;
use schemars::schema_for;

use super::terminal::{FINE, say_error};
use super::{args, scaffold};
use crate::kind::Kind;
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
        Kind::Treatment => format!("content/{name}/index.md"),
        Kind::Term => format!("content/glossary/{name}.md"),
        kind => {
            let treatment = treatment(args.treatment.as_deref(), &folders)?;
            let folder = kind.folder().map(|it| format!("{it}/")).unwrap_or_default();
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

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Kind] {
        &Kind::ADDED
    }

    /// What a kind is, stands in its schema.
    fn to_possible_value(&self) -> Option<PossibleValue> {
        let schema = schema_for!(Kind).to_value();
        let mut kinds = schema["oneOf"].as_array().into_iter().flatten();
        let own = kinds.find(|it| it["const"] == self.word());
        let about = own.and_then(|it| it["description"].as_str()).unwrap_or_default();
        let about = about.trim_end_matches('.').to_owned();
        Some(PossibleValue::new(self.word()).help(about))
    }
}
