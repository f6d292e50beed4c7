//! HTML that was made here, read again: its tags, and the texts between them.

/// A tag of a page.
pub struct Tag<'h> {
    /// `p`, `/p`.
    pub name: &'h str,
    /// What stands between `<` and `>`.
    pub text: &'h str,
    /// The text up to the next tag.
    pub before_next: &'h str,
}

/// The tags of a page; no attribute that is written here holds a `>`.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let pieces = html.split('<').skip(1).filter_map(|it| it.split_once('>'));
    let named = pieces.map(|(text, before_next)| {
        let name = text.split_whitespace().next().unwrap_or_default();
        Tag { name, text, before_next }
    });
    named.collect()
}

/// What an attribute says; of an address that part which leads to a page.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let said = unescaped(rest.split_once('"')?.0);
    match name {
        "href" => said.split('#').next().map(str::to_owned),
        _ => Some(said),
    }
}

pub fn unescaped(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    pairs.into_iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// A piece of a page as plain text: each of its blocks in a line.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    for tag in tags(html) {
        if matches!(tag.name, "p" | "li" | "h2" | "h3" | "h4") {
            text.push('\n');
        }
        text.push_str(&unescaped(tag.before_next));
    }
    let lines = text.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}
