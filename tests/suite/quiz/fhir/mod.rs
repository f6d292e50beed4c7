//! The FHIR export: its laws, each broken once, and what our own quiz exports.

mod days;
mod languages;

use bedside::forms::breaches;
use bedside::render::Content;
use bedside::session::{Options, Session};
use bedside::{source, theme};
use serde_json::{Value, json};

use crate::quiz::day;
use crate::site_test::{SiteTest, project};

/// A resource that breaks no law.
fn sound() -> Value {
    let coding = |code: &str| json!({ "system": "https://c.example/answers", "code": code });
    let options = json!([{ "valueCoding": coding("a.yes") }, { "valueCoding": coding("a.no") }]);
    let calculated = json!({
        "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "valueExpression": { "language": "text/fhirpath", "expression": "iif(%codes = '100 % sure', 1, {})" },
    });
    let hidden = json!({ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true });
    json!({
        "resourceType": "Questionnaire", "id": "a-quiz", "url": "https://c.example/q", "version": "1",
        "name": "AQuiz", "title": "A quiz", "description": "What for.", "status": "draft",
        "experimental": false, "date": "2026-12-01",
        "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/variable",
            "valueExpression": { "name": "codes", "language": "text/fhirpath", "expression": "%resource.id" },
        }],
        "item": [{ "linkId": "step", "type": "group", "text": "You", "item": [
            { "linkId": "a", "type": "choice", "text": "Is it?", "required": true, "answerOption": options },
            { "linkId": "b", "type": "date", "text": "When?", "required": true,
              "enableWhen": [{ "question": "a", "operator": "=", "answerCoding": coding("a.yes") }] },
            { "linkId": "n", "type": "integer", "readOnly": true, "extension": [hidden, calculated] },
            { "linkId": "d", "type": "display", "text": "Talk to us.", "enableBehavior": "all", "enableWhen": [
                { "question": "a", "operator": "=", "answerCoding": coding("a.yes") },
                { "question": "n", "operator": "exists", "answerBoolean": true } ] },
        ]}]
    })
}

#[test]
fn a_sound_resource_breaks_no_law() {
    assert_eq!(breaches(&sound()), []);
}

/// The item that is told (`-`: the resource as a whole), the place of the change, the laws that it breaks, and what is put there;
/// `null` takes the key away.
const FAULTS: &str = r##"
- /resourceType type "Form"
- /status status "published"
- /name que-0 "a quiz"
- /version shareable null
- /experimental shareable "no"
- /date date "21 Nov 2026"
- /id id "a quiz"
step /item/0/item que-1 []
d /item/0/item/3/item que-1 [{ "linkId": "x", "type": "display", "text": "x" }]
a /item/0/item/3/linkId que-2 "a"
- /item/0/item/1/linkId link ""
d /item/0/item/3/code que-3 [{ "code": "x" }]
a /item/0/item/0/answerValueSet que-4 "#set"
d /item/0/item/3/answerOption que-5 [{ "valueString": "x" }]
d /item/0/item/3/required que-6 true
d /item/0/item/3/repeats que-6 false
d /item/0/item/3/enableWhen/1/answerBoolean que-7 "true"
d /item/0/item/3/initial que-8 [{ "valueString": "x" }]
d /item/0/item/3/readOnly que-9 true
a /item/0/item/0/maxLength que-10 3
a /item/0/item/0/initial que-11 [{ "valueString": "x" }]
d /item/0/item/3/enableBehavior que-12 null
b /item/0/item/1/initial que-13 [{ "valueDate": "2026-01-01" }, { "valueDate": "2026-01-02" }]
b /item/0/item/1/type item-type "radio"
b /item/0/item/1/text text null
b /item/0/item/1/enableBehavior behavior "some"
b /item/0/item/1/enableWhen/0/operator operator "=="
b /item/0/item/1/enableWhen/0/answerCoding one-answer null
b /item/0/item/1/enableWhen/0/answerBoolean one-answer,answer-type true
b /item/0/item/1/enableWhen/0/question unknown-question "nobody"
b /item/0/item/1/enableWhen/0/question unknown-question "d"
b /item/0/item/1/enableWhen/0/question unanswerable-question,unknown-answer,answer-type "step"
b /item/0/item/1/enableWhen/0/answerCoding/code unknown-answer "a.maybe"
b /item/0/item/1/enableWhen/0/answerCoding/system unknown-answer "https://other.example"
d /item/0/item/3/enableWhen/1 compared-date,answer-type { "question": "b", "operator": ">", "answerDate": "2026-01-01" }
d /item/0/item/3/enableWhen/1 answer-type { "question": "n", "operator": "=", "answerBoolean": true }
a /item/0/item/0/answerOption options null
a /item/0/item/0/answerOption/1/valueCoding/code same-code "a.yes"
n /item/0/item/2/readOnly calculated false
n /item/0/item/2/required calculated true
n /item/0/item/2/extension/1 hidden { "url": "x" }
n /item/0/item/2/extension/1/valueExpression/expression expression "iif(true, 1, {}"
n /item/0/item/2/extension/1/valueExpression/language expression "text/cql"
n /item/0/item/2/extension/1/valueExpression/expression variable "%code.exists()"
n /extension/0/valueExpression/name variable "other"
- /extension/0/valueExpression/expression variable "%item.code"
- /extension/0/valueExpression/expression expression "(%resource.id"
b /item/0/item/1/extension two-conditions [{ "url": "x/sdc-questionnaire-enableWhenExpression", "valueExpression": { "language": "text/fhirpath", "expression": "true" } }]
"##;

