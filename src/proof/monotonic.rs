//! A worse answer never makes the outcome better.
//!
//! Rules that lower are apart: they are taken out. Then what answers add is the highest of all, so an
//! outcome can become better only because a rule is no longer met, or because a question is no longer
//! asked. One program is put beside itself: on the second side one question has a worse answer, and what
//! is asked on both has the same. What the worse answer leaves out for a reason does not count on the
//! first side, nor what it leaves out because it is doubt, which opens nothing.

use super::failure::{Failure, Suspect, failure};
use super::law::Law;
use super::prepared::{Prepared, SIDE};
use super::story::story;
use super::symbolic::{self, Aligned, Class, FALSE, Half, Node, TRUE};
use super::worse::{Change, kept};
use crate::quiz::{Clause, Effect, Kind, Picks, Program, Question, is_asked, judge};

type Pair<'p> = Aligned<'p, 2>;
type Space<'a> = symbolic::Space<'a, 2>;

/// The side of the milder answer, and that of the worse one.
const SIDES: [usize; 2] = [0, 1];
const WORSE: usize = 1;

/// What this spends is taken from the proof that it is a part of.
pub fn failures(of: &Prepared) -> Vec<Failure> {
    let mut program = of.program().clone();
    program.rules.iter_mut().for_each(|it| it.relax.clear());
    let alone = Prepared::of(&program);
    let mut pair = Pair::new([&program; 2], &SIDES.map(|_| Half::alone(&program)));
    pair.budget = of.budget.clone();
    let mut found: Vec<Failure> = Vec::new();
    for question in 0..program.questions.len() {
        let change = Change::of(&program, question);
        let answers = worse(&program.questions[question], &pair.classes[question]);
        if answers.is_empty() || change.effects.is_empty() {
            continue;
        }
        let own = std::mem::replace(&mut pair.classes[question], answers);
        let search = Search { alone: &alone, pair: &pair, change: &change };
        let failure = change.effects.iter().rev().find_map(|it| search.failure(*it));
        found.extend(failure.filter(|it| found.iter().all(|known| known.at != it.at)));
        pair.classes[question] = own;
    }
    found
}

/// Every answer beside a worse one. Of boxes one more only adds, so that "None of these" alone can be
/// worse with a box.
fn worse(question: &Question, classes: &[Class<2>]) -> Vec<Class<2>> {
    let is_worse = |from: &Class<2>, to: &Class<2>| match (&from.does[0], &to.does[0]) {
        (Some(from), Some(to)) => to.effect > from.effect,
        _ => false,
    };
    let beside = |from: &Class<2>, to: &Class<2>| {
        let cell = [&from.cells, &to.cells].map(|it| it.first().and_then(|it| it[0].clone()));
        let does = [from.does[0].clone(), to.does[0].clone()];
        Class { does, cells: vec![cell], weight: from.weight.times(&to.weight), shares: false }
    };
    let milder = classes.iter().filter(|it| question.kind != Kind::Many || !it.shares);
    let pairs = milder.flat_map(|from| {
        let worse = classes.iter().filter(|to| is_worse(from, to));
        worse.map(|to| beside(from, to))
    });
    pairs.collect()
}

/// A search for a sheet on which a worse answer to one question ends better.
struct Search<'a, 'p> {
    alone: &'a Prepared<'p>,
    pair: &'a Pair<'p>,
    change: &'a Change,
}

impl Search<'_, '_> {
    /// The failure that shows a sheet which ends at that effect or above, and below it with the worse
    /// answer.
    ///
    /// Only what the change matters to is looked at. All else is taken to add nothing, which is more
    /// than is true; what spoils a sheet that is found joins the search.
    fn failure(&self, effect: Effect) -> Option<Failure> {
        let program = self.alone.program();
        let mut cone = self.alone.closed(self.change.concerns(program, effect));
        loop {
            let mut space = Space::new(self.pair, &cone);
            let better = self.better(&mut space, effect);
            let values = space.diagram.witness(better);
            if space.diagram.is_full() {
                return Some(self.too_large());
            }
            let sheets = self.sheets(&space, &values?);
            let spoilers = spoilers(program, &sheets[WORSE], effect);
            if spoilers.is_empty() {
                return Some(self.told(&sheets));
            }
            let wider = self.alone.closed(cone.iter().copied().chain(spoilers));
            if wider.len() == cone.len() {
                return Some(self.too_large());
            }
            cone = wider;
        }
    }

    fn too_large(&self) -> Failure {
        self.pair.budget.forfeit();
        failure(Law::Provable, Suspect::Question(self.change.question), None)
    }

