//! Quizzes of one shape and any size, of the sort that people write: long lists to tick, long chains of
//! follow-ups, many questions, many rules.

use bedside::quiz::{Choice, Clause, Effect, Given, Kind, Program, Question, Rule};

use super::generate::Chance;

/// A list of so many boxes to tick, each with a follow-up of its own.
pub(super) fn boxes_apart(boxes: usize) -> Program {
    let mut program = Program::default();
    program.questions.push(list("list", boxes));
    program.questions.extend(
        (0..boxes)
            .map(|choice| asked(&format!("more-{choice}"), vec![Given { question: 0, choice }])),
    );
    program
}

/// A list of so many boxes to tick, all with the same follow-up.
pub(super) fn boxes_together(boxes: usize) -> Program {
    let any = (0..boxes).map(|choice| Given { question: 0, choice }).collect();
    Program { questions: vec![list("list", boxes), asked("more", any)], ..Program::default() }
}

/// So many lists of eight boxes, each of which opens the list after it.
pub(super) fn lists(lists: usize) -> Program {
    let list = |n: usize| {
        let opened = n.checked_sub(1).map(|question| Clause(vec![Given { question, choice: 0 }]));
        Question { shown: opened.into_iter().collect(), ..list(&format!("list-{n}"), 8) }
    };
    Program { questions: (0..lists).map(list).collect(), ..Program::default() }
}

/// So many questions, each asked after a yes to either of the two before it.
pub(super) fn chain(questions: usize) -> Program {
    let question = |n: usize| {
        let before = n.saturating_sub(2)..n;
        asked(&format!("q{n}"), before.map(|question| Given { question, choice: 0 }).collect())
    };
    Program { questions: (0..questions).map(question).collect(), ..Program::default() }
}

/// So many questions that everybody is asked.
pub(super) fn flat(questions: usize) -> Program {
    let question = |n: usize| asked(&format!("q{n}"), Vec::new());
    Program { questions: (0..questions).map(question).collect(), ..Program::default() }
}

/// So many questions with so many rules, each of three answers that are far apart.
pub(super) fn rules(questions: usize, rules: usize) -> Program {
    let mut chance = Chance::new((questions * 1000 + rules) as u64);
    let mut program = flat(questions);
    for n in 0..rules {
        let mut named: Vec<usize> = (0..3).map(|_| chance.below(questions)).collect();
        named.sort_unstable();
        named.dedup();
        let yes = |question| Clause(vec![Given { question, choice: 0 }]);
        program.rules.push(Rule {
            id: format!("r{n}"),
            when: named.into_iter().map(yes).collect(),
            effect: Some(Effect::Stop),
            end: None,
            relax: Vec::new(),
            page: "page".to_owned(),
        });
    }
    program
}

/// So many lists of boxes, with rules that each name so many boxes of any of them.
pub(super) fn crossed(lists: usize, boxes: usize, rules: usize, named: usize) -> Program {
    let mut chance = Chance::new((lists * boxes + rules) as u64);
    let mut program = Program {
        questions: (0..lists).map(|n| list(&format!("list-{n}"), boxes)).collect(),
        ..Program::default()
    };
    for n in 0..rules {
        let mut when: Vec<Given> = (0..named)
            .map(|_| Given { question: chance.below(lists), choice: chance.below(boxes) })
            .collect();
        when.sort();
        when.dedup();
        program.rules.push(Rule {
            id: format!("r{n}"),
            when: when.into_iter().map(|it| Clause(vec![it])).collect(),
            effect: Some(Effect::Stop),
            end: None,
            relax: Vec::new(),
            page: "page".to_owned(),
        });
    }
    program
}

fn list(id: &str, boxes: usize) -> Question {
    let mut choices: Vec<Choice> =
        (0..boxes).map(|n| choice(&format!("c{n}"), Effect::Talk)).collect();
    choices.extend([choice("none", Effect::Ok), choice("unsure", Effect::Talk)]);
    Question { kind: Kind::Many, choices, ..asked(id, Vec::new()) }
}

/// A question with a yes that talks, asked after one of these answers; of everybody if there are none.
fn asked(id: &str, after: Vec<Given>) -> Question {
    let clause = (!after.is_empty()).then_some(Clause(after));
    Question {
        id: id.to_owned(),
        page: Some("page".to_owned()),
        screens: false,
        kind: Kind::One,
        choices: vec![
            choice("yes", Effect::Talk),
            choice("no", Effect::Ok),
            choice("unsure", Effect::Talk),
        ],
        shown: clause.into_iter().collect(),
        excused: false,
    }
}

fn choice(id: &str, effect: Effect) -> Choice {
    Choice { id: id.to_owned(), effect, band: None, end: None, excused: false }
}
