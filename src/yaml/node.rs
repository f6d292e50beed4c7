//! The tree of a YAML text, in which everything knows where it stands.

use granit_parser::{Event, Parser, ScalarStyle, Span as Marks};

use super::blank::is_blank;
use super::{cut, syntax};
use crate::diagnostic::{Diagnostic, Fault};
use crate::source::{Span, Text};

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What stands there.
    pub value: Value,
    /// Where; of a collection, from its first key or item to its last.
    pub span: Span,
    /// True when the value's text is the very slice of the source at `inner`, so that places
    /// within it can be told exactly.
    exact: bool,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing: `key:`, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// Text; plain, quoted or a block.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order written; every key stands once.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub node: Node,
}

impl Node {
    /// An empty mapping at the start of that text.
    pub fn empty(text: Text) -> Node {
        Node { value: Value::Map(Vec::new()), span: text.span(0..0), exact: false }
    }

    /// True for nothing, an empty list and an empty mapping.
    pub fn is_empty(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::List(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
            _ => false,
        }
    }

    /// True when a key or an item within it has nothing behind it, which has been told.
    pub fn lacks_a_value(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::List(items) => items.iter().any(Node::lacks_a_value),
            Value::Map(entries) => entries.iter().any(|it| it.node.lacks_a_value()),
            _ => false,
        }
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The value of that key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|it| it.key == key).map(|it| &it.node)
    }

    /// A node at the same place that holds that value.
    pub(super) fn holding(&self, value: Value) -> Node {
        Node { value, span: self.span, exact: false }
    }

    /// Whether places within the node's text can be told exactly.
    pub(super) fn is_exact(&self) -> bool {
        self.exact
    }
}

/// The tree of a text, with the faults that do not spoil it (a key that stands twice), or the fault
/// that does.
pub fn parse(text: Text) -> Result<(Node, Vec<Diagnostic>), Box<Diagnostic>> {
    let parser = Parser::new_from_str(text.str);
    let mut builder = Builder { text, events: parser, found: Vec::new() };
    let node = builder.document()?;
    Ok((node, builder.found))
}

struct Builder<'t, P> {
    text: Text<'t>,
    events: P,
    found: Vec<Diagnostic>,
}

type Step<'t> = (Event<'t>, Span);
type Fallible<T> = Result<T, Box<Diagnostic>>;

