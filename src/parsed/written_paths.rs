//! Values of the front matter that become paths of the site: old addresses and topics.

use super::Meta;
use crate::diagnostic::{Diagnostic, Fault};
use crate::source::{Span, decoded};
use crate::yaml::At;

/// No disk has a longer name for a file or a folder.
const LONGEST: usize = 255;
/// With the folder of the site before it, some have no longer path.
const LONGEST_PATH: usize = 800;

/// Tells each that could not be a path, or would lead out of the site.
pub fn faults(meta: &Meta<At<String>>, found: &mut Vec<Diagnostic>) {
    found.extend(meta.redirects.iter().filter_map(redirect));
    found.extend(meta.tags.iter().filter_map(topic));
}

fn redirect(written: &At<String>) -> Option<Diagnostic> {
    let path = decoded(written.value.trim());
    let inner = path.strip_prefix('/').unwrap_or(&path);
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    // The marks of letters in many scripts are no letters.
    let plain = |it: char| match it.is_ascii() {
        true => it.is_ascii_alphanumeric() || "-_.~+, ()!'&=@;".contains(it),
        false => !it.is_control() && !it.is_whitespace(),
    };
    // A step that begins with a dot leads out of the folder, or to what hosts keep hidden.
    let is_step = |it: &str| {
        it.trim().is_empty() || it.trim() != it || it.starts_with('.') || !it.chars().all(plain)
    };
    if let Some(long) = inner.split('/').find(|it| it.len() > LONGEST) {
        return Some(too_long(long, LONGEST, written.span));
    }
    if inner.len() > LONGEST_PATH {
        return Some(too_long(inner, LONGEST_PATH, written.span));
    }
    if !inner.split('/').any(is_step) {
        return None;
    }
    let message = format!("`{}` cannot be an old address of this page", written.value);
    let fault = Fault::WRONG_VALUE.at(written.span, message);
    Some(fault.help("write the path alone, without the host: `/old/page/`"))
}

fn too_long(name: &str, most: usize, span: Span) -> Diagnostic {
    let (start, length) = (name.chars().take(20).collect::<String>(), name.len());
    let message = format!("`{start}…` is {length} bytes long, too long for a name on a disk");
    Fault::WRONG_VALUE.at(span, message).help(format!("write {most} at most"))
}

fn topic(written: &At<String>) -> Option<Diagnostic> {
    let topic = &written.value;
    if topic.len() > LONGEST {
        return Some(too_long(topic, LONGEST, written.span));
    }
    let fine = |it: char| (it.is_alphanumeric() && !it.is_uppercase()) || it == '-';
    if topic.chars().all(fine) && topic.starts_with(char::is_alphanumeric) {
        return None;
    }
    let lower = topic.to_lowercase();
    let parts = lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let better = parts.collect::<Vec<_>>().join("-");
    let message = format!("`{topic}` cannot be a topic");
    let fault = Fault::WRONG_VALUE.at(written.span, message);
    Some(match better.is_empty() {
        true => fault.help("write small letters, digits and hyphens, such as `skin-tone`"),
        false => fault.help(format!("write `{better}`")).fix(written.span, better),
    })
}
