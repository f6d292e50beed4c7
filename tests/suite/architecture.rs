//! The laws of the house, held by reading its text. `ARCHITECTURE.md` says why.

use std::collections::BTreeMap;

use crate::site_test::{project, walk};

/// Crates that more than one room may name.
const EVERYWHERE: &[&str] = &["anyhow", "rayon", "schemars", "serde", "serde_json"];

/// The one room, or face, that may name each other crate.
const ROOM_OF: &[(&str, &str)] = &[
    ("aho_corasick", "graph"),
    ("ammonia", "markdown"),
    ("annotate_snippets", "diagnostic"),
    ("anstream", "cli"),
    ("blake3", "forms quiz review theme write"),
    ("ciborium", "evidence"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("deunicode", "markdown"),
    ("fluent_bundle", "words"),
    ("granit_parser", "yaml"),
    ("hayagriva", "evidence"),
    ("exif", "picture"),
    ("icu_normalizer", "source"),
    ("imagesize", "picture"),
    ("img_parts", "picture"),
    ("roxmltree", "picture"),
    ("indicatif", "cli"),
    ("jiff", "calendar"),
    ("linkify", "markdown"),
    ("num_bigint", "proof"),
    ("percent_encoding", "source"),
    ("pulldown_cmark", "markdown"),
    ("rust_embed", "theme cli"),
    ("rustix", "write"),
    ("serde_yaml", "cli"),
    ("strsim", "diagnostic"),
    ("syntect", "markdown"),
    ("tera", "theme"),
    ("unic_langid", "words"),
    ("url", "config"),
    ("walkdir", "source"),
];

/// The only files that touch the disk, and the room.
const DOORS: &[&str] = &["source/read.rs", "write/"];

/// A file of the program without its tests and comments, by its path below `src/`.
struct File {
    path: String,
    room: String,
    text: String,
    whole: String,
}

fn files() -> Vec<File> {
    let src = project().join("src");
    let mut paths = Vec::new();
    walk(&src, &mut paths);
    let rust = paths.into_iter().filter(|it| it.extension().is_some_and(|it| it == "rs"));
    let files = rust.map(|it| {
        let path = it.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        let whole = std::fs::read_to_string(&it).unwrap();
        let room = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        File { room, text: code(&whole), whole, path }
    });
    files.filter(|it| !it.path.contains("/tests/")).collect()
}

/// The code of a file: without comments, and without the tests at its end.
fn code(whole: &str) -> String {
    let shipped = whole.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = shipped.lines().filter(|it| !it.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms in the order of `lib.rs`.
fn rooms() -> Vec<String> {
    let lib = std::fs::read_to_string(project().join("src/lib.rs")).unwrap();
    let rooms = lib.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';'));
    rooms.map(str::to_owned).collect()
}

/// Every path that follows `crate::` in a text, also within `crate::{a, b::c}`, as far as its second
/// name: `model`, `model::Page`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let Some(inner) = rest.strip_prefix('{') else {
            found.push(two_names(rest));
            continue;
        };
        let mut depth = 1;
        let mut start = 0;
        for (n, letter) in inner.char_indices() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            if depth == 0 || (depth == 1 && letter == ',') {
                found.push(two_names(inner[start..n].trim()));
                start = n + 1;
            }
            if depth == 0 {
                break;
            }
        }
    }
    found.into_iter().filter(|it| !it.is_empty()).collect()
}

fn two_names(path: &str) -> String {
    let end = path.find(|it: char| !it.is_alphanumeric() && it != '_' && it != ':');
    let names: Vec<&str> = path[..end.unwrap_or(path.len())].split("::").take(2).collect();
    names.join("::").trim_end_matches(':').to_owned()
}

#[track_caller]
fn none(breaches: Vec<String>, law: &str) {
    assert!(breaches.is_empty(), "{law}:\n{}", breaches.join("\n"));
}

