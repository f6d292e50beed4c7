//! The golden cases of the specification, on the real content.

use bedside::quiz::{Effect, InputFault, Met, Standing, evaluate};

use super::{day, mild, real, with};

const TODAY: &str = "2026-12-01";

#[test]
fn a_all_no_at_thirty_is_ok() {
    let quiz = real();
    let it = with(&quiz.program, &[], TODAY);
    assert_eq!((it.outcome, it.reasons.len(), it.earliest), (Some(Effect::Ok), 0, None), "{it:?}");
}

#[test]
fn b_each_risk_answer_alone_has_its_own_effect() {
    let program = real().program;
    let mut tried = 0;
    for question in program.questions.iter().filter(|it| it.shown.is_empty()) {
        for choice in question.choices.iter().filter(|it| it.effect > Effect::Ok) {
            let it = with(&program, &[(&question.id, &choice.id)], TODAY);
            assert_eq!(it.outcome, Some(choice.effect), "{} = {}", question.id, choice.id);
            assert_eq!(it.reasons.len(), 1);
            tried += 1;
        }
    }
    println!("{tried} answers, each alone");
    assert!(tried > 50);
}

#[test]
fn c_each_not_sure_alone_is_never_ok() {
    let program = real().program;
    for question in program.questions.iter().filter(|it| it.screens && it.shown.is_empty()) {
        if question.unsure().is_some() {
            let it = with(&program, &[(&question.id, "unsure")], TODAY);
            assert!(it.outcome >= Some(Effect::Talk), "{}", question.id);
        }
    }
}

#[test]
fn d_the_last_pill_on_30_november_waits_until_28_february() {
    let program = real().program;
    let stopped = |date: &str, today: &str| {
        with(&program, &[("isotretinoin", "stopped"), ("isotretinoin-last", date)], today)
    };
    let it = stopped("2026-11-30", TODAY);
    assert_eq!((it.outcome, it.earliest), (Some(Effect::Wait), Some(day("2027-02-28"))));
    assert_eq!(stopped("2026-11-30", "2027-02-27").outcome, Some(Effect::Wait));
    assert_eq!(stopped("2026-11-30", "2027-02-28").outcome, Some(Effect::Talk));
    assert_eq!(stopped("2026-11-30", "2027-05-30").outcome, Some(Effect::Ok));
    // (e) The month alone counts from its last day.
    let month = stopped("2026-11", TODAY);
    assert_eq!((month.outcome, month.earliest), (it.outcome, it.earliest));
    // Of the month that is running the last day is still to come, and counts all the same.
    assert_eq!(stopped("2026-12", TODAY).earliest, Some(day("2027-03-31")));
}

#[test]
fn f_the_latest_of_two_waits_counts() {
    let program = real().program;
    let session = program.questions.iter().find(|it| it.id == "recent-session-last").unwrap();
    println!("{:?}", session.choices);
    let answers = [
        ("isotretinoin", "stopped"),
        ("isotretinoin-last", "2026-11-30"),
        ("recent-session", "yes"),
        // 8 weeks, the longer end of the fact, end on 1 January.
        ("recent-session-last", "2026-11-06"),
    ];
    let it = with(&program, &answers, TODAY);
    let days: Vec<_> = it.reasons.iter().map(|it| it.until.unwrap().to_string()).collect();
    assert_eq!(days, ["2027-02-28", "2027-01-01"]);
    assert_eq!(it.earliest, Some(day("2027-02-28")));
}

#[test]
fn g_a_wait_without_a_date_takes_the_date_away() {
    let answers =
        [("isotretinoin", "stopped"), ("isotretinoin-last", "2026-11-30"), ("broken-skin", "yes")];
    let it = with(&real().program, &answers, TODAY);
    assert_eq!((it.outcome, it.earliest, it.reasons.len()), (Some(Effect::Wait), None, 2));
}

