//! What was added, removed or put elsewhere, in words.

use super::changes::{Change, Does, Explained, Severity};
use super::versions::Versions;
use crate::quiz::Effect;

impl Versions<'_> {
    /// A change in a line, or in three where it says what was and what is.
    pub fn change(&self, it: &Change) -> String {
        match it {
            Change::QuestionAdded(id) => format!("+ the question `{id}`: {}", self.ask(id)),
            Change::QuestionRemoved(id) => format!("- the question `{id}`: {}", self.ask(id)),
            Change::QuestionRenamed(was, now) => {
                format!("  the question `{was}` has the id `{now}`: {}", self.ask(now))
            }
            Change::QuestionMoved(id, None) => {
                format!("  `{id}` is asked first: {}", self.ask(id))
            }
            Change::QuestionMoved(id, Some(before)) => {
                format!("  `{id}` is asked after `{before}`: {}", self.ask(id))
            }
            Change::AskedOfOthers(id) => {
                let [was, now] = [0, 1].map(|side| self.asked_if(side, id));
                let ask = self.ask(id);
                was_now(&format!("`{id}` is asked of others: {ask}"), &was, &now)
            }
            Change::AnswerAdded(of, id) => {
                format!("+ the answer `{of} = {id}`: {}", self.say(of, id))
            }
            Change::AnswerRemoved(of, id) => {
                format!("- the answer `{of} = {id}`: {}", self.say(of, id))
            }
            Change::AnswerRenamed(it) => {
                let say = self.say(&it.question, &it.now);
                format!(
                    "  the answer `{} = {}` has the id `{}`: {say}",
                    it.question, it.was, it.now
                )
            }
            Change::AnswersReordered(id) => {
                format!("  the answers to `{id}` stand in another order: {}", self.ask(id))
            }
            Change::Retaken(id) => {
                format!("  `{id}` takes another sort of answer: {}", self.ask(id))
            }
            Change::RuleAdded(id) => format!("+ the rule `{id}`"),
            Change::RuleRemoved(id) => format!("- the rule `{id}`"),
            Change::RuleRenamed(was, now) => format!("  the rule `{was}` has the id `{now}`"),
            Change::Explained(it) => explained(it),
            Change::Severity(it) => severity(it),
            Change::Does(it) => does(it),
        }
    }
}

fn was_now(what: &str, was: &str, now: &str) -> String {
    format!("  {what}\n     was: {was}\n     now: {now}")
}

fn explained(Explained { part, was, now }: &Explained) -> String {
    let page = |it: &Option<String>| {
        it.as_ref().map_or_else(|| "no page".to_owned(), |it| format!("the page `{it}`"))
    };
    was_now(&format!("another page explains the {part}"), &page(was), &page(now))
}

fn severity(Severity { page, was, now }: &Severity) -> String {
    let word = |it: &Option<Effect>| match it {
        Some(Effect::Stop) => "absolute",
        Some(Effect::Wait) => "temporary",
        Some(Effect::Talk) => "relative",
        _ => "not said",
    };
    was_now(&format!("severity of `{page}`"), word(was), word(now))
}

fn does(Does { part, was, now }: &Does) -> String {
    let word = |it: &Option<Effect>| it.map_or("only lowers others", Effect::word);
    was_now(&format!("the reason of `{part}`, which decides no sheet alone"), word(was), word(now))
}
