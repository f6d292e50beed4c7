//! What templates see: the contract with themes. One struct a template or a part of one.

use serde::Serialize;

/// What every page sees of the site.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SiteView {
    pub(super) title: String,
    pub(super) url: String,
    pub(super) language: String,
    pub(super) funding: Option<String>,
    pub(super) style: String,
    pub(super) script: Option<String>,
    pub(super) icon: String,
    pub(super) home: String,
    pub(super) feed: String,
    pub(super) manifest: Option<String>,
    pub(super) clinic: ClinicView,
    pub(super) nav: Vec<LinkView>,
    pub(super) links: LinksView,
    pub(super) quizzes: Vec<LinkView>,
    pub(super) urgent: Option<LinkView>,
    pub(super) footer: Vec<LinkView>,
}

/// How to reach the clinic.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ClinicView {
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) phone_href: Option<String>,
    pub(super) email: Option<String>,
    pub(super) email_href: Option<String>,
    pub(super) booking: Option<String>,
    pub(super) emergency: Option<String>,
    pub(super) emergency_href: Option<String>,
}

/// The addresses of the listings that a site has.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct LinksView {
    pub(super) faq: Option<String>,
    pub(super) a_to_z: Option<String>,
    pub(super) glossary: Option<String>,
    pub(super) sources: Option<String>,
    pub(super) record: Option<String>,
}

/// A link and what it says.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkView {
    pub(super) title: String,
    pub(super) href: String,
}

/// A step on the way from the front page; the page itself has no address.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CrumbView {
    pub(super) title: String,
    pub(super) href: Option<String>,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AlternateView {
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) href: String,
}

/// What every page has, whatever its template.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct HeadView {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) description: Option<String>,
    pub(super) canonical: Option<String>,
    pub(super) href: String,
    pub(super) template: &'static str,
    pub(super) kind: &'static str,
    pub(super) kind_name: Option<String>,
    pub(super) json_ld: Option<String>,
    pub(super) social_image: Option<String>,
    pub(super) robots: Option<&'static str>,
    pub(super) styles: Vec<String>,
    pub(super) current_nav: Option<String>,
    pub(super) crumbs: Vec<CrumbView>,
    pub(super) alternates: Vec<AlternateView>,
    pub(super) untranslated: Option<String>,
}

/// What a template is filled with: `page`, the head and the rest in one.
#[derive(Debug, Serialize)]
pub(super) struct Filled<'a, T: Serialize> {
    pub(super) page: Whole<'a, T>,
}

/// The head and what the template needs besides.
#[derive(Debug, Serialize)]
pub(super) struct Whole<'a, T: Serialize> {
    #[serde(flatten)]
    pub(super) head: &'a HeadView,
    #[serde(flatten)]
    pub(super) rest: T,
}

/// A page that somebody wrote; the hub of a treatment and the front page have more besides.
#[derive(Debug, Default, Serialize)]
pub(super) struct PageView {
    pub(super) answer: Option<String>,
    pub(super) body: String,
    pub(super) contents: Vec<ContentView>,
    pub(super) review: Option<ReviewView>,
    pub(super) updated: Option<String>,
    pub(super) details: Vec<DetailView>,
    pub(super) claim: Option<String>,
    pub(super) verdict: Option<CodeView>,
    pub(super) severity: Option<CodeView>,
    pub(super) schedule: Vec<LineView>,
    pub(super) quiz_links: Vec<QuizLinkView>,
    pub(super) disagreements: Vec<DisagreementView>,
    pub(super) sources: Vec<SourceView>,
    pub(super) related: Vec<EntryView>,
    pub(super) backlinks: Vec<BacklinkView>,
    pub(super) tags: Vec<LinkView>,
    pub(super) previous: Option<LinkView>,
    pub(super) next: Option<LinkView>,
    pub(super) feedback: Option<String>,
    /// Of a hub: its pages by kind.
    pub(super) groups: Vec<GroupView>,
    /// Of a hub: its quiz.
    pub(super) quiz: Option<LinkView>,
    /// Of a hub: its facts.
    pub(super) facts_href: Option<String>,
    /// Of the front page: the treatments.
    pub(super) treatments: Vec<TreatmentView>,
}

/// A heading in the contents of a page.
#[derive(Debug, Serialize)]
pub(super) struct ContentView {
    pub(super) text: String,
    pub(super) anchor: String,
}

