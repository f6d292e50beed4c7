//! AUDIT: how the knowledge of a site stands, for those who answer for it and not for patients.
//!
//! Everything here is a value made out of what is known of a site, written for people and for
//! machines. Nothing of it is on the published site.

mod due;
mod row;

pub use due::{Due, due};
pub use row::{Named, Row, rows};