#[test]
fn imports_are_read() {
    let text = "use crate::model::{Page, Kind};\nuse crate::{graph, source::{Span, Text}};";
    assert_eq!(imports(text), ["model", "graph", "source"].map(str::to_owned));
    assert_eq!(imports("crate::yaml::decode::<X>()"), ["yaml::decode"]);
}

/// Law 1.
#[test]
fn a_room_imports_only_rooms_listed_above_it() {
    let rooms = rooms();
    assert!(rooms.len() > 15, "the rooms were not found in lib.rs");
    let floor = |room: &str| rooms.iter().position(|it| it == room);
    let mut breaches = Vec::new();
    for file in files().iter().filter(|it| floor(&it.room).is_some()) {
        for import in imports(&file.text) {
            let to = import.split("::").next().unwrap();
            if floor(to).is_none_or(|to| to > floor(&file.room).unwrap()) {
                breaches.push(format!("src/{} imports `{import}`", file.path));
            }
        }
    }
    none(breaches, "a room imports only rooms that lib.rs lists above it");
}

/// Law 1, within: another room is spoken to at its face.
#[test]
fn inner_files_of_another_room_are_private() {
    let all = files();
    let is_inner = |room: &str, name: &str| {
        let is = |path: String| all.iter().any(|it| it.path == path);
        is(format!("{room}/{name}.rs")) || is(format!("{room}/{name}/mod.rs"))
    };
    let mut breaches = Vec::new();
    for file in &all {
        for import in imports(&file.text) {
            let Some((room, name)) = import.split_once("::") else { continue };
            let is_file = is_inner(room, name) && !is_function(&all, room, name);
            if room != file.room && is_file {
                breaches.push(format!("src/{} reaches into `{import}`", file.path));
            }
        }
        let public = file.text.lines().filter(|it| it.trim_start().starts_with("pub mod "));
        if file.path != "lib.rs" {
            breaches.extend(public.map(|it| format!("src/{}: `{it}`", file.path)));
        }
    }
    none(breaches, "a room is spoken to at its face");
}

/// A face may have a function of the name of its file: `slug`.
fn is_function(all: &[File], room: &str, name: &str) -> bool {
    let face = all.iter().find(|it| it.path == format!("{room}/mod.rs"));
    let given = format!("{name}::");
    face.is_some_and(|it| {
        let lines = it.text.lines().filter(|it| it.starts_with("pub use ") && it.contains(&given));
        let says = |it: &str| it.contains(&format!("{name}::{name}")) || within_braces(it, name);
        lines.into_iter().any(says) || it.text.contains(&format!("pub fn {name}"))
    })
}

fn within_braces(line: &str, name: &str) -> bool {
    let inner = line.split_once('{').map_or("", |it| it.1);
    inner.split([',', '}']).any(|it| it.trim() == name)
}

/// Law 2.
#[test]
fn only_the_doors_touch_the_disk() {
    let disk = ["std::fs", "fs::", "File::", ".exists()", ".is_dir()", ".is_file()", "WalkDir"];
    let mut breaches = Vec::new();
    for file in files().iter().filter(|it| !DOORS.iter().any(|door| it.path.starts_with(door))) {
        // What stands in quotes is text: a query in FHIRPath may ask whether something `.exists()`.
        let code = |line: &str| line.split('"').step_by(2).collect::<Vec<_>>().join("\"");
        let touches = |line: &str| disk.iter().any(|word| names(&code(line), word));
        for line in file.text.lines().filter(|it| touches(it)) {
            breaches.push(format!("src/{}: {}", file.path, line.trim()));
        }
    }
    none(breaches, "only source/read.rs and the room `write` touch the disk");
}

/// Whether a word stands in a line and is not the end of a longer one.
fn names(line: &str, word: &str) -> bool {
    let part = |it: char| it.is_alphanumeric() || it == '_';
    line.match_indices(word)
        .any(|(n, _)| word.starts_with('.') || !line[..n].chars().next_back().is_some_and(part))
}

