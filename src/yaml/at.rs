//! A value that remembers where it was written.

use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::source::{FileId, Span, Text};

/// The name by which [`At`] asks the decoder for a place.
pub const AT: &str = "bedside::At";

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where.
    pub span: Span,
    /// True when the value's text is the slice of the source within `span`, quotes left out.
    exact: Option<u32>,
}

impl<T> At<T> {
    /// That value, at that place.
    pub fn new(value: T, span: Span) -> At<T> {
        At { value, span, exact: None }
    }

    /// Another value at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At { value: f(self.value), span: self.span, exact: self.exact }
    }
}

impl At<String> {
    /// The value as a text with places.
    pub fn text(&self) -> Text<'_> {
        match self.exact {
            Some(quote) => Text::new(&self.value, self.span.file, self.span.start + quote),
            None => Text::made_from(&self.value, self.span),
        }
    }
}

/// What the decoder gives to an `At`: place first, then the value.
pub struct ValueSpan {
    pub span: Span,
    pub exact: Option<u32>,
}

impl ValueSpan {
    /// As numbers that serde can carry: source, start, end, exact + 1.
    pub fn to_words(&self) -> (u32, u32, u32, u32) {
        let source = self.span.file.index() as u32;
        (source, self.span.start, self.span.end, self.exact.map_or(0, |it| it + 1))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<At<T>, D::Error> {
        deserializer.deserialize_struct(AT, &["place", "value"], AtVisitor(PhantomData))
    }
}

struct AtVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for AtVisitor<T> {
    type Value = At<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<At<T>, A::Error> {
        let (_, (source, start, end, exact)): ((), (u32, u32, u32, u32)) =
            map.next_entry()?.expect("the decoder gives the place first");
        let (_, value): ((), T) = map.next_entry()?.expect("the decoder gives the value second");
        let span = Span { file: FileId::from_index(source as usize), start, end };
        Ok(At { value, span, exact: exact.checked_sub(1) })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
