//! The form of a quiz that a sign-off is bound to.

use std::collections::BTreeSet;

use super::parts::Written;
use super::seen::Seen;
use super::written::Form;
use crate::model::{LanguageId, TreatmentId};
use crate::quiz::{self, QuestionText, Say};
use crate::yaml::At;

/// The part of a quiz's form that holds a digest of what it does.
pub const DOES: &str = "does";

/// The form of a quiz: what it does, every word that it says, and the pages that its result shows.
pub fn quiz(seen: Seen, treatment: TreatmentId, language: LanguageId) -> Written {
    let site = seen.site;
    let mut form = Form::new(seen, "quiz");
    let own = site.treatment(treatment);
    let Some(quiz) = own.quizzes.get(&language) else { return form.finish() };
    form.line(DOES, &quiz::digest(&quiz.program));
    form.line("language", site.language(language));
    for step in &quiz.steps {
        form.line("step", step.title.as_ref().map_or("", |it| &it.value));
    }
    for (effect, outcome) in &quiz.outcomes {
        form.part(format!("outcome {}", effect.word()));
        for (key, text) in [("headline", &outcome.headline), ("text", &outcome.text)] {
            form.line(key, text.as_ref().map_or("", |it| &it.value));
        }
        if let Some(next) = &outcome.next {
            form.line("next", &next.say.value);
            form.line("leads to", &next.link.value);
        }
    }
    for (question, text) in quiz.program.questions.iter().zip(&quiz.texts) {
        form.part(format!("question {}", question.id));
        says(&mut form, text);
    }
    for (it, text) in quiz.program.contraindications.iter().zip(&quiz.contraindications) {
        if let Some(because) = text.because.as_ref().filter(|_| it.questions.is_empty()) {
            form.part(format!("contraindication {}", it.page));
            form.line("because", &because.value);
        }
    }
    for (rule, text) in quiz.program.rules.iter().zip(&quiz.rules) {
        form.part(format!("rule {}", rule.id));
        form.line("page", &rule.page);
        form.line("until", text.until.as_ref().map_or("", |it| &it.value));
        form.line("first", text.first.as_ref().map_or("", |it| &it.value));
        form.line("tell", text.tell.as_ref().map_or("", |it| &it.value));
        form.sources(text.sources.iter().map(|it| it.value.as_str()));
    }
    form.apart();
    form.planned(&own.planned.passages, |it| own.facts.get(it));
    let rules = quiz.program.rules.iter().map(|it| it.page.as_str());
    let asked = quiz.program.questions.iter().filter_map(|it| it.page.as_deref());
    let shown: BTreeSet<&str> = rules.chain(asked).collect();
    for page in shown.into_iter().filter_map(|it| site.page_at(language, it)) {
        form.part(format!("page {}", page.key));
        form.in_short(page);
        form.details(page);
        let cites = page.passages.iter().flat_map(|it| &it.document.cites);
        form.sources(cites.flat_map(|it| &it.ids).map(|it| it.0.as_str()));
        form.sources(page.named_sources().map(|it| it.value.as_str()));
    }
    form.theme(language, true);
    form.finish()
}

/// What a question and its answers say.
fn says(form: &mut Form, text: &QuestionText) {
    let mut line = |key: &str, it: &Option<At<String>>| {
        form.line(key, it.as_ref().map_or("", |it| &it.value));
    };
    line("asks", &Some(text.ask.clone()));
    line("hint", &text.hint);
    line("why", &text.why);
    line("because", &text.because);
    if text.omitted.is_some() {
        let span = text.span;
        line("unsure", &text.omitted.clone().map(|it| At::new(it, span)));
    }
    for choice in &text.choices {
        let say = match &choice.say {
            Say::Written(it) => it.value.as_str(),
            Say::Yes => "(yes)",
            Say::No => "(no)",
            Say::Unsure => "(not sure)",
            Say::None => "(none)",
            // How long and how many stands in what the quiz does.
            _ => "(band)",
        };
        line("answer", &Some(At::new(say.to_owned(), choice.span)));
        line("until", &choice.until);
        line("first", &choice.first);
        line("tell", &choice.tell);
        line("because", &choice.because);
    }
}
