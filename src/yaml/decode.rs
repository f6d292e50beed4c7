//! A node → a typed value, by serde.
//!
//! Serde stops at the first fault. To tell all of them, the value at fault is put aside and the
//! rest is read again, until it can be read or nothing more can be put aside.

use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::at::{AT, ValueSpan};
use super::error::{DecodeError, What};
use super::node::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The typed value of a node, if one is left once everything at fault is put aside.
pub fn decode<T: DeserializeOwned>(node: &Node, found: &mut Vec<Diagnostic>) -> Option<T> {
    let mut node = std::borrow::Cow::Borrowed(node);
    let mut any = false;
    loop {
        let fault = match T::deserialize(Reader(&node)) {
            Ok(value) => return Some(value),
            Err(fault) => fault,
        };
        // A key that was put aside because of its value is not missing too.
        let aside = matches!(fault.what, What::Missing(_)) && any;
        any = true;
        // That nothing stands there was told when the text was read.
        if !aside && !fault.is_of_nothing() {
            found.push(fault.diagnostic(node.span));
        }
        let span = fault.span?;
        if !put_aside(node.to_mut(), span) {
            return None;
        }
    }
}

/// Takes the innermost key or item that stands at that place out of the tree.
fn put_aside(node: &mut Node, span: Span) -> bool {
    match &mut node.value {
        Value::Map(entries) => {
            let Some(n) =
                entries.iter().position(|it| it.key_span == span || it.node.span.holds(span))
            else {
                return false;
            };
            let inner = entries[n].key_span != span && put_aside(&mut entries[n].node, span);
            if !inner {
                entries.remove(n);
            }
            true
        }
        Value::List(items) => {
            let Some(n) = items.iter().position(|it| it.span.holds(span)) else { return false };
            if !put_aside(&mut items[n], span) {
                items.remove(n);
            }
            true
        }
        _ => false,
    }
}

#[derive(Clone, Copy)]
struct Reader<'n>(&'n Node);

impl<'n> Reader<'n> {
    fn at<T>(self, result: Result<T, DecodeError>) -> Result<T, DecodeError> {
        result.map_err(|it| it.or_at(self.0.span))
    }

    fn text(self) -> Option<&'n str> {
        match &self.0.value {
            Value::Text(text) | Value::Number(text) => Some(text),
            _ => None,
        }
    }
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.at(match &self.0.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(it) => visitor.visit_bool(*it),
            Value::Number(it) => match (it.parse::<u64>(), it.parse::<i64>()) {
                (Ok(whole), _) => visitor.visit_u64(whole),
                (_, Ok(whole)) => visitor.visit_i64(whole),
                _ => visitor.visit_f64(it.parse().expect("a number was checked to be one")),
            },
            Value::Text(it) => visitor.visit_str(it),
            Value::List(items) => visitor.visit_seq(Items(items.iter())),
            Value::Map(entries) => visitor.visit_map(Pairs { left: entries.iter(), value: None }),
        })
    }

    /// A title may be `2026`, and a word of three letters `yes`.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.text() {
            Some(text) => self.at(visitor.visit_str(text)),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.0.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.at(visitor.visit_newtype_struct(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match name {
            AT => self.at(visitor.visit_map(WithPlace { node: self.0, turn: 0 })),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match (self.text(), &self.0.value) {
            (Some(word), _) => {
                let word: StrDeserializer<DecodeError> = word.into_deserializer();
                self.at(visitor.visit_enum(word))
            }
            (None, Value::Map(entries)) if entries.len() == 1 => {
                self.at(visitor.visit_enum(Variant(&entries[0])))
            }
            (None, value) => self.at(Err(DecodeError::invalid_type(unexpected(value), &"a word"))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

/// A value that is no text, as serde names it.
fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Bool(it) => Unexpected::Bool(*it),
        Value::List(_) => Unexpected::Seq,
        Value::Map(_) => Unexpected::Map,
        Value::Null | Value::Number(_) | Value::Text(_) => Unexpected::Unit,
    }
}

struct Items<'n>(std::slice::Iter<'n, Node>);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.0
            .next()
            .map(|it| seed.deserialize(Reader(it)).map_err(|fault| fault.or_at(it.span)))
            .transpose()
    }
}

struct Pairs<'n> {
    left: std::slice::Iter<'n, Entry>,
    value: Option<&'n Entry>,
}

impl<'de> MapAccess<'de> for Pairs<'_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        let Some(entry) = self.left.next() else { return Ok(None) };
        self.value = Some(entry);
        let key: StrDeserializer<DecodeError> = entry.key.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|it| it.of_key().or_at(entry.key_span))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        let entry = self.value.take().expect("serde asks for a key before its value");
        seed.deserialize(Reader(&entry.node))
            .map_err(|it| it.or_at(entry.node.span).under(&entry.key))
    }
}

/// What [`At`](super::At) asks for: the place, then the value.
struct WithPlace<'n> {
    node: &'n Node,
    turn: u8,
}

impl<'de> MapAccess<'de> for WithPlace<'_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        self.turn += 1;
        if self.turn > 2 {
            return Ok(None);
        }
        seed.deserialize(().into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        if self.turn == 2 {
            return seed.deserialize(Reader(self.node));
        }
        let quoted = u32::from(matches!(self.node.value, Value::Text(ref it)
            if self.node.span.range().len() == it.len() + 2));
        let exact = self.node.is_exact().then_some(quoted);
        let place = ValueSpan { span: self.node.span, exact };
        let (a, b, c, d) = place.to_words();
        let words = [a, b, c, d]
            .into_iter()
            .map(|it| -> U32Deserializer<DecodeError> { it.into_deserializer() });
        seed.deserialize(serde::de::value::SeqDeserializer::new(words))
    }
}

struct Variant<'n>(&'n Entry);

impl<'de, 'n> EnumAccess<'de> for Variant<'n> {
    type Error = DecodeError;
    type Variant = Reader<'n>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Reader<'n>), DecodeError> {
        let key: StrDeserializer<DecodeError> = self.0.key.as_str().into_deserializer();
        let variant = seed.deserialize(key).map_err(|it| it.or_at(self.0.key_span))?;
        Ok((variant, Reader(&self.0.node)))
    }
}

impl<'de> VariantAccess<'de> for Reader<'_> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        self.at(Err(DecodeError::custom("nothing more is wanted here")))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, DecodeError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_any(visitor)
    }
}
