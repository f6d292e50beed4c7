//! `bedside quiz diff`.

use anyhow::{Result, bail};
use serde::Serialize;

use super::version::{Own, of_path, of_site};
use crate::cli::args::{Diff, ReportName};
use crate::cli::revision;
use crate::cli::terminal::{FAILED, FAULTS, FINE, say};
use crate::proof::{self, Difference};

/// Two versions of one quiz.
#[derive(Serialize)]
struct Compared<'a> {
    /// The folder of the treatment; nothing for quizzes that were compiled.
    treatment: Option<&'a str>,
    /// The language; nothing for quizzes that were compiled.
    language: Option<&'a str>,
    /// The one version that has this quiz, `old` or `new`; nothing when both do.
    only: Option<&'static str>,
    /// What changes; nothing when only one version has it.
    difference: Option<Difference>,
    /// Why the new version must not be published, told.
    objections: &'a [String],
    #[serde(skip)]
    versions: [Option<&'a Own>; 2],
}

/// Compares two versions, and says by its code whether something changes for a patient.
pub fn run(args: &Diff) -> Result<u8> {
    let old = match (&args.rev, &args.old) {
        (Some(rev), _) => of_site(revision::over_bases(&args.at.root, rev)?, rev, args)?,
        (None, Some(old)) => of_path(old, args)?,
        (None, None) => bail!(
            "say what to compare with: a revision of git, `--rev HEAD`, or the folder of the old version"
        ),
    };
    let new = of_path(args.new.as_deref().unwrap_or(&args.at.root), args)?;
    let (Some(old), Some(new)) = (old, new) else { return Ok(FAILED) };
    let compared = compared(&old, &new, args.treatment.as_deref())?;
    match args.format {
        ReportName::Json => say(&format!("{:#}\n", serde_json::to_value(&compared)?))?,
        ReportName::Human => say(&report(&compared))?,
    }
    let is_same = |it: &Compared| it.difference.as_ref().is_some_and(Difference::is_none);
    let is_unknown = |it: &Compared| {
        !is_same(it) && it.difference.as_ref().is_some_and(|it| it.sheets.is_none())
    };
    Ok(match () {
        () if compared.iter().any(is_unknown) => FAILED,
        () if compared.iter().all(is_same) => FINE,
        () => FAULTS,
    })
}

/// Every quiz that was asked for, with both versions where there are two.
fn compared<'a>(
    old: &'a [Own],
    new: &'a [Own],
    treatment: Option<&str>,
) -> Result<Vec<Compared<'a>>> {
    let is_wanted = |it: &&Own| {
        it.treatment.is_none() || treatment.is_none_or(|name| it.treatment.as_deref() == Some(name))
    };
    let [old, new] = [old, new].map(|it| it.iter().filter(is_wanted).collect::<Vec<_>>());
    let is_compiled = |it: &[&Own]| it.iter().any(|it| it.treatment.is_none());
    if is_compiled(&old) || is_compiled(&new) {
        // A compiled quiz does not say of which treatment it is, nor in which language.
        let is_first = |it: &&Own| it.language.is_none() || !it.is_translation;
        let [old, new] = [old, new].map(|it| it.into_iter().filter(is_first).collect::<Vec<_>>());
        let ([old], [new]) = (&old[..], &new[..]) else {
            bail!(
                "a compiled quiz is compared with one other; say with which: `--treatment FOLDER`"
            );
        };
        return Ok(vec![pair([Some(old), Some(new)])]);
    }
    let same = |one: &Own, other: &Own| {
        (&one.treatment, &one.language) == (&other.treatment, &other.language)
    };
    let mut all: Vec<Compared> = Vec::new();
    for now in &new {
        let was = old.iter().find(|it| same(it, now));
        all.push(pair([was.copied(), Some(now)]));
    }
    let gone = old.iter().filter(|it| !new.iter().any(|now| same(it, now)));
    all.extend(gone.map(|it| pair([Some(it), None])));
    if all.is_empty() {
        bail!("neither version has a quiz of `{}`", treatment.unwrap_or_default());
    }
    Ok(all)
}

fn pair(versions: [Option<&Own>; 2]) -> Compared<'_> {
    let named = versions[1].or(versions[0]).filter(|it| it.treatment.is_some()).or(versions[0]);
    let (only, difference) = match versions {
        [Some(old), Some(new)] => (None, Some(proof::compare(old.version(), new.version()))),
        [Some(_), None] => (Some("old"), None),
        _ => (Some("new"), None),
    };
    Compared {
        treatment: named.and_then(|it| it.treatment.as_deref()),
        language: named.and_then(|it| it.language.as_deref()),
        only,
        difference,
        objections: versions[1].map_or(&[], |it| &it.objections),
        versions,
    }
}

/// What must be mended too, or shows that the change was not meant.
fn objections(found: &[String]) -> String {
    if found.is_empty() {
        return String::new();
    }
    let lines: String = found.iter().map(|it| format!("  {it}\n")).collect();
    format!("\nIt cannot be published so (`bedside check` says where, and what to do)\n{lines}")
}

fn report(compared: &[Compared]) -> String {
    let each = compared.iter().map(|it| {
        let name = match (it.treatment, it.language) {
            (Some(treatment), Some(language)) => format!("{treatment} ({language})\n"),
            _ => String::new(),
        };
        let words = match (&it.difference, it.versions) {
            (Some(difference), [Some(old), Some(new)]) => {
                proof::difference_in_words(difference, old.version(), new.version())
            }
            _ => format!("Only the {} version has this quiz.\n", it.only.unwrap_or_default()),
        };
        name + &words + &objections(it.objections)
    });
    each.collect::<Vec<_>>().join("\n")
}
