//! Values that a writer may write in more than one shape: a word or a group of keys, one or a list.
//!
//! Read by hand, because serde's own way of trying each shape in turn loses the place and the
//! reason of a fault.

use std::collections::BTreeMap;
use std::fmt::{Formatter, Result as Written};

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Effect;
use super::plan::Relax;
use super::written::{Omitted, OneOrMore, Question, Screening, Unsure};
use crate::diagnostic::Refusal;

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
        f.write_str("`talk`, `wait`, `stop`, or `{omit: true, because: \"…\"}`")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Unsure, E> {
        let word: StrDeserializer<E> = serde::de::IntoDeserializer::into_deserializer(word);
        Effect::deserialize(word).map(Unsure::Has)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Unsure, A::Error> {
        Omitted::deserialize(MapAccessDeserializer::new(map)).map(Unsure::Omitted)
    }
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
