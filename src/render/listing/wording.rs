//! What a quiz says in one language, written out.

use std::collections::BTreeMap;

use super::quiz::LocalQuiz;
use super::tags::plain;
use crate::forms;
use crate::model::ListingKind;
use crate::quiz::{
    AnswerWording, Effect, FrameWording, Met, Next, NextWording, PageWording, QuestionText,
    QuestionWording, Quiz, RuleWording, Wording,
};
use crate::render::titles::listing_title;
use crate::words::Words;
use crate::yaml::At;

/// Every text of a quiz.
pub fn wording(it: &LocalQuiz) -> Wording {
    let words = it.renderer.words(it.language);
    let optional = |text: &Option<At<String>>| text.as_ref().map(|text| it.plain(text));
    let questions = it.quiz.texts.iter().enumerate().map(|(n, text)| question(it, n, text));
    let rules = it.quiz.rules.iter().enumerate().map(|(n, rule)| {
        let (say, ask) = it.answers_of(n);
        RuleWording {
            when: format!("{ask} {say}"),
            until: optional(&rule.until),
            first: optional(&rule.first),
            tell: optional(&rule.tell),
            sources: it.titles(None, &rule.sources),
        }
    });
    let steps = it.quiz.steps.iter().map(|step| {
        step.title.as_ref().map_or_else(|| words.say("quiz-more"), |title| it.plain(title))
    });
    let listing = it.renderer.known.site.listing_of(it.language, &ListingKind::Quiz(it.treatment));
    Wording {
        title: listing.map(|listing| listing_title(it.renderer, listing)).unwrap_or_default(),
        about: words.say("quiz-intended-use"),
        intro: optional(&it.quiz.intro),
        steps: steps.collect(),
        step_of: step_of(it.quiz),
        questions: questions.collect(),
        rules: rules.collect(),
        outcomes: Effect::ALL
            .into_iter()
            .map(|effect| (effect, (it.headline(effect), it.outcome_text(effect))))
            .collect(),
        next: next(it),
        pages: pages(it),
        unasked: unasked(it),
        effects: Effect::ALL
            .into_iter()
            .map(|it| (it, words.say(&format!("effect-{}", it.word()))))
            .collect(),
        scripted: forms::scripted(words),
        words: frame(words),
    }
}

/// What a question and its answers say.
fn question(it: &LocalQuiz, n: usize, text: &QuestionText) -> QuestionWording {
    let optional = |text: &Option<At<String>>| text.as_ref().map(|text| it.plain(text));
    let answers = text.choices.iter().enumerate().map(|(k, choice)| AnswerWording {
        say: it.say(&choice.say),
        until: optional(&choice.until),
        first: optional(&choice.first),
        tell: optional(&choice.tell),
        later: it.later(Met::Answer(n, k)),
        is_open: choice.is_open,
        because: optional(&choice.because),
    });
    QuestionWording {
        ask: it.plain(&text.ask),
        hint: optional(&text.hint),
        why: optional(&text.why),
        because: optional(&text.because),
        omitted: text.omitted.clone(),
        answers: answers.collect(),
    }
}

/// What is said around questions and answers.
fn frame(words: &Words) -> FrameWording {
    FrameWording {
        know_date: words.say("quiz-know-date"),
        know_number: words.say("quiz-know-number"),
        result: words.say("quiz-result-heading"),
        you_said: words.say("quiz-you-said"),
        until: words.say("quiz-until"),
        first: words.say("quiz-do"),
        doubt: words.say("quiz-doubt"),
        earliest: words.say("quiz-earliest-date"),
        lapsed: words.say("quiz-overdue"),
    }
}

/// In which step each question stands.
fn step_of(quiz: &Quiz) -> Vec<usize> {
    let mut all = vec![0; quiz.program.questions.len()];
    for (n, step) in quiz.steps.iter().enumerate() {
        step.questions.iter().for_each(|it| all[*it] = n);
    }
    all
}

/// The links after outcomes.
fn next(it: &LocalQuiz) -> BTreeMap<Effect, NextWording> {
    let written = it.quiz.outcomes.iter();
    let linked = written.filter_map(|(effect, own)| Some((*effect, own.next.as_ref()?)));
    let said =
        |next: &Next| NextWording { say: it.plain(&next.say), href: it.href(&next.link.value) };
    linked.map(|(effect, next)| (effect, said(next))).collect()
}

/// The contraindications that say why no question asks about them.
fn unasked(it: &LocalQuiz) -> BTreeMap<String, String> {
    let all = it.quiz.program.contraindications.iter().zip(&it.quiz.contraindications);
    let unasked = all.filter(|(screened, _)| screened.questions.is_empty());
    let because = unasked.filter_map(|(screened, said)| {
        let title = it.page(Some(&screened.page)).map_or(&screened.page, |it| &it.title);
        Some((title.clone(), it.plain(said.because.as_ref()?)))
    });
    because.collect()
}

/// What is shown of every page that explains a question, or a reason.
fn pages(it: &LocalQuiz) -> BTreeMap<String, PageWording> {
    let mut all = BTreeMap::new();
    for key in it.quiz.program.questions.iter().filter_map(|it| it.page.as_deref()) {
        if let Some(page) = it.page(Some(key)) {
            let href = Some(it.renderer.page_href(page.id));
            let title = page.title.clone();
            all.insert(key.to_owned(), PageWording { title, href, ..PageWording::default() });
        }
    }
    for shown in it.shown() {
        let Some(key) = crate::forms::page_of(&it.quiz.program, shown.met) else { continue };
        let Some(page) = it.page(Some(key)) else { continue };
        let said = all.entry(key.to_owned()).or_insert_with(PageWording::default);
        said.title = page.title.clone();
        said.href = Some(it.renderer.page_href(page.id));
        said.answer = it.renderer.answer(page);
        said.sources = it.titles(Some(page), &[]);
        if shown.effect == Effect::Talk {
            said.question = page.meta.question.map(|_| it.renderer.heading(page));
        }
        if shown.effect >= Effect::Wait {
            said.warnings = it.warnings(page);
            said.urgent = Some(plain(&it.cards(page))).filter(|it| !it.is_empty());
        }
    }
    all
}
