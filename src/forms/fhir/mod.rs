//! A quiz as a FHIR R4 `Questionnaire`, with what Structured Data Capture adds for dates.
//!
//! What a form reader cannot work out is left out and not guessed: the outcome is a hidden number
//! that an expression gives, and every outcome is shown by plain `enableWhen` on that number. A
//! reader that knows no expressions shows no outcome, and so never a wrong one.

mod form;
mod expression;
mod bands;
mod clauses;
mod items;
mod wait;
mod reason;
mod result;

use serde_json::{Value, json};

use crate::quiz::{Quiz, Standing, Wording, digest};

pub use form::Published;

use form::Form;

/// The `Questionnaire` of a quiz.
pub fn fhir(quiz: &Quiz, wording: &Wording, published: &Published) -> Value {
    let form = Form { quiz, wording, published };
    let digest = digest(&quiz.program);
    let mut all = json!({
        "resourceType": "Questionnaire",
        "id": id(published),
        "language": published.language,
        "url": published.url,
        "identifier": [{ "system": published.page, "value": digest }],
        "version": version(&digest, wording),
        "name": computer_name(&published.name),
        "title": wording.title,
        "status": status(published),
        "experimental": false,
        "subjectType": ["Patient"],
        "date": published.changed.to_string(),
        "publisher": published.publisher,
        "description": wording.about,
    });
    if let Standing::Until(day) = published.standing {
        all["effectivePeriod"] = json!({ "end": day.to_string() });
    }
    let mut groups = items::steps(form);
    groups.push(result::group(form));
    all["item"] = groups.into();
    all
}

/// A quiz that somebody has not approved is a draft; one whose approval has lapsed is withdrawn.
fn status(published: &Published) -> &'static str {
    match (published.standing, published.is_approved) {
        (Standing::Lapsed, _) => "retired",
        (_, true) => "active",
        (_, false) => "draft",
    }
}

/// Two parts: what the quiz does, and what it says. Either changes the version.
fn version(digest: &str, wording: &Wording) -> String {
    let rules = digest.trim_start_matches("blake3:");
    let written = serde_json::to_vec(wording).expect("plain texts can be written as JSON");
    let words = blake3::hash(&written).to_hex();
    format!("{}-{}", &rules[..16], &words[..8])
}

fn id(published: &Published) -> String {
    let whole = format!("{}-quiz-{}", published.name, published.language);
    let fits = |it: &char| it.is_ascii_alphanumeric() || *it == '-' || *it == '.';
    whole.chars().map(|it| if fits(&it) { it } else { '-' }).take(64).collect()
}

/// `laser-hair-removal` is called `LaserHairRemovalQuiz`: machines want a name like that.
fn computer_name(name: &str) -> String {
    let mut all = String::new();
    for word in name.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()) {
        let mut letters = word.chars();
        all.extend(letters.next().map(|it| it.to_ascii_uppercase()));
        all.extend(letters);
    }
    if !all.starts_with(|it: char| it.is_ascii_uppercase()) {
        all.insert(0, 'Q');
    }
    all.truncate(200);
    all.push_str("Quiz");
    all
}
