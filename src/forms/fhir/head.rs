//! What stands above the items: names, addresses, days.

use serde::Serialize;
use serde_json::{Value, json};

use super::expression;
use super::form::{Form, Published};
use crate::quiz::{Program, Standing, digest};

/// What stands above the items, without what changes while the quiz stays the same.
pub fn head(form: Form) -> Value {
    let Form { quiz, wording, published } = form;
    let mut all = json!({
        "resourceType": "Questionnaire",
        "id": id(&format!("{}-quiz-{}", published.name, published.language)),
        "language": published.language,
        "extension": expression::variables(),
        "url": published.url,
        "identifier": [{ "system": published.page, "value": digest(&quiz.program) }],
        // The place is kept here, so that a person who reads it meets it early.
        "version": Value::Null,
        "name": computer_name(&published.name, "Quiz"),
        "title": wording.title,
        "experimental": false,
        "subjectType": ["Patient"],
        "publisher": published.publisher,
        "description": wording.about,
    });
    publisher(&mut all, published);
    all
}

/// Where the publisher is reached.
pub fn publisher(all: &mut Value, published: &Published) {
    let telecom = |it: &(&str, String)| json!({ "system": it.0, "value": it.1 });
    let telecom: Vec<Value> = published.contact.iter().map(telecom).collect();
    if !telecom.is_empty() {
        all["contact"] = json!([{ "name": published.publisher, "telecom": telecom }]);
    }
}

/// Its status, and the days that belong to it. `date` is the day of the last change of either.
pub fn dates(all: &mut Value, published: &Published) {
    all["status"] = status(published).into();
    all["date"] = published.days.changed.to_string().into();
    for (key, day) in
        [("approvalDate", published.days.approved), ("lastReviewDate", published.days.reviewed)]
    {
        if let Some(day) = day {
            all[key] = day.to_string().into();
        }
    }
    if let (Standing::Until(end), Some(start)) = (published.standing, published.days.approved) {
        all["effectivePeriod"] = json!({ "start": start.to_string(), "end": end.to_string() });
    }
}

/// A quiz that somebody has not approved is a draft; one whose approval has lapsed is withdrawn.
fn status(published: &Published) -> &'static str {
    match (published.standing, published.days.approved) {
        (Standing::Lapsed, _) => "retired",
        (_, Some(_)) => "active",
        (_, None) => "draft",
    }
}

/// Two parts: what the quiz does, and everything that the form says. Either changes the version.
pub fn version(program: &Program, written: &impl Serialize) -> String {
    let rules = digest(program);
    let rules = rules.trim_start_matches("blake3:");
    let written = serde_json::to_vec(written).expect("plain texts can be written as JSON");
    let words = blake3::hash(&written).to_hex();
    format!("{}-{}", &rules[..16], &words[..8])
}

/// The longest id that there may be.
const LONGEST: usize = 64;

/// The id of a resource. One that cannot be written as it is ends with a hash of the whole, so that no
/// two are the same.
pub fn id(whole: &str) -> String {
    let fits = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '.';
    if whole.len() <= LONGEST && whole.chars().all(fits) {
        return whole.to_owned();
    }
    let hash = &blake3::hash(whole.as_bytes()).to_hex()[..16];
    let shown = whole.chars().map(|it| if fits(it) { it } else { '-' });
    let shown: String = shown.take(LONGEST - 1 - hash.len()).collect();
    format!("{shown}-{hash}")
}

/// `laser-hair-removal` is called `LaserHairRemovalQuiz`: machines want a name like that.
pub fn computer_name(name: &str, noun: &str) -> String {
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
    all.push_str(noun);
    all
}
