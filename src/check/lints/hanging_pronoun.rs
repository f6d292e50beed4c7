//! See `hanging-pronoun.md`.

use std::collections::BTreeSet;

use crate::check::said::{is_new, language, quizzes, words};
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::yaml::At;

pub const LINT: Lint = Lint {
    name: "hanging-pronoun",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("hanging-pronoun.md"),
    run,
};

/// The words of a language, with spaces between.
struct Speech {
    /// Words that always stand for another.
    pronouns: &'static str,
    /// Words that stand for another only when no word of their own follows.
    pointers: &'static str,
    /// What is no word of its own: small words, common verbs, and people, whom no "it" stands for.
    small: &'static str,
}

const ENGLISH: Speech = Speech {
    pronouns: "it its it's itself them they their they're themselves",
    pointers: "this that these those so",
    small: "a an the to of for from with without about on in at by until till before \
            after if when while and or but not do don't first again then also please \
            always never once your you our us we is are has have had was were be been can \
            may must should will wait stop start use take keep put tell ask talk speak \
            see show bring call make let wash avoid leave get give go treat check finish \
            doctor nurse midwife pharmacist dentist dermatologist specialist clinic \
            team somebody someone anybody as all any how what up off out away",
};

const SPANISH: Speech = Speech {
    pronouns: "ello ellos ellas lo",
    pointers: "esto eso aquello este esta estos estas esos esas",
    small: "a al el la los las un una de del en con sin por para que y o no antes después \
            hasta cuando si se su sus ha han haya hayan es está espere deje tome use usar \
            consulte pregunte hable diga muestre evite primero médico médica enfermera \
            enfermero farmacéutico farmacéutica matrona clínica sobre como más tomar \
            dejar nos doctor doctora mientras ya",
};

fn run(context: &Context) -> Vec<Finding> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::new());
    for quiz in quizzes(context) {
        let answers =
            quiz.texts.iter().flat_map(|it| &it.choices).filter_map(|it| it.first.as_ref());
        for it in answers.chain(quiz.rules.iter().filter_map(|it| it.first.as_ref())) {
            if is_new(&mut seen, it.span) {
                found.extend(finding(context, it));
            }
        }
    }
    found
}

fn finding(context: &Context, it: &At<String>) -> Option<Finding> {
    let said = words(&it.value);
    let hanging = match language(context, it.span).split('-').next()? {
        "en" => hanging(&ENGLISH, &said),
        "es" => hanging(&SPANISH, &said).or_else(|| clinging(&said)),
        _ => None,
    }?;
    let message = format!("“{hanging}” stands for something that this line does not name");
    Some(
        Finding::at(it.span, message)
            .help("name it: the line is read alone, in the list of what to do now and on paper"),
    )
}

/// The first word that stands for another which was not said before it.
fn hanging<'w>(speech: &Speech, said: &'w [String]) -> Option<&'w str> {
    for (n, word) in said.iter().enumerate() {
        let is_small = |it: &str| it == "." || is_one_of(speech.small, it);
        let next = said.get(n + 1).map_or(".", String::as_str);
        let points = is_one_of(speech.pointers, word) && is_small(next);
        let stands = is_one_of(speech.pronouns, word) && !is_idle(word, &said[n + 1..]);
        if stands || points {
            return Some(word);
        }
        // The first word of a sentence is what to do, and a word in -ing too.
        let is_first = n == 0 || said[n - 1] == ".";
        if !is_first && !is_small(word) && !word.ends_with("ing") {
            return None;
        }
    }
    None
}

/// Whether a pronoun stands for nothing, as in "It is best to wait" and "lo antes posible", or for the
/// patient, as in "el médico que lo atiende".
fn is_idle(word: &str, rest: &[String]) -> bool {
    let next = rest.first().map_or(".", String::as_str);
    match word {
        "it" | "it's" => {
            let clause = rest.iter().take_while(|it| *it != ".").take(5);
            let leads = clause.clone().any(|it| is_one_of("to that", it));
            leads && (word == "it's" || is_one_of("is may might can will helps takes", next))
        }
        "lo" => {
            is_one_of("antes más que mismo", next)
                || ["atiend", "trat", "oper"].iter().any(|it| next.starts_with(it))
        }
        _ => false,
    }
}

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|it| it == word)
}

/// A pronoun at the end of an order: “Déjelo”, “Suspéndalas”.
fn clinging(said: &[String]) -> Option<&str> {
    let first = said.first()?;
    let ends = ["lo", "la", "los", "las"].iter().any(|it| first.ends_with(it));
    (ends && first != "sólo" && first.contains(['á', 'é', 'í', 'ó', 'ú'])).then_some(first)
}
