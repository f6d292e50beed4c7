//! Values that a writer may write in more than one shape: a word or a group of keys, one or a list.
//!
//! Read by hand, because serde's own way of trying each shape in turn loses the place and the
//! reason of a fault.

use std::collections::BTreeMap;
use std::fmt::{Formatter, Result as Written};

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Effect;
use super::plan::Relax;
use super::written::{Omitted, OneOrMore, Question, Screening, Told, Unsure};
use crate::diagnostic::Refusal;
use crate::yaml::At;

impl<'de> Deserialize<'de> for Screening {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Screening, D::Error> {
        deserializer.deserialize_any(ScreeningVisitor)
    }
}

struct ScreeningVisitor;

impl<'de> Visitor<'de> for ScreeningVisitor {
    type Value = Screening;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("a question, a list of questions, or `none`")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Screening, E> {
        match word {
            "none" => Ok(Screening::None(word.to_owned())),
            _ => {
                let what = format!("`{word}` stands here, but a question is wanted");
                let write = "write `ask: …` below `screening:`, or `none`";
                Err(Refusal::new(what, write).into_serde())
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Screening, A::Error> {
        let question = Question::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Screening::One(Box::new(question)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Screening, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Screening::More)
    }
}

impl<'de> Deserialize<'de> for Unsure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Unsure, D::Error> {
        deserializer.deserialize_any(UnsureVisitor)
    }
}

struct UnsureVisitor;

impl<'de> Visitor<'de> for UnsureVisitor {
    type Value = Unsure;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str(
            "`talk`, `wait`, `stop`, `{effect: talk, tell: \"…\"}`, or `{omit: true, because: \"…\"}`",
        )
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Unsure, E> {
        let word: StrDeserializer<E> = serde::de::IntoDeserializer::into_deserializer(word);
        Effect::deserialize(word).map(Unsure::Has)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Unsure, A::Error> {
        match UnsureKeys::deserialize(MapAccessDeserializer::new(map))? {
            UnsureKeys { effect: Some(effect), tell, omit: None, because: None } => {
                Ok(match tell {
                    Some(tell) => Unsure::Told(Told { effect, tell }),
                    None => Unsure::Has(effect),
                })
            }
            UnsureKeys { omit: Some(omit), because: Some(because), effect: None, tell: None } => {
                Ok(Unsure::Omitted(Omitted { omit, because }))
            }
            UnsureKeys { omit: Some(_), because: None, .. } => Err(Error::missing_field("because")),
            UnsureKeys { omit: None, because: Some(_), .. } => Err(Error::missing_field("omit")),
            UnsureKeys { omit: None, .. } => Err(Error::missing_field("effect")),
            UnsureKeys { .. } => {
                let what = "an answer that is left out has neither an effect nor a text";
                let write = "keep `omit:` and `because:`, or `effect:` and `tell:`";
                Err(Refusal::new(what, write).into_serde())
            }
        }
    }
}

/// The keys of both longer shapes of `unsure:`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnsureKeys {
    omit: Option<bool>,
    because: Option<At<String>>,
    effect: Option<Effect>,
    tell: Option<At<String>>,
}

impl<'de> Deserialize<'de> for Relax {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Relax, D::Error> {
        deserializer.deserialize_any(RelaxVisitor)
    }
}

struct RelaxVisitor;

impl<'de> Visitor<'de> for RelaxVisitor {
    type Value = Relax;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("`ok`, `prepare`, `talk` or `wait`, or answers with one each: `{yes: prepare}`")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Relax, E> {
        let word: StrDeserializer<E> = serde::de::IntoDeserializer::into_deserializer(word);
        Effect::deserialize(word).map(Relax::To)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Relax, A::Error> {
        BTreeMap::deserialize(MapAccessDeserializer::new(map)).map(Relax::Of)
    }
}

impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OneOrMore, D::Error> {
        deserializer.deserialize_any(OneOrMoreVisitor)
    }
}

struct OneOrMoreVisitor;

impl<'de> Visitor<'de> for OneOrMoreVisitor {
    type Value = OneOrMore;

    fn expecting(&self, f: &mut Formatter) -> Written {
        f.write_str("a word or a list of words")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<OneOrMore, E> {
        Ok(OneOrMore::One(word.to_owned()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<OneOrMore, E> {
        Ok(OneOrMore::One(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<OneOrMore, E> {
        Ok(OneOrMore::One(number.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<OneOrMore, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(OneOrMore::More)
    }
}
