//! A quiz that is too large to be proved: what hangs together in it.

use super::failure::Suspect;
use super::symbolic::grouped;
use crate::diagnostic::{Diagnostic, Fault};
use crate::quiz::{Clause, Program, Quiz, Rule};
use crate::source::Span;

/// How many rules are named.
const NAMED: usize = 3;

/// Says what hangs together, and what ties it.
pub fn objection(quiz: &Quiz, at: Suspect, span: Span) -> Diagnostic {
    let program = &quiz.program;
    let group = group(program, at);
    let mut rules: Vec<&Rule> =
        program.rules.iter().filter(|it| of_rule(it).iter().any(|it| group.contains(it))).collect();
    rules.sort_by_key(|it| std::cmp::Reverse(tied(program, it)));
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let size = match rules.len() {
        0 => count(group.len(), "question"),
        n => format!("{} and {}", count(group.len(), "question"), count(n, "rule")),
    };
    let together = match group.len() {
        0 | 1 => "the answers to one question go together".to_owned(),
        _ => format!("{size} hang together here,"),
    };
    let message =
        format!("this quiz cannot be proved: {together} in more ways than can be looked through");
    let named: Vec<String> = rules.iter().take(NAMED).map(|it| format!("`{}`", it.id)).collect();
    let help = match named.is_empty() {
        true => {
            "let fewer follow-ups hang on the same questions, or ask them in a quiz of their own"
                .to_owned()
        }
        false => format!(
            "let fewer rules name the same questions, or ask them in a quiz of their own; these rules tie the most together: {}",
            named.join(", ")
        ),
    };
    Fault::UNPROVABLE_QUIZ.at(span, message).help(help)
}

/// The questions that hang together with that one. Where it stands alone, the work went into others: then
/// those of the whole quiz of which the most do.
fn group(program: &Program, at: Suspect) -> Vec<usize> {
    let mut ties: Vec<Vec<usize>> = program.rules.iter().map(of_rule).collect();
    for (n, question) in program.questions.iter().enumerate() {
        ties.push(named(&question.shown).chain([n]).collect());
    }
    let groups = grouped(program.questions.len(), ties.iter().map(|it| &it[..]));
    let first = match at {
        Suspect::Question(n) | Suspect::Choice(n, _) => Some(n),
        Suspect::Rule(n) => of_rule(&program.rules[n]).first().copied(),
        Suspect::Program | Suspect::Case(_) | Suspect::Contraindication(_) => None,
    };
    let own = groups.iter().find(|it| it.len() > 1 && first.is_some_and(|n| it.contains(&n)));
    own.or(groups.iter().max_by_key(|it| it.len())).cloned().unwrap_or_default()
}

/// With how many questions of other rules a rule ties its own.
fn tied(program: &Program, rule: &Rule) -> usize {
    let own = of_rule(rule);
    let others = program.rules.iter().filter(|it| it.id != rule.id);
    others
        .filter(|it| of_rule(it).iter().any(|it| own.contains(it)))
        .map(|it| of_rule(it).len())
        .sum()
}

fn of_rule(rule: &Rule) -> Vec<usize> {
    named(&rule.when).chain(rule.relax.iter().map(|it| it.given.question)).collect()
}

fn named(clauses: &[Clause]) -> impl Iterator<Item = usize> {
    clauses.iter().flat_map(|it| &it.0).map(|it| it.question)
}
