//! One link to its target.

use crate::markdown::{Link, LinkForm};
use crate::model::{Destination, LanguageId, ListingKind, Page, PageId, Site};
use crate::source::{Files, composed, decoded};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, and to a heading on it.
    Page(PageId, Option<String>),
    /// To a page made of others, and to a place on it.
    Listing(crate::model::ListingId, Option<String>),
    /// To a file that is copied as it is: its path from the project's root.
    Asset(String),
    /// Out of the site: the whole address.
    External(String),
    /// To nothing.
    NoPage,
    /// To a page that is there, at a heading that is not.
    NoAnchor(Destination),
    /// To one of several pages, none of them nearer than the others.
    Ambiguous(Vec<PageId>),
}

/// Where a link on that page leads.
pub fn resolve(site: &Site, page: &Page, link: &Link) -> Target {
    let target = link.target.as_str();
    if let Some(path) = own_path(site, target) {
        return own(site, path, link.anchor.as_deref());
    }
    if is_external(target) {
        let anchor = link.anchor.as_ref().map_or(String::new(), |it| format!("#{it}"));
        return Target::External(format!("{target}{anchor}"));
    }
    if target.is_empty() {
        return at(site, Destination::Page(page.id), link.anchor.as_deref());
    }
    match link.form {
        LinkForm::Wiki => short(site, page, target, link.anchor.as_deref()),
        LinkForm::Inline => relative(site, page, &plain(target), link.anchor.as_deref()),
    }
}

/// The path on this site that a whole address means; none for another site, and for a question to
/// a server.
fn own_path<'a>(site: &'a Site, target: &'a str) -> Option<&'a str> {
    let host = |it: &'a str| it.split_once("//").map(|it| it.1);
    let (own, rest) = (host(&site.config.base.origin)?, host(target)?);
    let is_web = ["https:", "http:", ""].iter().any(|it| {
        target.len() == rest.len() + 2 + it.len() && target[..it.len()].eq_ignore_ascii_case(it)
    });
    let (name, path) = rest.split_at_checked(own.len()).filter(|_| is_web)?;
    let path = path.strip_prefix(site.config.base.path.trim_end_matches('/'))?;
    let is_own = name.eq_ignore_ascii_case(own) && (path.is_empty() || path.starts_with('/'));
    (is_own && !path.contains('?')).then_some(path)
}

/// Where a path from the root of the site leads, as a browser would ask for it.
fn own(site: &Site, path: &str, anchor: Option<&str>) -> Target {
    let path = plain(path);
    let inner = path.trim_matches('/');
    let (first, rest) = inner.split_once('/').unwrap_or((inner, ""));
    let mut others = site.languages().filter(|it| *it != LanguageId::DEFAULT);
    let (language, key) = match others.find(|it| site.language(*it) == first) {
        Some(language) => (language, rest),
        None => (LanguageId::DEFAULT, inner),
    };
    let key = key.strip_suffix("index.html").unwrap_or(key).trim_end_matches('/');
    let key = if key.is_empty() { "index" } else { key };
    let is_old = |page: &Page| {
        page.meta.redirects.iter().any(|it| plain(&it.value).trim_matches('/') == inner)
    };
    match site.place_in(language, key) {
        Some(place) => at(site, place, anchor),
        None if inner.rsplit('/').next().is_some_and(|it| it.contains('.')) => {
            Target::Asset(format!("content/{inner}"))
        }
        // An old address sends its readers on.
        None => match site.pages.iter().find(|it| is_old(it)) {
            Some(page) => at(site, Destination::Page(page.id), anchor),
            None => Target::NoPage,
        },
    }
}

/// A path as the names of files are written: nothing is encoded, and each letter is one sign.
fn plain(target: &str) -> String {
    composed(&decoded(target)).into_owned()
}

/// Where an id under `related:` leads.
pub fn by_id(site: &Site, page: &Page, id: &str) -> Target {
    short(site, page, id, None)
}

/// The path of the file that a picture's address means, if it is there.
pub fn asset(site: &Site, files: &Files, page: &Page, target: &str) -> Option<String> {
    let path = joined(files.get(page.file).path.as_str(), &plain(target))?;
    let path = format!("content/{path}");
    site.asset(files, &path).map(|it| it.path.clone())
}

/// Whether an address names its own scheme or host: `https://…`, `mailto:…`, `//…`.
pub fn is_external(target: &str) -> bool {
    let scheme = target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme.chars().all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it))
    });
    scheme || target.starts_with("//")
}

