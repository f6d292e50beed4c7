//! The files of a project as a git revision holds them, read out of git without touching the disk.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::session;
use crate::source::{self, Asset, Files};

/// What to do when git cannot help.
const INSTEAD: &str = "give the old version as a folder instead: `bedside quiz diff OLD`";

/// The project at `root` as it was in that revision, over its bases: one that lies in the same
/// repository is read at the same revision, any other as it is now, for its history is another.
pub fn over_bases(root: &Path, revision: &str) -> Result<Files> {
    let repository = top(root)?;
    session::over_bases(root, read(root, revision)?, |folder| {
        if top(folder)? == repository { read(folder, revision) } else { source::read(folder) }
    })
}

/// The revisions that may hold what was signed with that digest, the likeliest first: the one in which
/// a ledger first has it, or else the last one; those before it, the newest first; and those after it,
/// for what is signed may be put into git later. None where there is no repository.
pub fn around(root: &Path, digest: &str) -> Vec<String> {
    const NEAR: &str = "--max-count=20";
    let log = |args: &[&str]| -> Vec<String> {
        let listed = git(root, &[&["log", "--format=%H"], args].concat());
        let listed = listed.ok().filter(|it| it.status.success());
        let lines = listed.map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
        lines.unwrap_or_default().lines().map(str::to_owned).collect()
    };
    let signed = format!("-S{digest}");
    let added = log(&[&signed, "--", ":(top,glob)**/reviews.yaml"]).pop();
    let Some(added) = added else { return log(&[NEAR, "HEAD"]) };
    let mut after = log(&["--ancestry-path", &format!("{added}..HEAD")]);
    after.reverse();
    after.truncate(20);
    log(&[NEAR, &added]).into_iter().chain(after).collect()
}

/// The folder of the repository in which a folder lies; nothing when it lies in none.
fn top(folder: &Path) -> Result<Vec<u8>> {
    Ok(git(folder, &["rev-parse", "--show-toplevel"])?.stdout)
}

/// The folders `content/` and `themes/` of the project at `root`, as they were in that revision. The
/// project may be any folder of its repository.
fn read(root: &Path, revision: &str) -> Result<Files> {
    let inside = git(root, &["rev-parse", "--is-inside-work-tree"])?;
    if !inside.status.success() {
        let said = String::from_utf8_lossy(&inside.stderr);
        let said = said.trim().trim_start_matches("fatal: ").to_owned();
        bail!("`{}` is in no git repository that can be read ({said}); {INSTEAD}", root.display());
    }
    let tree = tree(root, revision)?;
    let listed = git(root, &["ls-tree", "-r", "-z", &tree, "content", "themes"])?;
    if !listed.status.success() {
        bail!("git cannot list `{revision}`: {}", String::from_utf8_lossy(&listed.stderr).trim());
    }
    let entries = entries(&String::from_utf8_lossy(&listed.stdout), revision)?;
    if !entries.iter().any(|it| it.1.starts_with("content/")) {
        bail!(
            "`{revision}` holds no folder `content` in `{}`: name a later revision, or another folder with `--root`",
            root.display()
        );
    }
    let (texts, assets) = source::texts_and_assets(entries.iter().map(|it| it.1.clone()).collect());
    let object = |path: &String| entries.iter().find(|it| it.1 == *path).map(|it| it.0.as_str());
    let objects: Vec<&str> = texts.iter().filter_map(object).collect();
    let files = texts.iter().cloned().zip(blobs(root, &objects)?).collect();
    let asset = |path: String| Asset::at(&path);
    Ok(Files::new(files, assets.into_iter().map(asset).collect()))
}

/// The name of the tree of a revision.
fn tree(root: &Path, revision: &str) -> Result<String> {
    let wanted = format!("{revision}^{{tree}}");
    let found = git(root, &["rev-parse", "--verify", "--quiet", &wanted])?;
    let name = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    // What begins with a hyphen would be an option.
    if !found.status.success() || name.is_empty() || revision.starts_with('-') {
        bail!(
            "git knows no revision `{revision}` here; `git log --oneline` lists those there are, and `HEAD` is the last one"
        );
    }
    Ok(name)
}

/// The files of a listing: the name of the object, and the path.
fn entries(listing: &str, revision: &str) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for line in listing.split_terminator('\0') {
        let (what, path) = line.split_once('\t').context("git lists files as it always did")?;
        let [mode, kind, object] = what.split(' ').collect::<Vec<_>>()[..] else {
            bail!("git lists `{path}` in a way that is not known");
        };
        if mode == "120000" || kind != "blob" {
            bail!(
                "`{path}` is a link in `{revision}`, and what it leads to is not known; check that revision out into a folder, and {INSTEAD}"
            );
        }
        found.push((object.to_owned(), path.to_owned()));
    }
    Ok(found)
}

/// What objects hold, in that order.
fn blobs(root: &Path, objects: &[&str]) -> Result<Vec<Vec<u8>>> {
    let mut child = command(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run git")?;
    let (mut asks, mut answers) = child.stdin.take().zip(child.stdout.take()).context("no pipe")?;
    let mut read = Vec::new();
    // Both pipes are full at some time, so one end of each is held by a thread of its own.
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // When git goes away, what it said so far tells.
            let _ = asks.write_all(objects.join("\n").as_bytes());
            let _ = asks.write_all(b"\n");
        });
        answers.read_to_end(&mut read)
    })
    .context("cannot read what git says")?;
    child.wait().context("cannot wait for git")?;
    let mut rest = &read[..];
    objects.iter().map(|it| blob(&mut rest).with_context(|| format!("git has no `{it}`"))).collect()
}

/// The first object of what `git cat-file --batch` wrote: a line that ends in its size, its bytes,
/// and a line's end.
fn blob(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|it| *it == b'\n')?;
    let size: usize = std::str::from_utf8(&rest[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
    let bytes = rest.get(end + 1..end + 1 + size)?.to_vec();
    *rest = rest.get(end + 2 + size..)?;
    Some(bytes)
}

fn git(root: &Path, args: &[&str]) -> Result<Output> {
    match command(root).args(args).stdin(Stdio::null()).output() {
        Ok(output) => Ok(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            bail!("there is no git on this machine; install it, or {INSTEAD}")
        }
        Err(error) => Err(error).context("cannot run git"),
    }
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root);
    command
}