impl<'t, P> Builder<'t, P>
where
    P: Iterator<Item = Result<(Event<'t>, Marks), granit_parser::ScanError>>,
{
    fn document(&mut self) -> Fallible<Node> {
        loop {
            let Some(step) = self.next()? else { return Ok(Node::empty(self.text)) };
            match step.0 {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => return Ok(Node::empty(self.text)),
                _ => {
                    let node = self.node(step)?;
                    // Reading on finds a fault that stands behind the last value.
                    while let Some((event, span)) = self.next()? {
                        if matches!(event, Event::DocumentStart(..)) {
                            return Err(Box::new(second_document(span)));
                        }
                    }
                    // A text that says `~` says as much as an empty one.
                    return Ok(match node.value {
                        Value::Null => Node::empty(self.text),
                        _ => node,
                    });
                }
            }
        }
    }

    fn next(&mut self) -> Fallible<Option<Step<'t>>> {
        match self.events.next() {
            None => Ok(None),
            Some(Err(error)) => Err(Box::new(syntax::fault(self.text, &error))),
            Some(Ok((event, marks))) => {
                let start = marks.start.byte_offset().unwrap_or(0);
                let end = marks.end.byte_offset().unwrap_or(start).max(start);
                let length = self.text.str.len();
                Ok(Some((event, self.text.span(start.min(length)..end.min(length)))))
            }
        }
    }

    fn node(&mut self, (event, span): Step<'t>) -> Fallible<Node> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span)?;
                Ok(self.scalar(&text, style, span))
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span)?;
                self.list(span)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), span)?;
                self.map(span)
            }
            _ => Err(Box::new(alias(span))),
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) -> Node {
        let written = self.written(span);
        // Quotes around nothing, or around what nobody can see, say as little as nothing does.
        if is_blank(text) {
            return Node { value: Value::Null, span, exact: false };
        }
        if style == ScalarStyle::Plain {
            let start = (span.start - self.text.span(0..0).start) as usize;
            self.found.extend(cut::value(self.text, start..start + written.len()));
            let exact = written == text;
            return Node { value: plain(text), span, exact };
        }
        let quoted = written.len() >= 2 && &written[1..written.len() - 1] == text;
        Node { value: Value::Text(text.to_owned()), span, exact: quoted }
    }

    /// Where the `&` or `!` stands that belongs to a value.
    fn sign_before(&self, span: Span) -> Span {
        let first = self.text.span(0..0).start;
        let at = (span.start - first) as usize;
        let line = self.text.str[..at].trim_end().rfind('\n').map_or(0, |it| it + 1);
        match self.text.str[line..at].rfind(['&', '!']) {
            Some(n) => {
                Span { start: first + (line + n) as u32, end: span.end.max(span.start), ..span }
            }
            None => span,
        }
    }

    /// The characters that a span of this text covers.
    fn written(&self, span: Span) -> &'t str {
        let first = self.text.span(0..0).start;
        &self.text.str[(span.start - first) as usize..(span.end - first) as usize]
    }

    fn list(&mut self, mut span: Span) -> Fallible<Node> {
        let mut items = Vec::new();
        while let Some(step) = self.next()? {
            if step.0 == Event::SequenceEnd {
                span.end = span.end.max(items.last().map_or(step.1.end, |it: &Node| it.span.end));
                break;
            }
            let item = self.node(step)?;
            if item.value == Value::Null {
                self.found.push(syntax::empty_value(None, item.span));
            }
            items.push(item);
        }
        Ok(Node { value: Value::List(items), span, exact: false })
    }

    fn map(&mut self, mut span: Span) -> Fallible<Node> {
        let mut entries: Vec<Entry> = Vec::new();
        while let Some(step) = self.next()? {
            if step.0 == Event::MappingEnd {
                let last = entries.last().map_or(step.1.end, |it| it.node.span.end);
                span.end = span.end.max(last);
                break;
            }
            let entry = self.entry(step)?;
            match entries.iter().find(|it| it.key == entry.key) {
                Some(first) => self.found.push(twice(&entry, first.key_span)),
                None => entries.push(entry),
            }
        }
        Ok(Node { value: Value::Map(entries), span, exact: false })
    }

    fn entry(&mut self, step: Step<'t>) -> Fallible<Entry> {
        let key_span = step.1;
        let key = match step.0 {
            Event::Scalar(key, ..) => key.into_owned(),
            _ => return Err(Box::new(no_key(key_span))),
        };
        let Some(value) = self.next()? else { return Err(Box::new(no_key(key_span))) };
        let mut node = self.node(value)?;
        // Nothing was written: the place to write it is behind the key.
        if node.value == Value::Null && node.span.start == node.span.end {
            node.span = key_span;
        }
        if node.value == Value::Null {
            self.found.push(syntax::empty_value(Some(&key), node.span));
        }
        Ok(Entry { key, key_span, node })
    }

    fn refuse_extras(&self, anchor: usize, tag: bool, span: Span) -> Fallible<()> {
        match anchor == 0 && !tag {
            true => Ok(()),
            false => Err(Box::new(alias(self.sign_before(span)))),
        }
    }
}

/// A plain scalar by the core schema of YAML 1.2.2, section 10.3.2.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_number(text) => Value::Number(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|it: char| it.is_ascii_digit())
        && digits.parse::<f64>().is_ok_and(f64::is_finite)
}

fn alias(span: Span) -> Diagnostic {
    Fault::UNREADABLE_YAML
        .at(span, "`&`, `*` or `!` before a value has a meaning in YAML that is not used here")
        .help("put the value in quotes, or write it out where it is needed")
}

fn second_document(span: Span) -> Diagnostic {
    Fault::UNREADABLE_YAML
        .at(span, "a second group of keys begins here, which nothing would read")
        .help("put all keys into one group; take away a line of `...` or `---` between them")
}

fn no_key(span: Span) -> Diagnostic {
    Fault::UNREADABLE_YAML
        .at(span, "a list or a group of keys stands where a key should be")
        .help("write `key: value`; put a value that begins with `[` or `{` in quotes")
}

fn twice(entry: &Entry, first: Span) -> Diagnostic {
    let message = format!("the key `{}` stands twice", entry.key);
    Fault::DUPLICATE_KEY
        .at(entry.key_span, message)
        .note(first, "first written here")
        .help("keep one of the two")
}
