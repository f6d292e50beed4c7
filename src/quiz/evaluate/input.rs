//! What a patient typed → an answer, or what is wrong with it.

use schemars::JsonSchema;
use serde::Serialize;

use super::after;
use crate::calendar::{Date, Duration, Unit};
use crate::quiz::program::{Band, Kind, Question};
use crate::quiz::written::Precision;

/// An answer, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// None was given.
    None,
    /// Choices, by their places.
    Choices(Vec<usize>),
    /// A date; of a month its last day, which is the safe side.
    Date(Date),
    /// A number.
    Number(i64),
}

/// Why an answer is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InputFault {
    /// Something was begun and left empty.
    Empty,
    /// No choice has that id.
    UnknownChoice(String),
    /// More than one was chosen where only one can be.
    TooMany,
    /// It is no date: letters, or too little.
    NotADate,
    /// The calendar has no such day: 31 February.
    NoSuchDay,
    /// The month alone was given where the day is needed.
    DayNeeded,
    /// It is still to come.
    Future,
    /// It is before 1900.
    LongAgo,
    /// It is no whole number.
    NotANumber,
    /// It is less or more than can be true.
    OutOfRange(i64, i64),
}

impl Entry {
    /// The choices that it comes to on that day.
    pub fn choices(&self, question: &Question, today: Date) -> Vec<usize> {
        let choices = &question.choices;
        match self {
            Entry::None => Vec::new(),
            Entry::Choices(choices) => choices.clone(),
            Entry::Date(date) => {
                let is = |it: &Band| is_in_band(*it, *date, today);
                choices.iter().position(|it| it.band.as_ref().is_some_and(is)).into_iter().collect()
            }
            Entry::Number(n) => {
                let is = |it: &Band| match it {
                    Band::Below(bound) => n < bound,
                    _ => true,
                };
                choices.iter().position(|it| it.band.as_ref().is_some_and(is)).into_iter().collect()
            }
        }
    }
}

/// Whether a date is in a band today, when it is in none before it: until the day on which the time
/// is over, and no longer on that day.
fn is_in_band(band: Band, date: Date, today: Date) -> bool {
    match band {
        Band::Within(duration) => after(date, duration) > today,
        _ => true,
    }
}

/// Reads the answer to a question.
pub fn read(
    question: &Question,
    words: Option<&Vec<String>>,
    today: Date,
) -> Result<Entry, InputFault> {
    let Some(words) = words.filter(|it| !it.is_empty()) else { return Ok(Entry::None) };
    let words: Vec<&str> = words.iter().map(|it| it.trim()).collect();
    if words.iter().all(|it| it.is_empty()) {
        return Err(InputFault::Empty);
    }
    let places: Vec<Option<usize>> = words.iter().map(|it| question.choice(it)).collect();
    match (places.iter().copied().collect::<Option<Vec<usize>>>(), &question.kind) {
        (Some(places), _) => chosen(question, places),
        (None, Kind::Date(precision)) if words.len() == 1 => date(words[0], *precision, today),
        (None, Kind::Number { from, to, .. }) if words.len() == 1 => number(words[0], *from, *to),
        (None, Kind::Date(_) | Kind::Number { .. }) => Err(InputFault::TooMany),
        (None, _) => {
            let unknown = words.iter().zip(&places).find(|it| it.1.is_none());
            Err(InputFault::UnknownChoice(unknown.map(|it| it.0.to_string()).unwrap_or_default()))
        }
    }
}

fn chosen(question: &Question, places: Vec<usize>) -> Result<Entry, InputFault> {
    question.taken(places).map(Entry::Choices).ok_or(InputFault::TooMany)
}

fn date(word: &str, precision: Precision, today: Date) -> Result<Entry, InputFault> {
    let parts: Vec<&str> = word.split('-').collect();
    let is_digits = |it: &&str, most| (1..=most).contains(&it.len()) && is_number(it);
    let read = |year: &str, month: &str, day: &str| {
        Date::parse(&format!("{year}-{month:0>2}-{day:0>2}")).map_err(|_| InputFault::NoSuchDay)
    };
    let (first, last) = match parts[..] {
        [year, month] if year.len() == 4 && is_number(year) && is_digits(&month, 2) => {
            if precision == Precision::Day {
                return Err(InputFault::DayNeeded);
            }
            let first = read(year, month, "1")?;
            let one = |unit| Duration { amount: 1, unit };
            (first, first.plus(one(Unit::Months)).minus(one(Unit::Days)))
        }
        [year, month, day]
            if year.len() == 4 && is_number(year) && is_digits(&month, 2) && is_digits(&day, 2) =>
        {
            let date = read(year, month, day)?;
            (date, date)
        }
        _ => return Err(InputFault::NotADate),
    };
    match (first > today, last.year() < 1900) {
        (true, _) => Err(InputFault::Future),
        (_, true) => Err(InputFault::LongAgo),
        _ => Ok(Entry::Date(last)),
    }
}

fn number(word: &str, from: i64, to: i64) -> Result<Entry, InputFault> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    if !is_number(digits) {
        return Err(InputFault::NotANumber);
    }
    match word.parse() {
        Ok(number) if (from..=to).contains(&number) => Ok(Entry::Number(number)),
        _ => Err(InputFault::OutOfRange(from, to)),
    }
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|it| it.is_ascii_digit())
}

/// What to tell whoever typed it, in plain English.
pub fn fault_in_words(fault: &InputFault) -> String {
    match fault {
        InputFault::Empty => "Write an answer.".to_owned(),
        InputFault::UnknownChoice(word) => format!("“{word}” is not one of the answers."),
        InputFault::TooMany => "Choose only one answer here.".to_owned(),
        InputFault::NotADate => "Write a date in numbers, such as 2026-11-30.".to_owned(),
        InputFault::NoSuchDay => "The calendar has no such day. Check the date.".to_owned(),
        InputFault::DayNeeded => "Write the day too, such as 2026-11-30.".to_owned(),
        InputFault::Future => "This date is still to come. Write a date in the past.".to_owned(),
        InputFault::LongAgo => "This date is too long ago. Check the year.".to_owned(),
        InputFault::NotANumber => "Write a whole number in digits, such as 30.".to_owned(),
        InputFault::OutOfRange(from, to) => format!("Write a number from {from} to {to}."),
    }
}
