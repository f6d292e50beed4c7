//! Days and lengths of time: how writers write them, how the program counts with them, how a page
//! says them.
//!
//! The only room that knows the calendar's library. Every value here is written as text, and what
//! cannot be read is told in words that a nurse understands: what stands there, then, behind a
//! semicolon, what to write instead.

mod date;
mod duration;
mod ends;
mod moment;
mod months;
mod text;
mod unit;

pub use date::Date;
pub use duration::{Duration, DurationRange};
pub use ends::Often;
pub use moment::{Moment, Window};
pub use unit::{Unit, number_word};
