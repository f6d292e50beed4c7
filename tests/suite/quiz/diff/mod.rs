//! What changes between two versions of a quiz: against brute force, and as it is told.

mod brute;
mod mutate;
mod property;
mod read;
mod revision;
mod size;
mod sites;

use std::path::Path;

use crate::cli::{Called, DAY, call};

/// A small site in a folder, with one treatment that asks these questions.
pub(super) fn site(root: &Path, plan: &str) {
    let files = [
        (
            "site.yaml",
            "title: Test clinic\nurl: https://clinic.example/\nlanguage: en-GB\nlints: {missing-answer: warn, uncited-figure: warn}\n",
        ),
        ("index.md", "---\ntitle: Home\n---\nWelcome.\n"),
        ("laser/index.md", "---\ntitle: Laser\n---\nText.\n"),
        ("laser/quiz.yaml", plan),
    ];
    for (path, text) in files {
        let file = root.join("content").join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
}

/// Calls `bedside quiz diff`.
#[track_caller]
fn diff(folder: &Path, args: &[&str]) -> Called {
    call(folder, &[&["quiz", "diff", DAY], args].concat())
}

/// What was printed without the line of the digests, for a call that gave that code.
#[track_caller]
fn block(called: &Called, code: i32) -> String {
    assert_eq!(called.code, code, "{}{}", called.out, called.told);
    let lines = called.out.lines().filter(|it| !it.starts_with("Rules: "));
    lines.collect::<Vec<_>>().join("\n")
}
