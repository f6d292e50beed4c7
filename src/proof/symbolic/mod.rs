//! What can be said of all sheets at once: of one program that is proved, and of two that are compared.
//!
//! Programs are [`Aligned`], which one alone is with nothing. Some of their questions become the
//! variables of a [`Space`], in which every condition is a function; a [`Group`] counts for how many
//! sheets a function is true. What one side asks, adds and lowers is said once, for any number of
//! sides.

mod aligned;
mod answers;
mod budget;
mod class;
mod classes;
mod counter;
mod dates;
mod diagram;
mod group;
mod numbers;
mod several;
mod space;
mod until;
mod variable_order;

pub use aligned::{Aligned, Whose};
pub use budget::{ALL, Budget};
pub use class::{Cell, Class, Half};
pub use diagram::{FALSE, Node, TRUE};
pub use group::{Group, count, grouped};
pub use space::Space;
pub use until::Until;
