//! See `unnamed-file.md`.

use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::plan::Fate;
use crate::source::Layer;

pub const LINT: Lint = Lint {
    name: "unnamed-file",
    level: Level::Warn,
    scope: Scope::Site,
    explain: include_str!("unnamed-file.md"),
    run,
};

/// How many files a message names.
const NAMED: usize = 5;

/// What hosts read though its name is hidden; other hidden files are an editor's or a system's own.
const FOR_HOSTS: [&str; 5] = [".well-known", ".htaccess", ".nojekyll", ".domains", ".user.ini"];

fn run(context: &Context) -> Vec<Finding> {
    let unnamed = context.plan.files().filter(|it| it.1 == Fate::Unnamed).map(|it| it.0);
    let own = unnamed.filter(|it| context.files.asset_layer(it) == Some(Layer::Clinic));
    let told: Vec<&str> = own.filter(|it| is_told(it)).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let first: Vec<String> = told.iter().take(NAMED).map(|it| format!("`{it}`")).collect();
    let more = match told.len().saturating_sub(NAMED) {
        0 => String::new(),
        n => format!(" and {n} more"),
    };
    let stays = if told.len() == 1 { "this file, which stays" } else { "these files, which stay" };
    let message = format!("no page names {stays} off the site: {}{more}", first.join(", "));
    let help = "link to what visitors need, or name it under `files:` in `content/site.yaml`; move the \
                rest out of `content/`";
    vec![Finding::at(context.site.config.span, message).help(help)]
}

fn is_told(path: &str) -> bool {
    let mut hidden = path.split('/').filter(|it| it.starts_with('.'));
    hidden.all(|it| FOR_HOSTS.contains(&it))
}
