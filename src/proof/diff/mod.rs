//! What changes for patients between two versions of a quiz.
//!
//! A *paired sheet* answers every question that the old or the new quiz asks, with what one patient's
//! truth is in both: the same answer by its name, one number, one date. It changes when both quizzes
//! end otherwise, or wait until something else. Paired sheets are counted exactly, never by sampling,
//! and what makes them change is told as a few answers, so that every changed sheet has one of them.

mod around;
mod bands;
mod cause;
mod changed;
mod changes;
mod compare;
mod count;
mod difference;
mod elsewhere;
mod ending;
mod placed;
mod pair;
mod part;
mod region;
mod renamed;
mod reworded;
mod sound;
mod told;
mod version;
mod versions;
mod waits;
mod in_words;

pub use changes::{Change, Does, Explained, Renamed, Severity};
pub use compare::compare;
pub use count::Sheets;
pub use difference::{Alike, Cause, Difference};
pub use ending::{Ending, Waiting};
pub use in_words::difference_in_words;
pub use placed::named;
pub use sound::is_sound;
pub use told::Reworded;
pub use version::Version;
