//! How long a sign-off holds.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};

use crate::calendar::{Duration, Unit};
use crate::diagnostic::Refusal;

/// The time from one review to the next: `24 months`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewEvery(pub Duration);

/// Longer than this, nobody would still stand by what was read.
const MOST: Duration = Duration { amount: 10, unit: Unit::Years };

impl ReviewEvery {
    /// The time that is written like `24 months`: at least a day, at most ten years.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, in a writer's words.
    pub fn parse(text: &str) -> Result<ReviewEvery, Refusal> {
        let is_one = |it: &Duration| {
            it.amount > 0
                && !matches!(it.unit, Unit::Minutes | Unit::Hours)
                && it.is_surely_at_most(MOST)
        };
        Duration::parse(text).ok().filter(is_one).map(ReviewEvery).ok_or_else(|| {
            let what = format!("`{text}` is not a time between reviews");
            Refusal::new(what, "write it like `24 months` or `2 years`; at most 10 years")
        })
    }
}

impl Default for ReviewEvery {
    fn default() -> Self {
        ReviewEvery(Duration { amount: 24, unit: Unit::Months })
    }
}

impl<'de> Deserialize<'de> for ReviewEvery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ReviewEvery, D::Error> {
        let text = String::deserialize(deserializer)?;
        ReviewEvery::parse(&text).map_err(Refusal::into_serde)
    }
}

impl JsonSchema for ReviewEvery {
    fn schema_name() -> Cow<'static, str> {
        "ReviewEvery".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Duration::json_schema(generator)
    }
}
