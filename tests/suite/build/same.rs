//! Same sources, same day, same bytes; and every file can be made alone.

use std::collections::BTreeMap;

use bedside::session::{Options, Session};
use bedside::source::{self, Files, Layer};
use bedside::theme;

use crate::site_test::{build, project, text_of, today};

fn starter() -> Files {
    theme::complete(source::read(&project().join("src/cli/starter")).unwrap())
}

const OPTIONS: fn() -> Options = || Options { today: today(), drafts: false };

#[test]
fn two_builds_are_the_same() {
    let (one, two) = (build(&starter(), OPTIONS()), build(&starter(), OPTIONS()));
    assert!(one.files.len() > 30 && one.files == two.files);
    assert_eq!(one.told, two.told);
}

#[test]
fn the_order_in_which_files_were_read_does_not_show() {
    let sources = starter();
    let files = sources.texts().filter(|it| it.layer == Layer::Clinic).rev();
    let files = files.map(|it| (it.path.clone(), it.text.clone().into_bytes())).collect();
    let turned = theme::complete(Files::new(files, sources.assets().cloned().collect()));
    assert!(build(&sources, OPTIONS()).files == build(&turned, OPTIONS()).files);
}

#[test]
fn any_file_can_be_made_alone() {
    let sources = starter();
    let all = build(&sources, OPTIONS()).files;
    let session = Session::open(sources, OPTIONS());
    let mut outputs = session.known().unwrap().plan.outputs().to_vec();
    assert_eq!(
        outputs.iter().map(|it| &it.path).collect::<Vec<_>>(),
        all.keys().collect::<Vec<_>>()
    );
    outputs.reverse();
    for output in &outputs {
        let alone = text_of(&session.render(&output.path).unwrap().value);
        assert!(alone == all[&output.path], "`{}` is another when it is made alone", output.path);
    }
}

#[test]
fn no_two_files_have_one_path() {
    let mut seen = BTreeMap::new();
    for path in build(&starter(), OPTIONS()).files.keys() {
        let twin = seen.insert(path.to_lowercase(), path.clone());
        assert_eq!(twin, None, "`{path}` differs only in the case of its letters");
    }
}
