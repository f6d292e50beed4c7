//! Links and pictures.

use std::ops::Range;

use pulldown_cmark::{CowStr, LinkType};

use super::{Reader, last};
use crate::markdown::document::{Html, Image, Link, LinkForm};
use crate::markdown::tags;
use crate::markdown::tree::Element;

/// A link or a picture as it was written.
pub struct Reference<'t> {
    pub address: CowStr<'t>,
    pub title: CowStr<'t>,
    pub range: Range<usize>,
}

impl Reader<'_> {
    /// Records an address that would run a program, as raw HTML is.
    fn dangers(&mut self, written: &Reference) {
        let range = &written.range;
        if let Some(scheme) = tags::dangerous_scheme(&written.address) {
            let refused = vec![(format!("`{scheme}:` address"), range.clone())];
            self.found.html.push(Html { refused, range: range.clone() });
        }
    }

    pub(super) fn link(&mut self, link_type: LinkType, written: Reference) -> Element {
        self.dangers(&written);
        let Reference { address, title, range } = written;
        self.is_link = true;
        let form = match link_type {
            LinkType::WikiLink { .. } => LinkForm::Wiki,
            _ => LinkForm::Inline,
        };
        let has_text = link_type != LinkType::WikiLink { has_pothole: false };
        let address = match form {
            // In a table the bar is written `\|`.
            LinkForm::Wiki if has_text => address.trim_end_matches('\\'),
            _ => &address,
        };
        let (target, anchor) = match address.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor.trim().to_owned())),
            None => (address, None),
        };
        let mut target = target.trim().to_owned();
        if link_type == LinkType::Email {
            target.insert_str(0, "mailto:");
        }
        let (text, title) = (String::new(), title.into_string());
        let block = self.blocks.last().cloned().unwrap_or(range.clone());
        self.found.links.push(Link { form, target, anchor, text, has_text, title, range, block });
        Element::Link(last(&self.found.links))
    }

    pub(super) fn end_link(&mut self) {
        self.is_link = false;
        if let Some(link) = self.found.links.last_mut() {
            link.text.truncate(link.text.trim_end().len());
        }
    }

    pub(super) fn image(&mut self, written: Reference) -> Element {
        self.dangers(&written);
        let Reference { address, title, range } = written;
        self.pictures += 1;
        if self.pictures > 1 {
            return Element::InnerImage;
        }
        let (target, title) = (address.into_string(), title.into_string());
        self.found.images.push(Image { target, alt: String::new(), title, range });
        Element::Image(last(&self.found.images))
    }
}
