//! Which ids are the page's own, and what writers' names become so as never to be one of them.
//!
//! A script, a style sheet or a label finds its part of the page by an id. If a heading could have
//! the same one, a writer's words could stand in for a part of the quiz. So every id that a
//! template or this program gives is listed here (a test reads the templates and says which is
//! missing), and a name that is one of them stands behind `section-`, with which none begins.

use crate::kind::Kind;

/// What a writer's name begins with where it would be an id of the page.
const WRITERS: &str = "section-";

/// Ids of the page, as they are.
const WORDS: [&str; 31] = [
    "answer",
    "backlinks",
    "cases",
    "contents",
    "counts",
    "disagreements",
    "every-page",
    "funding",
    "glow",
    "graph",
    "graph-about",
    "graph-title",
    "laws",
    "ledger",
    "main",
    "people",
    "proofs",
    "related",
    "result",
    "review",
    "schedule",
    "sign",
    "sources",
    "staff",
    "tags",
    "top",
    "touched",
    "ways",
    // Parts of a treatment's page and of the questions; the others have the folders of kinds.
    "guides",
    "article",
    "treatment",
];

/// What ids of the page begin with when a number follows.
const NUMBERED: [&str; 9] = [
    "card-",
    "note-",
    "noteref-",
    "cite-",
    "source-",
    "tip-",
    "step-",
    "treatment-",
    "paper-step-",
];

/// What ids of the page begin with when a name follows. `theme-` is for themes of a site's own.
const NAMED: [&str; 10] =
    ["d-", "differ-", "e-", "footer-", "letter-", "q-", "quiz-", "r-", "rule-", "theme-"];

/// True for an id that pages give to a part of their own.
pub fn is_page_id(id: &str) -> bool {
    let part = id.strip_prefix("part-").or(id.strip_suffix("-title")).unwrap_or(id);
    let number_follows = |start: &&str| {
        id.strip_prefix(*start).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()))
    };
    WORDS.contains(&part)
        || Kind::of_folder(part).is_some()
        || NUMBERED.iter().any(number_follows)
        || NAMED.iter().any(|it| id.starts_with(it))
}

/// The id that a writer's name has on a page: the name, unless that is an id of the page's own.
pub fn writer_id(name: impl Into<String>) -> String {
    let name = name.into();
    if is_page_id(&name) { format!("{WRITERS}{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::{WRITERS, is_page_id, writer_id};

    #[test]
    fn a_name_that_the_page_needs_is_set_apart() {
        for own in ["quiz-program", "main", "card-1", "q-age--yes", "part-risks", "risks-title"] {
            assert_eq!(writer_id(own), format!("section-{own}"));
        }
        for free in ["when-to-call-us", "card-games", "part-1", "titles", "section-main"] {
            assert_eq!(writer_id(free), free);
        }
    }

    #[test]
    fn no_id_of_the_page_begins_as_those_of_writers() {
        assert!(!is_page_id(WRITERS) && !is_page_id("section"));
    }
}
