//! What a build does to the disk: it publishes a whole site, and touches nothing that is not its own.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::cli::{call, starter};
use crate::site_test::walk;

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = Vec::new();
    walk(folder, &mut found);
    let path = |it: &Path| it.strip_prefix(folder).unwrap().display().to_string();
    found.iter().map(|it| (path(it), std::fs::read(it).unwrap())).collect()
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn start(folder: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bedside"));
    command.args(["build", "--root", "site", "--out", "out"]).current_dir(folder);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// A starter site in `site`, built into `out`.
fn built() -> TempDir {
    let folder = starter();
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    folder
}

#[test]
fn of_two_builds_at_once_each_publishes_a_whole_site_or_nothing() {
    let folder = built();
    let whole = files(&folder.path().join("out"));
    let mut ended = BTreeMap::new();
    for _ in 0..8 {
        let builds = [start(folder.path()), start(folder.path())];
        for mut build in builds {
            *ended.entry(build.wait().unwrap().code().unwrap()).or_insert(0) += 1;
        }
        assert!(files(&folder.path().join("out")) == whole, "the folder holds a whole site");
    }
    assert!(ended.keys().all(|it| [0, 2].contains(it)) && ended[&0] >= 8, "{ended:?}");
    let names = std::fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = names.map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["out", "site"], "nothing is left behind");
}

#[test]
fn a_folder_that_is_locked_is_left_alone() {
    let folder = built();
    let before = files(&folder.path().join("out"));
    let work = folder.path().join(".out.bedside");
    std::fs::create_dir(&work).unwrap();
    let lock = std::fs::File::create(work.join("lock")).unwrap();
    lock.lock().unwrap();
    call(folder.path(), &["build", "--root", "site", "--out", "out"])
        .told(2, "another build writes into")
        .told(2, "nothing was changed; build again when it has ended");
    assert!(files(&folder.path().join("out")) == before);
    // The lock of a build that was killed holds nobody up.
    drop(lock);
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert!(!work.exists());
}

#[test]
fn only_what_a_build_made_is_removed() {
    let folder = built();
    let out = folder.path().join("out");
    let own = [
        ("CNAME", "clinic.example"),
        (".git/config", "x"),
        ("uploads/a/b.txt", "x"),
        ("assets/own.png", "x"),
    ];
    for (path, text) in own {
        write(&out.join(path), text);
    }
    for beside in [".out.old/precious", ".out.next/precious"] {
        write(&folder.path().join(beside), "x");
    }
    let page = "site/content/microneedling/risks/redness.md";
    std::fs::remove_file(folder.path().join(page)).unwrap();
    write(
        &folder.path().join("site/content/site.yaml"),
        "title: T\nurl: https://clinic.example/\nlanguage: en-GB\nlints: {broken-link: warn}\n",
    );
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert!(!out.join("microneedling/risks/redness").exists(), "a page that is gone is removed");
    for (path, text) in own {
        assert_eq!(std::fs::read_to_string(out.join(path)).unwrap(), text, "{path}");
    }
    assert!(folder.path().join(".out.old/precious").exists());
    assert!(folder.path().join(".out.next/precious").exists());
    // A list of another form is not believed.
    write(&out.join(".bedside"), "bedside 0\nCNAME\n");
    call(folder.path(), &["build", "--root", "site", "--out", "out"])
        .told(2, "holds files that no build made");
    assert!(out.join("CNAME").exists());
}

#[test]
fn what_somebody_put_where_the_site_has_a_file_is_told() {
    let folder = built();
    let out = folder.path().join("out");
    write(&out.join("new"), "mine");
    write(
        &folder.path().join("site/content/about/new.md"),
        "---\ntitle: New\nredirects: [/new/]\n---\nText.\n",
    );
    let before = files(&out);
    call(folder.path(), &["build", "--root", "site", "--out", "out"])
        .told(2, "was put there by somebody, and the site has a file there too");
    assert!(files(&out) == before);
}