/// Where a page stands in review.
#[derive(Debug, Serialize)]
pub(super) struct ReviewView {
    pub(super) state: &'static str,
    pub(super) words: String,
    pub(super) by: Option<String>,
    pub(super) on: Option<String>,
    pub(super) next: Option<String>,
}

/// A line of what a page says at a glance.
#[derive(Debug, Serialize)]
pub(super) struct DetailView {
    pub(super) label: String,
    pub(super) html: String,
}

/// A word of the model and how the theme says it.
#[derive(Debug, Serialize)]
pub(super) struct CodeView {
    pub(super) code: &'static str,
    pub(super) words: String,
}

/// A line of a schedule.
#[derive(Debug, Serialize)]
pub(super) struct LineView {
    pub(super) verb: &'static str,
    pub(super) verb_words: String,
    pub(super) what: String,
    pub(super) when: String,
    pub(super) from_hours: Option<i64>,
    pub(super) until_hours: Option<i64>,
}

/// A question of the quiz that a page explains.
#[derive(Debug, Serialize)]
pub(super) struct QuizLinkView {
    pub(super) ask: String,
    pub(super) href: String,
}

/// A fact on which sources differ.
#[derive(Debug, Serialize)]
pub(super) struct DisagreementView {
    pub(super) anchor: String,
    pub(super) about: String,
    pub(super) value: String,
    pub(super) claims: Vec<ClaimView>,
    pub(super) resolved: Option<String>,
    pub(super) href: String,
}

/// What one source says.
#[derive(Debug, Serialize)]
pub(super) struct ClaimView {
    pub(super) says: String,
    pub(super) label: String,
    pub(super) href: Option<String>,
}

/// A source in the list of a page.
#[derive(Debug, Serialize)]
pub(super) struct SourceView {
    /// The reference as text, for machines.
    #[serde(skip)]
    pub(super) plain: String,
    pub(super) number: u32,
    pub(super) anchor: String,
    pub(super) html: String,
    pub(super) href: String,
    pub(super) refs: Vec<RefView>,
}

/// The way back from a source to where it is cited.
#[derive(Debug, Serialize)]
pub(super) struct RefView {
    pub(super) href: String,
    pub(super) label: String,
}

/// A page in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct EntryView {
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) href: String,
    pub(super) answer: Option<String>,
    pub(super) kind_name: String,
}

/// A page that links here, with the sentence around the link.
#[derive(Debug, Serialize)]
pub(super) struct BacklinkView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) sentence: Option<String>,
}

/// Pages of one kind.
#[derive(Debug, Serialize)]
pub(super) struct GroupView {
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) anchor: String,
    pub(super) href: Option<String>,
    pub(super) pages: Vec<EntryView>,
}

/// A treatment on the front page.
#[derive(Debug, Serialize)]
pub(super) struct TreatmentView {
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) href: String,
    pub(super) answer: Option<String>,
    pub(super) quiz: Option<String>,
    pub(super) groups: Vec<GroupView>,
}

/// `faq.html`.
#[derive(Debug, Serialize)]
pub(super) struct QuestionsView {
    pub(super) groups: Vec<QuestionGroupView>,
}

/// The questions of one kind of page.
#[derive(Debug, Serialize)]
pub(super) struct QuestionGroupView {
    pub(super) title: String,
    pub(super) anchor: String,
    pub(super) items: Vec<QuestionView>,
}

/// A question and its short answer.
#[derive(Debug, Serialize)]
pub(super) struct QuestionView {
    pub(super) anchor: String,
    pub(super) question: String,
    pub(super) answer: String,
    pub(super) href: String,
    pub(super) kind_name: String,
}

/// `a-to-z.html` and `glossary.html`.
#[derive(Debug, Serialize)]
pub(super) struct LettersView<T: Serialize> {
    pub(super) letters: Vec<T>,
}

/// The names under one letter.
#[derive(Debug, Serialize)]
pub(super) struct LetterView {
    pub(super) letter: String,
    pub(super) anchor: String,
    pub(super) entries: Vec<NameView>,
}

/// A name, and the page it leads to.
#[derive(Debug, Serialize)]
pub(super) struct NameView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) see: Option<String>,
    pub(super) kind_name: String,
}

/// The terms under one letter.
#[derive(Debug, Serialize)]
pub(super) struct TermLetterView {
    pub(super) letter: String,
    pub(super) anchor: String,
    pub(super) terms: Vec<TermView>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub(super) struct TermView {
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) also: Vec<String>,
    pub(super) answer: String,
    pub(super) href: String,
    pub(super) used_by: Vec<LinkView>,
}

