//! `bedside quiz`.

mod diff;
mod export;
mod revision;
mod version;

use std::io::{BufRead, IsTerminal};

use anyhow::{Result, bail};

use crate::cli::args::{Prove, Quiz as Args, QuizCommand, Try};
use crate::cli::project::{self, Project};
use crate::cli::{FAULTS, FINE, say};
use crate::diagnostic::Severity;
use crate::model::{LanguageId, Site, TreatmentId};
use crate::pipeline::{self, Checked};
use crate::quiz::{self, Evaluation, Program, Quiz, Sheet};
use crate::review::{self, Subject, quiz_standing};
use crate::source;

/// Does what is asked of a quiz.
pub(super) fn run(args: &Args) -> Result<u8> {
    match &args.command {
        QuizCommand::Prove(it) => prove(it),
        QuizCommand::Try(it) => try_out(it),
        QuizCommand::Export(it) => export::run(it),
        QuizCommand::Graph(it) => export::graph(it),
        QuizCommand::Diff(it) => diff::run(it),
    }
}

/// Prints the ledger, the counts and the result of every quiz.
fn prove(args: &Prove) -> Result<u8> {
    let project = project::read(&args.at, false)?;
    let checked = pipeline::check(&project.sources, project.options);
    let mut is_proved = true;
    let sites = checked.value.iter().map(|it| &it.site);
    let all = sites.flat_map(|site| quizzes(site).map(move |it| (site, it)));
    for (site, (treatment, language_id, quiz)) in all {
        let (folder, language) = (&site.treatment(treatment).folder, site.language(language_id));
        say(&format!("# {folder} ({language})\n\n{}\n", quiz::report(quiz)));
        let holds = quiz.proof.as_ref().is_some_and(quiz::Proof::holds);
        if holds {
            let subject = Subject::Quiz(treatment, language_id);
            let line = review::to_add(&project.sources, site, subject, project.options.today);
            say(&format!("To sign it off, {line}\n\n"));
        }
        is_proved &= holds;
    }
    // What stands in the way of a proof is an error; opinions about pages are for `check`.
    let errors = checked.diagnostics.into_iter().filter(|it| it.severity == Severity::Error);
    let code = project.tell(&errors.collect::<Vec<_>>());
    Ok(if is_proved { code } else { FAULTS })
}

fn quizzes(site: &Site) -> impl Iterator<Item = (TreatmentId, LanguageId, &Quiz)> {
    site.treatments.iter().enumerate().flat_map(|(n, treatment)| {
        let own = treatment.quizzes.iter();
        own.map(move |(language, quiz)| (TreatmentId(n as u16), *language, quiz))
    })
}

/// Evaluates a sheet, or asks one question after the other.
fn try_out(args: &Try) -> Result<u8> {
    let project = project::read(&args.at, false)?;
    let checked = pipeline::check(&project.sources, project.options);
    let Some(Checked { site, reviews, .. }) = &checked.value else {
        return Ok(project.tell(&checked.diagnostics));
    };
    let wanted = |it: &TreatmentId| {
        args.treatment.as_ref().is_none_or(|name| site.treatment(*it).folder == *name)
    };
    let Some((treatment, language, quiz)) = quizzes(site).find(|it| wanted(&it.0)) else {
        bail!("there is no such quiz");
    };
    if quiz.proof.as_ref().is_none_or(|it| !it.holds()) {
        return Ok(project.tell(&checked.diagnostics));
    }
    let standing = quiz_standing(site, reviews, treatment, language);
    let evaluate =
        |sheet: &Sheet| quiz::evaluate(&quiz.program, sheet, project.options.today, standing);
    if let Some(path) = &args.sheets {
        let sources = source::read_one(path)?;
        let sheets: Vec<Sheet> = serde_json::from_str(&sources.texts()[0].text)?;
        let evaluations: Vec<Evaluation> = sheets.iter().map(evaluate).collect();
        say(&format!("{}\n", serde_json::to_string(&evaluations)?));
        return Ok(FINE);
    }
    let evaluation = match &args.sheet {
        Some(path) => {
            let sources = source::read_one(path)?;
            let text = sources.texts()[0].whole();
            let read = quiz::read_sheet(text, &quiz.program);
            if !read.diagnostics.is_empty() {
                let own = Project { sources, ..project };
                return Ok(own.tell(&read.diagnostics));
            }
            evaluate(&read.value)
        }
        None => ask(quiz, &evaluate)?,
    };
    say(&quiz::told(quiz, &evaluation));
    Ok(if evaluation.outcome.is_some() { FINE } else { FAULTS })
}

/// Asks on the terminal until every question that is asked has an answer.
fn ask(quiz: &Quiz, evaluate: &dyn Fn(&Sheet) -> Evaluation) -> Result<Evaluation> {
    let mut sheet = Sheet::new();
    let mut lines = std::io::stdin().lock().lines();
    loop {
        let evaluation = evaluate(&sheet);
        let program: &Program = &quiz.program;
        if let Some((n, fault)) = evaluation.faults.first() {
            say(&format!("{}\n", quiz::fault_in_words(fault)));
            sheet.remove(&program.questions[*n].id);
            continue;
        }
        let Some(&n) = evaluation.missing.first() else { return Ok(evaluation) };
        say(&quiz::asked(quiz, n));
        let Some(line) = lines.next() else { return Ok(evaluation) };
        let line = line?;
        if !std::io::stdin().is_terminal() {
            say(&format!("{line}\n"));
        }
        let words = line.split(',').map(|it| it.trim().to_owned()).collect();
        sheet.insert(program.questions[n].id.clone(), words);
    }
}
