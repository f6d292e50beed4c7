//! A quiz in two languages: one code for one answer.

use serde_json::Value;

use crate::site_test::{Built, SiteTest};

const SETTINGS: &str = "title: Test clinic\nurl: https://clinic.example/\nlanguage: en-GB\nlanguages: [en-GB, es]\n\
                        clinic: {phone: 01632 960000}\n";

fn page(text: &str) -> String {
    format!("---\n{text}\n---\nText.\n")
}

fn built() -> Built {
    let ill = |title: &str, ask: &str, say: &str| {
        page(&format!(
            "title: {title}\nanswer: No.\nkind: contraindication\nseverity: relative\nscreening: {{id: ill, ask: {ask}, options: [{{say: {say}, id: very, effect: talk}}, {{say: \"No\", effect: ok}}]}}"
        ))
    };
    SiteTest::new()
        .file("content/site.yaml", SETTINGS)
        .file("content/index.es.md", &page("title: Inicio"))
        .file("content/t/index.md", &page("title: T"))
        .file("content/t/index.es.md", &page("title: T"))
        .file("content/t/ill.md", &ill("Ill", "Are you ill?", "Very"))
        .file("content/t/ill.es.md", &ill("Enfermo", "Está enfermo?", "Mucho"))
        .build()
}

fn json(built: &Built, path: &str) -> Value {
    serde_json::from_str(built.text(path)).unwrap()
}

#[test]
fn one_code_system_has_the_answers_of_all_languages() {
    let built = built();
    let system = json(&built, "t/quiz/answers.fhir.json");
    let url = "https://clinic.example/t/quiz/answers.fhir.json";
    assert_eq!((&system["resourceType"], &system["url"]), (&"CodeSystem".into(), &url.into()));
    let concept = &system["concept"][0];
    assert_eq!((&concept["code"], &concept["display"]), (&"ill.very".into(), &"Very".into()));
    assert_eq!(concept["definition"], "Are you ill?");
    assert_eq!(concept["designation"], serde_json::json!([{ "language": "es", "value": "Mucho" }]));
    assert_eq!(system["count"], system["concept"].as_array().unwrap().len());
    built.has_no_file("es/t/quiz/answers.fhir.json");
    for (path, say) in [("t", "Very"), ("es/t", "Mucho")] {
        let form = json(&built, &format!("{path}/quiz/questionnaire.fhir.json"));
        let coding = &form["item"][0]["item"][0]["answerOption"][0]["valueCoding"];
        assert_eq!((&coding["system"], &coding["display"]), (&url.into(), &say.into()));
        assert_eq!(form["contact"][0]["telecom"][0]["value"], "01632 960000");
    }
}

#[test]
fn a_translation_names_the_form_that_it_translates() {
    let built = built();
    let first = json(&built, "t/quiz/questionnaire.fhir.json");
    let other = json(&built, "es/t/quiz/questionnaire.fhir.json");
    assert!(first["derivedFrom"].is_null());
    let version = first["version"].as_str().unwrap();
    let original = format!("https://clinic.example/t/quiz/questionnaire.fhir.json|{version}");
    assert_eq!(other["derivedFrom"], serde_json::json!([original]));
    assert_eq!(other["url"], "https://clinic.example/es/t/quiz/questionnaire.fhir.json");
}
