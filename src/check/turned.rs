//! Questions that are turned round: "Are you free of …?", "Have you never …?".

/// The words of a language by which a question is turned round.
struct Turns {
    /// Words that deny, where they stand among the first words of a question.
    denials: &'static [&'static str],
    /// Phrases that deny wherever they stand before what follows.
    phrases: &'static [&'static str],
    /// Words behind which something else is spoken of.
    breaks: &'static [&'static str],
    /// With what a question begins that asks whether something is true.
    truths: &'static [&'static str],
}

/// Among how many of the first words a word denies the whole question.
const FIRST: usize = 4;

const ENGLISH: Turns = Turns {
    denials: &[
        "not", "never", "no", "none", "nobody", "neither", "isn't", "aren't", "don't", "doesn't",
        "didn't", "haven't", "hasn't", "wasn't", "weren't", "can't", "won't", "couldn't",
        "wouldn't", "without",
    ],
    phrases: &[
        "free of",
        "free from",
        "clear of",
        "rid of",
        "no longer",
        "have you stopped",
        "did you stop",
        "you stopped",
        "given up",
        "have you quit",
        "did you quit",
        "are you off",
        "have you finished",
        "did you finish",
        "been without",
        "are you without",
        "skin without",
        "go without",
    ],
    breaks: &[
        "that", "which", "who", "whose", "when", "where", "if", "because", "and", "or", "but",
        "to", ".",
    ],
    truths: &[
        "is it true that",
        "is it not true that",
        "isn't it true that",
        "is it right that",
        "is it the case that",
        "are you sure that",
        "are you sure you",
        "are you certain that",
        "is it not the case that",
        "can you say that",
        "can you confirm that",
        "would you say that",
    ],
};

const SPANISH: Turns = Turns {
    denials: &["no", "nunca", "jamás", "tampoco", "ningún", "ninguna", "ninguno", "nada", "nadie"],
    phrases: &[
        "libre de",
        "libres de",
        "ha dejado de",
        "dejó de",
        "ha dejado",
        "dejó",
        "ya no",
        "está sin",
        "esta sin",
        "lleva sin",
        "piel sin",
        "ha estado sin",
        "vive sin",
        "ha terminado",
        "ha parado",
        "ha suspendido",
    ],
    breaks: &["que", "quien", "cuyo", "cuando", "donde", "si", "porque", "y", "o", "pero", "."],
    truths: &[
        "es cierto que",
        "no es cierto que",
        "es verdad que",
        "no es verdad que",
        "es correcto que",
        "está seguro de que",
        "está segura de que",
        "puede decir que",
        "puede confirmar que",
    ],
};

/// How a question is turned round.
pub enum Turned<'w> {
    /// Once, by these words.
    Once(&'w str),
    /// Twice, so that a yes and a no may mean the same to two readers.
    Twice,
}

/// Whether a question of that language is turned round.
pub fn turned(language: &str, words: &[String]) -> Option<Turned<'static>> {
    let turns = match language.split('-').next()? {
        "en" => &ENGLISH,
        "es" => &SPANISH,
        _ => return None,
    };
    let said = format!(" {} ", words.join(" "));
    let truth = turns.truths.iter().find(|it| said.starts_with(&format!(" {it} ")));
    let (before, rest) = match truth {
        Some(it) => (denials(turns, it), &words[it.split(' ').count()..]),
        None => (Vec::new(), words),
    };
    let end = rest.iter().position(|it| turns.breaks.contains(&it.as_str()));
    let main = rest[..end.unwrap_or(rest.len())].join(" ");
    let all: Vec<&'static str> = before.into_iter().chain(denials(turns, &main)).collect();
    match all.len() {
        0 => None,
        1 => Some(Turned::Once(all[0])),
        _ => Some(Turned::Twice),
    }
}

/// What denies in the main part of a question.
fn denials(turns: &Turns, main: &str) -> Vec<&'static str> {
    let first: Vec<&str> = main.split(' ').take(FIRST).collect();
    // "Do you bleed without stopping?" asks about bleeding.
    let is_bare = |it: &str| it != "without" && first.contains(&it);
    let phrases =
        turns.phrases.iter().filter(|it| format!(" {main} ").contains(&format!(" {it} ")));
    let words = turns.denials.iter().filter(|it| is_bare(it));
    let mut all: Vec<&'static str> = phrases.chain(words).copied().collect();
    // "No longer" is one denial, and so is "have you stopped".
    let whole = all.clone();
    let is_part = |it: &str, of: &str| it != of && format!(" {of} ").contains(&format!(" {it} "));
    all.retain(|it| !whole.iter().any(|other| is_part(it, other)));
    all.dedup();
    all
}
