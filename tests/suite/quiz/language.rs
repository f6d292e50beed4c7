//! What a writer may write, and what it becomes.

use bedside::calendar::{Date, Duration};
use bedside::quiz::{
    Band, Effect, End, Evaluation, Kind, Later, Met, Program, Reason, Sheet, Standing, evaluate,
};
use bedside::session::{Options, Session};

use super::day;
use crate::site_test::SiteTest;

const TODAY: &str = "2026-12-01";

fn compiled(site: SiteTest) -> Program {
    let sources = site.sources();
    let session = Session::open(sources, Options { today: day(TODAY), drafts: false });
    let known = session.known().unwrap();
    let treatment = known.site.pages.iter().find_map(|it| it.treatment).unwrap();
    let quizzes = &known.site.treatments[0].quizzes;
    let (language, quiz) = quizzes.first_key_value().expect("there is a quiz");
    assert!(known.proofs.hold(treatment, *language), "{:#?}", session.findings());
    quiz.program.clone()
}

fn clinic(plan: &str) -> SiteTest {
    SiteTest::new()
        .file("content/t/index.md", "---\ntitle: T\n---\nText.\n")
        .file("content/t/quiz.yaml", plan)
}

fn answered(program: &Program, answers: &[(&str, &str)], today: &str) -> Evaluation {
    let words = |it: &str| it.split(',').map(str::to_owned).collect();
    let sheet: Sheet = answers.iter().map(|it| (it.0.to_owned(), words(it.1))).collect();
    evaluate(program, &sheet, day(today), Standing::Open)
}

#[test]
fn bands_take_their_bounds_from_facts() {
    let facts = "gap: {about: Gap, value: 4 to 8 weeks, evidence: some}\n\
                 age: {about: Age, value: 18 years, evidence: some}\n";
    let program = compiled(
        clinic(
            "questions:\n  - {id: last, ask: When?, page: t, date: {bands: [{within: \"[=gap]\", effect: wait}, {else: ok}]}}\n  \
             - {id: old, ask: How old?, page: t, number: {unit: years, bands: [{below: \"[=age]\", effect: stop}, {else: ok}]}}\n",
        )
        .file("content/t/facts.yaml", facts),
    );
    let ids = |n: usize| {
        let choices: Vec<&str> =
            program.questions[n].choices.iter().map(|it| it.id.as_str()).collect();
        choices.join(" ")
    };
    assert_eq!(ids(0), "within-8-weeks else unsure");
    assert_eq!(ids(1), "below-18 else unsure");
    assert_eq!(program.questions[1].choices[0].band, Some(Band::Below(18)));
    assert!(matches!(program.questions[0].choices[0].end, Some(End::After(_))));
}

#[test]
fn hours_count_from_the_end_of_the_day() {
    let program = compiled(clinic(
        "questions:\n  - {id: sun, ask: When?, page: t, date: {bands: [{within: 24 hours, effect: wait}, {else: ok}]}}\n",
    ));
    let cases = [
        ("2026-12-01", Some(Effect::Wait), Some("2026-12-03")),
        ("2026-11-30", Some(Effect::Wait), Some("2026-12-02")),
        ("2026-11-29", Some(Effect::Ok), None),
    ];
    for (date, outcome, earliest) in cases {
        let it = answered(&program, &[("sun", date)], TODAY);
        assert_eq!((it.outcome, it.earliest), (outcome, earliest.map(day)), "{date}");
    }
}

/// On the first day on which no wait holds, the same answers may still be a reason to talk.
#[test]
fn what_a_wait_ends_at_is_told() {
    let last = "  - {id: last, ask: When?, page: t, date: {bands: [{within: 3 months, effect: wait}, {within: 6 months, effect: talk}, {else: ok}]}}\n";
    let sun = "  - {id: sun, ask: When?, page: t, date: {bands: [{within: 2 days, effect: wait}, {else: ok}]}}\n";
    let sores = "  - {id: sores, ask: Sores?, yes: talk}\n";
    let program = compiled(clinic(&format!("questions:\n{last}{sun}{sores}")));
    let then = |last, sun, sores| {
        let it = answered(&program, &[("last", last), ("sun", sun), ("sores", sores)], TODAY);
        (it.earliest.map(|it| it.to_string()), it.then)
    };
    let talk = |until: Option<&str>| Some(Later { effect: Effect::Talk, until: until.map(day) });
    let is = |earliest: &str, then| (Some(earliest.to_owned()), then);
    assert_eq!(then("2026-10-31", "2020-01-01", "no"), is("2027-01-31", talk(Some("2027-04-30"))));
    assert_eq!(then("2026-10-31", "2020-01-01", "yes"), is("2027-01-31", talk(None)));
    assert_eq!(then("2020-01-01", "2026-12-01", "no"), is("2026-12-03", None));
    assert_eq!(then("2026-07-01", "2026-12-01", "no"), is("2026-12-03", talk(Some("2027-01-01"))));
    assert_eq!(then("2020-01-01", "2020-01-01", "yes"), (None, None));
}

