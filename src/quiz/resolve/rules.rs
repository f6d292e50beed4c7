//! Rules across questions.

use std::collections::BTreeMap;

use super::answers::end;
use super::links::clauses;
use super::{Places, unknown};
use crate::diagnostic::Diagnostic;
use crate::quiz::Effect;
use crate::quiz::plan::{Plan, Rule as Written};
use crate::quiz::program::{Program, Relaxed, Rule};
use crate::quiz::text::{Known, RuleText};

/// Adds the rules of the plan to the program, and gives what they say.
pub fn read(
    plan: &Plan,
    places: &Places,
    (program, known): (&mut Program, &Known),
    found: &mut Vec<Diagnostic>,
) -> Vec<RuleText> {
    let mut taken: BTreeMap<&str, &Written> = BTreeMap::new();
    let mut texts = Vec::new();
    for written in &plan.rules {
        if let Some(first) = taken.insert(&written.id.value, written) {
            let message = format!("two rules of the quiz have the id `{}`", written.id.value);
            found.push(
                Diagnostic::error("duplicate-rule", written.id.span, message)
                    .note(first.id.span, "the first stands here")
                    .help("give one of them another `id:`"),
            );
        }
        shape(written, found);
        let when = clauses(&written.when, places, program, found);
        let effect = written.effect.as_ref().map(|it| it.value);
        let end = written
            .effect
            .as_ref()
            .and_then(|it| end((it.value, it.span), written.until.as_ref(), known, found));
        let relax = relax(written, places, found);
        let page = written.because.value.clone();
        program.rules.push(Rule { id: written.id.value.clone(), when, effect, end, relax, page });
        texts.push(RuleText {
            span: written.id.span,
            until: written.until.clone(),
            first: written.first.clone(),
            sources: written.sources.clone(),
        });
    }
    texts
}

fn shape(written: &Written, found: &mut Vec<Diagnostic>) {
    let mut tell = |code, span, message: &str, help: &str| {
        found.push(Diagnostic::error(code, span, message).help(help));
    };
    if !super::named::is_id(&written.id.value) {
        let message = format!("`{}` cannot be an id", written.id.value);
        tell("unusable-id", written.id.span, &message, "use small letters, digits and hyphens");
    }
    if written.when.value.is_empty() {
        let help = "write the answers that meet it: `when: {question: [yes]}`";
        tell("idle-rule", written.when.span, "this rule does not say when it is met", help);
    }
    let adds = written.effect.as_ref().is_some_and(|it| it.value > Effect::Ok);
    if !adds && written.relax.as_ref().is_none_or(|it| it.value.is_empty()) {
        let graver = Effect::Prepare.listed_from();
        let help = format!("add `effect:` with {graver}, or `relax:` with a question");
        tell("idle-rule", written.id.span, "this rule does nothing", &help);
    }
    if written.relax.is_some() && written.sources.is_empty() {
        let help = "add `sources: […]`: what shows that the milder effect is enough";
        tell(
            "unsourced-relax",
            written.id.span,
            "this rule lowers an effect and names no source",
            help,
        );
    }
}

fn relax(written: &Written, places: &Places, found: &mut Vec<Diagnostic>) -> Vec<Relaxed> {
    let mut relax = Vec::new();
    for (name, to) in written.relax.iter().flat_map(|it| &it.value) {
        match places.get(name) {
            Some(&question) => relax.push(Relaxed { question, to: to.value }),
            None => {
                let known = places.keys().map(String::as_str);
                let at = (name.as_str(), to.span);
                found.push(unknown("unknown-question", at, "question of the quiz", known));
            }
        }
    }
    relax.sort_by_key(|it| it.question);
    relax
}
