//! Pages and quizzes as people name them.

use crate::diagnostic::did_you_mean;
use crate::model::{LanguageId, Site};
use crate::review::{self, Subject};

/// What somebody means by a name: its name in the ledger, the path of its file, or the end of its id.
pub fn subject(site: &Site, name: &str) -> Result<Subject, String> {
    let path = name.trim_start_matches("./");
    let path = path.strip_prefix("content/").unwrap_or(path).trim_end_matches('/');
    let path = path.trim_end_matches(".md").trim_end_matches(".yaml");
    let path = path.strip_suffix("/index").unwrap_or(path).replace("/index.", ".");
    let all: Vec<(String, Subject)> =
        review::subjects(site).map(|it| (review::id(site, it), it)).collect();
    if let Some(whole) = all.iter().find(|it| it.0 == path) {
        return Ok(whole.1);
    }
    let end = format!("/{path}");
    let short: Vec<&(String, Subject)> = all.iter().filter(|it| it.0.ends_with(&end)).collect();
    match short.as_slice() {
        [only] => return Ok(only.1),
        [] => {}
        several => {
            let ids: Vec<&str> = several.iter().map(|it| it.0.as_str()).collect();
            return Err(format!("several are called `{name}`: {}", ids.join(", ")));
        }
    }
    if site.page_at(LanguageId::DEFAULT, &path).is_some() {
        return Err(format!("`{name}` needs no approval: only clinical pages and quizzes do"));
    }
    let near = did_you_mean(&path, all.iter().map(|it| it.0.as_str()));
    let near = near.map_or(String::new(), |it| format!("; did you mean `{it}`?"));
    Err(format!("there is no page or quiz `{name}`{near}"))
}
