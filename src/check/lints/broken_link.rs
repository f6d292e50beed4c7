//! See `broken-link.md`.

use crate::check::links::{self, PageLink};
use crate::check::near;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::graph::{Target, is_external};
use crate::model::{Destination, LanguageId};
use crate::yaml::At;

pub const LINT: Lint = Lint {
    name: "broken-link",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("broken-link.md"),
    run,
};

/// How the name of a file ends that no host has.
const FILES: [&str; 22] = [
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "doc", "docx",
    "xlsx", "pptx", "txt", "csv", "ics", "zip", "webm", "yaml", "markdown",
];

fn run(context: &Context) -> Vec<Finding> {
    let all = links::all(context);
    let mut found: Vec<Finding> = all.iter().filter_map(|it| finding(context, it)).collect();
    for treatment in context.treatments() {
        let plan = &treatment.planned.plan;
        let pages = plan.questions.iter().filter_map(|it| it.page.as_ref());
        let next = plan.outcomes.values().filter_map(|it| it.next.as_ref()).map(|it| &it.link);
        let because = plan.rules.iter().map(|it| &it.because);
        found.extend(pages.chain(next).chain(because).filter_map(|it| planned(context, it)));
    }
    found
}

fn finding(context: &Context, link: &PageLink) -> Option<Finding> {
    match link.target {
        // That the page is not there was told.
        Target::NoPage
            if context.site.lacks_hub(context.files, link.page)
                && link.written.ends_with("index.md") =>
        {
            None
        }
        Target::NoPage => Some(no_page(context, link)),
        Target::Asset(path)
            if context.site.asset(context.files, path).is_none() && !is_made(context, path) =>
        {
            Some(no_file(context, link, path))
        }
        Target::Page(id, _) | Target::NoAnchor(Destination::Page(id))
            if context.site.page(*id).meta.draft && !link.page.meta.draft =>
        {
            let key = &context.site.page(*id).key;
            let message = format!("the page `{key}` is a draft and will not be published");
            let finding = Finding::at(link.span, message);
            Some(finding.help("take `draft: true` off that page, or take the link away"))
        }
        _ => None,
    }
}

/// Whether the program makes a file that is at that address: `feed.xml`.
fn is_made(context: &Context, path: &str) -> bool {
    path.strip_prefix("content/").is_some_and(|it| context.plan.at(it).is_some())
}

fn no_page(context: &Context, link: &PageLink) -> Finding {
    if let Some(id) = near::left_out(context, link.written) {
        let why = format!("`without:` in the settings leaves `{id}` out");
        let finding = Finding::at(link.span, format!("there is no page `{}`: {why}", link.written));
        return finding.help(format!("write a page of your own in its place, or take `{id}` in"));
    }
    let finding = Finding::at(link.span, format!("there is no page `{}`", link.written));
    if is_half(link.written) {
        return finding.help(format!("write the whole address: `https://{}`", link.written));
    }
    if let Some(near) = near::suggest(context, link, finding.clone()) {
        return near;
    }
    finding.help(match near::in_folder(context, link.written) {
        Some(key) => format!("that is a folder; link to a page in it, such as `[[{key}]]`"),
        None => "mend the address, or write the page with `bedside add`".to_owned(),
    })
}

fn no_file(context: &Context, link: &PageLink, path: &str) -> Finding {
    let finding = Finding::at(link.span, format!("there is no file `{path}`"));
    if is_half(link.written) {
        return finding.help(format!("write the whole address: `https://{}`", link.written));
    }
    if link.written.contains('?') {
        return finding.help("take the part from `?` on away");
    }
    match near::file(context, path) {
        Some(near) => finding.help(format!("did you mean the file `{near}`?")),
        None => finding.help("put the file there, or mend the path"),
    }
}

/// Whether something begins as the name of a host does: `www.x.org`, `x.org/page`, `nhs.uk`.
fn is_half(written: &str) -> bool {
    let (host, path) = written.split_once('/').unwrap_or((written, ""));
    let Some((name, last)) = host.rsplit_once('.') else { return false };
    let is_name =
        |it: &str| !it.is_empty() && it.chars().all(|it| it.is_alphanumeric() || it == '-');
    let is_domain = last.len() >= 2 && last.chars().all(char::is_alphabetic);
    // A file may be called `a.md` or `plan.pdf`; a folder with a dot in its name is rare.
    let is_file = path.is_empty() && FILES.contains(&last.to_lowercase().as_str());
    is_domain && !is_file && name.split('.').all(is_name)
}

/// An id or an address in `quiz.yaml`.
fn planned(context: &Context, id: &At<String>) -> Option<Finding> {
    let site = context.site;
    if is_external(&id.value) {
        return None;
    }
    match site.place(LanguageId::DEFAULT, id.value.trim_matches('/')) {
        Some(Destination::Page(page)) if site.page(page).meta.draft => {
            let message = format!("the page `{}` is a draft and will not be published", id.value);
            Some(Finding::at(id.span, message).help("take `draft: true` off that page"))
        }
        Some(_) => None,
        None => {
            let finding = Finding::at(id.span, format!("there is no page `{}`", id.value));
            Some(match near::page(context, &id.value) {
                Some(near) => finding.help(format!("did you mean `{near}`?")).fix(id.span, near),
                None => finding.help("write the whole id of a page, such as `about/us`"),
            })
        }
    }
}
