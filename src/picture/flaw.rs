//! What is wrong with a picture.

/// Why a picture is no good on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// Its file may not be read.
    Locked,
    /// It cannot be read as a picture.
    Broken,
    /// It is of a sort, `HEIC`, that few browsers show.
    Unseen(&'static str),
    /// It is of that sort, and its name says another.
    Misnamed(&'static str),
    /// It holds what a camera or a program wrote, a name or a place, that cannot be taken out.
    Tells,
    /// It holds something that could run, or that asks another host for more, in a few words.
    Runs(String),
}
