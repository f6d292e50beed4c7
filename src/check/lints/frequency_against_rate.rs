//! See `frequency-against-rate.md`.

use std::ops::RangeInclusive;

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::evidence::{Value, figures};
use crate::markdown::to_plain;
use crate::model::Page;
use crate::parsed::{Details, Frequency, Passage};
use crate::source::Span;

pub const LINT: Lint = Lint {
    name: "frequency-against-rate",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("frequency-against-rate.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    context.pages().filter_map(|it| of_page(context, it)).collect()
}

fn of_page(context: &Context, page: &Page) -> Option<Finding> {
    let Details::Risk(risk) = &page.details else { return None };
    let frequency = risk.frequency.as_ref()?;
    let given = match risk.rate {
        Some(rate) => of_rate(context, page, page.passage(rate))?,
        None => of_text(context, page, frequency.value)?,
    };
    if fits(frequency.value, &given.share) {
        return None;
    }
    let word = frequency.value.word().replace('-', " ");
    let message = match frequency.value {
        Frequency::NotKnown => {
            format!("the frequency is `{word}`, and `{}` says how often", given.words)
        }
        _ => format!("`{word}` is {}, and `{}` is not", meaning(frequency.value), given.words),
    };
    let better = Frequency::KNOWN.into_iter().find(|it| fits(*it, &given.share))?;
    let help =
        format!("write `frequency: {}`, or mend the figure", better.word().replace('-', " "));
    Some(Finding::at(frequency.span, message).note(given.span, "the figure").help(help))
}

/// How often something happens, as a share of all.
struct Given {
    words: String,
    share: RangeInclusive<f64>,
    span: Span,
}

fn of_rate(context: &Context, page: &Page, rate: &Passage) -> Option<Given> {
    let words = plain(context, page, rate)?;
    Some(Given { share: share(&words)?, words, span: rate.span() })
}

/// The count of people that the short answer or the text gives, when none there fits the word: a page
/// may give others too, such as how many of those who have it need help.
fn of_text(context: &Context, page: &Page, frequency: Frequency) -> Option<Given> {
    if frequency == Frequency::NotKnown {
        return None;
    }
    let mut all = Vec::new();
    for passage in page.meta.answer.map(|it| page.passage(it)).into_iter().chain([page.body()]) {
        let text = plain(context, page, passage)?;
        for figure in figures(&text).into_iter().filter(|it| is_of_people(&text[it.end..])) {
            let words = text[figure].to_owned();
            let share = share(&words).filter(|_| words.contains(" in ") || words.contains(" of "));
            all.extend(share.map(|share| Given { words, share, span: passage.span() }));
        }
    }
    let fits = all.iter().any(|it| fits(frequency, &it.share));
    all.into_iter().next().filter(|_| !fits)
}

fn is_of_people(behind: &str) -> bool {
    const PEOPLE: [&str; 7] =
        ["people", "patients", "adults", "women", "men", "personas", "pacientes"];
    let next = behind.split_whitespace().next().unwrap_or_default();
    PEOPLE.contains(&next.trim_end_matches(|it: char| !it.is_alphabetic()))
}

fn share(words: &str) -> Option<RangeInclusive<f64>> {
    match Value::parse(words) {
        Value::CountIn { count, of } => Some(count / of..=count / of),
        Value::Quantity { from, to, unit } if unit == "%" => Some(from / 100.0..=to / 100.0),
        _ => None,
    }
}

/// A text with its facts filled in; none when it names a fact that there is not.
fn plain(context: &Context, page: &Page, passage: &Passage) -> Option<String> {
    let facts = passage.document.facts.iter();
    let values = facts.map(|it| Some(context.site.fact(page, &it.name)?.0.value.value.to_string()));
    let values: Vec<String> = values.collect::<Option<_>>()?;
    Some(to_plain(passage.text(context.files).str, &passage.document, &values))
}

/// From how large a share to how large a one a word is said; both ends belong to both words.
fn bounds(frequency: Frequency) -> RangeInclusive<f64> {
    match frequency {
        Frequency::VeryCommon => 0.1..=1.0,
        Frequency::Common => 0.01..=0.1,
        Frequency::Uncommon => 0.001..=0.01,
        Frequency::Rare => 0.0001..=0.001,
        Frequency::VeryRare => 0.0..=0.0001,
        Frequency::NotKnown => 2.0..=2.0,
    }
}

/// Whether a share, or a part of it, is what the word means.
fn fits(frequency: Frequency, share: &RangeInclusive<f64>) -> bool {
    // What decimals lose when they are divided.
    const NEAR: f64 = 1e-9;
    let bounds = bounds(frequency);
    share.start() - NEAR <= *bounds.end() && *bounds.start() <= share.end() + NEAR
}

fn meaning(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::VeryCommon => "1 in 10 or more",
        Frequency::Common => "1 in 100 to 1 in 10",
        Frequency::Uncommon => "1 in 1,000 to 1 in 100",
        Frequency::Rare => "1 in 10,000 to 1 in 1,000",
        Frequency::VeryRare => "less than 1 in 10,000",
        Frequency::NotKnown => "not known",
    }
}