/// Every law is broken by one change, and that law is told first, at its item.
#[test]
fn every_planted_fault_is_found() {
    for line in FAULTS.trim().lines() {
        let parts: Vec<&str> = line.splitn(4, ' ').collect();
        let [link, pointer, laws, value] = parts[..] else { panic!("{line}") };
        let laws: Vec<&str> = laws.split(',').collect();
        let mut resource = sound();
        plant(&mut resource, pointer, serde_json::from_str(value).unwrap());
        let found = breaches(&resource);
        let told: Vec<&str> = found.iter().map(|it| it.law).collect();
        for law in &laws {
            assert!(told.contains(law), "{line}: `{law}` is not told, but {told:?}");
        }
        // What follows from a fault may be told behind it; the fault itself stands first.
        assert!(laws.contains(&told[0]), "{line}: {told:?}");
        assert!(link == "-" || found.iter().any(|it| it.item == link), "{line}: {found:?}");
    }
}

/// Puts a value at a place; a null takes the key away.
fn plant(resource: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = resource.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(keys), Value::Null) => _ = keys.shift_remove(key),
        (Value::Object(keys), value) => _ = keys.insert(key.to_owned(), value),
        (Value::Array(all), value) => all[key.parse::<usize>().unwrap()] = value,
        _ => panic!("`{pointer}` is no place within an object or a list"),
    }
}

pub(super) const PLAN: &str = "\
title: Is it for you?
questions:
  - {id: goal, ask: What for?, many: true, options: [{say: Lines, effect: ok}, {say: Hair, effect: talk}], unsure: ok}
  - {id: age, ask: How old are you?, page: t/contraindications/young, number: {unit: years, from: 0, to: 120, bands: [{below: 18, effect: stop}, {below: 22, effect: talk}, {else: ok}]}}
  - {id: tablets, ask: Do you take tablets for them?, when: {sores: [yes]}, because: only who has sores, options: [{say: Yes, effect: ok}, {say: No, effect: talk}], unsure: talk}
  - {id: both, ask: Which side?, when: {goal: [lines, hair], sores: [yes, no]}, options: [{say: Left, effect: ok}, {say: Right, effect: ok}], unsure: ok}
rules:
  - {id: covered, when: {sores: [yes], tablets: [yes]}, relax: {sores: prepare}, because: t/contraindications/sores, sources: [A]}
  - {id: young-and-sore, when: {age: [below-22], sores: [yes]}, effect: stop, because: t/contraindications/sores}
";

/// A quiz with everything that the language has.
pub(super) fn site() -> SiteTest {
    let page = |front: &str| format!("---\n{front}\n---\nText.\n");
    let sores = "title: Sores\nanswer: Wait.\nseverity: relative\nscreening:\n  ask: Do you get sores?\n  yes: talk";
    let pills = "title: Pills\nanswer: Wait.\nseverity: temporary\nscreening:\n  ask: When did you stop?\n  hint: A month will do.\n  why: Skin heals slowly.\n  \
                 date: {precision: month, bands: [{within: 36 hours, effect: stop}, {within: 3 months, effect: wait}, {else: ok}]}";
    let young = "title: Young\nanswer: No.\nseverity: absolute\nscreening: none";
    SiteTest::new()
        .file("content/t/index.md", &page("title: T\nupdated: 2026-11-21"))
        .file("content/sources.yaml", "A: {type: web, title: Sores, author: Clinic}\n")
        .file("content/t/quiz.yaml", PLAN)
        .file("content/t/contraindications/sores.md", &page(sores))
        .file("content/t/contraindications/pills.md", &page(pills))
        .file(
            "content/t/contraindications/young.md",
            &(page(
                &young.replace("screening: none", "screening: {ask: Are you young?, yes: stop}"),
            ) + "\n> [!CAUTION]\n> - you cannot breathe\n"),
        )
}