/// `sources.html`.
#[derive(Debug, Serialize)]
pub(super) struct ItemsView<T: Serialize> {
    pub(super) items: Vec<T>,
}

/// A work of the bibliography.
#[derive(Debug, Serialize)]
pub(super) struct WorkView {
    pub(super) anchor: String,
    pub(super) id: String,
    pub(super) html: String,
    pub(super) note: Option<String>,
    pub(super) used_by: Vec<LinkView>,
}

/// A fact with its claims.
#[derive(Debug, Serialize)]
pub(super) struct FactView {
    pub(super) anchor: String,
    pub(super) name: String,
    pub(super) about: String,
    pub(super) value: String,
    pub(super) evidence_words: Option<String>,
    pub(super) claims: Vec<ClaimView>,
    pub(super) differs: bool,
    pub(super) resolved: Option<String>,
    pub(super) used_by: Vec<LinkView>,
}

/// `record.html`.
#[derive(Debug, Serialize)]
pub(super) struct RecordView {
    pub(super) counts: Vec<CountView>,
    pub(super) people: Vec<PersonView>,
    pub(super) pages: Vec<RecordPageView>,
    pub(super) disagreements: Vec<DisagreementView>,
}

/// A number and what it counts.
#[derive(Debug, Serialize)]
pub(super) struct CountView {
    pub(super) label: String,
    pub(super) value: usize,
}

/// Somebody who writes or reviews.
#[derive(Debug, Serialize)]
pub(super) struct PersonView {
    pub(super) name: Option<String>,
    pub(super) role: Option<String>,
    pub(super) credentials: Option<String>,
}

/// A page in the record.
#[derive(Debug, Serialize)]
pub(super) struct RecordPageView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) kind_name: String,
    pub(super) state: &'static str,
    pub(super) state_words: String,
    pub(super) by: Option<String>,
    pub(super) on: Option<String>,
    pub(super) next: Option<String>,
}

/// `topic.html`.
#[derive(Debug, Serialize)]
pub(super) struct TopicView {
    pub(super) pages: Vec<EntryView>,
}

/// `quiz.html`.
#[derive(Debug, Serialize)]
pub(super) struct QuizView {
    pub(super) intro: Option<String>,
    pub(super) steps: Vec<StepView>,
    pub(super) outcomes: Vec<OutcomeView>,
    pub(super) reasons: Vec<ReasonView>,
    pub(super) css: String,
    pub(super) review: Option<ReviewView>,
}

/// A step of the quiz.
#[derive(Debug, Serialize)]
pub(super) struct StepView {
    pub(super) title: String,
    pub(super) anchor: String,
    pub(super) questions: Vec<QuizQuestionView>,
}

/// A question of the quiz.
#[derive(Debug, Serialize)]
pub(super) struct QuizQuestionView {
    pub(super) id: String,
    pub(super) anchor: String,
    pub(super) ask: String,
    pub(super) hint: Option<String>,
    pub(super) why: Option<String>,
    pub(super) page: Option<LinkView>,
    pub(super) many: bool,
    pub(super) shown_class: &'static str,
    pub(super) options: Vec<OptionView>,
}

/// An answer to choose.
#[derive(Debug, Serialize)]
pub(super) struct OptionView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) value: String,
    pub(super) say: String,
    pub(super) effect: &'static str,
}

/// An outcome of the quiz.
#[derive(Debug, Serialize)]
pub(super) struct OutcomeView {
    pub(super) effect: &'static str,
    pub(super) headline: String,
    pub(super) text: Option<String>,
    pub(super) next: Option<NextView>,
}

/// Where to go after an outcome.
#[derive(Debug, Serialize)]
pub(super) struct NextView {
    pub(super) say: String,
    pub(super) href: String,
}

/// A reason for an outcome.
#[derive(Debug, Serialize)]
pub(super) struct ReasonView {
    pub(super) id: String,
    pub(super) effect: &'static str,
    pub(super) say: String,
    pub(super) ask: String,
    pub(super) answer: Option<String>,
    pub(super) until: Option<String>,
    #[serde(rename = "do")]
    pub(super) first: Option<String>,
    pub(super) page: Option<LinkView>,
}

/// Nothing besides the head.
#[derive(Debug, Serialize)]
pub(super) struct Nothing {}
