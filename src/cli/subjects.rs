//! Pages and quizzes as they are named on the command line.

use anyhow::{Result, bail};

use crate::diagnostic::did_you_mean;
use crate::model::Site;
use crate::review::{self, Subject};

/// What these names name: each as in the ledger, or as the path of its file.
pub fn named(site: &Site, names: &[String]) -> Result<Vec<Subject>> {
    names.iter().map(|it| one(site, it)).collect()
}

fn one(site: &Site, name: &str) -> Result<Subject> {
    let all: Vec<(String, Subject)> =
        review::subjects(site).map(|it| (review::id(site, it), it)).collect();
    let path = name.trim_start_matches("./").trim_start_matches("content/").trim_end_matches('/');
    let id = path.trim_end_matches(".md").trim_end_matches(".yaml").trim_end_matches("/index");
    let ends = |it: &&(String, Subject)| {
        it.0.strip_suffix(id).is_some_and(|it| it.is_empty() || it.ends_with('/'))
    };
    let exact = all.iter().find(|it| it.0 == id);
    let near: Vec<&(String, Subject)> = all.iter().filter(ends).collect();
    match (exact, &near[..]) {
        (Some(it), _) => Ok(it.1),
        (None, [it]) => Ok(it.1),
        (None, []) => {
            let near = did_you_mean(id, all.iter().map(|it| it.0.as_str()));
            let near = near.map(|it| format!("; did you mean `{it}`?")).unwrap_or_default();
            bail!("there is no page or quiz `{name}` that is signed off{near}")
        }
        (None, several) => {
            let several: Vec<&str> = several.iter().map(|it| it.0.as_str()).collect();
            bail!("several are called `{name}`: {}", several.join(", "))
        }
    }
}
