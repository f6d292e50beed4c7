//! WRITE: the door out. A folder holds the files of the last build that succeeded, and what people
//! put beside them.
//!
//! A site is staged whole in a folder of ours beside its own, and the two are exchanged in one step:
//! a reader finds a whole site at every moment, the old or the new one, also when the build is killed.
//! What a build made is listed in a manifest; nothing that is not listed is ever removed. A file that
//! holds what it held before is kept, with its time of change. A lock keeps a second build of the same
//! folder away.

mod append;
mod create;
mod file;
mod folder;
mod foreign;
mod lock;
mod manifest;
mod report;
mod stage;
mod swap;

pub use append::append;
pub use create::{create, create_project};
pub use folder::Folder;
pub use report::{anywhere as report_anywhere, report};
pub use stage::{Stage, recover, stage};
