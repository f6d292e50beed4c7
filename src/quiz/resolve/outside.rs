//! Where outcomes lead: a page of the site, or an address that a browser can open safely.

use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::plan::Plan;
use crate::yaml::At;

/// What an address outside the site may begin with.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Looks at the link of every outcome. Whether there is such a page is a question of its own.
pub fn check(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let links = plan.outcomes.values().filter_map(|it| it.next.as_ref()).map(|it| &it.link);
    found.extend(links.filter(|it| is_unsafe(&it.value)).map(told));
}

/// Whether an address would run a program, hide what it leads to, or name another site by half.
fn is_unsafe(link: &str) -> bool {
    let is_odd = |it: char| it.is_whitespace() || it.is_control() || it == '\\';
    let scheme = link.split(['/', '?', '#']).next().and_then(|it| it.split_once(':'));
    let is_known = |it: &str| SCHEMES.iter().any(|known| it.eq_ignore_ascii_case(known));
    link.starts_with("//") || link.contains(is_odd) || scheme.is_some_and(|it| !is_known(it.0))
}

fn told(link: &At<String>) -> Diagnostic {
    let message = format!("an outcome cannot lead to `{}`", link.value.escape_debug());
    Fault::UNSAFE_ADDRESS.at(link.span, message).help(
        "name a page, such as `about/us`, or write a whole address that begins with `https:`, `http:`, `mailto:` or `tel:`",
    )
}
