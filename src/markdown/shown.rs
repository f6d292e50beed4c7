//! Events → those that are shown.

use std::ops::Range;

use super::events::{Event, Events};
use super::raw;

/// The events of a text that are shown, each with its bytes.
pub struct Shown<'t> {
    events: Events<'t>,
    /// Set within a refused element whose content is not shown.
    dropping: Option<Dropping>,
}

struct Dropping {
    name: String,
    /// How many elements have begun since.
    depth: usize,
}

impl<'t> Shown<'t> {
    pub fn new(text: &'t str) -> Shown<'t> {
        Shown { events: Events::new(text), dropping: None }
    }

    /// False for what stands within a refused element, like the text of a script.
    fn is_shown(&mut self, event: &Event) -> bool {
        let Some(dropping) = &mut self.dropping else {
            if let Event::Html(it) = event {
                let name = raw::opens_dropped(it);
                self.dropping = name.map(|name| Dropping { name, depth: 0 });
            }
            return true;
        };
        match event {
            Event::Start(_) => dropping.depth += 1,
            Event::End if dropping.depth > 0 => dropping.depth -= 1,
            Event::End => {
                self.dropping = None;
                return true;
            }
            Event::Html(it) if dropping.depth == 0 && raw::closes(it, &dropping.name) => {
                self.dropping = None;
            }
            _ => {}
        }
        false
    }
}

impl<'t> Iterator for Shown<'t> {
    type Item = (Event<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (event, range) = self.events.next()?;
            if self.is_shown(&event) {
                return Some((event, range));
            }
        }
    }
}
