//! The reasons of a quiz, each a card.

use super::local::LocalQuiz;
use crate::forms::{self, Shown};
use crate::model::Page;
use crate::quiz::{Band, ChoiceText, Effect, Met};
use crate::render::contract::{LinkView, ReasonView, ToldView};
use crate::render::{inline, links};
use crate::words::Arg;
use crate::yaml::At;

/// What a reason comes from, in words.
struct Cause<'q> {
    page: Option<&'q str>,
    ask: String,
    say: String,
    until: &'q Option<At<String>>,
    first: &'q Option<At<String>>,
    tell: &'q Option<At<String>>,
    /// Whether the question is left open.
    is_open: bool,
    sources: &'q [At<String>],
}

impl<'v> LocalQuiz<'v> {
    /// Every reason that can be met, the gravest first.
    pub fn reasons(&self) -> Vec<ReasonView> {
        self.shown().iter().map(|it| self.reason(it)).collect()
    }

    /// The reasons in the order in which they are shown.
    pub fn shown(&self) -> Vec<Shown> {
        let mut shown = forms::shown(&self.quiz.program);
        shown.sort_by_key(|it| std::cmp::Reverse(it.effect));
        shown
    }

    fn reason(&self, shown: &Shown) -> ReasonView {
        let cause = self.cause(shown.met);
        let page = self.page(cause.page);
        // What a page answers is about those who have what it describes: nobody who is not sure has
        // said so.
        let doubt = || self.renderer.words(self.language).say("quiz-doubt");
        let tell = cause.tell.as_ref().map(|it| self.plain(it));
        let tell = tell.or_else(|| (cause.is_open && shown.effect >= Effect::Talk).then(doubt));
        let answer = page.filter(|_| tell.is_none() && !cause.is_open);
        let answer = answer.and_then(|it| Some(inline::bare(self.renderer, it, it.meta.answer?)));
        let until = cause.until.as_ref().filter(|_| shown.effect == Effect::Wait);
        let talk = page.filter(|_| shown.effect == Effect::Talk);
        ReasonView {
            id: shown.id.clone(),
            effect: shown.effect.word(),
            say: cause.say,
            ask: cause.ask,
            tell,
            answer,
            until: until.map(|it| self.plain(it)),
            later: self.later(shown.met).filter(|_| shown.effect == Effect::Wait),
            first: cause.first.as_ref().map(|it| self.plain(it)),
            question: talk.map(|it| self.renderer.heading(it)),
            sources: self.sources(page, cause.sources),
            page: page.map(|it| links::page(self.renderer, it.id)),
        }
    }

    /// What was said that a reason comes from.
    pub fn told(&self, shown: &Shown) -> ToldView {
        let cause = self.cause(shown.met);
        ToldView { class: format!("of-{}", shown.id), ask: cause.ask, say: cause.say }
    }

    /// How long one is to talk first after a wait, by the bands that follow that of the answer.
    pub fn later(&self, met: Met) -> Option<String> {
        let Met::Answer(n, k) = met else { return None };
        let choices = &self.quiz.program.questions[n].choices;
        choices[k].band.filter(|_| choices[k].effect == Effect::Wait)?;
        let bands = choices[k + 1..].iter().take_while(|it| it.effect == Effect::Talk);
        let last = bands.filter_map(|it| match it.band {
            Some(Band::Within(bound)) => Some(bound),
            _ => None,
        });
        let words = self.renderer.words(self.language);
        let last = last.last()?.in_words(words);
        Some(words.say_with("quiz-later", &[("duration", Arg::Text(&last))]))
    }

    fn cause(&self, met: Met) -> Cause<'v> {
        let quiz = self.quiz;
        let page = forms::page_of(&quiz.program, met);
        match met {
            Met::Answer(n, k) => {
                let text = &quiz.texts[n];
                let ChoiceText { say, until, first, tell, is_open, .. } = &text.choices[k];
                let (ask, say, is_open) = (self.plain(&text.ask), self.say(say), *is_open);
                Cause { page, ask, say, until, first, tell, is_open, sources: &[] }
            }
            Met::Rule(n) => {
                let (say, ask) = self.answers_of(n);
                let rule = &quiz.rules[n];
                let (until, first, tell) = (&rule.until, &rule.first, &rule.tell);
                let sources = &rule.sources;
                Cause { page, ask, say, until, first, tell, is_open: false, sources }
            }
        }
    }

    /// The answers that meet a rule: first what was said last, then all that was asked before it.
    pub fn answers_of(&self, rule: usize) -> (String, String) {
        let program = &self.quiz.program;
        let mut parts = Vec::new();
        for clause in &program.rules[rule].when {
            let Some(given) = clause.0.first() else { continue };
            let text = &self.quiz.texts[given.question];
            let said = clause.0.iter().map(|it| self.say(&text.choices[it.choice].say));
            parts.push((self.plain(&text.ask), said.collect::<Vec<_>>().join(" / ")));
        }
        let Some((ask, say)) = parts.pop() else { return (String::new(), String::new()) };
        let mut asked: Vec<String> =
            parts.iter().map(|(ask, say)| format!("{ask} {say}.")).collect();
        asked.push(ask);
        (say, asked.join(" "))
    }

    /// The titles of the sources that a page and these rest on, in one line; nothing for none.
    pub fn titles(&self, page: Option<&Page>, own: &[At<String>]) -> Option<String> {
        let titles: Vec<String> = self.sources(page, own).into_iter().map(|it| it.title).collect();
        (!titles.is_empty()).then(|| titles.join("; "))
    }

    /// The sources that a reason rests on: its own, those of its page, those cited there.
    fn sources(&self, page: Option<&Page>, own: &[At<String>]) -> Vec<LinkView> {
        let named = page.iter().flat_map(|it| &it.meta.sources);
        let passages = page.iter().flat_map(|it| &it.passages);
        let cited = passages.flat_map(|it| &it.document.cites).flat_map(|it| &it.ids);
        let ids = own.iter().chain(named).map(|it| it.value.as_str());
        let mut all: Vec<&str> = Vec::new();
        for id in ids.chain(cited.map(|it| it.0.as_str())) {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        let kind = crate::model::ListingKind::Sources;
        let list = self.renderer.listing_href(self.language, &kind).unwrap_or_default();
        let link = |id: &str| {
            let title = self.renderer.references().get(id)?.plain.clone();
            Some(LinkView { title, href: links::place(&list, id) })
        };
        all.into_iter().filter_map(link).collect()
    }
}
