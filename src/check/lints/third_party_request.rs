//! See `third-party-request.md`.

use std::ops::Range;

use crate::check::passages::{self, Read};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::{Base, Level};
use crate::markdown::{Tag, tags};
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "third-party-request",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("third-party-request.md"),
    run,
};

/// Links in the head of a page that a browser follows by itself.
const FOLLOWED: [&str; 9] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
];

fn run(context: &Context) -> Vec<Finding> {
    let base = &context.site.config.base;
    let mut found = Vec::new();
    for Read { text, document, .. } in passages::all(context) {
        for image in &document.images {
            let host = host(&image.target, base);
            found.extend(host.map(|it| finding(text.span(image.range.clone()), it)));
        }
        for html in &document.html {
            let start = html.range.start;
            let requests = requests(&text.str[html.range.clone()], base);
            found.extend(requests.into_iter().map(|(range, host)| {
                finding(text.span(start + range.start..start + range.end), &host)
            }));
        }
    }
    if !context.sees_the_rest() {
        return found;
    }
    let own = format!("themes/{}/", context.site.config.theme);
    let is_used = |path: &str| path.starts_with(&own) || path.starts_with("themes/default/");
    for source in context.files.texts().filter(|it| is_used(&it.path)) {
        let requests = match source.path.rsplit('.').next() {
            Some("html" | "svg") => requests(&source.text, base),
            Some("css") => styles(&source.text, base),
            _ => Vec::new(),
        };
        let whole = source.whole();
        found.extend(requests.into_iter().map(|(range, host)| finding(whole.span(range), &host)));
    }
    found
}

/// The requests to other hosts that a browser makes for a text in HTML: where each stands, and the
/// host.
pub fn requests(html: &str, base: &Base) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for tag in tags(html) {
        let host = addresses(&tag).into_iter().find_map(|it| host(it, base));
        found.extend(host.map(|it| (tag.range.clone(), it.to_owned())));
    }
    found.extend(styles(html, base));
    found
}

/// The addresses that a browser loads for a tag.
fn addresses<'r>(tag: &Tag<'r>) -> Vec<&'r str> {
    let value = |name| tag.attributes.iter().filter(move |it| it.name.eq_ignore_ascii_case(name));
    let name = tag.name.to_ascii_lowercase();
    let rel = tag.get("rel").unwrap_or_default().to_ascii_lowercase();
    let loads = |it: &&str| -> bool {
        match *it {
            "href" => match name.as_str() {
                "link" => rel.split_whitespace().any(|it| FOLLOWED.contains(&it)),
                "image" | "use" => true,
                _ => false,
            },
            _ => true,
        }
    };
    let names = ["src", "href", "xlink:href", "data", "poster", "srcset", "background"];
    let values = names.into_iter().filter(loads).flat_map(value).map(|it| it.value);
    // Only `srcset` holds several, and no other address needs a comma before a space.
    values.flat_map(|it| it.split(", ")).collect()
}

/// The requests of style sheets: `@import` and `url(…)`.
fn styles(css: &str, base: &Base) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (mark, within) in [("url(", false), ("@import", true)] {
        for (n, _) in css.match_indices(mark) {
            let rest = css[n + mark.len()..].trim_start();
            if within && rest.starts_with("url(") {
                continue;
            }
            let rest = rest.trim_start_matches(['"', '\'']);
            let stops = |it: char| it.is_whitespace() || matches!(it, '"' | '\'' | ')' | ';' | '<');
            let address = &rest[..rest.find(stops).unwrap_or(rest.len())];
            let end = css.len() - rest.len() + address.len();
            found.extend(host(address, base).map(|it| (n..end, it.to_owned())));
        }
    }
    found
}

/// The host that an address names, if it is another than the site's.
fn host<'a>(address: &'a str, base: &Base) -> Option<&'a str> {
    let address = address.trim();
    let behind = |scheme: &str| {
        let start = address.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
    };
    let rest = ["https://", "http://", "//"].into_iter().find_map(behind)?;
    let host = rest.split(['/', '?', '#', ' ']).next().unwrap_or(rest);
    let own = base.origin.split("//").nth(1);
    (own != Some(host) && !host.is_empty()).then_some(host)
}

fn finding(span: Span, host: &str) -> Finding {
    Finding::at(span, format!("this would load something from `{host}`"))
        .help("put the file into this project, or link to the page where it stands")
}
