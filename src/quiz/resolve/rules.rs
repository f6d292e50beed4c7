//! Rules across questions.

use std::collections::BTreeMap;

use super::compiler::Compiler;
use super::read::end;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::Effect;
use crate::quiz::plan::Rule as Written;
use crate::quiz::program::Rule;
use crate::quiz::text::RuleText;

impl Compiler<'_> {
    /// Adds the rules of the plan to the program, and gives what they say.
    pub fn rules(&mut self) -> Vec<RuleText> {
        let mut taken: BTreeMap<&str, &Written> = BTreeMap::new();
        let mut texts = Vec::new();
        for written in &self.plan.rules {
            if let Some(first) = taken.insert(&written.id.value, written) {
                let message = format!("two rules of the quiz have the id `{}`", written.id.value);
                self.found.push(
                    Fault::DUPLICATE_RULE
                        .at(written.id.span, message)
                        .note(first.id.span, "the first stands here")
                        .help("give one of them another `id:`"),
                );
            }
            shape(written, &mut self.found);
            let when = self.clauses(&written.when);
            let effect = written.effect.as_ref().map(|it| it.value);
            let end = written
                .effect
                .as_ref()
                .and_then(|it| end(it, written.until.as_ref(), &mut self.found));
            let relax = self.relax(written);
            let (id, page) = (written.id.value.clone(), written.because.value.clone());
            self.program.rules.push(Rule { id, when, effect, end, relax, page });
            texts.push(RuleText {
                span: written.id.span,
                until: written.until.clone(),
                first: written.first.clone(),
                tell: written.tell.clone(),
                sources: written.sources.clone(),
            });
        }
        texts
    }
}

fn shape(written: &Written, found: &mut Vec<Diagnostic>) {
    let mut tell = |fault: Fault, span, message: &str, help: &str| {
        found.push(fault.at(span, message).help(help));
    };
    if !super::named::is_id(&written.id.value) {
        let message = format!("`{}` cannot be an id", written.id.value);
        tell(
            Fault::UNUSABLE_ID,
            written.id.span,
            &message,
            "use small letters, digits and hyphens",
        );
    }
    if written.when.value.is_empty() {
        let help = "write the answers that meet it: `when: {question: [yes]}`";
        tell(Fault::IDLE_RULE, written.when.span, "this rule does not say when it is met", help);
    }
    let adds = written.effect.as_ref().is_some_and(|it| it.value > Effect::Ok);
    if !adds && written.relax.as_ref().is_none_or(|it| it.value.is_empty()) {
        let graver = Effect::Prepare.listed_from();
        let help = format!("add `effect:` with {graver}, or `relax:` with a question");
        tell(Fault::IDLE_RULE, written.id.span, "this rule does nothing", &help);
    }
    if written.relax.is_some() && written.sources.is_empty() {
        let help = "add `sources: […]`: what shows that the milder effect is enough";
        tell(
            Fault::UNSOURCED_RELAX,
            written.id.span,
            "this rule lowers an effect and names no source",
            help,
        );
    }
}
