//! Only what a published page, the theme or the settings name leaves the folder of the writers.

use tempfile::TempDir;

use super::page;
use crate::cli::call;
use crate::site_test::{Built, SiteTest};

/// Names as people, their editors and their computers give them.
const NAMES: [&str; 18] = [
    "patients.csv",
    "staff rota.xlsx",
    "red.md.bak",
    "red.docx",
    "~$red.docx",
    "#red.md#",
    "red.md.orig",
    "secret.key",
    "id_rsa",
    "Thumbs.db",
    "desktop.ini",
    "Mrs Smith before.jpg",
    "site.yaml.bak",
    "_headers",
    "index.html",
    "червен.png",
    ".env",
    "CNAME",
];

/// The folders that they lie in.
const FOLDERS: [&str; 5] = ["", "t/", "t/risks/", "assets/", ".git-crypt/keys/"];

fn site() -> SiteTest {
    let paths = FOLDERS.iter().flat_map(|folder| NAMES.map(|it| format!("content/{folder}{it}")));
    paths.fold(
        SiteTest::new()
            .file("content/t/index.md", &page("T", ""))
            .file("content/t/risks/red.md", &page("Red", "![An arm](arm.png)"))
            .asset("content/t/risks/arm.png"),
        |site, it| site.asset(&it),
    )
}

fn copies(built: &Built) -> Vec<&str> {
    let copied = built.files.iter().filter(|it| it.1.starts_with("copy of "));
    copied.map(|it| it.0.as_str()).collect()
}

#[test]
fn what_nobody_names_stays_where_it_is_whatever_its_name() {
    let built = site().build();
    assert_eq!(copies(&built), ["t/risks/arm.png"]);
    built.told("no page names these files, which stay off the site: `content/#red.md#`, ");
}

#[test]
fn what_a_draft_names_stays_with_it() {
    let draft = "---\ntitle: Red\ndraft: true\n---\n![An arm](arm.png) [a key](../../secret.key)\n";
    let built = site().file("content/t/risks/red.md", draft).build();
    assert_eq!(copies(&built), <[&str; 0]>::default());
}

#[test]
fn a_draft_takes_nothing_from_a_page_that_names_the_same() {
    let draft = "---\ntitle: Pale\ndraft: true\n---\n![An arm](arm.png)\n";
    let built = site().file("content/t/risks/pale.md", draft).build();
    assert_eq!(copies(&built), ["t/risks/arm.png"]);
}

#[test]
fn the_settings_and_the_theme_name_files_too() {
    let settings =
        "title: C\nurl: https://clinic.example/\nlanguage: en\nfiles: [CNAME, /t/Thumbs.db]\n";
    let footer = "<img src=\"/assets/Mrs Smith before.jpg\" alt=\"\">";
    let built = site()
        .file("content/site.yaml", settings)
        .file("themes/default/partials/footer.html", footer)
        .build();
    let named = ["CNAME", "assets/Mrs Smith before.jpg", "t/Thumbs.db", "t/risks/arm.png"];
    assert_eq!(copies(&built), named);
}

#[test]
fn a_name_that_is_not_there_any_more_is_told() {
    let settings =
        "title: C\nurl: https://clinic.example/\nlanguage: en\nfiles: [leaflet.pdf, CNAM]\n";
    let built = site().file("content/site.yaml", settings).try_build();
    built.told("there is no file or folder `content/leaflet.pdf` to publish");
    built.told("did you mean `CNAME`?");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_project_are_told_and_links_to_nothing_passed_over() {
    use std::os::unix::fs::symlink;
    let folder = TempDir::new().unwrap();
    call(folder.path(), &["new", "site"]).told(0, "made");
    let content = folder.path().join("site/content");
    std::fs::create_dir_all(folder.path().join("private/more")).unwrap();
    std::fs::write(folder.path().join("private/red.md"), "---\ntitle: Secret\n---\n").unwrap();
    symlink("kim@clinic.2026:17", content.join(".#index.md")).unwrap();
    symlink("gone.png", content.join("lost.png")).unwrap();
    symlink("index.md", content.join("again.txt")).unwrap();
    call(folder.path(), &["check", "--root", "site"]).told(0, "named");
    symlink("../../private", content.join("risks")).unwrap();
    symlink("/etc/hostname", content.join("name.txt")).unwrap();
    let told = call(folder.path(), &["check", "--root", "site"]);
    told.told(1, "`content/name.txt` is a link to `/etc/hostname`, which lies outside");
    told.told(1, "`content/risks` is a link to ");
    call(folder.path(), &["build", "--root", "site"]).told(1, "outside-link");
}
