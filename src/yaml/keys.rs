//! The keys of one mapping, read by several types in turn.

use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use super::decode;
use super::error::{DecodeError, suggest};
use super::node::{Node, Value};
use crate::diagnostic::{Diagnostic, Fault};

/// A mapping whose keys belong to more than one type: those that every page has, and those of its
/// kind. Each type takes its own; what nobody takes is an unknown key.
pub struct Keys<'n> {
    node: &'n Node,
    known: Vec<&'static str>,
}

impl<'n> Keys<'n> {
    /// The keys of that mapping. Anything else than a mapping is a fault, and is read as if it
    /// were empty.
    pub fn of(node: &'n Node, found: &mut Vec<Diagnostic>) -> Keys<'n> {
        if !matches!(node.value, Value::Map(_) | Value::Null) {
            found.push(
                Fault::WRONG_VALUE
                    .at(node.span, "a group of keys is wanted here, `key: value`, one a line")
                    .help(match &node.value {
                        Value::Text(it) if it.contains(':') => {
                            "put a space behind each colon, such as `title: …`"
                        }
                        _ => "begin with `title: …`",
                    }),
            );
        }
        Keys { node, known: Vec::new() }
    }

    /// Reads the keys that the type names, and leaves the others.
    pub fn take<T: DeserializeOwned>(&mut self, found: &mut Vec<Diagnostic>) -> Option<T> {
        let keys = keys_of::<T>();
        self.known.extend(keys);
        let own = self.node.entries().iter().filter(|it| keys.contains(&it.key.as_str()));
        let node = self.node.holding(Value::Map(own.cloned().collect()));
        decode(&node).report_to(found)
    }

    /// Tells every key that nobody took. `elsewhere` says where a key would have a meaning.
    pub fn finish(self, elsewhere: impl Fn(&str) -> Option<String>, found: &mut Vec<Diagnostic>) {
        for entry in self.node.entries().iter().filter(|it| !self.known.contains(&it.key.as_str()))
        {
            let message = format!("`{}` is not a key that may stand here", entry.key);
            let fault = Fault::UNKNOWN_KEY.at(entry.key_span, message);
            found.push(match elsewhere(&entry.key) {
                Some(place) => fault.help(place),
                None => suggest(fault, &entry.key, &self.known, "the keys are"),
            });
        }
    }
}

/// The names of the keys that a type reads, in the order of its fields.
fn keys_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut keys: &'static [&'static str] = &[];
    // A type tells its fields when it is asked to be read; it is then given nothing to read.
    let _ = T::deserialize(Asked(&mut keys));
    keys
}

struct Asked<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = DecodeError;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, DecodeError> {
        *self.0 = fields;
        Err(DecodeError::custom("asked for its fields alone"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        Err(DecodeError::custom("asked for its fields alone"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
