//! Times around a treatment.

use std::fmt;

use super::DurationRange;
use crate::diagnostic::Refusal;
use crate::words::{Arg, Words};

/// A time around the treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Moment {
    /// So long before it: `3 days before`.
    Before(DurationRange),
    /// The treatment itself.
    Treatment,
    /// So long after it: `24 to 48 hours after`.
    After(DurationRange),
    /// When the skin has healed, which nobody can date.
    Healed,
}

/// A stretch of time around the treatment; an end that is left out is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Window {
    /// When it begins.
    pub from: Option<Moment>,
    /// When it ends.
    pub until: Option<Moment>,
}

impl Moment {
    /// The time that is written like `3 days before`, `24 to 48 hours after`, `treatment` or
    /// `healed`.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, in a writer's words.
    pub fn parse(text: &str) -> Result<Moment, Refusal> {
        let written = text.trim().to_lowercase();
        let written = written
            .strip_suffix(" the treatment")
            .or(written.strip_suffix(" treatment"))
            .unwrap_or(&written);
        match written {
            "treatment" | "the" | "the treatment" | "on the day of" => {
                return Ok(Moment::Treatment);
            }
            "healed" | "the skin has healed" | "your skin has healed" => return Ok(Moment::Healed),
            _ => {}
        }
        let (length, moment): (&str, fn(DurationRange) -> Moment) =
            match (written.strip_suffix(" before"), written.strip_suffix(" after")) {
                (Some(length), _) => (length, Moment::Before),
                (_, Some(length)) => (length, Moment::After),
                _ => ("", Moment::After),
            };
        DurationRange::parse(length).map(moment).map_err(|_| {
            let write = "write it like `3 days before`, `24 hours after`, `treatment` or `healed`";
            Refusal::new(format!("`{text}` is not a time"), write)
        })
    }

    /// The time as a page says it: `3 days before`.
    pub fn in_words(self, words: &Words) -> String {
        let (id, range) = match self {
            Moment::Before(range) => ("window-before", range),
            Moment::After(range) => ("window-after", range),
            Moment::Treatment => return words.say("window-treatment"),
            Moment::Healed => return words.say("window-healed"),
        };
        words.say_with(id, &[("duration", Arg::Text(&range.in_words(words)))])
    }

    /// Its earliest and its latest minute, counted from the treatment.
    fn minutes(self) -> Option<(i64, i64)> {
        match self {
            Moment::Before(range) => Some((-range.to.about_minutes(), -range.from.about_minutes())),
            Moment::Treatment => Some((0, 0)),
            Moment::After(range) => Some((range.from.about_minutes(), range.to.about_minutes())),
            Moment::Healed => None,
        }
    }
}

impl Window {
    /// The window as a page says it: `from 3 days before until the treatment`.
    pub fn in_words(self, words: &Words) -> String {
        let from = self.from.map(|it| it.in_words(words));
        let until = self.until.map(|it| it.in_words(words));
        match (from.as_deref(), until.as_deref()) {
            (Some(from), Some(until)) => words.say_with(
                "window-from-until",
                &[("from", Arg::Text(from)), ("until", Arg::Text(until))],
            ),
            (Some(from), None) => words.say_with("window-from", &[("from", Arg::Text(from))]),
            (None, Some(until)) => words.say_with("window-until", &[("until", Arg::Text(until))]),
            (None, None) => words.say("window-always"),
        }
    }

    /// True when the two have some time in common for sure: of a length that may differ the shorter
    /// counts for what ends, the longer for what begins.
    pub fn meets(self, other: Window) -> bool {
        let begin = |it: Window| match it.from {
            Some(it) => it.minutes().map_or(i64::MAX, |(_, latest)| latest),
            None => i64::MIN,
        };
        let end = |it: Window| match it.until {
            Some(it) => it.minutes().map_or(i64::MAX, |(earliest, _)| earliest),
            None => i64::MAX,
        };
        let alike = self.from == other.from && self.until == other.until;
        alike || begin(self).max(begin(other)) < end(self).min(end(other))
    }

