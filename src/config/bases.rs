//! The bases that a site is laid over: what the settings say of them, and what is wrong with it.

use std::fmt::{Formatter, Result as Shown};

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::written::{Folders, LeftOut, Without};
use crate::diagnostic::{Diagnostic, Fault, did_you_mean};
use crate::source::{FileText, Files, MOST_BASES, NoBase};
use crate::yaml::At;

/// Whether a file is the page of that id in any language, or lies below it.
pub fn is_of(path: &str, id: &str) -> bool {
    let Some(rest) = path.strip_prefix("content/").and_then(|it| it.strip_prefix(id)) else {
        return false;
    };
    rest.starts_with('/') || rest.starts_with('.') && rest.ends_with(".md")
}

/// The folders, in order, each with its place.
pub fn folders(written: Option<At<Folders>>) -> Vec<At<String>> {
    let Some(written) = written else { return Vec::new() };
    let span = written.span;
    match written.value {
        Folders::One(it) => vec![At::new(it, span)],
        Folders::More(all) => all,
    }
}

/// The pages that are left out, each with its place.
pub fn left_out(written: Vec<At<Without>>) -> Vec<LeftOut> {
    let all = written.into_iter().map(|it| match it.value {
        Without::Page(id) => LeftOut { page: At::new(id, it.span), because: None },
        Without::Because(it) => it,
    });
    all.collect()
}

/// What is wrong with the bases that are named, and with what is left out of them.
pub fn faults(laid_over: &[At<String>], without: &[LeftOut], files: &Files) -> Vec<Diagnostic> {
    let refused = laid_over.iter();
    let mut found: Vec<Diagnostic> =
        refused.filter_map(|it| Some(refusal(it, files.why_no_base(&it.value)?))).collect();
    // What a base has that could not be read is not known.
    if found.is_empty() {
        found.extend(without.iter().filter_map(|it| nothing_left_out(&it.page, files)));
    }
    found
}

fn refusal(named: &At<String>, why: &NoBase) -> Diagnostic {
    let name = &named.value;
    let (message, help) = match why {
        NoBase::Missing => (
            format!("there is no folder `{name}`"),
            "write the way from the folder of this site to that of the base, such as `../base`"
                .to_owned(),
        ),
        NoBase::WithoutContent => (
            format!("`{name}` holds no folder `content`, so it is no site"),
            "name the folder in which `content` lies".to_owned(),
        ),
        NoBase::Own => (
            format!("`{name}` is the folder of this site, or lies in it or around it"),
            "put the base beside this site, and write `base: ../base`".to_owned(),
        ),
        NoBase::Unread => (
            format!("the base `{name}` was not read together with this site"),
            "start Bedside anew; it reads the base from its folder".to_owned(),
        ),
        NoBase::Twice => (
            format!("the base `{name}` is named twice"),
            "leave one of the two out; the later one in the list counts more".to_owned(),
        ),
        NoBase::HasBases(of_its_own) => (
            format!("the base `{name}` is laid over a base of its own"),
            format!(
                "name all of them here, the lowest first, in place of `{name}` alone; it names {}",
                of_its_own.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
            ),
        ),
        NoBase::TooMany => (
            format!("a site can have {MOST_BASES} bases, and `{name}` is one more"),
            "put what belongs together into one base".to_owned(),
        ),
    };
    Fault::UNUSABLE_BASE.at(named.span, message).help(help)
}

/// An id in `without:` that no base has.
fn nothing_left_out(id: &At<String>, files: &Files) -> Option<Diagnostic> {
    let of_bases: Vec<&FileText> = files.all_texts().filter(|it| it.layer.is_base()).collect();
    if !id.value.is_empty() && of_bases.iter().any(|it| is_of(&it.path, &id.value)) {
        return None;
    }
    if of_bases.is_empty() {
        let message = "`without:` leaves pages of a base out, and this site has no base";
        let fault = Fault::WRONG_VALUE.at(id.span, message);
        return Some(fault.help("take `without:` away, or name the base: `base: ../base`"));
    }
    let message = format!("no base has a page `{}`", id.value);
    let fault = Fault::WRONG_VALUE.at(id.span, message);
    let ids = of_bases.iter().filter_map(|it| page_id(&it.path));
    Some(match did_you_mean(&id.value, ids) {
        Some(near) => fault.help(format!("did you mean `{near}`?")).fix(id.span, near),
        None => fault.help("write the id of a page, such as `microneedling/risks/bruising`"),
    })
}

/// The id of a page in the default language.
fn page_id(path: &str) -> Option<&str> {
    let id = path.strip_prefix("content/")?.strip_suffix(".md")?;
    Some(id.strip_suffix("/index").unwrap_or(id))
}

impl<'de> Deserialize<'de> for Folders {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Folders, D::Error> {
        deserializer.deserialize_any(FoldersVisitor)
    }
}

struct FoldersVisitor;

impl<'de> Visitor<'de> for FoldersVisitor {
    type Value = Folders;

    fn expecting(&self, f: &mut Formatter) -> Shown {
        f.write_str("a folder or a list of folders")
    }

    fn visit_str<E: Error>(self, folder: &str) -> Result<Folders, E> {
        Ok(Folders::One(folder.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Folders, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Folders::More)
    }
}

impl<'de> Deserialize<'de> for Without {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Without, D::Error> {
        deserializer.deserialize_any(WithoutVisitor)
    }
}

struct WithoutVisitor;

impl<'de> Visitor<'de> for WithoutVisitor {
    type Value = Without;

    fn expecting(&self, f: &mut Formatter) -> Shown {
        f.write_str("the id of a page, or `{page: …, because: …}`")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Without, E> {
        Ok(Without::Page(id.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Without, A::Error> {
        LeftOut::deserialize(MapAccessDeserializer::new(map)).map(Without::Because)
    }
}
