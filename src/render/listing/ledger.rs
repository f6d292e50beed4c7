//! The questions of a quiz with what their answers do, for those who answer for it.

use super::quiz::LocalQuiz;
use super::wording::wording;
use crate::forms;
use crate::model::{ListingKind, Page, PageId};
use crate::quiz::{self, Effect, Given, Kind, Wording};
use crate::render::contract::{LedgerAnswerView, LedgerQuestionView, LinkView, RuleView};
use crate::render::links;
use crate::words::{Arg, Words};

/// A quiz with everything that it says.
pub struct Ledger<'v> {
    /// The quiz.
    pub form: LocalQuiz<'v>,
    /// What it says.
    pub wording: Wording,
}

impl<'v> Ledger<'v> {
    /// The ledger of a quiz.
    pub fn of(form: LocalQuiz<'v>) -> Ledger<'v> {
        Ledger { wording: wording(&form), form }
    }

    /// The words of its language.
    pub fn words(&self) -> &Words {
        self.form.renderer.words(self.form.language)
    }

    /// What an effect is called among staff.
    pub fn effect(&self, effect: Effect) -> String {
        self.words().say(&format!("proof-effect-{}", effect.word()))
    }

    /// A question, by its place.
    pub fn question(&self, n: usize) -> LedgerQuestionView {
        let program = &self.form.quiz.program;
        let (question, said) = (&program.questions[n], &self.wording.questions[n]);
        let (kind, unit) = match &question.kind {
            Kind::One => ("one", None),
            Kind::Many => ("many", None),
            Kind::Date(quiz::Precision::Day) => ("day", None),
            Kind::Date(quiz::Precision::Month) => ("month", None),
            Kind::Number { unit, .. } => ("number", unit.clone()),
        };
        let is_asked = !question.shown.is_empty();
        let page = question.page.as_deref().filter(|_| !question.screens);
        LedgerQuestionView {
            number: n + 1,
            ask: said.ask.clone(),
            hint: said.hint.clone(),
            when: is_asked.then(|| forms::when_asked(program, &self.wording, n)),
            page: page.and_then(|it| self.page(it)),
            kind,
            unit,
            answers: (0..question.choices.len()).map(|k| self.answer(n, k)).collect(),
        }
    }

    fn answer(&self, n: usize, k: usize) -> LedgerAnswerView {
        let program = &self.form.quiz.program;
        let choice = &program.questions[n].choices[k];
        let said = &self.wording.questions[n].answers[k];
        let opened = forms::opened(program, quiz::Given { question: n, choice: k });
        LedgerAnswerView {
            say: said.say.clone(),
            is_band: choice.band.is_some(),
            effect: choice.effect.word(),
            effect_words: self.effect(choice.effect),
            until: self.until(choice, said),
            first: said.first.clone(),
            opens: (!opened.is_empty()).then_some(opened),
            because: self.form.quiz.texts[n].choices[k]
                .because
                .as_ref()
                .map(|it| self.form.plain(it)),
        }
    }

    /// Until when a wait lasts: a length of time after the date, or what the writer wrote.
    fn until(&self, choice: &quiz::Choice, said: &quiz::AnswerWording) -> Option<String> {
        let words = self.words();
        match (choice.effect, choice.end) {
            (Effect::Wait, Some(quiz::End::After(duration))) => {
                let duration = duration.in_words(words);
                Some(words.say_with("proof-after", &[("duration", Arg::Text(&duration))]))
            }
            (Effect::Wait, _) => {
                let until = said.until.as_ref()?;
                Some(words.say_with("proof-until", &[("until", Arg::Text(until))]))
            }
            _ => None,
        }
    }

    /// Every rule.
    pub fn rules(&self) -> Vec<RuleView> {
        (0..self.form.quiz.program.rules.len()).map(|n| self.rule(n)).collect()
    }

    /// A rule, by its place.
    pub fn rule(&self, n: usize) -> RuleView {
        let (quiz, words) = (self.form.quiz, self.words());
        let rule = &quiz.program.rules[n];
        let adds = rule.effect.map(|it| self.effect(it));
        let lowers = rule.relax.iter().map(|it| {
            let Given { question, choice } = it.given;
            let (number, effect) = ((question + 1).to_string(), self.effect(it.to));
            let answer = &self.wording.questions[question].answers[choice].say;
            let args = [
                ("number", Arg::Text(&number)),
                ("answer", Arg::Text(answer)),
                ("effect", Arg::Text(&effect)),
            ];
            words.say_with("proof-lowers", &args)
        });
        RuleView {
            when: self.wording.rules[n].when.clone(),
            does: adds.into_iter().chain(lowers).collect::<Vec<_>>().join("; "),
            page: self.page(&rule.page),
            sources: self.sources(quiz.rules[n].sources.iter().map(|it| it.value.as_str())),
        }
    }

    /// A page by its id.
    pub fn page(&self, key: &str) -> Option<LinkView> {
        Some(links::page(self.form.renderer, self.form.page(Some(key))?.id))
    }

    /// The sources that pages rest on: cited, named, or behind one of their facts.
    pub fn sources_of(&self, pages: &[&Page]) -> Vec<LinkView> {
        let is_used = |by: &[PageId]| pages.iter().any(|it| by.contains(&it.id));
        let uses = self.form.renderer.source_uses().iter().filter(|it| is_used(it.1));
        self.sources(uses.map(|it| it.0.as_str()))
    }

    fn sources<'s>(&self, ids: impl Iterator<Item = &'s str>) -> Vec<LinkView> {
        let renderer = self.form.renderer;
        let list = renderer.listing_href(self.form.language, &ListingKind::Sources);
        let label = |id: &str| renderer.references().get(id).map(|it| it.label.clone());
        ids.map(|id| LinkView {
            title: label(id).unwrap_or_else(|| id.to_owned()),
            href: list.as_ref().map(|it| links::place(it, id)).unwrap_or_default(),
        })
        .collect()
    }
}
