//! When a question is asked: the answers that open it, and its own `when:`.

use super::compiler::Compiler;
use super::named::Named;
use super::unknown::unknown;
use crate::diagnostic::Fault;
use crate::quiz::program::{Clause, Given, Program};
use crate::quiz::written::{Question, When};
use crate::yaml::At;

impl Compiler<'_> {
    /// Adds to the program when that question is asked, and which others it opens.
    pub fn link(&mut self, n: usize, it: &Named) {
        for (name, span) in it.opens() {
            let Some(&target) = self.places.get(name) else {
                let others = self.places.keys().map(String::as_str).filter(|other| *other != it.id);
                let fault =
                    unknown(Fault::UNKNOWN_QUESTION, (name, span), "question of the quiz", others);
                self.found.push(fault);
                continue;
            };
            let opening = opening(it.written(), name);
            let given = opening.map(|choice| Given { question: n, choice });
            open(&mut self.program, target, given.collect());
        }
        if let Some(when) = &it.written().when {
            let clauses = self.clauses(when);
            self.early(n, it, &clauses);
            self.unexcused(it, &clauses);
            self.program.questions[n].shown.extend(clauses);
        }
    }

    /// `when:` as clauses; a name that there is not is told.
    pub fn clauses(&mut self, when: &At<When>) -> Vec<Clause> {
        let mut clauses = Vec::new();
        for (name, answers) in &when.value {
            let Some(question) = self.place_or_tell(name, answers.span) else { continue };
            let mut given = Vec::new();
            for answer in &answers.value {
                match self.program.questions[question].choice(&answer.value) {
                    Some(choice) => given.push(Given { question, choice }),
                    None => {
                        let choices = self.program.questions[question].choices.iter();
                        let what = format!("answer to `{name}`");
                        let at = (answer.value.as_str(), answer.span);
                        let ids = choices.map(|it| it.id.as_str());
                        self.found.push(unknown(Fault::UNKNOWN_ANSWER, at, &what, ids));
                    }
                }
            }
            if answers.value.is_empty() {
                let message = format!("no answer to `{name}` is named, so this can never be met");
                self.found.push(
                    Fault::UNKNOWN_ANSWER
                        .at(answers.span, message)
                        .help(format!("write the answers that are meant: `{name}: [yes]`")),
                );
            }
            clauses.push(Clause(given));
        }
        clauses
    }

    /// A question is asked after those it depends on.
    fn early(&mut self, n: usize, it: &Named, clauses: &[Clause]) {
        let later = clauses.iter().flat_map(|it| &it.0).find(|it| it.question >= n);
        let Some(later) = later else { return };
        let (own, other) = (&it.id, &self.program.questions[later.question].id);
        let message = match own == other {
            true => format!("`{own}` depends on its own answer"),
            false => format!("`{own}` is asked before `{other}`, on which it depends"),
        };
        let span = it.written().when.as_ref().map_or(it.written().ask.span, |it| it.span);
        self.found.push(
            Fault::EARLY_QUESTION
                .at(span, message)
                .help("move it behind that question with `step:` and `order:`"),
        );
    }

    /// What is not asked of everybody, because of an answer about something else, says why.
    fn unexcused(&mut self, it: &Named, clauses: &[Clause]) {
        let page = |n: usize| self.program.questions[n].page.as_deref();
        let mut others = clauses.iter().flat_map(|it| &it.0).map(|it| it.question);
        let Some(other) = others.find(|&n| page(n).is_none() || page(n) != it.asked.page) else {
            return;
        };
        if it.written().because.is_some() || !it.asked.screens {
            return;
        }
        let span = it.written().when.as_ref().map_or(it.written().ask.span, |it| it.span);
        let message = format!(
            "not everybody is asked this: it depends on `{}`, which is about something else",
            self.program.questions[other].id
        );
        self.found.push(
            Fault::UNEXPLAINED_CONDITION
                .at(span, message)
                .help("add `because: …`: why the others need not be asked; or take `when:` out"),
        );
    }
}

/// The answers that open a follow-up.
fn opening<'a>(question: &'a Question, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let options = question.options.iter().flat_map(|it| &it.value).enumerate();
    let opens = move |it: &crate::quiz::written::Choice| {
        it.ask.as_ref().is_some_and(|it| it.value.words().iter().any(|word| word == name))
    };
    options.filter(move |it| opens(it.1)).map(|it| it.0)
}

/// All answers that open a follow-up stand in one clause, its first.
fn open(program: &mut Program, target: usize, given: Vec<Given>) {
    let shown = &mut program.questions[target].shown;
    match shown.first_mut() {
        Some(first) => first.0.extend(given),
        None => shown.push(Clause(given)),
    }
    if let Some(first) = shown.first_mut() {
        first.0.sort();
        first.0.dedup();
    }
}
