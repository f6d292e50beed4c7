//! The page or file that a writer may have meant.

use super::links::PageLink;
use crate::check::{Context, Finding};
use crate::diagnostic::did_you_mean;
use crate::markdown::LinkForm;
use crate::model::{LanguageId, Page};

/// The finding with the nearest page as its help, written in the form of the link, and as its mend.
pub fn suggest(context: &Context, link: &PageLink, finding: Finding) -> Option<Finding> {
    let key = page(context, link.written)?;
    let own = &context.files.get(link.span.file).text[link.span.range()];
    let shown = match link.link.map(|it| it.form) {
        None => key.clone(),
        Some(LinkForm::Wiki) => shortest(context, &key),
        Some(LinkForm::Inline) => relative(context, link.page, &key),
    };
    let finding = finding.help(format!("did you mean `{shown}`?"));
    match own.matches(link.written).count() {
        1 => Some(finding.fix(link.span, own.replace(link.written, &shown))),
        _ => Some(finding),
    }
}

/// The id of the page or listing that is nearest to what was written: by its title or another of
/// its names, or by the last part of its id.
pub fn page(context: &Context, written: &str) -> Option<String> {
    let site = context.site;
    let whole = as_id(written);
    let last = whole.rsplit('/').next().unwrap_or(whole);
    let pages = || site.pages_in(LanguageId::DEFAULT);
    let is_named = |it: &&Page| {
        let mut names = it.meta.also.iter().map(|it| it.value.as_str());
        let words = last.replace('-', " ");
        it.title.eq_ignore_ascii_case(&words) || names.any(|it| it.eq_ignore_ascii_case(&words))
    };
    if let Some(page) = pages().find(is_named) {
        return Some(page.key.clone());
    }
    let listings = site.listings.iter().filter(|it| it.language == LanguageId::DEFAULT);
    let keys: Vec<&str> =
        pages().map(|it| it.key.as_str()).chain(listings.map(|it| it.key.as_str())).collect();
    let lasts = keys.iter().map(|it| it.rsplit('/').next().unwrap_or(it));
    let near = did_you_mean(last, lasts)?;
    let own = keys.iter().filter(|it| it.rsplit('/').next() == Some(near));
    did_you_mean(whole, own.clone().copied()).or_else(|| own.copied().next()).map(str::to_owned)
}

/// What was written, as the end of an id.
fn as_id(written: &str) -> &str {
    let whole = written.trim_matches('/').trim_end_matches(".md").trim_end_matches("/index");
    whole.trim_start_matches("../").trim_start_matches("./")
}

/// The page of a base that was meant, and that the settings leave out.
pub fn left_out<'a>(context: &Context<'a>, written: &str) -> Option<&'a str> {
    let wanted = as_id(written);
    let gone = context.files.all_texts().filter(|it| context.site.config.leaves_out(it));
    let ids = gone.filter_map(|it| Some(as_id(it.path.strip_prefix("content/")?)));
    let is_meant =
        |id: &&str| id.strip_suffix(wanted).is_some_and(|it| it.is_empty() || it.ends_with('/'));
    ids.into_iter().find(is_meant)
}

/// The file that is nearest to what was written, by its name.
pub fn file<'a>(context: &Context<'a>, written: &str) -> Option<&'a str> {
    let last = |it: &str| it.rsplit('/').next().unwrap_or_default().to_owned();
    let paths = || context.site.assets(context.files).map(|it| it.path.as_str());
    let names: Vec<String> = paths().map(last).collect();
    let near = did_you_mean(&last(written), names.iter().map(String::as_str))?;
    paths().find(|it| last(it) == near)
}

/// A page in the folder that was written where a page should be.
pub fn in_folder<'a>(context: &Context<'a>, written: &str) -> Option<&'a str> {
    let folder = format!("/{}/", written.trim_matches('/').rsplit('/').next()?);
    let keys = context.site.pages.iter().map(|it| it.key.as_str());
    keys.into_iter().find(|it| format!("/{it}").contains(&folder))
}

/// The last part of an id when it names one page alone, else the id.
fn shortest(context: &Context, key: &str) -> String {
    let last = key.rsplit('/').next().unwrap_or(key);
    match context.site.named(last).as_slice() {
        [_] => last.to_owned(),
        _ => key.to_owned(),
    }
}

/// The path from the file of a page to that of another.
fn relative(context: &Context, from: &Page, key: &str) -> String {
    let page = context.site.page_at(LanguageId::DEFAULT, key);
    let Some(to) = page else { return format!("/{key}/") };
    let path = |page: &Page| context.files.get(page.file).path.clone();
    let (from, to) = (path(from), path(to));
    let folders = from.rsplit_once('/').map_or("", |it| it.0);
    let (folders, parts): (Vec<&str>, Vec<&str>) =
        (folders.split('/').collect(), to.split('/').collect());
    let same = folders.iter().zip(&parts).take_while(|it| it.0 == it.1).count();
    let up = std::iter::repeat_n("..", folders.len() - same);
    up.chain(parts[same..].iter().copied()).collect::<Vec<_>>().join("/")
}
