//! A difference in plain text, for people at a terminal.

use std::fmt::Write;

use super::changes::Change;
use super::count::Sheets;
use super::difference::Difference;
use super::renamed::aligned;
use super::told::Reworded;
use super::version::Version;
use super::versions::Versions;

/// How much of a digest is told.
const SHORT: usize = "blake3:".len() + 16;

/// How the answers beside a cause are taken.
const MILDEST: &str =
    "  All other answers are the mildest there are; a graver one can hide the change.\n";

/// What changes for patients, and what causes it.
pub fn difference_in_words(difference: &Difference, old: Version, new: Version) -> String {
    let short = |it: &String| it.chars().take(SHORT).collect::<String>();
    let [was, now] = difference.digests.each_ref().map(short);
    let mut text = match was == now {
        true => format!("Rules: {now}…, unchanged\n\n"),
        false => format!("Rules: {was}… → {now}…\n\n"),
    };
    let (program, _) = aligned(old, new);
    let versions = Versions([Version { program: &program, ..old }, new]);
    text.push_str(&headline(difference));
    causes(&mut text, difference, &versions);
    changes(&mut text, difference, &versions);
    reworded(&mut text, &difference.reworded);
    if let (Some(it), false) = (&difference.sheets, difference.ends_alike()) {
        shares(&mut text, it);
    }
    text
}

/// What a person wants to know first.
fn headline(difference: &Difference) -> String {
    let is_retaken = difference.changes.iter().any(|it| matches!(it, Change::Retaken(_)));
    let line = match &difference.sheets {
        _ if difference.is_none() && difference.changes.is_empty() => {
            "Nothing changes for a patient.".to_owned()
        }
        _ if difference.is_none() => {
            "Nothing changes for a patient: only ids were renamed, which nobody reads.".to_owned()
        }
        _ if difference.ends_alike() && difference.reworded.is_empty() => {
            "Every answer sheet ends as before, but the quiz asks or explains otherwise.".to_owned()
        }
        _ if difference.ends_alike() => {
            "Every answer sheet ends as before, but patients read other words: what an answer means may \
             have changed with them."
                .to_owned()
        }
        None => {
            "These two are too large to be compared: too many rules hang together. Split a rule, or let \
             fewer rules name the same questions."
                .to_owned()
        }
        Some(it) if !it.changed.is_zero() => {
            "Some patients end elsewhere now, or wait until something else.".to_owned()
        }
        Some(it) if is_retaken && it.only_old.is_empty() && it.only_new.is_empty() => {
            "Every answer sheet ends as before, but a question takes another sort of answer."
                .to_owned()
        }
        Some(_) => "What can be answered in both versions ends as before; some of it can be answered in \
                    one of them only."
            .to_owned(),
    };
    line + "\n"
}

/// What was added and removed, and apart from it what nobody reads.
fn changes(text: &mut String, difference: &Difference, versions: &Versions) {
    let (unread, read): (Vec<&Change>, Vec<&Change>) =
        difference.changes.iter().partition(|it| it.is_unread());
    for (heading, changes) in
        [("Added, removed, or put elsewhere", read), ("Renamed, which no patient reads", unread)]
    {
        if !changes.is_empty() {
            let _ = writeln!(text, "\n{heading}");
        }
        for it in changes {
            let _ = writeln!(text, "  {}", versions.change(it));
        }
    }
}

fn reworded(text: &mut String, all: &[Reworded]) {
    if !all.is_empty() {
        text.push_str("\nWords changed\n");
    }
    for it in all {
        let said =
            |it: &Option<String>| it.as_ref().map_or("nothing".to_owned(), |it| format!("“{it}”"));
        let (was, now) = (said(&it.was), said(&it.now));
        let _ = writeln!(text, "  {}\n     was: {was}\n     now: {now}", it.part);
    }
}

/// How large a part of all sheets changes how. Their numbers say nothing to a person, and differ from
/// one comparison to the next, since each splits the bands of both.
fn shares(text: &mut String, sheets: &Sheets) {
    let mut lines: Vec<(String, String)> = Vec::new();
    for (was, now, count) in sheets.pairs.iter().filter(|it| it.0 != it.1) {
        let way = format!("{} → {}", was.word(), now.word());
        lines.push((way, count.share_of(&sheets.all)));
    }
    if !sheets.other_waits.is_zero() {
        let share = sheets.other_waits.share_of(&sheets.all);
        lines.push(("wait → wait, until another time".to_owned(), share));
    }
    let sided =
        [(&sheets.only_old, "only in the old quiz"), (&sheets.only_new, "only in the new quiz")];
    for (only, whose) in sided {
        let all = only.iter().fold(sheets.all.clone(), |sum, it| sum.plus(&it.1));
        for (effect, count) in only {
            lines.push((format!("{whose}: {}", effect.word()), count.share_of(&all)));
        }
    }
    let left = lines.iter().map(|it| it.0.chars().count()).max().unwrap_or(0);
    let right = lines.iter().map(|it| it.1.len()).max().unwrap_or(0);
    if !lines.is_empty() {
        text.push_str("\nShare of the answer sheets (of what can be answered, not of patients)\n");
    }
    for (what, share) in lines {
        let _ = writeln!(text, "  {what:<left$}  {share:>right$}");
    }
}

fn causes(text: &mut String, difference: &Difference, versions: &Versions) {
    if difference.causes.is_empty() {
        return;
    }
    let how = match difference.proved {
        true => "proved: every changed sheet has one of these".to_owned(),
        false => format!("the first {}; there are more", difference.causes.len()),
    };
    let _ = writeln!(text, "\nWhat causes it ({how})");
    // A stop hides whatever is milder, in both versions: so all else is taken at its mildest.
    text.push_str(MILDEST);
    for (n, cause) in difference.causes.iter().enumerate() {
        let answers: Vec<String> = cause.answers.iter().map(|it| versions.alike(it)).collect();
        let answers = match answers.is_empty() {
            true => "whatever is answered".to_owned(),
            false => answers.join("\n     "),
        };
        let _ = writeln!(text, "{:>3}. {answers}", n + 1);
        let [was, now] = [(0, &cause.was), (1, &cause.now)]
            .map(|(side, ending)| versions.ending(side, ending, cause));
        // What holds fewer patients back is what somebody must look at twice.
        let milder = if cause.now.outcome < cause.was.outcome { " (milder)" } else { "" };
        let _ = writeln!(text, "     was: {was}\n     now: {now}{milder}");
    }
}
