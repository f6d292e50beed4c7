//! See `heavy-picture.md`.

use crate::check::{Context, Finding, Lint, Scope, links};
use crate::config::Level;

pub const LINT: Lint = Lint {
    name: "heavy-picture",
    level: Level::Warn,
    scope: Scope::Part,
    explain: include_str!("heavy-picture.md"),
    run,
};

/// The most that a picture may weigh, in kilobytes: a phone on a slow line (1.6 Mbit/s, as Lighthouse
/// reckons) loads it in five seconds.
const MOST: u64 = 1_000;
/// Kilobytes that such a line brings in a second.
const A_SECOND: u64 = 200;

fn run(context: &Context) -> Vec<Finding> {
    let heavy = links::pictures(context).into_iter().filter_map(|it| {
        let kilobytes = context.site.asset(context.files, it.path?)?.bytes / 1_000;
        (kilobytes > MOST).then(|| {
            let seconds = kilobytes / A_SECOND;
            let message = format!(
                "this picture has {}: a phone on a slow line loads it for {seconds} seconds",
                size(kilobytes)
            );
            let help = "make it at most 1,600 pixels wide and save it as a JPEG or WebP";
            Finding::at(it.span, message).help(help)
        })
    });
    heavy.collect()
}

fn size(kilobytes: u64) -> String {
    format!("{}.{} MB", kilobytes / 1_000, kilobytes % 1_000 / 100)
}
