//! What a page's statements rest on: figures, the sources that claim them, and the bibliography.
//!
//! The only room that knows Hayagriva. A treatment's `facts.yaml` becomes [`Facts`], whose values
//! are typed so that `14 days` agrees with `2 weeks`; `sources.yaml` becomes a [`Bibliography`], whose
//! cited entries are written out once each; and [`figures`] finds what, in running text, would
//! need either.

mod entry;
mod facts;
mod figures;
mod bibliography;
mod pieces;
mod reference;
mod source;
mod value;

pub use bibliography::Bibliography;
pub use facts::{Claim, Evidence, Fact, Facts};
pub use figures::figures;
pub use reference::{Reference, References};
pub use value::{Beyond, Value, agrees};
