//! `bedside quiz try`.

use std::io::{BufRead, IsTerminal};
use std::path::Path;

use anyhow::{Result, bail};

use crate::cli::args::{FormatName, Try};
use crate::cli::project::{self, Project};
use crate::cli::terminal::{FAULTS, FINE, say, say_error};
use crate::model::{ListingKind, TreatmentId};
use crate::quiz::{self, Evaluation, Program, Sheet, Wording};
use crate::render;
use crate::review::quiz_standing;
use crate::source;

/// How a list of sheets looks.
const SHAPE: &str = r#"[{"age": ["30"], "goal": ["lines", "scars"]}]"#;
/// How many questions that are open are named to somebody who stops.
const NAMED: usize = 3;
/// How many questions without an answer are named of a sheet.
const TOLD: usize = 5;

/// A quiz that is tried.
struct Tried<'a> {
    program: &'a Program,
    wording: Wording,
    evaluate: &'a dyn Fn(&Sheet) -> Evaluation,
}

/// Evaluates sheets, or asks one question after the other.
pub fn run(args: &Try) -> Result<u8> {
    let project = project::read(&args.at, false)?;
    let session = &project.session;
    let (Some(known), Some(renderer)) = (session.known(), session.renderer()) else {
        return project.tell_all(&session.findings());
    };
    let site = known.site;
    let wanted = |it: &TreatmentId| {
        args.treatment.as_ref().is_none_or(|name| site.treatment(*it).folder == *name)
    };
    let Some((treatment, language, quiz)) = site.quizzes().find(|it| wanted(&it.0)) else {
        bail!("there is no such quiz");
    };
    if !known.proofs.hold(treatment, language) {
        return project.tell_all(&session.findings());
    }
    let standing = quiz_standing(site, known.reviews, treatment, language);
    let evaluate =
        |sheet: &Sheet| quiz::evaluate(&quiz.program, sheet, session.options().today, standing);
    if let Some(path) = &args.sheets {
        return many(path, &evaluate);
    }
    let own = ListingKind::Quiz(treatment);
    let listing = site.listings_with_ids().find(|it| it.1.language == language && it.1.kind == own);
    let wording = listing.map(|it| render::quiz_words(&renderer, it.0)).unwrap_or_default();
    let tried = Tried { program: &quiz.program, wording, evaluate: &evaluate };
    match &args.sheet {
        Some(path) => one(&tried, path, &project),
        None => ask(&tried),
    }
}

/// Prints what each sheet of a file comes to, for other programs.
fn many(path: &Path, evaluate: &dyn Fn(&Sheet) -> Evaluation) -> Result<u8> {
    let files = source::read_one(path)?;
    let sheets = match quiz::read_sheets(&files.only().text) {
        Ok(sheets) => sheets,
        Err(wrong) => bail!(
            "`{}` is no list of sheets in JSON: {wrong}; write it like this: {SHAPE}",
            path.display()
        ),
    };
    let evaluations: Vec<Evaluation> = sheets.iter().map(evaluate).collect();
    say(&format!("{}\n", serde_json::to_string(&evaluations)?))?;
    Ok(FINE)
}

/// Prints what a sheet comes to, or everything that is wrong with it.
fn one(tried: &Tried, path: &Path, project: &Project) -> Result<u8> {
    let files = source::read_one(path)?;
    let read = quiz::read_sheet(files.only().whole(), tried.program, &tried.wording);
    let (written, mut found) = (read.value, read.diagnostics);
    let evaluation = (tried.evaluate)(&written.sheet);
    let mut faults = written.faults(tried.program, &evaluation);
    // That nothing stands there was told as it was read.
    faults.retain(|it| found.iter().all(|other| other.span != it.span));
    found.extend(faults);
    if !found.is_empty() {
        found.sort_by_key(|it| it.span.start);
        let code = project.tell_of(&files, &found)?;
        let is_told = written.sheet.is_empty() || evaluation.missing.is_empty();
        if !is_told && project.format == FormatName::Human {
            say_error(quiz::open(tried.program, &tried.wording, &evaluation, TOLD).trim_end());
        }
        return Ok(code.max(FAULTS));
    }
    if !evaluation.missing.is_empty() {
        say_error(quiz::open(tried.program, &tried.wording, &evaluation, TOLD).trim_end());
        return Ok(FAULTS);
    }
    say(&quiz::result(tried.program, &tried.wording, &evaluation))?;
    say(&quiz::not_asked(tried.program, &written.sheet, &evaluation))?;
    Ok(FINE)
}

/// Asks on the terminal until every question that is asked has an answer.
fn ask(tried: &Tried) -> Result<u8> {
    let Tried { program, wording, evaluate } = tried;
    let mut sheet = Sheet::new();
    let mut lines = std::io::stdin().lock().lines();
    loop {
        let evaluation = evaluate(&sheet);
        if let Some((n, fault)) = evaluation.faults.first() {
            let question = &program.questions[*n];
            say(&format!("{}\n", quiz::mistaken(question, fault)))?;
            sheet.remove(&question.id);
            continue;
        }
        let Some(&n) = evaluation.missing.first() else {
            say(&format!("\n{}", quiz::result(program, wording, &evaluation)))?;
            return Ok(FINE);
        };
        say(&quiz::asked(program, wording, n))?;
        let Some(line) = lines.next() else {
            say("\n")?;
            say_error(quiz::open(program, wording, &evaluation, NAMED).trim_end());
            return Ok(FAULTS);
        };
        let line = line?;
        if !std::io::stdin().is_terminal() {
            say(&format!("{line}\n"))?;
        }
        let question = &program.questions[n];
        let words = quiz::understood(question, wording.questions.get(n), &line);
        sheet.insert(question.id.clone(), words);
    }
}