#[test]
fn a_folder_that_holds_sources_is_refused() {
    let folder = built();
    let sources = files(&folder.path().join("site"));
    for out in ["site", ".", "site/content", "site/content/public", "site/themes/x", "site/.git/x"]
    {
        call(folder.path(), &["build", "--root", "site", "--out", out]).told(2, "name another");
    }
    // Also when a marker of ours lies there.
    std::fs::rename(folder.path().join("site"), folder.path().join("out/site")).unwrap();
    call(folder.path(), &["build", "--root", "out/site", "--out", "out"])
        .told(2, "holds the project itself");
    assert!(files(&folder.path().join("out/site")) == sources);
}

#[cfg(unix)]
#[test]
fn a_folder_that_holds_sources_by_a_link_is_refused() {
    let folder = built();
    let texts = folder.path().join("out/texts");
    std::fs::rename(folder.path().join("site/content"), &texts).unwrap();
    std::os::unix::fs::symlink("../out/texts", folder.path().join("site/content")).unwrap();
    let build = |out: &str| call(folder.path(), &["build", "--root", "site", "--out", out]);
    build("out").told(2, "holds the project's `content`");
    build("out/texts/public").told(2, "lies in `content`");
    assert!(texts.join("index.md").exists() && !texts.join("public").exists());
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_followed() {
    let folder = built();
    std::os::unix::fs::symlink("out", folder.path().join("public")).unwrap();
    let settings = folder.path().join("site/content/site.yaml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let title = text.lines().find(|it| it.starts_with("title: ")).unwrap();
    write(&settings, &text.replace(title, "title: New name"));
    call(folder.path(), &["build", "--root", "site", "--out", "public"]).told(0, "built ");
    assert!(
        std::fs::read_to_string(folder.path().join("out/index.html")).unwrap().contains("New name")
    );
    assert!(folder.path().join("public").is_symlink());
}

#[test]
fn a_build_that_was_killed_is_ended_by_the_next() {
    let folder = built();
    let (out, work) = (folder.path().join("out"), folder.path().join(".out.bedside"));
    let whole = files(&out);
    // Killed while it staged: no manifest, so no site.
    write(&work.join("lock"), "");
    write(&work.join("site/index.html"), "half");
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert!(files(&out) == whole && !work.exists());
    // Killed after the exchange: the last site lies there, with what somebody put beside it.
    std::fs::create_dir(&work).unwrap();
    std::fs::rename(&out, work.join("site")).unwrap();
    write(&work.join("lock"), "");
    write(&work.join("site/CNAME"), "clinic.example");
    for (path, bytes) in &whole {
        write(&out.join(path), "");
        std::fs::write(out.join(path), bytes).unwrap();
    }
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert_eq!(std::fs::read_to_string(out.join("CNAME")).unwrap(), "clinic.example");
    assert!(!work.exists());
    // Killed between two renames, where folders cannot be exchanged.
    std::fs::create_dir(&work).unwrap();
    std::fs::rename(&out, work.join("last")).unwrap();
    write(&work.join("lock"), "");
    write(&folder.path().join("site/content/index.md"), "---\ntitle: Home\n---\n[[nowhere]]\n");
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(1, "not built");
    assert!(out.join("index.html").exists(), "the last site is back");
}

/// The lines of the list that a build leaves in its folder, by path.
fn listed(out: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(out.join(".bedside")).unwrap();
    let lines = text.lines().skip(1).map(|it| it.split_once("  ").unwrap());
    lines.map(|(hash, path)| (path.to_owned(), hash.to_owned())).collect()
}

#[test]
fn every_file_is_listed_with_its_hash() {
    let folder = built();
    write(&folder.path().join("site/content/odd \\ name.txt"), "x");
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    let out = folder.path().join("out");
    let mut there = files(&out);
    there.remove(".bedside");
    let hash = |bytes: &Vec<u8>| blake3::hash(bytes).to_hex().to_string();
    let name = |it: &str| it.replace('\\', "\\\\");
    let there: BTreeMap<_, _> = there.iter().map(|(it, bytes)| (name(it), hash(bytes))).collect();
    assert_eq!(listed(&out), there);
}

#[test]
fn a_line_of_the_list_that_leads_elsewhere_removes_nothing() {
    let folder = built();
    let out = folder.path().join("out");
    write(&folder.path().join("precious"), "x");
    write(&folder.path().join("elsewhere/precious"), "x");
    let mut list = std::fs::read_to_string(out.join(".bedside")).unwrap();
    for path in ["../precious", "/precious", "link/precious", "../elsewhere/precious"] {
        list.push_str(&format!("{}  {path}\n", blake3::hash(b"x").to_hex()));
    }
    write(&out.join(".bedside"), &list);
    #[cfg(unix)]
    std::os::unix::fs::symlink("../elsewhere", out.join("link")).unwrap();
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert!(folder.path().join("precious").exists());
    assert!(folder.path().join("elsewhere/precious").exists());
}

#[cfg(unix)]
#[test]
fn a_file_that_is_the_same_is_kept() {
    use std::os::unix::fs::MetadataExt;
    let folder = built();
    let out = folder.path().join("out");
    write(&folder.path().join("site/content/leaflet.txt"), "one");
    let settings = folder.path().join("site/content/site.yaml");
    let named = std::fs::read_to_string(&settings).unwrap() + "\nfiles: [leaflet.txt]\n";
    write(&settings, &named);
    let build = || call(folder.path(), &["build", "--root", "site", "--out", "out"]);
    build().told(0, "built ");
    let node = |path: &str| std::fs::metadata(out.join(path)).unwrap().ino();
    let all: Vec<String> = listed(&out).into_keys().collect();
    let nodes = || all.iter().map(|it| (it.as_str(), node(it))).collect::<Vec<_>>();
    let before = nodes();
    build().told(0, "built ");
    assert_eq!(nodes(), before);
    // What has changed, at its source or where it lies, is made anew.
    let page = std::fs::read(out.join("index.html")).unwrap();
    std::fs::write(out.join("index.html"), "changed by hand").unwrap();
    write(&folder.path().join("site/content/leaflet.txt"), "two");
    build().told(0, "built ");
    assert!(std::fs::read(out.join("index.html")).unwrap() == page);
    assert_eq!(std::fs::read_to_string(out.join("leaflet.txt")).unwrap(), "two");
    let after = nodes();
    let changed = before.iter().zip(&after).filter(|it| it.0 != it.1).map(|it| it.0.0);
    assert_eq!(changed.collect::<Vec<_>>(), ["index.html", "leaflet.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn readers_find_the_files_of_people_at_every_moment() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = built();
    let out = folder.path().join("out");
    let own =
        ["CNAME", "uploads/a/b.txt", "assets/own.png", ".well-known/x"].map(|it| out.join(it));
    own.iter().for_each(|it| write(it, "x"));
    let is_done = AtomicBool::new(false);
    let missed = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut missed = 0;
            while !is_done.load(Ordering::Relaxed) {
                missed += own.iter().filter(|it| !it.exists()).count();
            }
            missed
        });
        for _ in 0..6 {
            call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
        }
        is_done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert_eq!(missed, 0);
}

#[test]
fn a_fresh_repository_may_be_built_into() {
    let folder = starter();
    let out = folder.path().join("out");
    write(&out.join(".git/config"), "x");
    for _ in 0..2 {
        call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
        assert_eq!(std::fs::read_to_string(out.join(".git/config")).unwrap(), "x");
    }
}

#[test]
fn what_came_into_the_way_while_a_site_was_built_is_never_removed() {
    let folder = built();
    let work = folder.path().join(".out.bedside");
    let left = work.join("site/new/leaflet.txt");
    // Killed after the exchange: the last site has a file of somebody's where the next has one too.
    write(&folder.path().join("out/new/leaflet.txt"), "other");
    write(&left, "mine");
    write(&work.join("lock"), "");
    std::fs::copy(folder.path().join("out/.bedside"), work.join("site/.bedside")).unwrap();
    for _ in 0..2 {
        call(folder.path(), &["build", "--root", "site", "--out", "out"])
            .told(2, "move it away, then build again");
        assert_eq!(std::fs::read_to_string(&left).unwrap(), "mine");
    }
    std::fs::remove_file(&left).unwrap();
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    assert!(!work.exists());
}
