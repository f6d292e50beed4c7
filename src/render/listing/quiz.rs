//! The quiz as a form, with its style.

use crate::model::{LanguageId, ListingId, Page, Place, TreatmentId};
use crate::quiz::{self, Choice, Effect, Question, Quiz, Say};
use crate::render::contract::{
    LinkView, NextView, OptionView, OutcomeView, QuizQuestionView, QuizView, ReasonView, StepView,
};
use crate::render::{View, entries, inline, review, values};
use crate::words::Arg;
use crate::yaml::At;

/// One quiz in one language.
#[derive(Clone, Copy)]
struct InForm<'v> {
    view: &'v View<'v>,
    treatment: TreatmentId,
    language: LanguageId,
    quiz: &'v Quiz,
}

fn at<'v>(view: &'v View, treatment: TreatmentId, language: LanguageId) -> InForm<'v> {
    let quiz = &view.known.site.treatment(treatment).quizzes[&language];
    InForm { view, treatment, language, quiz }
}

/// The style sheet of a quiz.
pub(in crate::render) fn style(view: &View, id: ListingId) -> String {
    let listing = view.known.site.listing(id);
    let crate::model::ListingKind::Quiz(treatment) = listing.kind else { return String::new() };
    quiz::style(at(view, treatment, listing.language).quiz)
}

/// What the template of a quiz sees.
pub(in crate::render) fn view(view: &View, id: ListingId, treatment: TreatmentId) -> QuizView {
    let listing = view.known.site.listing(id);
    let it = at(view, treatment, listing.language);
    let root = view.known.site.treatment(treatment).roots.get(&listing.language);
    QuizView {
        intro: it.quiz.intro.as_ref().map(|text| it.plain(text)),
        steps: it.quiz.steps.iter().enumerate().map(|(n, step)| it.step(n, step)).collect(),
        outcomes: Effect::ALL.into_iter().rev().map(|effect| it.outcome(effect)).collect(),
        reasons: it.reasons(),
        css: view.href(&format!("/{}", view.quiz_style_path(id))),
        review: root.and_then(|root| review::review(view, view.known.site.page(*root))),
    }
}

impl InForm<'_> {
    fn plain(&self, value: &At<String>) -> String {
        values::plain_of(self.view, self.treatment, self.language, value)
    }

    fn step(&self, n: usize, step: &quiz::Step) -> StepView {
        let title = step.title.as_ref().map(|it| self.plain(it));
        let questions = step.questions.iter().map(|it| self.question(&self.quiz.questions[*it]));
        StepView {
            title: title.unwrap_or_else(|| self.view.words(self.language).say("quiz-more")),
            anchor: format!("step-{}", n + 1),
            questions: questions.collect(),
        }
    }

    fn question(&self, question: &Question) -> QuizQuestionView {
        let id = format!("q-{}", question.id);
        let options = question.choices.iter().map(|choice| OptionView {
            id: format!("{id}-{}", choice.id),
            name: id.clone(),
            value: choice.id.clone(),
            say: self.say(choice),
            effect: choice.effect.word(),
        });
        QuizQuestionView {
            id: question.id.clone(),
            ask: self.plain(&question.ask),
            hint: question.hint.as_ref().map(|it| self.plain(it)),
            why: question.why.as_ref().map(|it| self.plain(it)),
            page: self.page(question).map(|it| entries::link(self.view, it.id)),
            many: question.many,
            shown_class: if question.shown.is_empty() { "" } else { "follow-up" },
            options: options.collect(),
            anchor: id,
        }
    }

    fn page(&self, question: &Question) -> Option<&Page> {
        let page = self.view.known.site.page_at(self.language, question.page.as_deref()?)?;
        self.view.is_published(page.id).then_some(page)
    }

    /// What an answer says.
    fn say(&self, choice: &Choice) -> String {
        let words = self.view.words(self.language);
        let with = |id: &str, name: &str, value: &At<String>| {
            words.say_with(id, &[(name, Arg::Text(&self.plain(value)))])
        };
        let between = |id: &str, from: &str, to: &str| {
            words.say_with(id, &[("from", Arg::Text(from)), ("to", Arg::Text(to))])
        };
        match &choice.say {
            Say::Written(text) => self.plain(text),
            Say::Yes => words.say("quiz-yes"),
            Say::No => words.say("quiz-no"),
            Say::Unsure => words.say("quiz-unsure"),
            Say::None => words.say("quiz-none"),
            Say::Within(time) => with("quiz-band-within", "duration", time),
            Say::BetweenAgo(from, to) => {
                between("quiz-band-between", &self.plain(from), &self.plain(to))
            }
            Say::LongerAgo(time) => with("quiz-band-else", "duration", time),
            Say::Below(number) => with("quiz-band-below", "n", number),
            Say::Between(from, to) => {
                // Below 22 means up to 21: numbers are whole.
                let last = self
                    .plain(to)
                    .parse::<i64>()
                    .map_or_else(|_| self.plain(to), |it| (it - 1).to_string());
                between("quiz-band-range", &self.plain(from), &last)
            }
            Say::AtLeast(number) => with("quiz-band-over", "n", number),
        }
    }

    fn outcome(&self, effect: Effect) -> OutcomeView {
        let words = self.view.words(self.language);
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
            text: Some(said(written.and_then(|it| it.text.as_ref()), "text")),
            next,
        }
    }

    /// The address of a page's id, or the address that was written; none of what is not published.
    fn href(&self, link: &str) -> Option<String> {
        match self.view.known.site.place(self.language, link) {
            Some(Place::Page(id)) => self.view.is_published(id).then(|| self.view.page_href(id)),
            Some(Place::Listing(id)) => {
                let path = self.view.known.site.listing(id).url.path();
                self.view.has_listing(id).then(|| self.view.href(path))
            }
            None => Some(link.to_owned()),
        }
    }

    /// Every reason that an answer can give, the gravest first.
    fn reasons(&self) -> Vec<ReasonView> {
        let mut reasons = Vec::new();
        for effect in Effect::ALL.into_iter().skip(1).rev() {
            for question in &self.quiz.questions {
                let own = question.choices.iter().filter(|it| it.effect == effect);
                reasons.extend(own.map(|choice| self.reason(question, choice)));
            }
        }
        reasons
    }

    fn reason(&self, question: &Question, choice: &Choice) -> ReasonView {
        let page = self.page(question);
        let answer =
            page.and_then(|it| Some(inline::bare(self.view, it, it.meta.answer.as_ref()?)));
        ReasonView {
            id: format!("r-{}-{}", question.id, choice.id),
            effect: choice.effect.word(),
            say: self.say(choice),
            ask: self.plain(&question.ask),
            answer,
            until: choice.until.as_ref().map(|it| self.plain(it)),
            first: choice.first.as_ref().map(|it| self.plain(it)),
            page: page
                .map(|it| LinkView { title: it.title.clone(), href: self.view.page_href(it.id) }),
        }
    }
}
