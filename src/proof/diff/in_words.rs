//! A difference in plain text, for people at a terminal.

use std::fmt::Write;

use super::count::Sheets;
use super::difference::Difference;
use super::version::Version;
use super::versions::Versions;

/// How much of a digest is told.
const SHORT: usize = "blake3:".len() + 16;

/// What changes for patients, and what causes it.
pub fn difference_in_words(difference: &Difference, old: Version, new: Version) -> String {
    let short = |it: &String| it.chars().take(SHORT).collect::<String>();
    let [was, now] = difference.digests.each_ref().map(short);
    let mut text = match was == now {
        true => format!("Rules: {now}…, unchanged\n\n"),
        false => format!("Rules: {was}… → {now}…\n\n"),
    };
    let versions = Versions([old, new]);
    match &difference.sheets {
        _ if difference.is_none() => text.push_str("Nothing changes for a patient.\n"),
        _ if difference.ends_alike() => text.push_str(
            "Every answer sheet ends as before, but patients read other words: what an answer means may \
             have changed with them.\n",
        ),
        None => text.push_str(
            "These two are too large to be compared: too many rules hang together. Split a rule, or let \
             fewer rules name the same questions.\n",
        ),
        Some(it) => sheets(&mut text, it),
    }
    causes(&mut text, difference, &versions);
    if !difference.changes.is_empty() {
        text.push_str("\nAdded and removed\n");
        for it in &difference.changes {
            let _ = writeln!(text, "  {}", versions.change(it));
        }
    }
    if !difference.reworded.is_empty() {
        text.push_str("\nWords changed\n");
        for it in &difference.reworded {
            let said = |it: &Option<String>| {
                it.as_ref().map_or("nothing".to_owned(), |it| format!("“{it}”"))
            };
            let (was, now) = (said(&it.was), said(&it.now));
            let _ = writeln!(text, "  {}\n     was: {was}\n     now: {now}", it.part);
        }
    }
    text
}

fn sheets(text: &mut String, sheets: &Sheets) {
    let _ = writeln!(text, "Changed for {} of {} answer sheets", sheets.changed, sheets.all);
    let mut lines: Vec<(String, String)> = Vec::new();
    for (was, now, count) in sheets.pairs.iter().filter(|it| it.0 != it.1) {
        lines.push((format!("{} → {}", was.word(), now.word()), count.to_string()));
    }
    if !sheets.other_waits.is_zero() {
        lines.push(("wait → wait, until another time".to_owned(), sheets.other_waits.to_string()));
    }
    let sided =
        [(&sheets.only_old, "only in the old quiz"), (&sheets.only_new, "only in the new quiz")];
    for (only, whose) in sided {
        for (effect, count) in only {
            lines.push((format!("{whose}: {}", effect.word()), count.to_string()));
        }
    }
    let left = lines.iter().map(|it| it.0.chars().count()).max().unwrap_or(0);
    let right = lines.iter().map(|it| it.1.len()).max().unwrap_or(0);
    for (what, count) in lines {
        let _ = writeln!(text, "  {what:<left$}  {count:>right$}");
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