fn exported() -> Value {
    let built = site().build();
    serde_json::from_str(built.text("t/quiz/questionnaire.fhir.json")).unwrap()
}

pub(super) fn item<'v>(of: &'v Value, link: &str) -> &'v Value {
    fn find<'v>(of: &'v Value, link: &str) -> Option<&'v Value> {
        let items = of["item"].as_array()?;
        items.iter().find_map(|it| if it["linkId"] == link { Some(it) } else { find(it, link) })
    }
    find(of, link).unwrap_or_else(|| panic!("there is no item `{link}`"))
}

#[test]
fn a_quiz_with_everything_is_exported_without_a_breach() {
    let resource = exported();
    assert_eq!(breaches(&resource), []);
    assert_eq!(resource["status"], "draft", "nobody has approved it");
    assert_eq!(resource["date"], "2026-12-01", "nobody knows since when it is as it is");
    assert_eq!(resource["name"], "TQuiz");
    assert_eq!(resource["url"], "https://clinic.example/t/quiz/questionnaire.fhir.json");
    assert_eq!(item(&resource, "goal")["repeats"], true);
    assert_eq!(item(&resource, "age")["type"], "integer");
    assert_eq!(item(&resource, "tablets")["enableWhen"][0]["answerCoding"]["code"], "sores.yes");
    let both = item(&resource, "both")["extension"].to_string();
    assert!(both.contains("enableWhenExpression"), "two lists of answers need an expression");
    let band = item(&resource, "pills.band")["extension"].to_string();
    assert!(band.contains("+ 3 days) > today()"), "36 hours end with the second day: {band}");
    let outcome = &item(&resource, "_outcome.stop")["enableWhen"];
    assert_eq!(*outcome, json!([{ "question": "_outcome", "operator": "=", "answerInteger": 5 }]));
    assert_eq!(item(&resource, "_r-sores--yes--as-prepare")["type"], "display");
    assert_eq!(item(&resource, "pills.why")["text"], "Skin heals slowly.");
    assert_eq!(item(&resource, "pills.to-come")["type"], "display");
    let constraint = item(&resource, "pills")["extension"].to_string();
    assert!(
        constraint.contains("questionnaire-constraint") && constraint.contains("still to come")
    );
    let urgent = item(&resource, "_urgent.t.contraindications.young");
    assert!(
        urgent["text"].as_str().unwrap().ends_with("any of these:\nyou cannot breathe"),
        "{urgent}"
    );
    assert!(urgent["extension"].to_string().contains("'age.band'"), "{urgent}");
}

