//! What templates see: the contract with themes. One struct a template or a part of one.
//!
//! The model behind it may change freely; a name here may not without changing the theme. What holds
//! for every field, unless it says otherwise:
//!
//! - a text is plain, and the template escapes it; only one that is called HTML may go through
//!   `| safe`;
//! - a text is in the language of the page, so a template never translates;
//! - an address begins with `/` and the folder in which the site lies, as pages link to it;
//! - an `Option` is `null` where there is nothing to say, and a list is then empty.

#![warn(clippy::missing_docs_in_private_items)]

mod entries;
mod evidence;
mod head;
mod ledger;
mod links;
mod lists;
mod page;
mod proof;
mod quiz;
mod record;
mod result;
mod review;
mod site;

pub use entries::*;
pub use evidence::*;
pub use head::*;
pub use ledger::*;
pub use links::*;
pub use lists::*;
pub use page::*;
pub use proof::*;
pub use quiz::*;
pub use record::*;
pub use result::*;
pub use review::*;
pub use site::*;
