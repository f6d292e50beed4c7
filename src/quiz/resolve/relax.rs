//! What a rule lowers: answers by their names, and never doubt.

use std::collections::BTreeMap;

use super::compiler::Compiler;
use super::unknown::unknown;
use crate::diagnostic::Fault;
use crate::quiz::Effect;
use crate::quiz::plan::{Relax, Rule as Written};
use crate::quiz::program::{Given, Relaxed};
use crate::yaml::At;

impl Compiler<'_> {
    /// The answers that a rule lowers, in the order they are asked.
    pub fn relax(&mut self, rule: &Written) -> Vec<Relaxed> {
        let mut relax = Vec::new();
        for (name, it) in rule.relax.iter().flat_map(|it| &it.value) {
            let Some(question) = self.place_or_tell(name, it.span) else { continue };
            let at = it.clone();
            match &it.value {
                Relax::To(to) => relax.extend(self.only(question, &at.map(|_| *to))),
                Relax::Of(answers) => relax.extend(self.each(question, answers, &at.map(|_| ()))),
            }
        }
        for it in &relax {
            self.weakens(rule, it);
        }
        relax.sort_by_key(|it| it.given);
        relax
    }

    /// The short form: the one answer that says more than that.
    fn only(&mut self, question: usize, to: &At<Effect>) -> Option<Relaxed> {
        let it = &self.program.questions[question];
        let choices = it.choices.iter().enumerate();
        let is_open = |choice| self.open.contains(&Given { question, choice });
        let above = choices.filter(|it| it.1.effect > to.value && !is_open(it.0));
        let above: Vec<usize> = above.map(|it| it.0).collect();
        match above[..] {
            [choice] => {
                return Some(Relaxed { given: Given { question, choice }, to: to.value });
            }
            [] => {
                let message = format!(
                    "no answer to `{}` comes to more than `{}`, so nothing is lowered",
                    it.id,
                    to.value.word()
                );
                let fault = Fault::IDLE_RULE.at(to.span, message);
                self.found.push(fault.help("take it out, or write what the answer is to come to"));
            }
            _ => {
                let all =
                    above.iter().map(|&k| format!("{}: {}", it.choices[k].id, to.value.word()));
                let all: Vec<String> = all.collect();
                let message = format!("this does not say which answer to `{}` it lowers", it.id);
                self.found.push(Fault::VAGUE_RELAX.at(to.span, message).help(format!(
                    "name the answers that are meant, and no others: `{}: {{{}}}`",
                    it.id,
                    all.join(", ")
                )));
            }
        }
        None
    }

    fn each(
        &mut self,
        question: usize,
        answers: &BTreeMap<String, At<Effect>>,
        at: &At<()>,
    ) -> Vec<Relaxed> {
        let own = &self.program.questions[question];
        let mut relax = Vec::new();
        if answers.is_empty() {
            let message = format!("no answer to `{}` is named, so nothing is lowered", own.id);
            let fault = Fault::IDLE_RULE.at(at.span, message);
            self.found.push(fault.help("write the answers that are meant: `{yes: prepare}`"));
        }
        for (name, to) in answers {
            let Some(choice) = own.choice(name) else {
                let what = format!("answer to `{}`", own.id);
                let ids = own.choices.iter().map(|it| it.id.as_str());
                self.found.push(unknown(Fault::UNKNOWN_ANSWER, (name, to.span), &what, ids));
                continue;
            };
            let it = &own.choices[choice];
            if self.open.contains(&Given { question, choice }) {
                let message = format!("`{name}` is doubt, which no rule lowers");
                self.found.push(Fault::LOWERED_DOUBT.at(to.span, message).help(
                    "take it out; whoever is not sure is told what `unsure:` of the question says",
                ));
            } else if it.effect <= to.value {
                let message =
                    format!("`{name}` comes to no more than `{}` anyhow", to.value.word());
                let fault = Fault::IDLE_RULE.at(to.span, message);
                self.found.push(fault.help("take it out, or write what the answer is to come to"));
            } else {
                relax.push(Relaxed { given: Given { question, choice }, to: to.value });
            }
        }
        relax
    }

    /// An answer that shows a contraindication, and comes to less than its severity asks for.
    fn weakens(&mut self, rule: &Written, it: &Relaxed) {
        let question = &self.program.questions[it.given.question];
        let page = question.page.as_deref().filter(|_| question.screens);
        let mut all = self.known.contraindications.iter();
        let floor = all.find(|it| Some(it.page) == page).and_then(|it| it.floor);
        let full = self.program.effect(it.given);
        let Some(floor) = floor.filter(|&floor| full >= floor && it.to < floor) else { return };
        let span = rule.relax.as_ref().map_or(rule.id.span, |it| it.span);
        let (id, answer) = (&question.id, &question.choices[it.given.choice].id);
        let message = format!(
            "with the rule `{}` the answer `{answer}` to `{id}` comes to `{}`, and the severity of its page asks for `{}`",
            rule.id.value,
            it.to.word(),
            floor.word()
        );
        self.found.push(match floor {
            Effect::Stop => Fault::LOWERED_ABSOLUTE.at(span, message).help(
                "take the rule out, or give the page the severity that is meant: what is absolute has no exception",
            ),
            _ => Fault::LOWERED_SEVERITY.at(span, message).help(
                "see that its sources say so; whoever signs the quiz signs this too",
            ),
        });
    }
}
