//! No two files import each other, directly or in a ring: read out of the code itself. A name that a
//! face hands on (`pub use`) counts for the file that defines it.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

use crate::site_test::{project, walk};

/// A path of names: `quiz::resolve::read`.
type Names = Vec<String>;

#[test]
fn no_files_import_each_other_in_a_ring() {
    let house = House::read();
    assert!(house.files.len() > 200, "the files were not found");
    let rings = rings(&house.needs());
    assert!(rings.is_empty(), "files that need each other:\n{}", rings.join("\n"));
}

#[test]
fn rings_are_found_where_they_are() {
    let house = House::of(&[
        ("a", "mod one; mod two; pub use one::One; fn f() { two::g(); }"),
        ("a::one", "pub struct One; use super::two::g;"),
        ("a::two", "use super::One; pub fn g() -> One { One }"),
    ]);
    assert_eq!(rings(&house.needs()), ["a::two → a::one → a::two"]);
    let house = House::of(&[
        ("a", "mod one; mod two; pub use one::One; fn f() { two::g(); }"),
        ("a::one", "pub struct One;"),
        ("a::two", "use crate::a::One; pub fn g() -> One { One }"),
        ("b", "use crate::a::{self, One}; fn h(it: One) { a::one(it) }"),
    ]);
    assert_eq!(rings(&house.needs()), [] as [&str; 0]);
}

/// What one file defines, takes in and names.
#[derive(Default)]
struct Source {
    defines: BTreeSet<String>,
    uses: Vec<Use>,
    paths: Vec<Names>,
}

/// One name that a file takes in, and perhaps hands on.
struct Use {
    path: Names,
    name: String,
    is_handed_on: bool,
}

struct House {
    files: BTreeMap<Names, Source>,
}

impl House {
    fn read() -> House {
        let src = project().join("src");
        let mut paths = Vec::new();
        walk(&src, &mut paths);
        let rust = paths.iter().filter(|it| it.extension().is_some_and(|it| it == "rs"));
        let own = rust.filter(|it| !it.ends_with("main.rs") && !it.iter().any(|it| it == "tests"));
        let files = own.map(|it| {
            let text = std::fs::read_to_string(it).unwrap();
            let inner = it.strip_prefix(&src).unwrap().with_extension("");
            let names = inner.iter().map(|it| it.to_string_lossy().into_owned());
            let names = names.filter(|it| it != "mod" && it != "lib").collect();
            (names, Source::of(&text))
        });
        House { files: files.collect() }
    }

    fn of(files: &[(&str, &str)]) -> House {
        let files = files.iter().map(|it| (names(it.0), Source::of(it.1)));
        House { files: files.chain([(Vec::new(), Source::default())]).collect() }
    }

    /// By file: the files that define what it imports or names.
    fn needs(&self) -> BTreeMap<String, BTreeSet<String>> {
        let of = |own: &Names, source: &Source| {
            let imports = source.uses.iter().filter(|it| !it.is_handed_on).map(|it| &it.path);
            let all = imports.chain(&source.paths).filter_map(|it| self.rooted(own, it));
            // A module that is taken in is needed only for what is named of it.
            let files = all.filter(|it| !self.files.contains_key(it)).filter_map(|it| {
                let names =
                    if it.last().is_some_and(|it| it == "*") { &it[..it.len() - 1] } else { &it };
                self.definer(names, 0)
            });
            files.filter(|it| it != own && !it.is_empty()).map(|it| it.join("::")).collect()
        };
        self.files.iter().map(|(own, source)| (own.join("::"), of(own, source))).collect()
    }

    /// A path as it is named in a file → from the root; nothing for another crate's.
    fn rooted(&self, own: &[String], path: &[String]) -> Option<Names> {
        let first = path.first()?;
        let joined = |start: &[String], rest: &[String]| Some([start, rest].concat());
        match first.as_str() {
            "crate" => joined(&[], &path[1..]),
            "self" => joined(own, &path[1..]),
            "super" => {
                let ups = path.iter().take_while(|it| *it == "super").count();
                joined(&own[..own.len().checked_sub(ups)?], &path[ups..])
            }
            _ if self.files.contains_key(&[own, std::slice::from_ref(first)].concat()) => {
                joined(own, path)
            }
            _ => {
                let taken = |it: &&Use| it.name == *first && it.path != path;
                let taken = self.files.get(own)?.uses.iter().find(taken)?;
                joined(&self.rooted(own, &taken.path)?, &path[1..])
            }
        }
    }

