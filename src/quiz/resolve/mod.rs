//! As written → resolved: short forms and bands become answers, names become places.

mod answers;
mod bands;
mod cases;
mod compiler;
mod links;
mod named;
mod order;
mod outside;
mod read;
mod relax;
mod rising;
mod rules;
mod said;
mod unknown;
mod value;
mod visible;

use compiler::Compiler;
use named::Named;
use read::Read;

use super::plan::Plan;
use super::program::{Choice, Given, Kind, Program, Question, Screened};
use super::text::{Asked, ChoiceText, ContraindicationText, Known, QuestionText, Quiz, Step};
use super::written::Unsure;
use crate::diagnostic::{Reported, Severity};

pub use visible::no_reason;

/// One quiz of the plan and all questions, which are given in the order of their pages.
///
/// What its cases name that there is not is no fault of the quiz, and is kept in it.
pub fn compile(plan: &Plan, asked: &[Asked], known: &Known) -> Reported<Quiz> {
    let mut found = Vec::new();
    visible::check(plan, asked, &mut found);
    outside::check(plan, &mut found);
    let named = order::in_order(plan, named::named(asked, &mut found), &mut found);
    let places = named.iter().enumerate().map(|(n, it)| (it.id.clone(), n)).collect();
    let mut read: Vec<Read> = named.iter().map(|it| answers::read(it, known, &mut found)).collect();
    let mut texts = Vec::new();
    let mut questions = Vec::new();
    let mut open = Vec::new();
    for (question, (it, read)) in named.iter().zip(&mut read).enumerate() {
        said::check(it, read, &mut found);
        for choice in said::open(it.asked.language, read) {
            read.said[choice].is_open = true;
            open.push(Given { question, choice });
        }
    }
    for (it, read) in named.iter().zip(read) {
        let Read { kind, choices, said } = read;
        questions.push(question(it, kind, choices));
        texts.push(text(it, said));
    }
    let program = Program { questions, ..Program::default() };
    let mut compiler = Compiler { plan, known, places, open, program, found };
    for (n, it) in named.iter().enumerate() {
        compiler.link(n, it);
    }
    let rules = compiler.rules();
    let cases = compiler.cases();
    let Compiler { mut program, found, .. } = compiler;
    program.contraindications = screened(&program, known);
    let quiz = Quiz {
        title: plan.title.clone(),
        intro: plan.intro.clone(),
        steps: steps(plan, &named),
        outcomes: plan.outcomes.clone(),
        program,
        texts,
        rules,
        cases: cases.value,
        contraindications: said(known),
        is_understood: found.iter().all(|it| it.severity != Severity::Error),
        unknown_in_cases: cases.diagnostics,
    };
    Reported { value: quiz, diagnostics: found }
}

fn question(it: &Named, kind: Kind, choices: Vec<Choice>) -> Question {
    Question {
        id: it.id.clone(),
        page: it.asked.page.map(str::to_owned),
        screens: it.asked.screens,
        kind,
        choices,
        shown: Vec::new(),
        excused: it.written().when.is_some() && it.written().because.is_some(),
    }
}

fn text(it: &Named, choices: Vec<ChoiceText>) -> QuestionText {
    let written = it.written();
    let omitted = written.unsure.as_ref().and_then(|it| match &it.value {
        Unsure::Omitted(it) => Some(it),
        Unsure::Has(_) | Unsure::Told(_) => None,
    });
    QuestionText {
        span: written.ask.span,
        ask: written.ask.clone(),
        hint: written.hint.clone(),
        why: written.why.clone(),
        because: written.because.clone(),
        omitted: omitted.filter(|it| it.omit).map(|it| it.because.value.clone()),
        choices,
    }
}

/// Every contraindication with its questions: those without any are there too, for the proof to see.
fn screened(program: &Program, known: &Known) -> Vec<Screened> {
    let own = |page: &str| {
        let all = program.questions.iter().enumerate();
        let own = all.filter(|it| it.1.screens && it.1.page.as_deref() == Some(page));
        own.map(|it| it.0).collect()
    };
    let all = known.contraindications.iter().map(|it| Screened {
        page: it.page.to_owned(),
        floor: it.floor,
        questions: own(it.page),
        excused: it.because.is_some(),
    });
    all.collect()
}

fn said(known: &Known) -> Vec<ContraindicationText> {
    let all = known.contraindications.iter();
    all.map(|it| ContraindicationText { because: it.because.cloned() }).collect()
}

/// Steps in the order of the plan; questions without one come last.
fn steps(plan: &Plan, named: &[Named]) -> Vec<Step> {
    let of = |step: Option<usize>| {
        let own = named.iter().enumerate().filter(move |it| it.1.step == step);
        own.map(|it| it.0).collect::<Vec<_>>()
    };
    let written = plan.steps.iter().enumerate().map(|(n, step)| Step {
        id: step.id.value.clone(),
        title: Some(step.title.clone()),
        questions: of(Some(n)),
    });
    let rest = Step { id: String::new(), title: None, questions: of(None) };
    written.chain([rest]).filter(|it| !it.questions.is_empty()).collect()
}
