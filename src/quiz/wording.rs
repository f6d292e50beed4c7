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
    /// In which step each question stands, as a place in `steps`.
    #[serde(skip)]
    pub step_of: Vec<usize>,
    /// Its questions.
    pub questions: Vec<QuestionWording>,
    /// Its rules.
    pub rules: Vec<RuleWording>,
    /// The headline of each outcome, and what follows it.
    pub outcomes: BTreeMap<Effect, (String, String)>,
    /// The link after an outcome, where there is one.
    #[serde(skip)]
    pub next: BTreeMap<Effect, NextWording>,
    /// By id: what is shown of the pages that explain its questions and reasons.
    #[serde(skip)]
    pub pages: BTreeMap<String, PageWording>,
    /// By title: the contraindications that no question asks about, and why.
    #[serde(skip)]
    pub unasked: BTreeMap<String, String>,
    /// What stands over a reason of each effect.
    #[serde(skip)]
    pub effects: BTreeMap<Effect, String>,
    /// By name: what the page's script says while somebody answers.
    #[serde(skip)]
    pub scripted: BTreeMap<String, String>,
    /// What is said around them.
    pub words: FrameWording,
}

/// What the link after an outcome says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextWording {
    /// Its words.
    pub say: String,
    /// Where it leads; nothing where that is not published.
    pub href: Option<String>,
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
    /// The same warnings as plain text with their headings.
    pub urgent: Option<String>,
    /// Its address.
    pub href: Option<String>,
    /// The titles of the sources that it rests on, where a reason lists them.
    pub sources: Option<String>,
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
    /// Why it is not asked of everybody, which stands on the page of the proof.
    #[serde(skip)]
    pub because: Option<String>,
    /// Why nobody can be unsure.
    #[serde(skip)]
    pub omitted: Option<String>,
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
    /// What it means, in the quiz's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tell: Option<String>,
    /// Of a wait for a date: for how long one is to talk first after it. Its band and the next say so.
    #[serde(skip)]
    pub later: Option<String>,
    /// Whether it leaves the question open.
    #[serde(skip)]
    pub is_open: bool,
    /// Why it is harmless, though it is no plain no.
    #[serde(skip)]
    pub because: Option<String>,
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
    /// What it means, in the quiz's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tell: Option<String>,
    /// The titles of the sources that it names itself.
    #[serde(skip)]
    pub sources: Option<String>,
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
    /// What is said of an answer that leaves a question open, where the quiz says nothing itself.
    pub doubt: String,
    /// What a day is called from which no wait holds.
    pub earliest: String,
    /// What is said when the approvals behind the quiz have lapsed.
    pub lapsed: String,
}

impl Wording {
    /// What is said around questions and answers, by what it is.
    pub fn frame(&self) -> [(&'static str, &String); 9] {
        let it = &self.words;
        [
            ("a date that is known", &it.know_date),
            ("a number that is known", &it.know_number),
            ("heading of the result", &it.result),
            ("before an answer", &it.you_said),
            ("before the end of a wait", &it.until),
            ("before what to do first", &it.first),
            ("what doubt means", &it.doubt),
            ("the earliest date", &it.earliest),
            ("approvals that have lapsed", &it.lapsed),
        ]
    }
}
