//! Tags of raw HTML: how one is read, and the lists of what is allowed.

use std::ops::Range;

use super::ids::is_page_id;

/// A tag as written.
#[derive(Debug)]
pub struct Tag<'r> {
    /// The name of its element, as written.
    pub name: &'r str,
    /// True for `</b>`.
    pub closes: bool,
    /// Its attributes, in order.
    pub attributes: Vec<Attribute<'r>>,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// An attribute as written.
#[derive(Debug)]
pub struct Attribute<'r> {
    /// Its name, as written.
    pub name: &'r str,
    /// Its value without quotes; empty if there is none.
    pub value: &'r str,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

impl Tag<'_> {
    /// The value of the attribute of that name, which is in small letters.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|it| it.name.eq_ignore_ascii_case(name)).map(|it| it.value)
    }
}

/// Every tag of a text in HTML that opens an element; comments are passed over.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(n) = html[at..].find('<') {
        at += n;
        if html[at..].starts_with("<!--") {
            at = html[at..].find("-->").map_or(html.len(), |it| at + it);
            continue;
        }
        match read(html, at) {
            Some(tag) => {
                at = tag.range.end;
                found.push(tag);
            }
            None => at += 1,
        }
    }
    found.retain(|it| !it.closes);
    found
}

/// Elements that may stand in a line.
const PHRASING: [&str; 28] = [
    "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    "dfn",
];

/// Elements that may stand in a block of HTML alone.
const BLOCK: [&str; 22] = [
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "li",
    "ol",
    "p",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "section",
];

/// Elements of HTML that are in none of the lists.
const OTHERS: [&str; 38] = [
    "a",
    "address",
    "area",
    "article",
    "aside",
    "base",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "button",
    "canvas",
    "center",
    "data",
    "dialog",
    "fieldset",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "html",
    "input",
    "label",
    "link",
    "main",
    "meta",
    "nav",
    "picture",
    "pre",
    "source",
];

/// True for the name of an element of HTML, allowed or not.
pub fn is_element(name: &str) -> bool {
    let lists = [&PHRASING[..], &BLOCK[..], &DROPPED[..], &OTHERS[..]];
    lists.into_iter().flatten().any(|it| it.eq_ignore_ascii_case(name))
}

/// Every element that raw HTML may hold.
pub fn all() -> impl Iterator<Item = &'static str> {
    PHRASING.into_iter().chain(BLOCK)
}

/// Elements whose content is no text for readers.
const DROPPED: [&str; 17] = [
    "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript",
    "textarea", "title", "xmp", "noembed", "noframes", "select", "audio", "video",
];

/// Attributes that any element may have. No `class`, and no `id` that the page may have itself: by
/// these the page finds its own parts, and hides or shows them.
const ATTRIBUTES: [&str; 8] =
    ["lang", "dir", "title", "datetime", "open", "colspan", "rowspan", "scope"];

/// The allowed element of that name.
pub fn allowed(name: &str) -> Option<&'static str> {
    PHRASING.iter().chain(&BLOCK).find(|it| it.eq_ignore_ascii_case(name)).copied()
}

/// True for an element that may stand in a line.
pub fn is_phrasing(name: &str) -> bool {
    PHRASING.contains(&name)
}

/// True for an element that has no end tag.
pub fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "wbr")
}

/// True for an element that is left out with all it holds.
pub fn is_dropped(name: &str) -> bool {
    DROPPED.contains(&name)
}

/// Why this attribute may not stand on that element, in a phrase that names it.
pub fn refusal(element: &str, attribute: &Attribute) -> Option<String> {
    let name = attribute.name.to_ascii_lowercase();
    if name == "id" && is_place(attribute.value) {
        return None;
    }
    if ATTRIBUTES.contains(&name.as_str()) {
        return None;
    }
    if name.starts_with("on") {
        return Some(format!("`{name}` handler"));
    }
    if let Some(scheme) = dangerous_scheme(attribute.value) {
        return Some(format!("`{scheme}:` address"));
    }
    match (element.eq_ignore_ascii_case("img"), name.as_str()) {
        (true, "alt" | "width" | "height") => None,
        (true, "src") if is_own_address(attribute.value) => None,
        (true, "src") => Some("picture from another place".to_owned()),
        _ => Some(format!("`{name}` attribute")),
    }
}

