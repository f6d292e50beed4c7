//! A program as others read it: the page's style sheet, and JSON.

mod program;
mod style;

pub use program::{Compiled, compiled};
pub use style::{Shown, lapsed_style, shown, style};
