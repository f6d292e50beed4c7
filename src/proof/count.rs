//! How many sheets there are, exactly.
//!
//! Questions that no condition ties together do not matter to each other, so each group is counted
//! alone, and the numbers are multiplied.

use schemars::JsonSchema;
use serde::Serialize;

use super::diagram::{Node, TRUE};
use super::natural::Natural;
use super::prepared::Prepared;
use super::space::Space;
use crate::quiz::Effect;

/// How large a quiz is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Its questions.
    pub questions: usize,
    /// The answers to choose from, bands and "I am not sure" among them.
    pub options: usize,
    /// Complete sheets: all the ways in which it can be answered.
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

/// Questions in groups that do not matter to each other.
struct Groups(Vec<Vec<usize>>);

impl Groups {
    /// Tied by conditions, and by those rules.
    fn new(prepared: &Prepared, rules: impl Iterator<Item = usize>) -> Groups {
        let count = prepared.program.questions.len();
        let mut leader: Vec<usize> = (0..count).collect();
        let mut join = |a: usize, b: usize| {
            let (a, b) = (top(&mut leader, a), top(&mut leader, b));
            leader[a.max(b)] = a.min(b);
        };
        for (n, question) in prepared.program.questions.iter().enumerate() {
            let given = question.shown.iter().flat_map(|it| &it.0);
            given.for_each(|it| join(n, it.question));
        }
        for rule in rules {
            let relaxed = prepared.program.rules[rule].relax.iter().map(|it| it.question);
            let all: Vec<usize> = prepared.of_rule(rule).chain(relaxed).collect();
            all.windows(2).for_each(|it| join(it[0], it[1]));
        }
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); count];
        (0..count).for_each(|it| groups[top(&mut leader, it)].push(it));
        Groups(groups.into_iter().filter(|it| !it.is_empty()).collect())
    }

    /// The number of sheets for which a function of each group is true; nothing when a group is too
    /// large.
    fn count(&self, prepared: &Prepared, of: &dyn Fn(&mut Space) -> Node) -> Option<Natural> {
        let mut product = Natural::from(1);
        for group in &self.0 {
            let mut space = Space::new(prepared, group);
            let (complete, own) = (space.complete(), of(&mut space));
            let both = space.diagram.and(complete, own);
            if space.diagram.is_full() {
                return None;
            }
            product = product.times(&space.count(both));
        }
        Some(product)
    }
}

fn top(leader: &mut [usize], mut of: usize) -> usize {
    while leader[of] != of {
        leader[of] = leader[leader[of]];
        of = leader[of];
    }
    of
}

/// Counts everything there is to count.
pub fn counts(prepared: &Prepared) -> Counts {
    let program = prepared.program;
    let alone = Groups::new(prepared, std::iter::empty());
    let (mut shortest, mut longest) = (0, 0);
    for group in &alone.0 {
        let mut space = Space::new(prepared, group);
        let complete = space.complete();
        let (least, most) = space.lengths(complete).unwrap_or_default();
        shortest += least;
        longest += most;
    }
    let (touched, touched_sheets) = touched(prepared);
    Counts {
        questions: program.questions.len(),
        options: program.questions.iter().map(|it| it.choices.len()).sum(),
        sheets: alone.count(prepared, &|_| TRUE).unwrap_or(Natural::ZERO),
        shortest,
        longest,
        outcomes: outcomes(prepared),
        touched,
        touched_sheets,
    }
}

fn outcomes(prepared: &Prepared) -> Option<Vec<(Effect, Natural)>> {
    let groups = Groups::new(prepared, 0..prepared.program.rules.len());
    let mut below = Natural::ZERO;
    let mut counts = Vec::new();
    for (n, effect) in Effect::ALL.into_iter().enumerate() {
        let up_to = match Effect::ALL.get(n + 1) {
            Some(&next) => groups.count(prepared, &|space| space.ends_below(next, None))?,
            None => groups.count(prepared, &|_| TRUE)?,
        };
        counts.push((effect, up_to.minus(&below)));
        below = up_to;
    }
    Some(counts)
}

/// What lowers effects or leaves questions out, alone and all together.
fn touched(prepared: &Prepared) -> (Vec<Touched>, Option<Natural>) {
    let program = prepared.program;
    let rules: Vec<usize> =
        (0..program.rules.len()).filter(|it| !program.rules[*it].relax.is_empty()).collect();
    let excused: Vec<usize> =
        (0..program.questions.len()).filter(|it| program.questions[*it].excused).collect();
    let alone = |rules: &[usize], questions: &[usize]| {
        let groups = Groups::new(prepared, rules.iter().copied());
        let all = groups.count(prepared, &|_| TRUE)?;
        let untouched = groups.count(prepared, &|space| untouched(space, rules, questions))?;
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
    let program = space.prepared.program;
    let mut all = TRUE;
    for &rule in rules {
        let Some(met) = space.met(rule) else { continue };
        for relaxed in &program.rules[rule].relax {
            let higher = space.answered(relaxed.question, |it| it.effect > relaxed.to);
            let lowers = space.diagram.and(met, higher);
            let leaves = space.diagram.not(lowers);
            all = space.diagram.and(all, leaves);
        }
    }
    for &question in questions.iter().filter(|it| space.has(**it)).collect::<Vec<_>>() {
        let asked = space.asked(question);
        all = space.diagram.and(all, asked);
    }
    all
}