/// `../risks/bruising.md`, `/microneedling/`, `leaflet.pdf`.
fn relative(site: &Site, page: &Page, target: &str, anchor: Option<&str>) -> Target {
    let file = match page.key.as_str() {
        "index" => "content/index.md".to_owned(),
        key if page.is_index => format!("content/{key}/index.md"),
        key => format!("content/{key}.md"),
    };
    let Some(path) = joined(&file, target) else { return Target::NoPage };
    let is_page = path.ends_with(".md");
    let key = path.trim_end_matches('/').strip_suffix(".md").unwrap_or(path.trim_end_matches('/'));
    let (key, language) = in_language(site, page, key);
    let key = match key {
        "" | "index" => "index",
        key => key.strip_suffix("/index").unwrap_or(key),
    };
    match site.place(language, key) {
        Some(place) => self::at(site, place, anchor),
        None if !is_page && path.rsplit('/').next().is_some_and(|it| it.contains('.')) => {
            Target::Asset(format!("content/{path}"))
        }
        None => Target::NoPage,
    }
}

/// `bruising.es` names the language itself; else it is the page's own.
fn in_language<'a>(site: &Site, page: &Page, key: &'a str) -> (&'a str, LanguageId) {
    let named = key.rsplit_once('.').and_then(|(stem, tag)| {
        let language = site.languages().find(|it| site.language(*it).eq_ignore_ascii_case(tag))?;
        Some((stem, language))
    });
    named.unwrap_or((key, page.language))
}

/// The path below `content/` that `target` means in the file at `from`; `None` when it leads out of
/// the folder.
fn joined(from: &str, target: &str) -> Option<String> {
    let inner = from.strip_prefix("content/").unwrap_or(from);
    let mut parts: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => inner.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// `bruising`, `risks/bruising`, `microneedling/risks/bruising`: the whole id, or the end of one,
/// the nearest to the page that links.
fn short(site: &Site, page: &Page, target: &str, anchor: Option<&str>) -> Target {
    let target = composed(target);
    let name = target.trim_start_matches('/').trim_end_matches('/');
    let name = name.strip_suffix(".md").unwrap_or(name);
    if let Some(place) = site.place(page.language, name) {
        return at(site, place, anchor);
    }
    let named = site.named(name);
    let near = |id: &PageId| shared_folders(&site.page(*id).key, &page.key);
    let best = named.iter().map(near).max().unwrap_or(0);
    let nearest: Vec<PageId> = named.into_iter().filter(|it| near(it) == best).collect();
    match nearest.as_slice() {
        [] => Target::NoPage,
        [one] => {
            let key = &site.page(*one).key;
            at(site, site.place(page.language, key).unwrap_or(Destination::Page(*one)), anchor)
        }
        _ => Target::Ambiguous(nearest),
    }
}

/// How many folders two ids begin with in common.
fn shared_folders(a: &str, b: &str) -> usize {
    let (a, b) = (a.split('/').collect::<Vec<_>>(), b.split('/').collect::<Vec<_>>());
    let folders = a.len().min(b.len()).saturating_sub(1);
    (0..folders).take_while(|&n| a[n] == b[n]).count()
}

fn at(site: &Site, place: Destination, anchor: Option<&str>) -> Target {
    let known = match (place, anchor) {
        (_, None | Some("")) => true,
        (Destination::Page(id), Some(anchor)) => {
            let document = &site.page(id).body().document;
            // The top of a page needs no name.
            anchor == "top"
                || document.headings.iter().any(|it| it.anchor == anchor)
                || document.places.iter().any(|it| it == anchor)
        }
        (Destination::Listing(id), Some(anchor)) => has_place(site, &site.listing(id).kind, anchor),
    };
    let anchor = anchor.filter(|it| !it.is_empty()).map(str::to_owned);
    match (known, place) {
        (false, place) => Target::NoAnchor(place),
        (true, Destination::Page(id)) => Target::Page(id, anchor),
        (true, Destination::Listing(id)) => Target::Listing(id, anchor),
    }
}

/// Whether a listing has such a place: a term, a source, a fact, a question.
fn has_place(site: &Site, kind: &ListingKind, anchor: &str) -> bool {
    match kind {
        ListingKind::Glossary => {
            site.page_at(LanguageId::DEFAULT, &format!("glossary/{anchor}")).is_some()
        }
        ListingKind::Sources => site.bibliography.has(anchor),
        ListingKind::Facts(id) => site.treatment(*id).facts.get(anchor).is_some(),
        _ => false,
    }
}
