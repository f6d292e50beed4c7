//! Quizzes made by chance, always the same ones.

use bedside::quiz::{
    Choice, Clause, Effect, End, Given, Kind, Program, Question, Relaxed, Rule, Screened,
};

/// Numbers that look like chance: a linear congruential generator.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x1234_5678)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }

    pub(super) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// How a quiz is made.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) questions: usize,
    pub(super) rules: usize,
    /// One question in so many depends on another.
    pub(super) follow_ups: usize,
    /// Rules whose effects a writer would not write: those that the proof finds faults in.
    pub(super) wild: bool,
}

pub(super) fn quiz(shape: Shape, chance: &mut Chance) -> Program {
    let mut program = Program::default();
    for n in 0..shape.questions {
        let question = question(n, shape, &program, chance);
        if question.screens {
            let floors = [Effect::Talk, Effect::Wait, Effect::Stop];
            let highest = question.choices.iter().map(|it| it.effect).max().unwrap();
            let floor =
                if shape.wild { floors[chance.below(3)] } else { highest.max(Effect::Talk) };
            screened(&mut program, n, &question, floor);
        }
        program.questions.push(question);
    }
    for n in 0..shape.rules {
        let rule = rule(n, shape, &program, chance);
        program.rules.push(rule);
    }
    program
}

/// Adds a question to the contraindication of its page.
fn screened(program: &mut Program, n: usize, question: &Question, floor: Effect) {
    let page = question.page.clone().unwrap();
    match program.contraindications.iter_mut().find(|it| it.page == page) {
        Some(own) => {
            own.questions.push(n);
            own.floor = own.floor.min(Some(floor));
        }
        None => program.contraindications.push(Screened {
            page,
            floor: Some(floor),
            questions: vec![n],
            excused: false,
        }),
    }
}

pub(super) fn question(n: usize, shape: Shape, before: &Program, chance: &mut Chance) -> Question {
    let many = chance.one_in(6);
    let count = 1 + chance.below(if many { 2 } else { 3 });
    let mut choices: Vec<Choice> =
        (0..count).map(|k| choice(&format!("c{k}"), Effect::ALL[chance.below(5)])).collect();
    choices.push(choice(if many { "none" } else { "no" }, Effect::Ok));
    let screens = chance.one_in(2);
    if !chance.one_in(3) {
        let weak = shape.wild && chance.one_in(8);
        choices.push(choice("unsure", if weak { Effect::Prepare } else { Effect::Talk }));
    }
    if chance.one_in(8) {
        choices.insert(0, choice("rather-not-say", Effect::Talk));
    }
    for it in choices.iter_mut().filter(|it| it.effect < Effect::Talk && !it.is_no()) {
        it.excused = screens && (!shape.wild || chance.one_in(2));
    }
    let mut shown = Vec::new();
    if n > 0 && chance.one_in(shape.follow_ups) {
        let near = n - 1 - chance.below(n.min(3));
        shown.push(clause(before, near, chance));
        if shape.wild && chance.one_in(4) {
            let other = chance.below(n);
            shown.push(clause(before, other, chance));
        }
    }
    let excused = !shown.is_empty() && (!shape.wild || chance.one_in(2));
    let kind = if many { Kind::Many } else { Kind::One };
    // Every other follow-up is about the same as what it follows.
    let about = shown.first().and_then(|it| it.0.first()).filter(|_| n.is_multiple_of(2));
    let about = about.and_then(|it| before.questions[it.question].page.clone());
    let page = about.or(Some(format!("page-{n}")));
    Question { id: format!("q{n}"), page, screens, kind, choices, shown, excused }
}

fn choice(id: &str, effect: Effect) -> Choice {
    let end = (effect == Effect::Wait).then_some(End::Condition);
    Choice { id: id.to_owned(), effect, band: None, end, excused: false }
}

/// One answer to a question, or two of them.
pub(super) fn clause(program: &Program, question: usize, chance: &mut Chance) -> Clause {
    let count = program.questions[question].choices.len();
    let mut given = vec![Given { question, choice: chance.below(count) }];
    if chance.one_in(3) {
        given.push(Given { question, choice: chance.below(count) });
    }
    given.sort();
    given.dedup();
    Clause(given)
}

pub(super) fn rule(n: usize, shape: Shape, program: &Program, chance: &mut Chance) -> Rule {
    let count = program.questions.len();
    let mut named: Vec<usize> = (0..2 + chance.below(2)).map(|_| chance.below(count)).collect();
    named.sort_unstable();
    named.dedup();
    // A rule of a sane quiz names the gravest answer to each question.
    let gravest = |question: usize| {
        let choices = program.questions[question].choices.iter().enumerate();
        let gravest = choices.max_by_key(|it| it.1.effect).unwrap().0;
        Clause(vec![Given { question, choice: gravest }])
    };
    let when: Vec<Clause> = match shape.wild {
        true => named.iter().map(|&it| clause(program, it, chance)).collect(),
        false => named.iter().map(|&it| gravest(it)).collect(),
    };
    let relaxes = chance.one_in(3);
    let effect = (!relaxes || chance.one_in(4)).then(|| Effect::ALL[1 + chance.below(4)]);
    let to = if shape.wild { Effect::ALL[chance.below(4)] } else { Effect::Talk };
    let relax = relaxes.then(|| {
        let question = named[0];
        let count = program.questions[question].choices.len();
        let choice = if shape.wild { chance.below(count) } else { gravest(question).0[0].choice };
        Relaxed { given: Given { question, choice }, to }
    });
    let end = (effect == Some(Effect::Wait)).then_some(End::Condition);
    let page = "page".to_owned();
    Rule { id: format!("r{n}"), when, effect, end, relax: relax.into_iter().collect(), page }
}
