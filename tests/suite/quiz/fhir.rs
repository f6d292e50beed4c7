//! The FHIR export: its laws, each broken once, and what our own quiz exports.

use bedside::quiz::breaches;
use serde_json::{Value, json};

use crate::site_test::SiteTest;

/// A resource that breaks no law.
fn sound() -> Value {
    let coding = |code: &str| json!({ "system": "https://c.example/answers", "code": code });
    let options = json!([{ "valueCoding": coding("a.yes") }, { "valueCoding": coding("a.no") }]);
    let calculated = json!({
        "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "valueExpression": { "language": "text/fhirpath", "expression": "iif(true, 1, {})" },
    });
    let hidden = json!({ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden", "valueBoolean": true });
    json!({
        "resourceType": "Questionnaire", "id": "a-quiz", "url": "https://c.example/q", "version": "1",
        "name": "AQuiz", "title": "A quiz", "description": "What for.", "status": "draft",
        "experimental": false, "date": "2026-12-01",
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

/// Every law is broken by one change, and that law alone is told, at its item.
#[test]
fn every_planted_fault_is_found() {
    let item = |n: usize, key: &str| format!("/item/0/item/{n}/{key}");
    let (choice, date, number, display) = (0, 1, 2, 3);
    let condition = |key: &str| format!("/item/0/item/1/enableWhen/0/{key}");
    let cases: Vec<(&str, String, Value, &[&str])> = vec![
        ("", "/resourceType".into(), json!("Form"), &["type"]),
        ("", "/status".into(), json!("published"), &["status"]),
        ("", "/name".into(), json!("a quiz"), &["que-0"]),
        ("", "/version".into(), json!(null), &["shareable"]),
        ("", "/experimental".into(), json!("no"), &["shareable"]),
        ("", "/date".into(), json!("21 Nov 2026"), &["date"]),
        ("", "/id".into(), json!("a quiz"), &["id"]),
        ("step", "/item/0/item".into(), json!([]), &["que-1"]),
        (
            "d",
            item(display, "item"),
            json!([{ "linkId": "x", "type": "display", "text": "x" }]),
            &["que-1"],
        ),
        ("d", item(display, "linkId"), json!("a"), &["que-2"]),
        ("", item(date, "linkId"), json!(""), &["link"]),
        ("d", item(display, "code"), json!([{ "code": "x" }]), &["que-3"]),
        ("a", item(choice, "answerValueSet"), json!("#set"), &["que-4"]),
        ("d", item(display, "answerOption"), json!([{ "valueString": "x" }]), &["que-5"]),
        ("d", item(display, "required"), json!(true), &["que-6"]),
        ("d", item(display, "repeats"), json!(false), &["que-6"]),
        ("d", "/item/0/item/3/enableWhen/1/answerBoolean".into(), json!("true"), &["que-7"]),
        ("d", item(display, "initial"), json!([{ "valueString": "x" }]), &["que-8"]),
        ("d", item(display, "readOnly"), json!(true), &["que-9"]),
        ("a", item(choice, "maxLength"), json!(3), &["que-10"]),
        ("a", item(choice, "initial"), json!([{ "valueString": "x" }]), &["que-11"]),
        ("d", item(display, "enableBehavior"), json!(null), &["que-12"]),
        (
            "b",
            item(date, "initial"),
            json!([{ "valueDate": "2026-01-01" }, { "valueDate": "2026-01-02" }]),
            &["que-13"],
        ),
        ("b", item(date, "type"), json!("radio"), &["item-type"]),
        ("b", item(date, "text"), json!(null), &["text"]),
        ("b", item(date, "enableBehavior"), json!("some"), &["behavior"]),
        ("b", condition("operator"), json!("=="), &["operator"]),
        ("b", condition("answerCoding"), json!(null), &["one-answer"]),
        ("b", condition("answerBoolean"), json!(true), &["one-answer", "answer-type"]),
        ("b", condition("question"), json!("nobody"), &["unknown-question"]),
        ("b", condition("question"), json!("d"), &["unknown-question"]),
        (
            "b",
            condition("question"),
            json!("step"),
            &["unanswerable-question", "unknown-answer", "answer-type"],
        ),
        ("b", condition("answerCoding/code"), json!("a.maybe"), &["unknown-answer"]),
        (
            "b",
            condition("answerCoding/system"),
            json!("https://other.example"),
            &["unknown-answer"],
        ),
        (
            "d",
            "/item/0/item/3/enableWhen/1".into(),
            json!({ "question": "b", "operator": ">", "answerDate": "2026-01-01" }),
            &["compared-date", "answer-type"],
        ),
        (
            "d",
            "/item/0/item/3/enableWhen/1".into(),
            json!({ "question": "n", "operator": "=", "answerBoolean": true }),
            &["answer-type"],
        ),
        ("a", item(choice, "answerOption"), json!(null), &["options"]),
        (
            "a",
            "/item/0/item/0/answerOption/1/valueCoding/code".into(),
            json!("a.yes"),
            &["same-code"],
        ),
        ("n", item(number, "readOnly"), json!(false), &["calculated"]),
        ("n", item(number, "required"), json!(true), &["calculated"]),
        ("n", "/item/0/item/2/extension/1".into(), json!({ "url": "x" }), &["hidden"]),
        (
            "n",
            "/item/0/item/2/extension/1/valueExpression/expression".into(),
            json!("iif(true, 1, {}"),
            &["expression"],
        ),
        (
            "n",
            "/item/0/item/2/extension/1/valueExpression/language".into(),
            json!("text/cql"),
            &["expression"],
        ),
        (
            "b",
            item(date, "extension"),
            json!([{ "url": "x/sdc-questionnaire-enableWhenExpression", "valueExpression": { "language": "text/fhirpath", "expression": "true" } }]),
            &["two-conditions"],
        ),
    ];
    for (link, pointer, value, laws) in cases {
        let mut resource = sound();
        plant(&mut resource, &pointer, value.clone());
        let found = breaches(&resource);
        let told: Vec<&str> = found.iter().map(|it| it.law).collect();
        for law in laws {
            let is_told = found.iter().any(|it| it.law == *law);
            assert!(is_told, "{pointer} = {value}: `{law}` is not told, but {told:?}");
        }
        // What follows from a fault may be told behind it; the fault itself stands first.
        assert!(laws.contains(&told[0]), "{pointer} = {value}: {told:?}");
        let own = link != "d" || pointer.ends_with("linkId");
        assert!(own || found.iter().any(|it| it.item == link), "{pointer}: {found:?}");
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

const PLAN: &str = "\
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
fn site() -> SiteTest {
    let page = |front: &str| format!("---\n{front}\n---\nText.\n");
    let sores = "title: Sores\nanswer: Wait.\nseverity: relative\nscreening:\n  ask: Do you get sores?\n  yes: talk";
    let pills = "title: Pills\nanswer: Wait.\nseverity: temporary\nscreening:\n  ask: When did you stop?\n  hint: A month will do.\n  \
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
            &page(&young.replace("screening: none", "screening: {ask: Are you young?, yes: stop}")),
        )
}

fn exported() -> Value {
    let built = site().build();
    serde_json::from_str(built.text("t/quiz/questionnaire.fhir.json")).unwrap()
}

fn item<'v>(of: &'v Value, link: &str) -> &'v Value {
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
    assert_eq!(resource["date"], "2026-11-21");
    assert_eq!(resource["name"], "TQuiz");
    assert_eq!(resource["url"], "https://clinic.example/t/quiz/questionnaire.fhir.json");
    assert_eq!(item(&resource, "goal")["repeats"], true);
    assert_eq!(item(&resource, "age")["type"], "integer");
    assert_eq!(item(&resource, "tablets")["enableWhen"][0]["answerCoding"]["code"], "sores.yes");
    let both = item(&resource, "both")["extension"].to_string();
    assert!(both.contains("enableWhenExpression"), "two lists of answers need an expression");
    let band = item(&resource, "pills.band")["extension"].to_string();
    assert!(band.contains("+ 3 days) > today()"), "36 hours end with the second day: {band}");
    let outcome = &item(&resource, "outcome.stop")["enableWhen"];
    assert_eq!(*outcome, json!([{ "question": "outcome", "operator": "=", "answerInteger": 5 }]));
    assert_eq!(item(&resource, "r-sores--yes--as-prepare")["type"], "display");
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
