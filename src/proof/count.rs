//! How many sheets there are, exactly.
//!
//! Questions that no condition ties together do not matter to each other, so each group is counted
//! alone, and the numbers are multiplied.

use schemars::JsonSchema;
use serde::Serialize;

use super::natural::Natural;
use super::prepared::{Prepared, SIDE, Space};
use super::symbolic::{Group, Node, TRUE, Whose, count, grouped};
use crate::quiz::{Effect, Given};

/// How large a quiz is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Its questions.
    pub questions: usize,
    /// The answers to choose from, bands and "I am not sure" among them.
    pub options: usize,
    /// Complete sheets: all the ways in which it can be answered; none of a quiz that is too large to
    /// be proved.
    pub sheets: Natural,
    /// The fewest questions that anybody is asked.
    pub shortest: usize,
    /// The most questions that anybody is asked.
    pub longest: usize,
    /// How many sheets end at each outcome, the mildest first; nothing when that is too much to
    /// count.
    pub outcomes: Option<Vec<(Effect, Natural)>>,
    /// What lowers an effect or leaves a question out, for sign-off.
    pub touched: Vec<Touched>,
    /// How many sheets any of those touches; nothing when that is too much to count.
    pub touched_sheets: Option<Natural>,
}

/// A rule that lowers an effect, or a condition under which a question is left out with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Touched {
    /// The rule that lowers, by its place.
    pub rule: Option<usize>,
    /// The question that is left out, by its place.
    pub question: Option<usize>,
    /// How many sheets it touches; nothing when that is too much to count.
    pub sheets: Option<Natural>,
}

/// The questions in groups, tied by conditions and by those rules.
fn groups<'a>(prepared: &'a Prepared<'a>, rules: &[usize]) -> Vec<Group<'a, 1>> {
    let ties = prepared.ties.iter().filter(|it| match it.of {
        Whose::Question(_) => true,
        Whose::Rule(rule) => rules.contains(&rule),
    });
    let groups = grouped(prepared.questions.len(), ties.map(|it| &it.questions[..]));
    groups.iter().map(|it| Group::new(prepared, it)).collect()
}

/// Counts everything there is to count.
pub fn counts(prepared: &Prepared) -> Counts {
    let program = prepared.program();
    let mut alone = groups(prepared, &[]);
    let lengths = alone.iter().map(|it| it.space.lengths(it.complete).unwrap_or_default());
    let lengths: Vec<(usize, usize)> = lengths.collect();
    let (touched, touched_sheets) = touched(prepared);
    Counts {
        questions: program.questions.len(),
        options: program.questions.iter().map(|it| it.choices.len()).sum(),
        sheets: count(&mut alone, &|it| it.complete).unwrap_or(Natural::ZERO),
        shortest: lengths.iter().map(|it| it.0).sum(),
        longest: lengths.iter().map(|it| it.1).sum(),
        outcomes: outcomes(prepared),
        touched,
        touched_sheets,
    }
}

fn outcomes(prepared: &Prepared) -> Option<Vec<(Effect, Natural)>> {
    let rules: Vec<usize> = (0..prepared.rules.len()).collect();
    let mut groups = groups(prepared, &rules);
    let mut below = Natural::ZERO;
    let mut counts = Vec::new();
    for (n, effect) in Effect::ALL.into_iter().enumerate() {
        let next = Effect::ALL.get(n + 1);
        let up_to = count(&mut groups, &|it| {
            let below = next.map_or(TRUE, |&next| it.space.ends_below(SIDE, next, None));
            it.space.diagram.and(it.complete, below)
        })?;
        counts.push((effect, up_to.minus(&below)));
        below = up_to;
    }
    Some(counts)
}

/// What lowers effects or leaves questions out, alone and all together.
fn touched(prepared: &Prepared) -> (Vec<Touched>, Option<Natural>) {
    let program = prepared.program();
    let rules: Vec<usize> =
        (0..program.rules.len()).filter(|it| !program.rules[*it].relax.is_empty()).collect();
    let excused: Vec<usize> =
        (0..program.questions.len()).filter(|it| program.questions[*it].excused).collect();
    let alone = |rules: &[usize], questions: &[usize]| {
        let mut groups = groups(prepared, rules);
        let all = count(&mut groups, &|it| it.complete)?;
        let untouched = count(&mut groups, &|it| {
            let untouched = untouched(&mut it.space, rules, questions);
            it.space.diagram.and(it.complete, untouched)
        })?;
        Some(all.minus(&untouched))
    };
    let by_rule = rules.iter().map(|&it| Touched {
        rule: Some(it),
        question: None,
        sheets: alone(&[it], &[]),
    });
    let by_question = excused.iter().map(|&it| Touched {
        rule: None,
        question: Some(it),
        sheets: alone(&[], &[it]),
    });
    (by_rule.chain(by_question).collect(), alone(&rules, &excused))
}

/// True where none of those rules lowers anything and all of those questions are asked.
fn untouched(space: &mut Space, rules: &[usize], questions: &[usize]) -> Node {
    let program = space.aligned.program();
    let mut all = TRUE;
    for &rule in rules {
        let Some(met) = space.met(SIDE, rule) else { continue };
        let relax = &program.rules[rule].relax;
        for relaxed in relax.iter().filter(|it| it.to < program.effect(it.given)) {
            let Given { question, choice } = relaxed.given;
            let given = space.given(SIDE, question, |it| it.named.contains(&choice));
            let lowers = space.diagram.and(met, given);
            let leaves = space.diagram.not(lowers);
            all = space.diagram.and(all, leaves);
        }
    }
    for &question in questions {
        if space.has(question) {
            let asked = space.asked(question);
            all = space.diagram.and(all, asked);
        }
    }
    all
}
