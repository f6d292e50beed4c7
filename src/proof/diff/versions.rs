//! Questions, answers and endings in the words of two versions.

use super::bands;
use super::difference::{Alike, Cause};
use super::ending::{Ending, Waiting};
use super::version::Version;
use crate::proof::natural::Natural;
use crate::quiz::Effect;
use crate::quiz::{End, Question};

/// How many answers that do the same are told.
const ALIKE: usize = 8;

/// Both versions, the old one first.
pub struct Versions<'a>(pub [Version<'a>; 2]);

impl Versions<'_> {
    /// A question with its place, as a side has it.
    fn question(&self, side: usize, id: &str) -> Option<(usize, &Question)> {
        self.0[side].program.questions.iter().enumerate().find(|it| it.1.id == id)
    }

    /// What a question asks: as the new version says it, or else the old one, or its id.
    pub fn ask(&self, id: &str) -> String {
        let said = |side: usize| {
            let (n, _) = self.question(side, id)?;
            Some(format!("“{}”", self.0[side].wording?.questions.get(n)?.ask))
        };
        said(1).or_else(|| said(0)).unwrap_or_else(|| format!("`{id}`"))
    }

    /// What an answer in words says.
    pub fn say(&self, question: &str, id: &str) -> String {
        let said = |side: usize| {
            let (n, own) = self.question(side, question)?;
            let answers = &self.0[side].wording?.questions.get(n)?.answers;
            Some(format!("“{}”", answers.get(own.choice(id)?)?.say))
        };
        said(1).or_else(|| said(0)).unwrap_or_else(|| format!("`{id}`"))
    }

    /// A question and the answers to it that do the same.
    pub fn alike(&self, it: &Alike) -> String {
        let mut said: Vec<String> = Vec::new();
        for choices in &it.choices {
            let answer = self.answer(&it.question, choices);
            if !said.contains(&answer) {
                said.push(answer);
            }
        }
        let more = said.len() > ALIKE || Natural::from(it.choices.len() as u64) != it.count;
        said.truncate(ALIKE);
        let more = if more { " or others that do the same" } else { "" };
        format!("{} {}{more}", self.ask(&it.question), said.join(" or "))
    }

    /// Of whom a side asks a question.
    pub fn asked_if(&self, side: usize, id: &str) -> String {
        let Some((_, question)) = self.question(side, id) else { return "nobody".to_owned() };
        let all = &self.0[side].program.questions;
        let clauses = question.shown.iter().map(|clause| {
            let given = clause.0.iter().map(|it| {
                let own = &all[it.question];
                format!("{} {}", self.ask(&own.id), self.say(&own.id, &own.choices[it.choice].id))
            });
            given.collect::<Vec<_>>().join(" or ")
        });
        let clauses: Vec<String> = clauses.collect();
        match clauses.is_empty() {
            true => "everybody".to_owned(),
            false => format!("whoever says {}", clauses.join(", and ")),
        }
    }

    /// One answer, as both sides take it.
    fn answer(&self, question: &str, choices: &[Option<Vec<String>>; 2]) -> String {
        let sides = [0, 1].into_iter().filter_map(|side| {
            let (_, own) = self.question(side, question)?;
            let [id] = &choices[side].as_ref()?[..] else { return None };
            Some((own, own.choice(id)?))
        });
        if let Some(words) = bands::words(&sides.collect::<Vec<_>>()) {
            return words;
        }
        let ids = choices[1].as_ref().or(choices[0].as_ref());
        let said = ids.into_iter().flatten().map(|it| self.say(question, it));
        said.collect::<Vec<_>>().join(" and ")
    }

    /// The outcome, and until when to wait.
    pub fn ending(&self, side: usize, ending: &Ending, cause: &Cause) -> String {
        let mut words = vec![ending.outcome.word().to_owned()];
        for wait in &ending.waits {
            let it = self.wait(side, wait, cause);
            if !words.contains(&it) {
                words.push(it);
            }
        }
        debug_assert!(ending.outcome == Effect::Wait || words.len() == 1);
        words.join(", ")
    }

    fn wait(&self, side: usize, wait: &Waiting, cause: &Cause) -> String {
        let is_named = |id: &String| cause.answers.iter().any(|it| it.question == *id);
        let of = wait.question.as_ref().filter(|it| !is_named(it)).map(|it| self.ask(it));
        let of = of.map(|it| format!(" ({it})")).unwrap_or_default();
        match wait.end {
            Some(End::After(time)) => format!("until {time} after the date{of}"),
            _ => match self.until(side, wait) {
                Some(words) => format!("until “{words}”{of}"),
                None => format!("until what the quiz says has happened{of}"),
            },
        }
    }

    /// The words of a condition.
    fn until(&self, side: usize, wait: &Waiting) -> Option<&str> {
        let Version { program, wording, .. } = self.0[side];
        let wording = wording?;
        let said = match (&wait.question, &wait.rule) {
            (Some(id), _) => {
                let (n, own) = self.question(side, id)?;
                let choice = own.choice(wait.answer.as_ref()?)?;
                &wording.questions.get(n)?.answers.get(choice)?.until
            }
            (_, Some(id)) => {
                let n = program.rules.iter().position(|it| it.id == *id)?;
                &wording.rules.get(n)?.until
            }
            _ => return None,
        };
        said.as_deref()
    }
}
