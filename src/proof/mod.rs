//! PROOF: what is true of a quiz on every complete sheet, or the sheet on which it is not; and what
//! changes between two versions of it.
//!
//! [`prove`] needs a program and nothing else. [`prove_all`] does so for a site, and tells what could
//! not be proved as objections. [`compare`] holds two programs against each other.

mod bands;
mod cases;
mod count;
mod diff;
mod failure;
mod law;
mod laws;
mod lost;
mod monotonic;
mod natural;
mod objections;
mod prepared;
mod proofs;
mod prove;
mod reachable;
mod screened;
mod search;
mod story;
mod structure;
mod symbolic;
mod too_large;
mod unlike;
mod unlike_question;
mod unscreened;
mod worse;
mod in_words;

pub use count::{Counts, Touched};
pub use diff::{
    Alike, Cause, Change, Difference, Does, Ending, Explained, Renamed, Reworded, Severity, Sheets,
    Version, Waiting, compare, difference_in_words, is_sound,
};
pub use failure::{Failure, Suspect};
pub use law::Law;
pub use natural::Natural;
pub use objections::objections;
pub use proofs::{Proofs, prove_all};
pub use prove::{Proof, prove, prove_within};
pub use story::{Answered, Story};
