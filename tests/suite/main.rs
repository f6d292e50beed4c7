//! Everything that is tested from outside: files in, printed faults or files out.
#![allow(clippy::unwrap_used, reason = "tests may: a test that meets nothing there has failed")]
#![allow(clippy::disallowed_methods, reason = "tests read fixtures and look at what was written")]

mod architecture;
mod approve;
mod audit;
mod build;
mod cli;
mod cli_write;
mod contract;
mod faults;
mod lints;
mod quiz;
mod map;
mod reports;
mod rings;
mod schemas;
mod scopes;
mod session;
mod site_test;
