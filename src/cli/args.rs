//! What can be asked on the command line.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand, ValueEnum};

pub use super::here::{FormatName, Here, Where};
use super::terminal::{FINE, say};
use crate::calendar::Date;
use crate::kind::Kind;

/// Publishes a clinic's knowledge as a site that patients can trust.
#[derive(Debug, Parser)]
#[command(
    name = "bedside",
    version,
    about = "Publishes a clinic's knowledge as a site that patients can trust",
    after_help = "Begin with `bedside new my-clinic`, then go into that folder and run `bedside build`.\n\
                  Exit codes: 0 fine, 1 an author must mend something, 2 the machine or the call failed.",
    max_term_width = 100
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the pages and write the site into a folder
    Build(Build),
    /// Check the pages and say what to mend; nothing is written
    Check(Check),
    /// Make a new site: a complete small clinic to start from
    New(New),
    /// Add a page with its front matter filled in
    Add(Add),
    /// Prove the quizzes, try one, or say what changes between two versions
    Quiz(Quiz),
    /// Approve pages and quizzes: shows what is signed, asks, and adds it to the ledger
    Approve(Approve),
    /// List the pages and quizzes that are to be reviewed again soon
    Due(Due),
    /// Say what has changed of a page or a quiz since it was approved
    Changed(Changed),
    /// Write a page on how the content stands: for those who answer for it, not for patients
    Report(Report),
    /// Explain what a message means, with examples
    Explain(Explain),
    /// Write the JSON Schemas of all files, and the editor settings that use them
    Schema(Schema),
    /// Print a script that completes commands in your shell
    Completions(Completions),
}

/// `bedside build`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Nothing in the output folder changes unless the whole site could be made.\n\n\
                        Examples:\n  bedside build\n  bedside build --out /var/www/site --today 2026-12-01"
)]
pub struct Build {
    #[command(flatten)]
    pub at: Where,
    /// The folder to write the site into
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Publish drafts too
    #[arg(long)]
    pub drafts: bool,
    /// Say how long each phase took
    #[arg(long)]
    pub timings: bool,
}

/// `bedside check`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  bedside check\n  bedside check --format github")]
pub struct Check {
    #[command(flatten)]
    pub at: Where,
    /// List every file that lies over one of a base, however many there are
    #[arg(long)]
    pub overrides: bool,
}

/// `bedside new`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  bedside new my-clinic && cd my-clinic && bedside build\n  \
                        bedside new north --base base")]
pub struct New {
    /// The folder to make; it must not be there yet, or be empty
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Make a clinic over this site, which shows all of it under its own name
    #[arg(long, value_name = "DIR")]
    pub base: Option<PathBuf>,
}

/// `bedside add`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  bedside add risk \"Bruising\"\n  bedside add term \"Keloid\"\n  \
                        bedside add benefit \"Softer lines\" --treatment microneedling"
)]
pub struct Add {
    /// What sort of page
    #[arg(value_name = "KIND")]
    pub kind: Kind,
    /// Its title
    #[arg(value_name = "TITLE")]
    pub title: String,
    /// The folder of the treatment [default: the only one there is]
    #[arg(long, value_name = "FOLDER")]
    pub treatment: Option<String>,
    /// The folder of the site: the one that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// `bedside quiz`.
#[derive(Debug, clap::Args)]
pub struct Quiz {
    /// What to do with it.
    #[command(subcommand)]
    pub command: QuizCommand,
}

/// What to do with a quiz.
#[derive(Debug, Subcommand)]
pub enum QuizCommand {
    /// Print what each quiz screens for, how large it is, and what is proved of it
    Prove(Prove),
    /// Answer a quiz here, or evaluate a sheet
    Try(Try),
    /// Print a quiz for other programs: as a FHIR questionnaire, or as compiled
    Export(Export),
    /// Print a quiz as a decision graph, in SVG
    Graph(Graph),
    /// Say what changes for patients between two versions of a quiz, and prove that this is all
    Diff(Diff),
}

/// `bedside quiz prove`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  bedside quiz prove")]
pub struct Prove {
    #[command(flatten)]
    pub at: Here,
}

/// `bedside quiz try`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A sheet is YAML, a question a line: its id, and an answer's id or words, a date or a number.\n\n\
                        Examples:\n  bedside quiz try\n  bedside quiz try --sheet answers.yaml --today 2026-12-01"
)]
pub struct Try {
    #[command(flatten)]
    pub at: Where,
    /// The folder of the treatment [default: the first that has a quiz]
    #[arg(long, value_name = "FOLDER")]
    pub treatment: Option<String>,
    /// A file with the answers; without it the questions are asked here
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
    /// A JSON file with a list of sheets, `[{"age": ["30"], "goal": ["lines", "scars"]}]`; prints a
    /// JSON list of what each comes to
    #[arg(long, value_name = "FILE", conflicts_with = "sheet")]
    pub sheets: Option<PathBuf>,
}

/// Which quiz, on which day.
#[derive(Debug, clap::Args)]
pub struct Which {
    #[command(flatten)]
    pub at: Here,
    /// The folder of the treatment [default: the first that has a quiz]
    #[arg(long, value_name = "FOLDER")]
    pub treatment: Option<String>,
    /// The language, such as `en-GB` [default: the site's own]
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
}

/// `bedside quiz export`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  bedside quiz export --format fhir > questionnaire.json\n  bedside quiz export --format json"
)]
pub struct Export {
    #[command(flatten)]
    pub which: Which,
    /// What to print
    #[arg(long, value_enum)]
    pub format: ExportName,
}