#[test]
fn several_answers_and_none() {
    let program = compiled(clinic(
        "questions:\n  - {id: ill, ask: Any?, page: t, many: true, options: [{say: Fever, effect: wait, until: it is gone}, {say: Rash, effect: talk}]}\n",
    ));
    assert_eq!(program.questions[0].kind, Kind::Many);
    let outcome = |words: &str| answered(&program, &[("ill", words)], TODAY).outcome;
    assert_eq!(outcome("fever,rash"), Some(Effect::Wait));
    assert_eq!(outcome("rash"), Some(Effect::Talk));
    assert_eq!(outcome("none"), Some(Effect::Ok));
    assert_eq!(answered(&program, &[("ill", "fever,rash")], TODAY).reasons.len(), 2);
}

/// Without a script boxes cannot exclude each other, so whatever is ticked together means something.
#[test]
fn doubt_beside_other_answers_is_doubt() {
    let sores = |more: &str| {
        format!(
            "  - {{id: ill, ask: Any?, page: t, many: true, options: [{{say: Sores, effect: talk}}, {{say: Cough, effect: ok}}]{more}}}\n"
        )
    };
    let rest = "  - {id: tablets, ask: Tablets?, yes: ok}\n\
                rules:\n  - {id: covered, when: {ill: [sores], tablets: [yes]}, relax: {ill: {sores: prepare}}, because: t, sources: [a]}\n";
    let program = compiled(clinic(&format!("questions:\n{}{rest}", sores(""))));
    let ends = |ill: &str| {
        let found = answered(&program, &[("ill", ill), ("tablets", "yes")], TODAY);
        let of = |it: &Reason| match it.met {
            Met::Answer(n, k) => program.questions[n].choices[k].id.clone(),
            Met::Rule(n) => program.rules[n].id.clone(),
        };
        let reasons: Vec<String> = found.reasons.iter().map(of).collect();
        (found.outcome.map(Effect::word), reasons.join(" "))
    };
    let is = |outcome, reasons: &str| (Some(outcome), reasons.to_owned());
    assert_eq!(ends("sores"), is("prepare", "sores"));
    assert_eq!(ends("sores,unsure"), is("talk", "unsure sores"), "no rule lowers a doubt");
    assert_eq!(ends("sores,none"), is("talk", "unsure sores"), "it cannot be both");
    assert_eq!(ends("cough,none"), is("talk", "unsure"));
    assert_eq!(ends("none,unsure"), is("talk", "unsure"));
    assert_eq!(ends("none"), is("ok", ""));

    let omitted = ", unsure: {omit: true, because: everybody knows}";
    let program = compiled(clinic(&format!("questions:\n{}{rest}", sores(omitted))));
    let found = answered(&program, &[("ill", "sores,none"), ("tablets", "yes")], TODAY);
    assert_eq!(found.outcome, None, "who contradicts themselves has not answered");
}

#[test]
fn rules_add_and_lower() {
    let program = compiled(clinic(
        "questions:\n  - {id: sores, ask: Sores?, yes: talk}\n  - {id: tablets, ask: Tablets?, yes: ok}\n  \
         - {id: blood, ask: Blood?, yes: talk}\nrules:\n  \
         - {id: covered, when: {sores: [yes], tablets: [yes]}, relax: {sores: prepare}, because: t, sources: [a]}\n  \
         - {id: both, when: {sores: [yes], blood: [yes]}, effect: stop, because: t}\n",
    ));
    let end = |sores, tablets, blood| {
        let answers = [("sores", sores), ("tablets", tablets), ("blood", blood)];
        answered(&program, &answers, TODAY).outcome.unwrap().word()
    };
    assert_eq!(end("yes", "no", "no"), "talk");
    assert_eq!(end("yes", "yes", "no"), "prepare");
    assert_eq!(end("unsure", "yes", "no"), "talk");
    assert_eq!(end("yes", "yes", "yes"), "stop");
    assert_eq!(end("no", "no", "yes"), "talk");
}

