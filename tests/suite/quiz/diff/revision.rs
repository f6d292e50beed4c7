//! A revision of a real repository against the files as they are.

use std::process::Command;

use tempfile::TempDir;

use super::{block, diff, site};
use crate::cli::git;

fn age(bound: u32) -> String {
    format!(
        "questions:\n  - {{id: age, ask: How old are you?, page: laser, number: {{bands: [{{below: {bound}, effect: stop}}, {{else: ok}}]}}}}\n"
    )
}

#[test]
fn a_revision_is_read_out_of_git() {
    let folder = TempDir::new().unwrap();
    let (root, clinic) = (folder.path(), folder.path().join("a clinic"));
    git(root, &["init", "-q"]);
    std::fs::write(root.join("README.md"), "Ours.\n").unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "empty"]);
    site(&clinic, &age(18));
    // A picture is listed and not read, and a hidden file is left out.
    std::fs::write(clinic.join("content/é.png"), [0xff, 0, 10, 13]).unwrap();
    std::fs::write(clinic.join("content/.draft.yaml"), "{{{").unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "first"]);
    assert_eq!(
        block(&diff(&clinic, &["--rev", "HEAD"]), 0),
        "laser (en-GB)\n\nNothing changes for a patient."
    );
    site(&clinic, &age(22));
    let told = block(&diff(root, &["--rev", "HEAD", "--root", "a clinic"]), 1);
    assert!(told.contains("“How old are you?” 18 to 21\n     was: ok\n     now: stop"), "{told}");
    git(root, &["commit", "-qam", "second"]);
    assert_eq!(diff(&clinic, &["--rev", "HEAD"]).code, 0);
    assert_eq!(block(&diff(&clinic, &["--rev", "HEAD~1"]), 1), told);
    diff(&clinic, &["--rev", "HEAD~2"]).told(2, "`HEAD~2` holds no folder `content`");
    diff(&clinic, &["--rev", "gone"]).told(2, "git knows no revision `gone` here; `git log");
    diff(&clinic, &["--rev", "HEAD", "x"]).told(2, "cannot be used with");
    let left: Vec<_> = std::fs::read_dir(root).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "something was left behind: {left:?}");
}

#[test]
fn a_folder_that_is_in_no_repository() {
    let folder = TempDir::new().unwrap();
    site(folder.path(), &age(18));
    diff(folder.path(), &["--rev", "HEAD"]).told(2, "is in no git repository");
    let bare = Command::new(env!("CARGO_BIN_EXE_bedside"))
        .args(["quiz", "diff", "--rev", "HEAD"])
        .current_dir(folder.path())
        .env("PATH", "")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&bare.stderr).into_owned();
    assert!(
        bare.status.code() == Some(2) && told.contains("there is no git on this machine"),
        "{told}"
    );
}

/// What a link leads to may lie out of the revision, so it is told and not followed.
#[cfg(unix)]
#[test]
fn a_link_is_told() {
    let folder = TempDir::new().unwrap();
    let root = folder.path();
    git(root, &["init", "-q"]);
    site(root, &age(18));
    std::os::unix::fs::symlink("quiz.yaml", root.join("content/laser/other.yaml")).unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "-qm", "first"]);
    let told = diff(root, &["--rev", "HEAD"]);
    told.told(2, "`content/laser/other.yaml` is a link in `HEAD`");
}
