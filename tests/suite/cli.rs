//! The program as it is called: what it prints, writes and gives back.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use bedside::kind::Kind;
use serde_json::Value;
use tempfile::TempDir;

use crate::faults::is_plain;
use crate::site_test::walk;

/// What a call printed, and its exit code.
pub(crate) struct Called {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) told: String,
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bedside"));
    command.args(args).stdin(Stdio::null()).env_remove("RAYON_NUM_THREADS");
    command
}

pub(crate) fn called(output: Output) -> Called {
    let told = String::from_utf8(output.stderr).unwrap();
    is_plain(&told);
    let code = output.status.code().expect("no signal ends it");
    Called { code, out: String::from_utf8(output.stdout).unwrap(), told }
}

/// Calls the program in a folder.
#[track_caller]
pub(crate) fn call(folder: &Path, args: &[&str]) -> Called {
    called(command(args).current_dir(folder).output().unwrap())
}

/// The same in a zone, as `TZ` names it.
#[track_caller]
pub(crate) fn call_in_zone(folder: &Path, args: &[&str], zone: &str) -> Called {
    called(command(args).current_dir(folder).env("TZ", zone).output().unwrap())
}

impl Called {
    /// It gave that code, and printed that to standard error.
    #[track_caller]
    pub(crate) fn told(&self, code: i32, text: &str) -> &Called {
        assert_eq!(self.code, code, "{}{}", self.out, self.told);
        assert!(self.told.contains(text), "`{text}` was not told:\n{}", self.told);
        self
    }
}

