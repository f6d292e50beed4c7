//! The quiz as a form, with its style and its program.

mod reason;
mod urgent;

use crate::calendar::Duration;
use crate::forms;
use crate::model::{Destination, LanguageId, ListingId, ListingKind, Page, TreatmentId};
use crate::quiz::{Effect, Kind, Precision, Quiz, Say, Standing, Step};
use crate::render::contract::{
    FieldsView, NextView, OptionView, OutcomeView, QuizQuestionView, QuizView, StepView,
};
use crate::render::machine::json_ld::in_html;
use crate::render::{Renderer, entries, review, values};
use crate::review::quiz_standing;
use crate::words::Arg;
use crate::yaml::At;

/// One quiz in one language.
#[derive(Clone, Copy)]
pub struct LocalQuiz<'v> {
    pub renderer: &'v Renderer<'v>,
    pub treatment: TreatmentId,
    pub language: LanguageId,
    pub quiz: &'v Quiz,
}

pub fn at<'v>(
    renderer: &'v Renderer,
    treatment: TreatmentId,
    language: LanguageId,
) -> LocalQuiz<'v> {
    let quiz = &renderer.known.site.treatment(treatment).quizzes[&language];
    LocalQuiz { renderer, treatment, language, quiz }
}

/// The style sheet of a quiz.
pub fn style(renderer: &Renderer, id: ListingId) -> String {
    let Some(it) = of_listing(renderer, id) else { return String::new() };
    match it.standing().has_lapsed(renderer.today) {
        true => forms::lapsed_style(&it.quiz.program),
        false => forms::style(&it.quiz.program),
    }
}

/// The program of a quiz, as JSON.
pub fn program(renderer: &Renderer, id: ListingId) -> String {
    let Some(it) = of_listing(renderer, id) else { return String::new() };
    let words = renderer.words(it.language);
    let compiled = forms::compiled(&it.quiz.program, it.standing(), words);
    serde_json::to_string(&compiled).expect("plain data can be written as JSON")
}

fn of_listing<'v>(renderer: &'v Renderer, id: ListingId) -> Option<LocalQuiz<'v>> {
    let listing = renderer.known.site.listing(id);
    match listing.kind {
        ListingKind::Quiz(treatment) => Some(at(renderer, treatment, listing.language)),
        _ => None,
    }
}

/// What the template of a quiz sees.
pub fn renderer(renderer: &Renderer, id: ListingId, treatment: TreatmentId) -> QuizView {
    let listing = renderer.known.site.listing(id);
    let it = at(renderer, treatment, listing.language);
    QuizView {
        intro: it.quiz.intro.as_ref().map(|text| it.plain(text)),
        steps: it.quiz.steps.iter().enumerate().map(|(n, step)| it.step(n, step)).collect(),
        outcomes: Effect::ALL.into_iter().rev().map(|effect| it.outcome(effect)).collect(),
        reasons: it.reasons(),
        urgent: it.urgent(),
        css: renderer.href(&format!("/{}", renderer.quiz_path(id, "result.css"))),
        script: renderer.theme.asset("quiz.js").map(|it| renderer.href(&it.path)),
        program: in_html(&program(renderer, id)),
        program_href: renderer.href(&format!("/{}", renderer.quiz_path(id, "program.json"))),
        proof: renderer.listing_href(listing.language, &ListingKind::Proof(treatment)),
        paper: renderer.listing_href(listing.language, &ListingKind::Paper(treatment)),
        lapsed: it.standing().has_lapsed(renderer.today),
        review: review::of_quiz(renderer, treatment, listing.language),
    }
}