#[test]
fn h_a_leap_day_and_a_year() {
    let answers = [("radiotherapy", "yes"), ("radiotherapy-last", "2028-02-29")];
    let it = with(&real().program, &answers, "2028-03-01");
    assert_eq!(it.earliest, Some(day("2029-02-28")));
}

#[test]
fn i_what_is_no_answer_is_told_at_its_question() {
    let program = real().program;
    let pill = |date: &str| ("isotretinoin-last".to_owned(), date.to_owned());
    let age = |age: &str| ("under-age".to_owned(), age.to_owned());
    let session = |date: &str| ("recent-session-last".to_owned(), date.to_owned());
    let cases = [
        (pill("2026-12-02"), InputFault::Future),
        (pill("2027-01"), InputFault::Future),
        (pill("1899-12-31"), InputFault::LongAgo),
        (pill("2026-02-31"), InputFault::NoSuchDay),
        (pill("2026-13"), InputFault::NoSuchDay),
        (pill("last spring"), InputFault::NotADate),
        (pill("2026"), InputFault::NotADate),
        (pill(""), InputFault::Empty),
        (session("2026-11"), InputFault::DayNeeded),
        (age("121"), InputFault::OutOfRange(0, 120)),
        (age("-1"), InputFault::OutOfRange(0, 120)),
        (age("99999999999999999999"), InputFault::OutOfRange(0, 120)),
        (age("thirty"), InputFault::NotANumber),
        (age("30.5"), InputFault::NotANumber),
        (
            ("pregnancy".to_owned(), "perhaps".to_owned()),
            InputFault::UnknownChoice("perhaps".into()),
        ),
    ];
    for ((question, answer), wanted) in cases {
        let opened = [
            ("isotretinoin", "stopped"),
            ("recent-session", "yes"),
            ("isotretinoin-last", "2020-01-01"),
            ("recent-session-last", "2020-01-01"),
            (&*question, &*answer),
        ];
        let it = with(&program, &opened, TODAY);
        let place = program.questions.iter().position(|it| it.id == question).unwrap();
        assert_eq!(it.faults, [(place, wanted)], "{question}: {answer}");
        assert_eq!((it.outcome, it.reasons.len()), (None, 0));
    }
}

#[test]
fn j_an_answer_off_the_path_is_ignored() {
    let answers = [("isotretinoin", "no"), ("isotretinoin-last", "2026-11-30")];
    let it = with(&real().program, &answers, TODAY);
    assert_eq!((it.outcome, it.reasons.len()), (Some(Effect::Ok), 0));
    // Not even one that is no answer.
    let answers = [("isotretinoin", "no"), ("isotretinoin-last", "tomorrow")];
    assert_eq!(with(&real().program, &answers, TODAY).outcome, Some(Effect::Ok));
}

/// (k) is held by `tests/tools` in a browser; here the bands of the form without a script.
#[test]
fn k_a_band_that_is_chosen_has_the_effect_of_a_date_in_it() {
    let program = real().program;
    let n = program.questions.iter().position(|it| it.id == "isotretinoin-last").unwrap();
    for choice in &program.questions[n].choices {
        let answers = [("isotretinoin", "stopped"), ("isotretinoin-last", choice.id.as_str())];
        let it = with(&program, &answers, TODAY);
        assert_eq!(it.outcome, Some(choice.effect), "{}", choice.id);
        assert!(it.earliest.is_none(), "no date is known of a band");
        assert!(it.reasons.iter().all(|it| matches!(it.met, Met::Answer(m, _) if m == n)));
    }
}

#[test]
fn a_lapsed_quiz_tells_everybody_to_talk() {
    let program = real().program;
    let sheet = mild(&program);
    let on = |standing| evaluate(&program, &sheet, day(TODAY), standing);
    let until = |it: &str| Standing::Until(day(it));
    assert_eq!(on(until("2026-12-02")).outcome, Some(Effect::Ok));
    for lapsed in [until("2026-12-01"), until("2020-01-01"), Standing::Lapsed] {
        let it = on(lapsed);
        assert_eq!((it.outcome, it.lapsed), (Some(Effect::Talk), true));
    }
}