/// Calls git in a folder.
#[track_caller]
pub(crate) fn git(folder: &Path, args: &[&str]) {
    let own =
        ["-c", "user.name=A", "-c", "user.email=a@clinic.example", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(own).args(args).output().unwrap();
    assert!(done.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

/// A folder with the starter site in `site`.
pub(crate) fn starter() -> TempDir {
    let folder = TempDir::new().unwrap();
    call(folder.path(), &["new", "site"]).told(0, "made a small clinic in `site`");
    folder
}

/// Every file below a folder with its bytes.
fn bytes(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    walk(folder, &mut files);
    files.into_iter().map(|it| (it.clone(), std::fs::read(it).unwrap())).collect()
}

pub(crate) const DAY: &str = "--today=2026-12-01";

#[test]
fn help_and_version_are_no_failure() {
    let folder = TempDir::new().unwrap();
    let help = call(folder.path(), &["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("bedside new my-clinic") && help.out.contains("Exit codes"));
    let version = call(folder.path(), &["--version"]);
    assert_eq!(version.out, format!("bedside {}\n", env!("CARGO_PKG_VERSION")));
    for command in ["build", "check", "new", "add", "explain", "schema", "completions"] {
        let help = call(folder.path(), &[command, "--help"]);
        assert!(help.code == 0 && help.out.contains("Example"), "{command}: {}", help.out);
    }
}

#[test]
fn a_wrong_call_is_a_failure() {
    let folder = TempDir::new().unwrap();
    call(folder.path(), &[]).told(2, "Usage: bedside <COMMAND>");
    call(folder.path(), &["biuld"]).told(2, "build");
    call(folder.path(), &["build", "--ot", "x"]).told(2, "unexpected argument");
    call(folder.path(), &["check", "--today", "tomorrow"]).told(2, "tomorrow");
    call(folder.path(), &["check", "--today", "2026-02-30"]).told(2, "2026-02-30");
    call(folder.path(), &["check", "--format", "xml"]).told(2, "sarif");
    call(folder.path(), &["add", "leaflet", "X"]).told(2, "contraindication");
}

#[test]
fn there_must_be_a_site() {
    let folder = TempDir::new().unwrap();
    for command in ["build", "check"] {
        call(folder.path(), &[command]).told(2, "holds no folder `content`");
        call(folder.path(), &[command, "--root", "gone"]).told(2, "there is no folder `gone`");
    }
    std::fs::create_dir(folder.path().join("content")).unwrap();
    let empty = call(folder.path(), &["build"]);
    assert_ne!(empty.code, 0, "an empty site was built: {}", empty.told);
    call(folder.path(), &["check"]).told(1, "content/site.yaml");
}

#[test]
fn the_starter_has_no_fault_but_that_nobody_reviewed_it() {
    let folder = starter();
    let site = folder.path().join("site");
    let checked = call(&site, &["check", DAY, "--format=json"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let report: Value = serde_json::from_str(&checked.out).unwrap();
    for it in report["diagnostics"].as_array().unwrap() {
        assert_eq!(it["code"], "unreviewed-page", "{it:#}");
    }
    let built = call(&site, &["build", DAY]);
    assert!(built.code == 0 && built.told.contains("files from"), "{}", built.told);
    let page = std::fs::read_to_string(site.join("public/microneedling/quiz/index.html")).unwrap();
    assert!(page.contains("<form") && site.join("public/sitemap.xml").exists());
}

#[test]
fn a_site_can_be_built_again_over_itself() {
    let folder = starter();
    let site = folder.path().join("site");
    call(&site, &["build", DAY]).told(0, "built");
    let first = bytes(&site.join("public"));
    std::fs::write(site.join("content/extra.md"), "---\ntitle: Extra\n---\n").unwrap();
    call(&site, &["build", DAY]).told(0, "built");
    assert!(site.join("public/extra/index.html").exists());
    std::fs::remove_file(site.join("content/extra.md")).unwrap();
    call(&site, &["build", DAY]).told(0, "built");
    assert!(
        bytes(&site.join("public")) == first,
        "what is gone from the text is gone from the site"
    );
    let beside: Vec<_> =
        std::fs::read_dir(&site).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|it| it.to_string_lossy().contains("next")), "{beside:?}");
}

#[test]
fn one_thread_and_two_write_the_same_bytes() {
    let folder = starter();
    for threads in ["1", "2"] {
        let mut build = command(&["build", DAY, "--root", "site", "--out", threads]);
        build.env("RAYON_NUM_THREADS", threads).current_dir(folder.path());
        called(build.output().unwrap()).told(0, "built");
    }
    let names = |files: Vec<(std::path::PathBuf, Vec<u8>)>, root: &Path| {
        let inner =
            files.into_iter().map(|(path, it)| (path.strip_prefix(root).unwrap().to_owned(), it));
        inner.collect::<Vec<_>>()
    };
    let built = ["1", "2"].map(|it| {
        let root = folder.path().join(it);
        names(bytes(&root), &root)
    });
    assert!(built[0].len() > 30 && built[0] == built[1]);
}

#[test]
fn a_build_that_fails_leaves_the_last_site_as_it_was() {
    let folder = starter();
    let site = folder.path().join("site");
    call(&site, &["build", DAY]).told(0, "built");
    let before = bytes(&site.join("public"));
    let faults = [
        ("content/new.md", "---\ntitle: A\n---\n[x](gone.md)\n"),
        ("content/new.md", "---\ntitel: A\n---\n"),
        ("themes/default/page.html", "{{ page.nothing.here }}"),
        ("themes/default/page.html", "{% if %}"),
        ("content/site.yaml", "title: [x"),
    ];
    for (path, text) in faults {
        let file = site.join(path);
        let own = std::fs::read(&file).ok();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, text).unwrap();
        call(&site, &["build", DAY]).told(1, "Nothing was changed");
        assert!(bytes(&site.join("public")) == before, "{path}: {text}");
        match own {
            Some(own) => std::fs::write(&file, own).unwrap(),
            None => std::fs::remove_file(&file).unwrap(),
        }
    }
    let names: Vec<_> =
        std::fs::read_dir(&site).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!names.iter().any(|it| it.to_string_lossy().contains("public.next")), "{names:?}");
}

#[test]
fn a_folder_with_files_of_others_is_refused_and_untouched() {
    let folder = starter();
    let other = folder.path().join("other");
    std::fs::create_dir_all(other.join("deep")).unwrap();
    std::fs::write(other.join("deep/mine.txt"), "mine").unwrap();
    let before = bytes(folder.path());
    call(folder.path(), &["build", "--root", "site", "--out", "other", DAY])
        .told(2, "holds files that no build made");
    call(folder.path(), &["build", "--root", "site", "--out", "other/deep/mine.txt", DAY])
        .told(2, "is a file");
    call(folder.path(), &["build", "--root", "site", "--out", "site", DAY])
        .told(2, "holds the project itself");
    assert!(bytes(folder.path()) == before);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = starter();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let build = |out: &str| call(folder.path(), &["build", "--root", "site", DAY, "--out", out]);
    build("file/below").told(2, "file");
    build("file/below/more").told(2, "cannot make the folder");
    if cfg!(target_os = "linux") {
        build("/proc/nope").told(2, "/proc/");
        build("/").told(2, "holds the project itself");
        build("/proc").told(2, "is mounted").told(2, "name a folder in it, such as `/proc/site`");
    }
    build("made/on/the/way").told(0, "built");
}

/// A limit on the size of files stands in for a disk that is too small: a write fails half-way.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_the_last_site() {
    let folder = starter();
    let out = folder.path().join("small/site");
    std::fs::create_dir_all(&out).unwrap();
    call(folder.path(), &["build", "--root", "site", DAY, "--out", "small/site"]).told(0, "built");
    let before = bytes(&out);
    // A file that is the same is kept, not written.
    let settings = folder.path().join("site/content/site.yaml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("\ntitle: ", "\ntitle: New ")).unwrap();
    let program = env!("CARGO_BIN_EXE_bedside");
    // A shell that ignores the signal: a write over the limit then fails as on a full disk.
    let script = format!(
        "trap '' XFSZ; ulimit -f 8; exec '{program}' build --root site {DAY} --out small/site"
    );
    let failed =
        Command::new("bash").args(["-c", &script]).current_dir(folder.path()).output().unwrap();
    called(failed).told(2, "the last one is as it was");
    assert!(bytes(&out) == before, "the last site is as it was");
}

#[test]
fn new_refuses_a_folder_with_files() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("README.md"), "mine").unwrap();
    std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let before = bytes(folder.path());
    let refused = call(folder.path(), &["new", "."]);
    assert_eq!(refused.code, 2, "{}", refused.told);
    assert!(bytes(folder.path()) == before, "files were touched");
    std::fs::remove_file(folder.path().join("README.md")).unwrap();
    let before = bytes(folder.path());
    call(folder.path(), &["new", "."]).told(2, "cannot make a site in `.`");
    assert!(bytes(folder.path()) == before, "files were touched");
    call(folder.path(), &["new", "notes.txt"]).told(2, "notes.txt");
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    call(folder.path(), &["new", "empty"]).told(0, "made");
}

#[test]
fn add_makes_a_page_of_every_kind_that_can_be_filled_in() {
    let folder = starter();
    let site = folder.path().join("site");
    for kind in Kind::ADDED.map(Kind::word) {
        let title = format!("A {kind}: \"quoted\" & new");
        let mut args = vec!["add", kind, &title];
        if !["treatment", "term"].contains(&kind) {
            args.extend(["--treatment", "microneedling"]);
        }
        call(&site, &args).told(0, "made `content/");
        call(&site, &args).told(2, "is there already");
    }
    let checked = call(&site, &["check", DAY, "--format=json"]);
    let report: Value = serde_json::from_str(&checked.out).unwrap();
    let hard = ["unreadable-yaml", "wrong-value", "unknown-key", "missing-key", "duplicate-key"];
    for it in report["diagnostics"].as_array().unwrap() {
        assert!(!hard.contains(&it["code"].as_str().unwrap()), "{it:#}");
    }
    call(&site, &["add", "risk", "X", "--treatment", "laser"]).told(2, "those there are: ");
    call(&site, &["add", "risk", "X"]).told(2, "say which treatment");
    call(&site, &["add", "term", "!?"]).told(2, "gives no name for a file");
    call(folder.path(), &["add", "term", "X"]).told(2, "holds no folder `content`");
}

#[test]
fn explain_has_a_page_for_every_name() {
    let folder = TempDir::new().unwrap();
    let list = call(folder.path(), &["explain"]);
    let names: Vec<&str> = list.out.lines().map(|it| it.split(' ').next().unwrap()).collect();
    assert!(names.len() > 7 && list.code == 0, "{}", list.out);
    for name in &names {
        let page = call(folder.path(), &["explain", name]);
        assert!(page.code == 0 && page.out.starts_with(&format!("# {name}\n\n")), "{name}");
        assert!(page.out.len() > 80, "the page of `{name}` says nothing:\n{}", page.out);
        assert!(!page.out.contains("```"), "the page of `{name}` shows its tests:\n{}", page.out);
    }
    let page = call(folder.path(), &["explain", "missing-alt"]).out;
    for part in [
        "`content/a.md`\n\n    ---\n    title: A\n    ---\n",
        "\n\nBedside says:\n\n    content/a.md:",
        "\n\nBedside says nothing.\n",
    ] {
        assert!(page.contains(part), "{part:?} is not in:\n{page}");
    }
    call(folder.path(), &["explain", "broken-lnk"]).told(2, "did you mean `broken-link`?");
    call(folder.path(), &["explain", "zzz"]).told(2, "`bedside explain` lists");
}

#[test]
fn completions_for_every_shell() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = call(folder.path(), &["completions", shell]);
        assert!(script.code == 0 && script.out.contains("bedside"), "{shell}");
    }
}

/// `bedside explain | head -0`.
#[test]
fn a_reader_that_went_away_is_no_failure() {
    for args in [&["explain"][..], &["schema"], &["completions", "bash"], &["--help"]] {
        let mut child =
            command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        is_plain(&told);
        assert!(
            !told.contains("anic") && output.status.code().is_some_and(|it| it < 2),
            "{args:?}: {told}"
        );
    }
}

/// Whoever asked would take half of a report for all of it.
#[cfg(target_os = "linux")]
#[test]
fn what_could_not_be_printed_is_a_failure() {
    let folder = starter();
    let all = [
        "check --root site --format json",
        "explain",
        "schema",
        "completions bash",
        "quiz export --root site --format fhir",
        "quiz graph --root site",
        "quiz prove --root site",
        "--help",
    ];
    for args in all {
        let args: Vec<&str> = args.split(' ').collect();
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = command(&args);
        let output = command.current_dir(folder.path()).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}
