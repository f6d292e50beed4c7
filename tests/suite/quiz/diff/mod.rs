//! What changes between two versions of a quiz: against brute force, and as it is told.

mod brute;
mod mutate;
mod property;