    /// True when it ends before it begins, or begins with the end of healing before the treatment.
    pub fn is_backwards(self) -> bool {
        let begin = |it: Moment| it.minutes().map_or(i64::MAX, |(earliest, _)| earliest);
        let end = |it: Moment| it.minutes().map_or(i64::MAX, |(_, latest)| latest);
        matches!((self.from, self.until), (Some(from), Some(until)) if begin(from) > end(until))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Moment::Before(range) => write!(f, "{range} before"),
            Moment::Treatment => f.write_str("treatment"),
            Moment::After(range) => write!(f, "{range} after"),
            Moment::Healed => f.write_str("healed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_that_meet() {
        let window = |from: &str, until: &str| Window {
            from: Moment::parse(from).ok(),
            until: Moment::parse(until).ok(),
        };
        let meets = |a: (&str, &str), b: (&str, &str)| window(a.0, a.1).meets(window(b.0, b.1));
        assert!(meets(("treatment", "3 days after"), ("2 days after", "healed")));
        assert!(meets(("", ""), ("treatment", "1 day after")));
        assert!(meets(("healed", ""), ("healed", "")));
        assert!(!meets(("treatment", "24 hours after"), ("1 day after", "healed")));
        assert!(!meets(("treatment", "24 to 48 hours after"), ("1 day after", "healed")));
        assert!(!meets(("treatment", "healed"), ("healed", "")));
        assert!(!meets(("3 days before", "treatment"), ("treatment", "healed")));
    }

    #[test]
    fn reads_moments() {
        let cases = [
            ("treatment", "treatment"),
            ("the treatment", "treatment"),
            ("Healed", "healed"),
            ("3 days before", "3 days before"),
            ("3 days before treatment", "3 days before"),
            ("24 to 48 hours after the treatment", "24 to 48 hours after"),
            ("one week after", "1 week after"),
        ];
        for (written, wanted) in cases {
            assert_eq!(
                Moment::parse(written).map(|it| it.to_string()).as_deref(),
                Ok(wanted),
                "{written}"
            );
        }
        let wanted = "`3 dyas before` is not a time; \
            write it like `3 days before`, `24 hours after`, `treatment` or `healed`";
        let refused = Moment::parse("3 dyas before").map_err(|it| it.to_string());
        assert_eq!(refused, Err(wanted.to_owned()));
        for written in ["", "before", "after", "3 days", "tomorrow"] {
            assert!(Moment::parse(written).is_err(), "{written}");
        }
    }

    #[test]
    fn windows_that_end_before_they_begin_are_backwards() {
        let cases = [
            ("3 days before", "treatment", false),
            ("3 to 5 days before", "4 days before", false),
            ("24 to 48 hours after", "healed", false),
            ("30 minutes before", "30 minutes after", false),
            ("24 hours after", "3 days before", true),
            ("healed", "treatment", true),
        ];
        for (from, until, backwards) in cases {
            let moment = |it| Some(Moment::parse(it).unwrap());
            let window = Window { from: moment(from), until: moment(until) };
            assert_eq!(window.is_backwards(), backwards, "{from}, {until}");
        }
    }

    #[test]
    fn windows_are_said_in_the_theme_s_words() {
        let english = include_str!("../../themes/default/words/en.ftl");
        let sources = crate::source::Files::from_texts([("themes/en.ftl", english)]);
        let words = Words::load("en", &[sources.only().whole()]).value;
        let cases = [
            ("3 days before", "treatment", "from 3 days before until the treatment"),
            ("treatment", "24 to 48 hours after", "from the treatment until 24 to 48 hours after"),
            ("", "healed", "until your skin has healed"),
            ("1 week after", "", "from 1 week after"),
            ("", "", "all the time"),
        ];
        for (from, until, wanted) in cases {
            let window =
                Window { from: Moment::parse(from).ok(), until: Moment::parse(until).ok() };
            assert_eq!(window.in_words(&words), wanted);
        }
        let day = crate::calendar::Date::parse("2026-12-01").unwrap();
        assert_eq!(day.in_words(&words), "1 December 2026");
    }
}
