//! Pictures in SVG, which are pages in small: they can hold scripts, and ask other hosts for more.

use roxmltree::{Document, Node, ParsingOptions};

use super::flaw::Flaw;

/// Elements that run, or in which anything of HTML may stand.
const RUN: [&str; 8] =
    ["script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio"];

/// Attributes that hold an address.
const ADDRESSES: [&str; 4] = ["href", "src", "from", "to"];

/// What in it could run, or why it is no picture.
pub fn flaw(bytes: &[u8]) -> Option<Flaw> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(Flaw::Broken) };
    let text = text.trim_start_matches('\u{FEFF}');
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return Some(Flaw::Broken);
    };
    if document.root_element().tag_name().name() != "svg" {
        return Some(Flaw::Broken);
    }
    document.descendants().find_map(runs).map(Flaw::Runs)
}

fn runs(node: Node) -> Option<String> {
    if let Some(pi) = node.pi().filter(|it| it.target.starts_with("xml-stylesheet")) {
        return Some(format!("`<?{}`", pi.target));
    }
    let name = node.tag_name().name();
    if RUN.iter().any(|it| it.eq_ignore_ascii_case(name)) {
        return Some(format!("`<{name}>`"));
    }
    let styles = node.is_element() && name == "style" && node.children().any(|it| asks(it.text()));
    if styles {
        return Some("an address in `<style>`".to_owned());
    }
    node.attributes().find_map(|it| {
        let name = it.name().to_ascii_lowercase();
        let is_address = ADDRESSES.contains(&name.as_str()) && leads_out(it.value());
        (name.starts_with("on") || is_address || asks(Some(it.value())))
            .then(|| format!("`{}=\"{}\"`", it.name(), shortened(it.value())))
    })
}

/// Whether an address leads out of the picture. What it holds itself, and numbers that an animation
/// goes between, do not.
fn leads_out(address: &str) -> bool {
    let address: String = address.chars().filter(|it| !it.is_whitespace()).collect();
    let address = address.to_ascii_lowercase();
    let is_inner = ["#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];
    let is_number = address.starts_with(|it: char| it.is_ascii_digit() || "+-.".contains(it));
    !address.is_empty()
        && !is_inner.iter().any(|it| address.starts_with(it))
        && !is_number
        && address.contains([':', '/', '\\', '.'])
}

/// Whether a style asks for something that lies elsewhere.
fn asks(style: Option<&str>) -> bool {
    let style = style.unwrap_or_default().to_ascii_lowercase();
    let url = style.match_indices("url(").any(|(at, it)| {
        let address = style[at + it.len()..].trim_start().trim_start_matches(['"', '\'']);
        leads_out(address.split([')', '"', '\'']).next().unwrap_or_default())
    });
    url || style.contains("@import")
        || style.contains("image-set(")
        || style.contains("expression(")
}

fn shortened(value: &str) -> String {
    value.chars().take(40).collect()
}
