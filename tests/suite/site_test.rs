//! A small site in memory, or a folder of `tests/sites/`: built, and asked what it holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use bedside::calendar::Date;
use bedside::check::LINTS;
use bedside::diagnostic::{Diagnostic, Format, Severity, print};
use bedside::picture::Picture;
use bedside::plan::Output;
use bedside::render::Content;
use bedside::session::{self, Options, Session};
use bedside::source::{Asset, Files};
use bedside::theme;

const SITE: &str = "title: Test clinic\nurl: https://clinic.example/\nlanguage: en\n";
const HOME: &str = "---\ntitle: Home\n---\nWelcome.\n";

/// A site that is not yet built.
pub(crate) struct SiteTest {
    files: BTreeMap<String, Vec<u8>>,
    assets: Vec<Asset>,
    options: Options,
}

/// A site that was built: every file of it, and every fault.
pub(crate) struct Built {
    /// What each file holds, by its path; of a copy, `copy of PATH`.
    pub(crate) files: BTreeMap<String, String>,
    /// Every fault, as people read it.
    pub(crate) told: String,
    /// Every fault.
    pub(crate) found: Vec<Diagnostic>,
}

/// A day on which nothing of what the tests write is still to come.
pub(crate) fn today() -> Date {
    Date::parse("2026-12-01").unwrap()
}

/// The folder of the project, which holds `tests/`.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether what is expected is to be written anew.
pub(crate) fn update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|it| it == "1")
}

impl SiteTest {
    /// A site without files; `site.yaml` and `index.md` stand in when none is given.
    pub(crate) fn new() -> SiteTest {
        let options = Options { today: today(), drafts: false };
        SiteTest { files: BTreeMap::new(), assets: Vec::new(), options }
    }

    /// The same, with a file.
    pub(crate) fn file(self, path: &str, text: &str) -> SiteTest {
        self.bytes(path, text.as_bytes().to_vec())
    }

    /// The same, with a file of any bytes.
    pub(crate) fn bytes(mut self, path: &str, bytes: Vec<u8>) -> SiteTest {
        self.files.insert(path.to_owned(), bytes);
        self
    }

    /// The same, with a line at the end of the settings that stand in.
    pub(crate) fn setting(self, line: &str) -> SiteTest {
        self.file("content/site.yaml", &format!("{SITE}{line}\n"))
    }

    /// The same, with a file that is copied as it is.
    pub(crate) fn asset(mut self, path: &str) -> SiteTest {
        self.assets.push(pictured(path));
        self
    }

    /// The same, with drafts published.
    pub(crate) fn drafts(mut self) -> SiteTest {
        self.options.drafts = true;
        self
    }

    /// Its sources, with the theme built in.
    pub(crate) fn sources(&self) -> Files {
        let mut files = self.files.clone();
        files.entry("content/site.yaml".to_owned()).or_insert_with(|| SITE.into());
        files.entry("content/index.md".to_owned()).or_insert_with(|| HOME.into());
        theme::complete(Files::new(files.into_iter().collect(), self.assets.clone()))
    }

    /// Builds a site that has no fault. Breaches of lints do not count: they have tests of their
    /// own, and a page of three lines breaks many.
    #[track_caller]
    pub(crate) fn build(&self) -> Built {
        let built = self.try_build();
        let is_lint = |it: &&Diagnostic| LINTS.iter().any(|lint| lint.name == it.code);
        let faults = built.found.iter().filter(|it| it.severity == Severity::Error);
        let faults: Vec<_> = faults.filter(|it| !is_lint(it)).collect();
        assert!(faults.is_empty(), "the site has faults:\n{}", built.told);
        built
    }

    /// Builds whatever can be built, faults or not.
    pub(crate) fn try_build(&self) -> Built {
        build(&self.sources(), self.options)
    }
}

/// Builds the site of a folder below `tests/sites/`, through the door that the program uses, and
/// compares the files that its folder `expected/` names. `UPDATE=1` writes those anew; a new one is
/// chosen by an empty file.
#[track_caller]
/// A picture of four times three pixels at that path.
fn pictured(path: &str) -> Asset {
    let picture = Picture { size: Some((4, 3)), flaw: None };
    Asset { path: path.to_owned(), bytes: 80, picture, disk: None }
}

pub(crate) fn compare_dir(name: &str) {
    let root = project().join("tests/sites").join(name);
    let sources = theme::complete(session::read(&root).unwrap());
    let built = build(&sources, Options { today: today(), drafts: false });
    let expected = root.join("expected");
    let mut files = Vec::new();
    walk(&expected, &mut files);
    assert!(!files.is_empty(), "`{}` names no file", expected.display());
    for file in files {
        let path = file.strip_prefix(&expected).unwrap().to_string_lossy().replace('\\', "/");
        let made = match path.as_str() {
            "told.txt" => &built.told,
            path => built.files.get(path).unwrap_or_else(|| panic!("`{name}` has no `{path}`")),
        };
        compare_file(&file, made);
    }
}