const LENGTHS: [&str; 15] = [
    "30 minutes",
    "24 hours",
    "2 days",
    "48 hours",
    "28 days",
    "4 weeks",
    "30 days",
    "31 days",
    "1 month",
    "180 days",
    "26 weeks",
    "6 months",
    "365 days",
    "12 months",
    "366 days",
];

/// Every two of the lengths.
fn pairs() -> impl Iterator<Item = [usize; 2]> {
    (0..LENGTHS.len()).flat_map(|it| (0..LENGTHS.len()).map(move |to| [it, to]))
}

/// A quiz with a question for every two lengths, a line each, whose bands have them from facts.
fn banded(effects: [&str; 2]) -> SiteTest {
    let [first, second] = effects;
    let facts = LENGTHS.iter().enumerate();
    let facts = facts.map(|(n, it)| format!("l{n}: {{about: A, value: {it}, evidence: some}}\n"));
    let questions = pairs().map(|[nearer, further]| format!(
        "  - {{id: l{nearer}-{further}, ask: When?, page: t, date: {{bands: [{{within: \"[=l{nearer}]\", effect: {first}}}, {{within: \"[=l{further}]\", effect: {second}}}, {{else: ok}}]}}}}\n"
    ));
    clinic(&format!("questions:\n{}", questions.collect::<String>()))
        .file("content/t/facts.yaml", &facts.collect::<String>())
}

/// Whether some date lies beyond one length and within the other on some day.
fn is_between([nearer, further]: [usize; 2]) -> bool {
    let length = |it: usize| Duration::parse(LENGTHS[it]).unwrap().since_end_of_day();
    let (nearer, further) = (length(nearer), length(further));
    Date::leap_cycle().any(|it| it.plus(nearer) < it.plus(further))
}

/// A band whose facts have changed is left out exactly when no date falls into it on any day, and is
/// refused instead when it would hold back more.
#[test]
fn a_band_is_left_out_only_when_no_day_falls_into_it() {
    let program = compiled(banded(["wait", "talk"]));
    for (question, pair) in program.questions.iter().zip(pairs()) {
        let is_kept =
            question.choices.iter().any(|it| it.effect == Effect::Talk && it.band.is_some());
        assert_eq!(is_kept, is_between(pair), "{}: {}", LENGTHS[pair[0]], LENGTHS[pair[1]]);
    }
    let told = banded(["talk", "wait"]).try_build().told;
    for (n, pair) in pairs().enumerate() {
        let is_refused = told.contains(&format!("content/t/quiz.yaml:{}:", n + 2));
        assert_eq!(is_refused, !is_between(pair), "{}: {}", LENGTHS[pair[0]], LENGTHS[pair[1]]);
    }
}

#[test]
fn of_two_bands_that_overlap_the_days_tell() {
    let program = compiled(banded(["wait", "talk"]));
    let place = |it: &str| LENGTHS.iter().position(|length| *length == it).unwrap();
    let ends = |nearer, further, date, today| {
        let id = format!("l{}-{}", place(nearer), place(further));
        let mut sheet: Sheet = program
            .questions
            .iter()
            .map(|it| (it.id.clone(), vec!["1990-01-01".to_owned()]))
            .collect();
        sheet.insert(id, vec![String::from(date)]);
        evaluate(&program, &sheet, day(today), Standing::Open).outcome.unwrap().word()
    };
    let month = |date, today| ends("30 days", "1 month", date, today);
    assert_eq!(month("2026-10-27", "2026-11-25"), "wait", "29 days ago");
    assert_eq!(month("2026-10-26", "2026-11-25"), "talk", "30 days ago, which is no month yet");
    assert_eq!(month("2026-10-25", "2026-11-25"), "ok");
    assert_eq!(
        month("2026-02-01", "2026-03-02"),
        "wait",
        "29 days ago, which is more than a month"
    );
    assert_eq!(ends("180 days", "6 months", "2026-05-28", "2026-11-25"), "talk", "181 days ago");
    assert_eq!(ends("180 days", "6 months", "2026-05-25", "2026-11-25"), "ok");
}

