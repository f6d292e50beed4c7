//! `ARCHITECTURE.md` names rooms, files and items that are there.

use std::path::Path;

use crate::site_test::{project, walk};

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The names of the first column of the table of rooms.
fn rooms_of_map(map: &str) -> Vec<String> {
    let table = map.split_once("| room | what it owns |").expect("there is a table of rooms").1;
    let rows = table.lines().skip(2).take_while(|it| it.starts_with('|'));
    rows.map(|it| it.split('`').nth(1).unwrap().to_owned()).collect()
}

/// Everything in backticks.
fn names(map: &str) -> Vec<&str> {
    map.split('`').skip(1).step_by(2).filter(|it| !it.contains('\n')).collect()
}

/// Whether a path of the map is there, below `src/` or the project; `NAME` stands for any.
fn is_path(name: &str) -> bool {
    let is_there = |it: &Path| it.exists();
    let folder = name.rsplit_once('/').map_or("", |it| it.0);
    let is_pattern = name.contains("NAME") || name.contains("LANGUAGE");
    let wanted = if is_pattern { folder } else { name };
    is_there(&project().join("src").join(wanted)) || is_there(&project().join(wanted))
}

/// Whether `room::name` is a file of the room, or something that one of its files holds.
fn is_item(room: &str, name: &str) -> bool {
    let folder = project().join("src").join(room);
    let mut files = Vec::new();
    walk(&folder, &mut files);
    let kinds = ["fn", "struct", "enum", "trait", "const", "mod"];
    let holds = |text: &str| kinds.iter().any(|it| text.contains(&format!("{it} {name}")));
    files.iter().any(|it| it.extension().is_some_and(|it| it == "rs") && holds(&read(it)))
}

#[test]
fn every_room_is_on_the_map_in_reading_order() {
    let map = read(&project().join("ARCHITECTURE.md"));
    let lib = read(&project().join("src/lib.rs"));
    let rooms = lib.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(rooms_of_map(&map), rooms.collect::<Vec<_>>());
}

#[test]
fn the_map_names_nothing_that_is_not_there() {
    let map = read(&project().join("ARCHITECTURE.md"));
    let rooms = rooms_of_map(&map);
    let mut missing = Vec::new();
    for name in names(&map) {
        let is_there = match name.split_once("::") {
            Some((room, item)) if rooms.iter().any(|it| it == room) => {
                is_item(room, item.split("::").next().unwrap())
            }
            None if name.contains('/') && !name.contains([' ', '<', ':']) => is_path(name),
            _ => true,
        };
        if !is_there {
            missing.push(name);
        }
    }
    assert!(missing.is_empty(), "ARCHITECTURE.md names what is not there: {missing:?}");
}