    /// True where something that counts adds that effect, and with the worse answer nothing does.
    fn better(&self, space: &mut Space, effect: Effect) -> Node {
        let program = self.alone.program();
        let counted = self.counted(space);
        let mut adds = FALSE;
        for &question in &self.change.dependents {
            if space.has(question) {
                let grave =
                    |it: &Class<2>| it.does[0].as_ref().is_some_and(|it| it.effect >= effect);
                let given = space.answered(question, grave);
                let own = space.diagram.and(counted[question], given);
                adds = space.diagram.or(adds, own);
            }
        }
        for rule in space.rules.clone() {
            if self.change.rules.contains(&rule) && program.rules[rule].effect >= Some(effect) {
                let met = met(space, &program.rules[rule].when, &counted);
                adds = space.diagram.or(adds, met);
            }
        }
        let below = space.ends_below(WORSE, effect, None);
        let complete = space.complete();
        let below = space.diagram.and(below, complete);
        space.diagram.and(below, adds)
    }

    /// Where the answer to each question counts on the first side.
    fn counted(&self, space: &mut Space) -> Vec<Node> {
        let doubts: Vec<usize> =
            self.alone.program().questions[self.change.question].doubts().collect();
        let is_doubt = |named: &[usize]| named.iter().any(|it| doubts.contains(it));
        let doubt = space.given(WORSE, self.change.question, |it| is_doubt(&it.named));
        let mut counted = vec![FALSE; self.pair.questions.len()];
        let mut here = space.questions.clone();
        here.sort_unstable();
        for question in here {
            counted[question] = match self.change.dependents.contains(&question) {
                false => space.is_answered(question),
                true => {
                    let own = &self.alone.program().questions[question];
                    let left_out = if own.excused { TRUE } else { doubt };
                    let is_missed = space.diagram.not(left_out);
                    let stays = space.shows(WORSE, question);
                    let counts = space.diagram.or(stays, is_missed);
                    let met = met(space, &own.shown, &counted);
                    space.diagram.and(met, counts)
                }
            };
        }
        counted
    }

    /// The two sheets of an assignment; all questions out of the space are answered mildly.
    fn sheets(&self, space: &Space, values: &[usize]) -> [Picks; 2] {
        let program = self.alone.program();
        let mut sheets = SIDES.map(|_| vec![Vec::new(); program.questions.len()]);
        for question in 0..program.questions.len() {
            let here = space.answer(question, values).filter(|_| space.has(question));
            let cell = here.map(|it| self.pair.cell(question, &it));
            for (side, sheet) in sheets.iter_mut().enumerate() {
                if is_asked(program, question, sheet) {
                    sheet[question] = match &cell {
                        Some(cell) => cell[side].clone().unwrap_or_default(),
                        None => self.alone.picks(question, &[0]),
                    };
                }
            }
        }
        sheets
    }

    /// The failure that two sheets show.
    fn told(&self, sheets: &[Picks; 2]) -> Failure {
        let program = self.alone.program();
        let judged = judge(program, &kept(program, self.change, sheets));
        let mut rules = self.change.rules.iter().copied();
        let rule =
            rules.find(|&it| judged.met[it] && program.rules[it].effect == Some(judged.outcome));
        let is_own = |it: &usize| judged.adds[*it] == judged.outcome;
        let question = self.change.dependents.iter().copied().find(is_own);
        let at = match (question, rule) {
            (Some(question), _) => Suspect::Question(question),
            (None, Some(rule)) => Suspect::Rule(rule),
            (None, None) => Suspect::Question(self.change.question),
        };
        let about = [self.change.question];
        let about = about
            .into_iter()
            .chain(question)
            .chain(rule.into_iter().flat_map(|it| self.alone.conditions(it)));
        let about: Vec<usize> = about.collect();
        let told = |side: usize| Some(story(self.alone, &sheets[side], &about));
        Failure { worse: told(WORSE), ..failure(Law::Monotonic, at, told(SIDE)) }
    }
}

/// True where clauses hold through answers that count.
fn met(space: &mut Space, clauses: &[Clause], counted: &[Node]) -> Node {
    let mut all = TRUE;
    for clause in clauses {
        let mut any = FALSE;
        for given in &clause.0 {
            let is_given = |it: &Class<2>| {
                it.does[0].as_ref().is_some_and(|it| it.named.contains(&given.choice))
            };
            let is_given = space.answered(given.question, is_given);
            let own = space.diagram.and(is_given, counted[given.question]);
            any = space.diagram.or(any, own);
        }
        all = space.diagram.and(all, any);
    }
    all
}

/// The questions because of which a sheet does not end below an effect.
fn spoilers(program: &Program, picks: &Picks, effect: Effect) -> Vec<usize> {
    let judged = judge(program, picks);
    let adding = (0..picks.len()).filter(|&it| judged.adds[it] >= effect);
    let rules = program.rules.iter().zip(&judged.met);
    let rules = rules.filter(|it| *it.1 && it.0.effect >= Some(effect));
    let named = rules.flat_map(|it| &it.0.when).flat_map(|it| &it.0).map(|it| it.question);
    adding.chain(named).collect()
}