/// A rule lowers the answer that it names, and none that is ticked beside it.
#[test]
fn a_rule_lowers_no_other_answer() {
    let program = compiled(clinic(
        "questions:\n  - {id: conditions, ask: Any?, page: t, many: true, options: [{say: Cold sores, effect: talk}, {say: Keloid scars, effect: stop}]}\n  \
         - {id: tablets, ask: Tablets?, yes: ok}\n  \
         - {id: last, ask: When?, page: t, date: {bands: [{within: 3 months, effect: wait}, {within: 6 months, effect: talk}, {else: ok}]}}\nrules:\n  \
         - {id: covered, when: {conditions: [cold-sores], tablets: [yes]}, relax: {conditions: {cold-sores: prepare}}, because: t, sources: [a]}\n  \
         - {id: late, when: {tablets: [yes]}, relax: {last: {within-6-months: prepare}}, because: t, sources: [a]}\n",
    ));
    let end = |conditions, tablets, last| {
        let answers = [("conditions", conditions), ("tablets", tablets), ("last", last)];
        let it = answered(&program, &answers, TODAY);
        let reasons = it.reasons.iter().map(|it| (it.effect.word(), it.lowered.is_some()));
        (it.outcome.unwrap().word(), reasons.collect::<Vec<_>>())
    };
    let long_ago = "2020-01-01";
    assert_eq!(end("cold-sores", "yes", long_ago), ("prepare", vec![("prepare", true)]));
    let both = ("stop", vec![("stop", false), ("prepare", true)]);
    assert_eq!(end("cold-sores,keloid-scars", "yes", long_ago), both);
    assert_eq!(end("keloid-scars", "yes", long_ago), ("stop", vec![("stop", false)]));
    assert_eq!(end("unsure", "yes", long_ago), ("talk", vec![("talk", false)]));
    assert_eq!(end("none", "yes", "2026-11-01"), ("wait", vec![("wait", false)]));
    assert_eq!(end("none", "yes", "2026-08-01"), ("prepare", vec![("prepare", true)]));
}

/// Follow-ups of follow-ups, three deep, with a `when` of their own.
#[test]
fn follow_ups_go_to_any_depth() {
    let program = compiled(clinic(
        "questions:\n  - {id: d, ask: D?, page: t, yes: stop}\n  - {id: a, ask: A?, options: [{say: Go, ask: [b]}, {say: Halt, effect: ok}]}\n  \
         - {id: b, ask: B?, options: [{say: Go, ask: c}, {say: Halt, effect: ok}]}\n  - {id: c, ask: C?, options: [{say: Go, ask: e}, {say: Halt, effect: ok}]}\n  \
         - {id: e, ask: E?, page: t, yes: stop}\n",
    ));
    let order: Vec<&str> = program.questions.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(order, ["d", "a", "b", "c", "e"]);
    let deep = [("d", "no"), ("a", "go"), ("b", "go"), ("c", "go"), ("e", "yes")];
    assert_eq!(answered(&program, &deep, TODAY).outcome, Some(Effect::Stop));
    let cut = [("d", "no"), ("a", "halt"), ("b", "go"), ("c", "go"), ("e", "yes")];
    let it = answered(&program, &cut, TODAY);
    assert_eq!((it.outcome, it.asked), (Some(Effect::Ok), vec![0, 1]));
}

/// A compiled quiz is plain data: written as JSON and read again it is the same. Its cases stay with
/// the clinic.
#[test]
fn a_program_is_plain_data() {
    let mut program = super::real().program;
    let digest = bedside::quiz::digest(&program);
    assert!(program.cases.len() > 20);
    program.cases.clear();
    assert_eq!(bedside::quiz::digest(&program), digest, "cases are no part of the digest");
    let json = serde_json::to_string(&program).unwrap();
    assert_eq!(serde_json::from_str::<Program>(&json).unwrap(), program);
    println!("{} bytes", json.len());
}