/// True for what would run a program.
pub fn is_danger(attribute: &Attribute) -> bool {
    attribute.name.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("on"))
        || dangerous_scheme(attribute.value).is_some()
}

/// The scheme of an address that would run a program or hide what it leads to: `javascript`.
pub fn dangerous_scheme(address: &str) -> Option<&'static str> {
    // Browsers skip white space and control characters here.
    let mut seen = address.chars().filter(|it| !it.is_whitespace() && !it.is_control());
    let start: String = seen.by_ref().take(12).flat_map(char::to_lowercase).collect();
    let schemes = ["javascript", "vbscript", "data"];
    schemes.into_iter().find(|it| start.strip_prefix(it).is_some_and(|rest| rest.starts_with(':')))
}

/// True for the name of a place that a link can lead to, and that is none of the page's own.
fn is_place(id: &str) -> bool {
    let plain = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '.');
    !id.is_empty() && id.chars().all(plain) && !is_page_id(id)
}

/// True for an address on the same site, with nothing in it that could be read as another.
fn is_own_address(address: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '~' | '/' | '%' | '-');
    !address.is_empty() && !address.starts_with("//") && address.chars().all(plain)
}

/// The byte after the end tag of that element, looked for from byte `at`; else the end of `html`.
pub fn end_of(html: &str, name: &str, at: usize) -> usize {
    let mut places = html[at..].match_indices("</").map(|(n, _)| at + n);
    let end = places.find_map(|place| {
        read(html, place).filter(|it| it.closes && it.name.eq_ignore_ascii_case(name))
    });
    end.map_or(html.len(), |it| it.range.end)
}

/// The tag that begins at byte `at`, if one does and is whole.
pub fn read(html: &str, at: usize) -> Option<Tag<'_>> {
    let rest = html[at..].strip_prefix('<')?;
    let closes = rest.starts_with('/');
    let start = at + 1 + usize::from(closes);
    if !html[start..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let length = html[start..].find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'))?;
    let mut tag =
        Tag { name: &html[start..start + length], closes, attributes: Vec::new(), range: at..at };
    let mut at = start + length;
    loop {
        at += html[at..].find(|c: char| !c.is_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            tag.range.end = at + 1;
            return Some(tag);
        }
        let attribute = attribute(html, at)?;
        at = attribute.range.end;
        tag.attributes.push(attribute);
    }
}

/// The attribute that begins at byte `at`, if it is whole.
fn attribute(html: &str, at: usize) -> Option<Attribute<'_>> {
    // A stray `=` begins a name, as in browsers: else nothing would be read, for ever.
    let first = html[at..].chars().next()?.len_utf8();
    let ends_name = |c: char| c.is_whitespace() || matches!(c, '/' | '>' | '=');
    let end = at + first + html[at + first..].find(ends_name)?;
    let name = &html[at..end];
    let sign = end + html[end..].find(|c: char| !c.is_whitespace())?;
    let Some(after) = html[sign..].strip_prefix('=') else {
        return Some(Attribute { name, value: "", range: at..end });
    };
    let start = sign + 1 + after.find(|c: char| !c.is_whitespace())?;
    let quote = html[start..].chars().next().filter(|it| matches!(it, '"' | '\''));
    let (value, end) = match quote {
        Some(quote) => {
            let value = &html[start + 1..];
            let length = value.find(quote)?;
            (&value[..length], start + length + 2)
        }
        None => {
            let length = html[start..].find(|c: char| c.is_whitespace() || c == '>')?;
            (&html[start..start + length], start + length)
        }
    };
    Some(Attribute { name, value, range: at..end })
}
