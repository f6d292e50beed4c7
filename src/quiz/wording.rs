//! What a quiz says, written out: plain text in one language, facts filled in.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::quiz::Effect;

/// What a quiz says, beside what it does: at the same places as in its program. What is skipped stands
/// on the page of the quiz alone, so a change of it makes no new version of the written forms.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Wording {
    /// Its name.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// What stands above its questions.
    #[serde(skip)]
    pub intro: Option<String>,
    /// The headings of its steps.
    pub steps: Vec<String>,
    /// Its questions.
    pub questions: Vec<QuestionWording>,
    /// Its rules.
    pub rules: Vec<RuleWording>,
    /// The headline of each outcome, and what follows it.
    pub outcomes: BTreeMap<Effect, (String, String)>,
    /// What the link after an outcome says, where there is one.
    #[serde(skip)]
    pub next: BTreeMap<Effect, String>,
    /// By id: what is shown of the pages that explain its questions and reasons.
    #[serde(skip)]
    pub pages: BTreeMap<String, PageWording>,
    /// What is said around them.
    pub words: FrameWording,
}

/// What a quiz shows of a page.
#[derive(Debug, Clone, Default)]
pub struct PageWording {
    /// Its title, as the link to it says.
    pub title: String,
    /// The question that it answers, which a patient is told to ask.
    pub question: Option<String>,
    /// Its short answer, where a reason shows it.
    pub answer: Option<String>,
    /// Its warnings, where a result begins with them; as they are written, facts filled in.
    pub warnings: Option<String>,
}

/// What a question says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct QuestionWording {
    /// The question itself.
    pub ask: String,
    /// A line below it.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// Its answers.
    pub answers: Vec<AnswerWording>,
}

/// What an answer says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AnswerWording {
    /// The answer itself.
    pub say: String,
    /// Until when it waits.
    pub until: Option<String>,
    /// What to do first.
    pub first: Option<String>,
}

/// What a rule says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RuleWording {
    /// The answers that meet it.
    pub when: String,
    /// Until when it waits.
    pub until: Option<String>,
    /// What to do first.
    pub first: Option<String>,
}

/// What is said around questions and answers.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FrameWording {
    /// "I know the date".
    pub know_date: String,
    /// "I know the number".
    pub know_number: String,
    /// The heading over what the answers come to.
    pub result: String,
    /// What stands before an answer that is told again.
    pub you_said: String,
    /// What stands before the end of a wait.
    pub until: String,
    /// What stands before what is to be done first.
    pub first: String,
    /// What a day is called from which no wait holds.
    pub earliest: String,
    /// What is said when the approvals behind the quiz have lapsed.
    pub lapsed: String,
}