/// `skin--yes` would be the answer "yes" to `skin`, in the page as in the form.
#[test]
fn the_name_of_a_file_is_made_an_id() {
    let page = |title: &str| {
        format!(
            "---\ntitle: {title}\nanswer: No.\nseverity: absolute\nscreening: {{ask: Is it {title}?, yes: stop}}\n---\nText.\n"
        )
    };
    let built = SiteTest::new()
        .file("content/t/index.md", "---\ntitle: T\n---\nText.\n")
        .file("content/t/contraindications/skin.md", &page("A"))
        .file("content/t/contraindications/skin--yes.md", &page("B"))
        .build();
    let resource: Value =
        serde_json::from_str(built.text("t/quiz/questionnaire.fhir.json")).unwrap();
    assert_eq!(breaches(&resource), []);
    item(&resource, "skin-yes");
    let html = built.html("t/quiz/");
    assert_eq!(html.matches(r#"id="q-skin--yes""#).count(), 1, "only the answer has that id");
}

/// Whoever takes a text away must not publish a form that others refuse.
#[test]
fn a_form_that_breaks_a_law_is_a_fault() {
    let built = SiteTest::new()
        .file("content/t/index.md", "---\ntitle: T\n---\nText.\n")
        .file("content/t/quiz.yaml", "questions: [{id: ill, ask: Ill?, yes: talk}]\n")
        .file("themes/default/words/en.ftl", "quiz-intended-use = { \"\" }\n")
        .try_build();
    let told =
        "this quiz cannot be handed to health records: it lacks an address, a version, a title";
    assert!(
        built.told.contains("error[unsound-form]") && built.told.contains(told),
        "{}",
        built.told
    );
}

/// A name too long for an id, or with a sign that an id cannot have, is never that of another.
#[test]
fn no_two_forms_have_one_id() {
    let long = "the-treatment-with-a-name-that-is-much-longer-than-any-id-may-be";
    let names = [format!("{long}-a"), format!("{long}-b"), "a_b".to_owned(), "a-b".to_owned()];
    let mut ids = Vec::new();
    for name in &names {
        let built = SiteTest::new()
            .file(&format!("content/{name}/index.md"), "---\ntitle: T\n---\nText.\n")
            .file(
                &format!("content/{name}/quiz.yaml"),
                "questions: [{id: ill, ask: Ill?, yes: talk}]\n",
            )
            .build();
        let text = built.text(&format!("{name}/quiz/questionnaire.fhir.json"));
        let resource: Value = serde_json::from_str(text).unwrap();
        assert_eq!(breaches(&resource), []);
        ids.push(resource["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(ids[3], "a-b-quiz-en");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), names.len(), "{ids:?}");
}

/// Ordinary words for a question, an answer or a rule, each of which the form could have wanted.
const ORDINARY: &str = "\
questions:
  - {id: outcome, ask: What came of it?, options: [{say: Known, effect: ok}, {say: Unknown, effect: talk}]}
  - {id: result, ask: Which result?, many: true, options: [{say: Good, effect: ok}, {say: Known, effect: talk}], unsure: talk}
  - {id: earliest, ask: When was the first?, page: t, date: {bands: [{within: 3 months, effect: wait}, {else: ok}]}, unsure: talk}
  - {id: lapsed, ask: How many lapsed?, page: t, number: {unit: days, from: 0, to: 9, bands: [{below: 2, effect: ok}, {else: talk}]}, unsure: talk}
  - {id: step, ask: Which step?, when: {outcome: [unknown]}, options: [{say: First, effect: ok}, {say: Last, effect: talk}], unsure: ok}
  - {id: rule-known, ask: Is it known?, options: [{say: Yes, effect: talk}, {say: No, effect: ok}], unsure: talk}
  - {id: known, ask: By whom?, options: [{say: Me, effect: ok}, {say: Day, effect: talk}], unsure: ok}
rules:
  - {id: known, when: {outcome: [unknown], rule-known: [yes]}, effect: stop, because: t}
";

#[test]
fn no_id_of_a_writer_is_one_of_the_form_s_own() {
    let built = SiteTest::new()
        .file("content/t/index.md", "---\ntitle: T\n---\nText.\n")
        .file("content/t/quiz.yaml", ORDINARY)
        .build();
    let resource = serde_json::from_str(built.text("t/quiz/questionnaire.fhir.json")).unwrap();
    assert_eq!(breaches(&resource), []);
    for link in ["outcome", "result", "earliest", "lapsed", "step", "rule-known", "known"] {
        assert!(item(&resource, link)["text"].is_string(), "`{link}` is a question");
    }
    for link in ["_outcome", "_result", "_earliest", "_step.1", "_rule-known"] {
        assert_eq!(item(&resource, link)["linkId"], link);
    }
}

#[test]
fn our_own_quiz_is_exported_without_a_breach() {
    let sources = theme::complete(source::read(project()).unwrap());
    let session = Session::open(sources, Options { today: day("2026-12-01"), drafts: false });
    let made = session.render("microneedling/quiz/questionnaire.fhir.json").unwrap().value;
    let Content::Bytes(bytes) = made else { panic!("it is made, not copied") };
    assert_eq!(breaches(&serde_json::from_slice(&bytes).unwrap()), []);
}

/// Any change of what it does, and any change of what it says, is another version.
#[test]
fn a_change_makes_another_version() {
    let version = |plan: &str| {
        let built = site().file("content/t/quiz.yaml", plan).build();
        let text = built.text("t/quiz/questionnaire.fhir.json").to_owned();
        serde_json::from_str::<Value>(&text).unwrap()["version"].as_str().unwrap().to_owned()
    };
    let (same, words, rules) = (
        version(PLAN),
        version(&PLAN.replace("What for?", "Why?")),
        version(&PLAN.replace(
            "effect: talk}, {else: ok}]}",
            "effect: wait, until: grown up}, {else: ok}]}",
        )),
    );
    let parts = |it: &str| it.split('-').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(parts(&same)[0], parts(&words)[0]);
    assert_ne!(parts(&same)[1], parts(&words)[1]);
    assert_ne!(parts(&same)[0], parts(&rules)[0]);
}
