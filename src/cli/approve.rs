//! `bedside approve`.

use std::io::{BufRead, IsTerminal};

use anyhow::{Result, bail};

use super::args;
use super::project::{self, Project};
use super::terminal::{FAULTS, FINE, say, say_error};
use crate::audit::{self, Asked};
use crate::review::{self, Entry};
use crate::source::Layer;
use crate::write;

/// Shows what is to be signed, asks, and adds it to the ledger: all that was named, or nothing.
pub fn run(args: &args::Approve) -> Result<u8> {
    let project = project::read_for_people(&args.at)?;
    let session = &project.session;
    let found = session.findings();
    let Some(known) = session.known() else { return project.tell_all(&found) };
    let today = session.options().today;
    let found = found.in_order(session.files());
    let on = args.on.unwrap_or(today);
    let asked = Asked { names: &args.pages, by: &args.by, on, today, found: &found };
    let approval = audit::approval(known.known, &asked);
    if !approval.refused.is_empty() {
        approval.refused.iter().for_each(|it| say_error(&format!("error: {it}")));
        say_error("nothing was signed");
        return Ok(FAULTS);
    }
    let entries = approval.to_sign.iter().map(|it| it.entry(&asked, args.note.as_deref()));
    let entries: Vec<Entry> = entries.collect();
    let addition = addition(&project, &entries)?;
    for it in &approval.to_sign {
        say(&it.in_words(known.known))?;
    }
    let who = known.site.people.get(&args.by);
    let who = who.map_or(args.by.clone(), |it| it.in_full());
    if !args.yes && !agrees(&format!("Sign {} as {who}, on {on}?", counted(entries.len())))? {
        bail!("nothing was signed");
    }
    write::append(&args.at.root, review::PATH, addition.as_bytes())?;
    say_error(&format!("signed {} in `{}`", counted(entries.len()), review::PATH));
    Ok(FINE)
}

/// What is to be added to the clinic's own ledger.
fn addition(project: &Project, entries: &[Entry]) -> Result<String> {
    let files = project.session.files();
    let own = files.layers_at(review::PATH).find(|it| it.layer == Layer::Clinic);
    let old = own.map(|it| it.text.as_str());
    match review::addition(old, entries, project.session.options().today) {
        Some(addition) => Ok(addition),
        None => bail!(
            "nothing can be added at the end of `{}`; write it as a list in which each review begins with a hyphen",
            review::PATH
        ),
    }
}

/// Asks on the terminal. Where there is none nobody has read anything.
fn agrees(question: &str) -> Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!(
            "nothing was signed: there is no terminal to ask on; whoever has read all of the above can say so with `--yes`"
        );
    }
    say_error(&format!("{question} Write `yes`: "));
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(answer.trim().eq_ignore_ascii_case("yes"))
}

fn counted(count: usize) -> String {
    if count == 1 { "this".to_owned() } else { format!("these {count}") }
}