    /// The file that defines what a path from the root names.
    fn definer(&self, path: &[String], depth: usize) -> Option<Names> {
        // A name is handed on from face to face only so often.
        if depth > 9 {
            return None;
        }
        let length = (0..=path.len()).rev().find(|it| self.files.contains_key(&path[..*it]))?;
        let (file, rest) = path.split_at(length);
        let source = &self.files[file];
        let Some(name) = rest.first().filter(|it| !source.defines.contains(*it)) else {
            return Some(file.to_vec());
        };
        let of_all = |it: &Use| {
            let globbed = self.rooted(file, &it.path[..it.path.len() - 1])?;
            let definer = self.definer(&[&globbed[..], rest].concat(), depth + 1)?;
            self.files[&definer].defines.contains(name).then_some(definer)
        };
        source.uses.iter().find_map(|it| match it.name.as_str() {
            "*" => of_all(it),
            own if own == name => {
                let named = self.rooted(file, &it.path)?;
                self.definer(&[&named[..], &rest[1..]].concat(), depth + 1)
            }
            _ => None,
        })
    }
}

impl Source {
    fn of(text: &str) -> Source {
        let mut source = Source::default();
        source.visit_file(&syn::parse_file(text).unwrap());
        source
    }

    fn take_in(&mut self, tree: &syn::UseTree, before: &[String], is_handed_on: bool) {
        let with = |name: String| [before, &[name]].concat();
        let (path, name) = match tree {
            syn::UseTree::Path(it) => {
                return self.take_in(&it.tree, &with(it.ident.to_string()), is_handed_on);
            }
            syn::UseTree::Group(it) => {
                return it.items.iter().for_each(|it| self.take_in(it, before, is_handed_on));
            }
            syn::UseTree::Name(it) if it.ident == "self" => {
                (before.to_vec(), before.last().cloned().unwrap_or_default())
            }
            syn::UseTree::Name(it) => (with(it.ident.to_string()), it.ident.to_string()),
            syn::UseTree::Rename(it) => (with(it.ident.to_string()), it.rename.to_string()),
            _ => (with("*".to_owned()), "*".to_owned()),
        };
        self.uses.push(Use { path, name, is_handed_on });
    }
}

impl<'ast> Visit<'ast> for Source {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Fn(it) => &it.sig.ident,
            syn::Item::Struct(it) => &it.ident,
            syn::Item::Enum(it) => &it.ident,
            syn::Item::Trait(it) => &it.ident,
            syn::Item::Type(it) => &it.ident,
            syn::Item::Const(it) => &it.ident,
            syn::Item::Static(it) => &it.ident,
            // What only tests need is no need of the program.
            syn::Item::Mod(_) => return,
            syn::Item::Use(it) => {
                let is_handed_on = !matches!(it.vis, syn::Visibility::Inherited);
                return self.take_in(&it.tree, &[], is_handed_on);
            }
            _ => return visit::visit_item(self, item),
        };
        self.defines.insert(name.to_string());
        visit::visit_item(self, item);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.segments.len() > 1 {
            self.paths.push(path.segments.iter().map(|it| it.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }
}

/// Every ring that a walk from file to file meets, each said once.
fn rings(needs: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut walk = Walk { needs, done: BTreeSet::new(), way: Vec::new(), rings: Vec::new() };
    needs.keys().for_each(|it| walk.from(it));
    walk.rings
}

struct Walk<'n> {
    needs: &'n BTreeMap<String, BTreeSet<String>>,
    done: BTreeSet<&'n str>,
    way: Vec<&'n str>,
    rings: Vec<String>,
}

impl<'n> Walk<'n> {
    fn from(&mut self, file: &'n str) {
        if let Some(start) = self.way.iter().position(|it| *it == file) {
            self.rings.push(format!("{} → {file}", self.way[start..].join(" → ")));
        } else if self.done.insert(file) {
            self.way.push(file);
            self.needs[file].iter().for_each(|it| self.from(it));
            self.way.pop();
        }
    }
}

fn names(path: &str) -> Names {
    path.split("::").map(str::to_owned).collect()
}