impl LocalQuiz<'_> {
    fn standing(&self) -> Standing {
        let known = self.renderer.known;
        quiz_standing(known.site, known.reviews, self.treatment, self.language)
    }

    pub fn plain(&self, value: &At<String>) -> String {
        values::plain_of(self.renderer, self.treatment, self.language, value)
    }

    fn step(&self, n: usize, step: &Step) -> StepView {
        let title = step.title.as_ref().map(|it| self.plain(it));
        let questions = step.questions.iter().map(|it| self.question(*it));
        StepView {
            title: title.unwrap_or_else(|| self.renderer.words(self.language).say("quiz-more")),
            anchor: format!("step-{}", n + 1),
            questions: questions.collect(),
        }
    }

    fn question(&self, n: usize) -> QuizQuestionView {
        let (question, text) = (&self.quiz.program.questions[n], &self.quiz.texts[n]);
        let id = format!("q-{}", question.id);
        let options = question.choices.iter().zip(&text.choices).map(|(choice, text)| OptionView {
            id: format!("{id}--{}", choice.id),
            name: id.clone(),
            value: choice.id.clone(),
            say: self.say(&text.say),
            band: choice.band.is_some(),
        });
        let fields = |kind, unit| Some(FieldsView { kind, unit });
        QuizQuestionView {
            id: question.id.clone(),
            number: n + 1,
            ask: self.plain(&text.ask),
            hint: text.hint.as_ref().map(|it| self.plain(it)),
            why: text.why.as_ref().map(|it| self.plain(it)),
            page: self.page(question.page.as_deref()).map(|it| entries::link(self.renderer, it.id)),
            many: question.kind == Kind::Many,
            shown_class: if question.shown.is_empty() { "" } else { "follow-up" },
            options: options.collect(),
            fields: match &question.kind {
                Kind::One | Kind::Many => None,
                Kind::Date(Precision::Day) => fields("day", None),
                Kind::Date(Precision::Month) => fields("month", None),
                Kind::Number { unit, .. } => fields("number", unit.clone()),
            },
            anchor: id,
        }
    }

    pub fn page(&self, key: Option<&str>) -> Option<&Page> {
        let page = self.renderer.known.site.page_at(self.language, key?)?;
        self.renderer.is_published(page.id).then_some(page)
    }

    /// What an answer says.
    pub fn say(&self, say: &Say) -> String {
        let words = self.renderer.words(self.language);
        let time = |it: &Duration| it.in_words(words);
        let with =
            |id: &str, name: &str, value: &str| words.say_with(id, &[(name, Arg::Text(value))]);
        let between = |id: &str, from: &str, to: &str| {
            words.say_with(id, &[("from", Arg::Text(from)), ("to", Arg::Text(to))])
        };
        match say {
            Say::Written(text) => self.plain(text),
            Say::Yes => words.say("quiz-yes"),
            Say::No => words.say("quiz-no"),
            Say::Unsure => words.say("quiz-unsure"),
            Say::None => words.say("quiz-none"),
            Say::Within(it) => with("quiz-band-within", "duration", &time(it)),
            Say::BetweenAgo(from, to) => between("quiz-band-between", &time(from), &time(to)),
            Say::LongerAgo(it) => with("quiz-band-else", "duration", &time(it)),
            Say::Below(n) => with("quiz-band-below", "n", &n.to_string()),
            Say::Between(from, to) if from == to => from.to_string(),
            Say::Between(from, to) => {
                between("quiz-band-range", &from.to_string(), &to.to_string())
            }
            Say::AtLeast(n) => with("quiz-band-over", "n", &n.to_string()),
        }
    }

    fn outcome(&self, effect: Effect) -> OutcomeView {
        let words = self.renderer.words(self.language);
        let written = self.quiz.outcomes.get(&effect);
        let said = |text: Option<&At<String>>, part: &str| {
            text.map_or_else(
                || words.say(&format!("outcome-{}-{part}", effect.word())),
                |it| self.plain(it),
            )
        };
        let next = written.and_then(|it| it.next.as_ref()).and_then(|it| {
            let href = self.href(&it.link.value)?;
            Some(NextView { say: self.plain(&it.say), href })
        });
        OutcomeView {
            effect: effect.word(),
            headline: said(written.and_then(|it| it.headline.as_ref()), "headline"),
            text: said(written.and_then(|it| it.text.as_ref()), "text"),
            next,
        }
    }

    /// The address of a page's id, or the address that was written; none of what is not published.
    fn href(&self, link: &str) -> Option<String> {
        match self.renderer.known.site.place(self.language, link) {
            Some(Destination::Page(id)) => {
                self.renderer.is_published(id).then(|| self.renderer.page_href(id))
            }
            Some(Destination::Listing(id)) => {
                let path = self.renderer.known.site.listing(id).url.path();
                self.renderer.has_listing(id).then(|| self.renderer.href(path))
            }
            None => Some(link.to_owned()),
        }
    }
}
