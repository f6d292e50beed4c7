//! No two files of a site have one path, whoever makes them.

use bedside::session::{Options, Session};
use bedside::source::{self, Asset, FileText, Files, Layer};
use bedside::theme;

use crate::site_test::{Built, build, project, today};

const OPTIONS: fn() -> Options = || Options { today: today(), drafts: false };

fn starter() -> Files {
    theme::complete(source::read(&project().join("src/cli/starter")).unwrap())
}

/// The starter site with files of the writer's own, to be copied to these paths.
fn with_copies<'p>(paths: impl IntoIterator<Item = &'p str>) -> Built {
    let site = starter();
    let paths: Vec<&str> = paths.into_iter().collect();
    let text = |it: &FileText| match it.path == "content/site.yaml" {
        true => format!("{}\nfiles: {paths:?}\n", it.text).into_bytes(),
        false => it.text.clone().into_bytes(),
    };
    let own_texts = site.texts().filter(|it| it.layer == Layer::Clinic);
    let files = own_texts.map(|it| (it.path.clone(), text(it))).collect();
    let own = paths.into_iter().map(|it| Asset::at(&format!("content/{it}")));
    let assets: Vec<Asset> = site.assets().cloned().chain(own).collect();
    build(&theme::complete(Files::new(files, assets)), OPTIONS())
}

#[test]
fn a_copied_file_takes_the_place_of_none_that_the_site_has() {
    let whole = build(&starter(), OPTIONS()).files;
    let same = with_copies(whole.keys().map(String::as_str));
    let loud: Vec<String> = whole.keys().map(|it| it.to_uppercase()).collect();
    let loud = with_copies(loud.iter().map(String::as_str));
    let within: Vec<String> = whole.keys().map(|it| format!("{it}/more.txt")).collect();
    let within = with_copies(within.iter().map(String::as_str));
    let folders = with_copies(whole.keys().filter_map(|it| Some(it.rsplit_once('/')?.0)));
    for path in whole.keys() {
        let upper = path.to_uppercase();
        // What could run is told for that, and stays where it is.
        if [".html", ".js", ".xml"].iter().any(|it| path.ends_with(it)) {
            same.told(&format!("`content/{path}` could run in a reader's browser"));
            loud.told(&format!("`content/{upper}` could run in a reader's browser"));
        } else {
            same.told(&format!("the file `content/{path}` has an address that is taken"));
            loud.told(&format!("and `/{upper}` differ only in small and large letters"));
        }
        within.told(&format!("`{path}` cannot be a file and a folder"));
        if let Some((folder, _)) = path.rsplit_once('/') {
            folders.told(&format!("`{folder}` cannot be a file and a folder"));
        }
    }
    for built in [same, loud, within, folders] {
        assert!(built.files == whole, "the site is as it was without them");
    }
}

#[test]
fn a_file_with_a_path_of_its_own_is_copied() {
    let built = with_copies(["pictures/roller.png"]);
    assert_eq!(built.files["pictures/roller.png"], "copy of content/pictures/roller.png");
    let session = Session::open(starter(), OPTIONS());
    assert!(session.known().unwrap().plan.collisions().is_empty());
}
