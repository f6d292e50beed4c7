//! What a quiz says in one language, written out.

use super::quiz::LocalQuiz;
use crate::model::ListingKind;
use crate::quiz::{AnswerWording, Effect, FrameWording, QuestionWording, RuleWording, Wording};
use crate::render::titles::listing_title;
use crate::yaml::At;

/// Every text of a quiz.
pub fn wording(it: &LocalQuiz) -> Wording {
    let words = it.renderer.words(it.language);
    let optional = |text: &Option<At<String>>| text.as_ref().map(|text| it.plain(text));
    let questions = it.quiz.texts.iter().map(|text| QuestionWording {
        ask: it.plain(&text.ask),
        hint: optional(&text.hint),
        why: optional(&text.why),
        answers: text
            .choices
            .iter()
            .map(|choice| AnswerWording {
                say: it.say(&choice.say),
                until: optional(&choice.until),
                first: optional(&choice.first),
            })
            .collect(),
    });
    let rules = it.quiz.rules.iter().enumerate().map(|(n, rule)| {
        let (say, ask) = it.answers_of(n);
        let (until, first) = (optional(&rule.until), optional(&rule.first));
        RuleWording { when: format!("{ask} {say}"), until, first }
    });
    let steps = it.quiz.steps.iter().map(|step| {
        step.title.as_ref().map_or_else(|| words.say("quiz-more"), |title| it.plain(title))
    });
    let listing = it.renderer.known.site.listing_of(it.language, &ListingKind::Quiz(it.treatment));
    Wording {
        title: listing.map(|listing| listing_title(it.renderer, listing)).unwrap_or_default(),
        about: words.say("quiz-intended-use"),
        steps: steps.collect(),
        questions: questions.collect(),
        rules: rules.collect(),
        outcomes: Effect::ALL
            .into_iter()
            .map(|effect| (effect, (it.headline(effect), it.outcome_text(effect))))
            .collect(),
        words: FrameWording {
            know_date: words.say("quiz-know-date"),
            know_number: words.say("quiz-know-number"),
            result: words.say("quiz-result-heading"),
            you_said: words.say("quiz-you-said"),
            until: words.say("quiz-until"),
            first: words.say("quiz-do"),
            earliest: words.say("quiz-earliest-date"),
            lapsed: words.say("quiz-overdue"),
        },
    }
}