/// Law 3: same sources, same day, same bytes.
#[test]
fn no_clock_and_no_environment_between_the_doors() {
    let outside = [
        "SystemTime",
        "Instant",
        "env::",
        "Timestamp::now",
        "Zoned::now",
        "Date::here",
        "TimeZone::system",
    ];
    // `Date::here` itself, which `cli` calls and nobody else.
    let is_here =
        |path: &str, line: &str| path == "calendar/date.rs" && line.contains("TimeZone::system");
    let mut breaches = Vec::new();
    for file in files().iter().filter(|it| !["cli", "serve", "main"].contains(&it.room.as_str())) {
        let lines = file.text.lines().filter(|it| outside.iter().any(|word| names(it, word)));
        for line in lines.filter(|it| !is_here(&file.path, it)) {
            breaches.push(format!("src/{}: {}", file.path, line.trim()));
        }
    }
    none(breaches, "the day and the machine come in by `cli`");
}

#[test]
fn each_dependency_is_known_to_one_room() {
    let toml = std::fs::read_to_string(project().join("Cargo.toml")).unwrap();
    let section = toml.split_once("[dependencies]").unwrap().1.split("\n[").next().unwrap();
    let names = section.lines().filter_map(|it| it.split_once('=')).map(|it| it.0.trim());
    let table: BTreeMap<&str, &str> = ROOM_OF.iter().copied().collect();
    let mut breaches = Vec::new();
    let all = files();
    for name in names.map(|it| it.replace('-', "_")) {
        let users = all.iter().filter(|it| uses(&it.text, &name));
        let users: Vec<_> = users.map(|it| (it.room.as_str(), it.path.as_str())).collect();
        if users.is_empty() {
            breaches.push(format!("nobody uses `{name}`"));
        }
        let rooms = match table.get(name.as_str()) {
            Some(rooms) => rooms.split(' ').collect::<Vec<_>>(),
            None if EVERYWHERE.contains(&name.as_str()) => continue,
            None => {
                breaches.push(format!("`{name}` has no room in this test's table"));
                continue;
            }
        };
        let strangers = users.iter().filter(|it| !rooms.contains(&it.0));
        breaches.extend(strangers.map(|it| format!("src/{} names `{name}`", it.1)));
    }
    none(breaches, "each dependency is known to one room");
}

fn uses(text: &str, name: &str) -> bool {
    let stands = |word: String| text.lines().any(|line| names(line, &word));
    stands(format!("{name}::")) || text.contains(&format!("use {name};"))
}

#[test]
fn files_are_short_and_finished() {
    let mut breaches = Vec::new();
    let words = ["TODO", "FIXME", "XXX", "dbg!(", "todo!(", "unimplemented!("];
    let mut all = files();
    let mut own = Vec::new();
    walk(&project().join("tests/suite"), &mut own);
    all.extend(own.into_iter().filter(|it| !it.ends_with("architecture.rs")).map(|it| {
        let whole = std::fs::read_to_string(&it).unwrap();
        let path = format!("../{}", it.strip_prefix(project()).unwrap().display());
        File { path, room: String::new(), text: String::new(), whole }
    }));
    for file in &all {
        let lines = file.whole.lines().count();
        if lines > 400 {
            breaches.push(format!("src/{} has {lines} lines; the limit is 400", file.path));
        }
        for (n, line) in file.whole.lines().enumerate() {
            if words.iter().any(|it| line.contains(it)) {
                breaches.push(format!("src/{}:{}: {}", file.path, n + 1, line.trim()));
            }
        }
    }
    none(breaches, "files are at most 400 lines and say nothing of what is still to be done");
}

#[test]
fn every_exception_to_a_lint_of_the_code_has_a_reason() {
    let mut breaches = Vec::new();
    for file in files() {
        for (n, _) in
            file.whole.match_indices("[allow(").chain(file.whole.match_indices("[expect("))
        {
            let attribute = file.whole[n..].split(")]").next().unwrap();
            if !attribute.contains("reason = \"") {
                breaches.push(format!("src/{}: #{attribute})]", file.path));
            }
        }
    }
    none(breaches, "every `#[allow]` says why");
}
