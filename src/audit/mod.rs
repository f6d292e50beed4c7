//! AUDIT: how the knowledge of a site stands, for those who answer for it and not for patients.
//!
//! Everything here is a value made out of what is known of a site, written for people and for
//! machines. Nothing of it is on the published site.

mod approve;
mod changed;
mod due;
mod evidence;
mod page;
mod report;
mod row;
mod rests;
mod subject;

pub use approve::{Approval, Asked, ToSign, approval};
pub use changed::{ChangeRow, Changed, ForPatients, Then};
pub use due::{Due, DueRow, due};
pub use evidence::{Claimed, Conflict, FactRow};
pub use page::html;
pub use report::{Group, Report, Standing, report};
pub use row::{Named, Row, rows};
pub use subject::subject;
