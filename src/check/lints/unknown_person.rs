//! See `unknown-person.md`.

use crate::check::passages;
use crate::check::{Context, Finding, Lint, Scope};
use crate::config::Level;
use crate::diagnostic::did_you_mean;
use crate::yaml::At;

pub const LINT: Lint = Lint {
    name: "unknown-person",
    level: Level::Deny,
    scope: Scope::Part,
    explain: include_str!("unknown-person.md"),
    run,
};

fn run(context: &Context) -> Vec<Finding> {
    let people = &context.site.people;
    // A list of people of which nothing could be read has been told.
    if people.is_empty() && passages::is_unread(context, "content/people.yaml") {
        return Vec::new();
    }
    let of_page = context.pages().flat_map(|it| [&it.meta.author, &it.meta.owner]).flatten();
    let facts = context.site.treatments.iter().flat_map(|it| it.facts.iter());
    let of_site = context.site.config.owner.iter();
    let of_site = of_site.chain(facts.filter_map(|it| it.resolved_by.as_ref()));
    let named = of_page
        .chain(of_site.filter(|_| context.sees_the_rest()))
        .filter(|it| !people.contains_key(&it.value));
    let mut found: Vec<Finding> = named.map(|it| unknown(context, it)).collect();
    let entries = context.reviews.entries().filter(|_| context.sees_the_rest());
    for review in entries {
        match people.get(&review.by.value) {
            None => found.push(unknown(context, &review.by)),
            Some(person) if !person.reviews => {
                let message = format!("`{}` does not review pages", review.by.value);
                found.push(Finding::at(review.by.span, message).help(
                    "add `reviews: true` to that person in `content/people.yaml`, if the clinic agrees",
                ));
            }
            Some(_) => {}
        }
    }
    found
}

fn unknown(context: &Context, id: &At<String>) -> Finding {
    let finding = Finding::at(id.span, format!("nobody is called `{}`", id.value));
    match did_you_mean(&id.value, context.site.people.keys().map(String::as_str)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(id.span, near),
        None => finding.help("add the person to `content/people.yaml`"),
    }
}