/// `bedside quiz graph`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  bedside quiz graph > quiz.svg")]
pub struct Graph {
    #[command(flatten)]
    pub which: Which,
}

/// `bedside quiz diff`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "OLD and NEW are each the folder of a site, or a compiled quiz: what `bedside quiz export \
                        --format json` prints, or a site's `program.json`.\n\
                        Exit codes: 0 nothing changes for a patient, 1 something does, 2 they could not be compared.\n\n\
                        Examples:\n  bedside quiz diff --rev HEAD\n  bedside quiz diff --rev HEAD~3 --treatment microneedling\n  \
                        bedside quiz diff ../last-year\n  bedside quiz diff old.json new.json"
)]
pub struct Diff {
    /// The old version
    #[arg(value_name = "OLD", conflicts_with = "rev")]
    pub old: Option<PathBuf>,
    /// The new version [default: the site at `--root`]
    #[arg(value_name = "NEW", conflicts_with = "rev")]
    pub new: Option<PathBuf>,
    /// The git revision to compare with the files as they are now, such as `HEAD` or `main`
    #[arg(long, value_name = "REV")]
    pub rev: Option<String>,
    #[command(flatten)]
    pub at: Here,
    /// The folder of the treatment [default: every one that has a quiz]
    #[arg(long, value_name = "FOLDER")]
    pub treatment: Option<String>,
    /// The language, such as `en-GB` [default: every one of the site]
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ReportName::Human)]
    pub format: ReportName,
}

/// How an answer that is no list of faults is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportName {
    /// For people
    Human,
    /// As JSON
    Json,
}

/// What a quiz can be printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportName {
    /// A FHIR R4 questionnaire, as the site publishes it
    Fhir,
    /// What the quiz does, compiled, without its words
    Json,
}

/// `bedside approve`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "What will be signed is shown first: all that patients read there, or, of what was approved before,\n\
                        what has changed since.\n\n\
                        Examples:\n  bedside approve microneedling/risks/bruising --by dr-lee\n  \
                        bedside approve microneedling/quiz --by dr-lee --on 2026-11-30"
)]
pub struct Approve {
    /// The pages and quizzes; all are signed or none
    #[arg(value_name = "PAGE", required = true)]
    pub pages: Vec<String>,
    /// Who has read them: the id of a person in `content/people.yaml`
    #[arg(long, value_name = "ID")]
    pub by: String,
    /// The day on which they were read [default: today]
    #[arg(long, value_name = "DAY", value_parser = Date::parse)]
    pub on: Option<Date>,
    /// What the reviewer remarks
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Sign without being asked
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub at: Here,
}

/// `bedside due`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A line each, by the day on which the approval ends or ended, with who answers for it: the `owner:` of \
                        the page, or of `review:` in `site.yaml`.\n\
                        Exit codes: 0 nothing is due, 1 something is, 2 the machine or the call failed.\n\n\
                        Examples:\n  bedside due\n  bedside due --within 90d\n  bedside due --within \"3 months\" --format json"
)]
pub struct Due {
    #[command(flatten)]
    pub at: Here,
    /// How far to look ahead: `90d`, `3 months`
    #[arg(long, value_name = "TIME", default_value = "90d", num_args = 1..=2)]
    pub within: Vec<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ReportName::Human)]
    pub format: ReportName,
}

/// `bedside changed`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "What was approved is read out of git, where there is a repository that holds it; else what the ledger \
                        keeps of it says which parts have changed.\n\
                        Exit codes: 0 nothing has changed, 1 something has, or is named and was never approved, 2 the machine \
                        or the call failed.\n\n\
                        Examples:\n  bedside changed bruising\n  bedside changed microneedling/quiz\n  bedside changed"
)]
pub struct Changed {
    /// Names as in the ledger, their ends, or files [default: everything that has changed]
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    #[command(flatten)]
    pub at: Here,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ReportName::Human)]
    pub format: ReportName,
}

/// `bedside report`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "It says what is overdue, changed, never approved and due soon, by owner; where sources differ, and who \
                        settled it why; and what rests on each fact. It is never written to where it would be published.\n\n\
                        Examples:\n  bedside report\n  bedside report --out ../review.html --within \"6 months\"\n  \
                        bedside report --format json"
)]
pub struct Report {
    #[command(flatten)]
    pub at: Here,
    /// How far ahead something is due soon: `90d`, `3 months`
    #[arg(long, value_name = "TIME", default_value = "90d", num_args = 1..=2)]
    pub within: Vec<String>,
    /// The file to write [default: review-report.html in the folder of the site; JSON is printed]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write it even to a place from which it is published
    #[arg(long, requires = "out")]
    pub publish: bool,
    /// How to write it: a page, or JSON
    #[arg(long, value_enum, default_value_t = ReportName::Human)]
    pub format: ReportName,
}

/// `bedside explain`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Without a name it lists them all.\n\nExample:\n  bedside explain uncited-figure"
)]
pub struct Explain {
    /// The name in square brackets behind `error` or `warning`
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// `bedside schema`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  bedside schema --out .schemas")]
pub struct Schema {
    /// Write them as files into this folder, with editor settings; without it they are printed
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `bedside completions`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  bedside completions bash > ~/.local/share/bash-completion/completions/bedside"
)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// Prints the script that completes commands.
pub fn completions(args: &Completions) -> Result<u8> {
    let mut script = Vec::new();
    let mut command = <Args as clap::CommandFactory>::command();
    clap_complete::generate(args.shell, &mut command, "bedside", &mut script);
    say(&String::from_utf8_lossy(&script))?;
    Ok(FINE)
}