/// Compares a text with a file that holds what is expected, or writes the file anew.
#[track_caller]
pub(crate) fn compare_file(file: &Path, made: &str) {
    if update() {
        std::fs::write(file, made).unwrap();
        return;
    }
    let wanted = std::fs::read_to_string(file).unwrap_or_default();
    assert!(wanted == made, "{} differs:\n{}", file.display(), difference(&wanted, made));
}

/// The lines in which two texts differ, and the one before.
pub(crate) fn difference(wanted: &str, made: &str) -> String {
    let (wanted, made): (Vec<_>, Vec<_>) = (wanted.lines().collect(), made.lines().collect());
    let same = wanted.iter().zip(&made).take_while(|it| it.0 == it.1).count();
    let tail = |lines: &[&str], sign: &str| {
        let shown = lines.iter().skip(same).take(12);
        shown.map(|it| format!("{sign} {it}\n")).collect::<String>()
    };
    let before = same.checked_sub(1).map(|n| format!("  {}\n", wanted[n])).unwrap_or_default();
    format!("line {}\n{before}{}{}", same + 1, tail(&wanted, "-"), tail(&made, "+"))
}

/// Every file below a folder, in order.
pub(crate) fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let paths: BTreeSet<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    for path in paths {
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

/// Checks and renders everything, whatever is wrong.
pub(crate) fn build(files: &Files, options: Options) -> Built {
    let session = Session::open(files.clone(), options);
    let mut found = session.findings();
    let made = Mutex::new(BTreeMap::new());
    let put = |output: &Output, content: &Content| {
        made.lock().unwrap().insert(output.path.clone(), text_of(content));
        Ok(())
    };
    found.faults.extend(session.render_all(put).unwrap());
    let found = found.in_order(files);
    let told = print(Format::Human { coloured: false }, files, &found);
    Built { files: made.into_inner().unwrap(), told, found }
}

/// What a file holds, as text.
pub(crate) fn text_of(content: &Content) -> String {
    match content {
        Content::Bytes(bytes) => String::from_utf8(bytes.clone()).unwrap(),
        Content::CopyOf(path) => format!("copy of {path}"),
    }
}

impl Built {
    /// The HTML at an address below the root of the site: `a/`.
    #[track_caller]
    pub(crate) fn html(&self, address: &str) -> &str {
        self.text(&format!("{address}index.html"))
    }

    /// What a file holds.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> &str {
        let paths = || self.files.keys().cloned().collect::<Vec<_>>().join("\n");
        self.files.get(path).unwrap_or_else(|| panic!("there is no `{path}` among\n{}", paths()))
    }

    /// The page at that address holds that text.
    #[track_caller]
    pub(crate) fn has(&self, address: &str, text: &str) -> &Built {
        let html = self.html(address);
        assert!(html.contains(text), "`{address}` has no `{text}`:\n{html}");
        self
    }

    /// The page at that address does not hold that text.
    #[track_caller]
    pub(crate) fn lacks(&self, address: &str, text: &str) -> &Built {
        let html = self.html(address);
        assert!(!html.contains(text), "`{address}` has `{text}`:\n{html}");
        self
    }

    /// There is no file at that path.
    #[track_caller]
    pub(crate) fn has_no_file(&self, path: &str) -> &Built {
        assert!(!self.files.contains_key(path), "there is a file `{path}`");
        self
    }

    /// The printed faults hold that text.
    #[track_caller]
    pub(crate) fn told(&self, text: &str) -> &Built {
        assert!(self.told.contains(text), "`{text}` was not told:\n{}", self.told);
        self
    }

    /// The JSON-LD of the page at that address: every node of its graph.
    #[track_caller]
    pub(crate) fn graph(&self, address: &str) -> Vec<serde_json::Value> {
        let html = self.html(address);
        let start = html.split_once("<script type=\"application/ld+json\">").unwrap().1;
        let json = start.split_once("</script>").unwrap().0;
        let data: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        data["@graph"].as_array().unwrap().clone()
    }

    /// The node of that type in the JSON-LD of a page.
    #[track_caller]
    pub(crate) fn node(&self, address: &str, kind: &str) -> serde_json::Value {
        let found = self.graph(address).into_iter().find(|it| it["@type"] == kind);
        found.unwrap_or_else(|| panic!("`{address}` has no `{kind}`: {:?}", self.graph(address)))
    }
}
