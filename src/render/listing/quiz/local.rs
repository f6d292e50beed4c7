//! One quiz in one language, and how its texts are said.

use crate::calendar::Duration;
use crate::model::{LanguageId, ListingId, ListingKind, Page, TreatmentId};
use crate::quiz::{Quiz, Say, Standing};
use crate::render::renderer::Renderer;
use crate::render::values;
use crate::review::quiz_standing;
use crate::words::Arg;
use crate::yaml::At;

/// One quiz in one language.
#[derive(Clone, Copy)]
pub struct LocalQuiz<'v> {
    /// What making its files may look at.
    pub renderer: &'v Renderer<'v>,
    /// The treatment that it asks about.
    pub treatment: TreatmentId,
    /// The language.
    pub language: LanguageId,
    /// What it asks.
    pub quiz: &'v Quiz,
}

/// The quiz of a treatment.
pub fn at<'v>(
    renderer: &'v Renderer,
    treatment: TreatmentId,
    language: LanguageId,
) -> LocalQuiz<'v> {
    let quiz = &renderer.known.site.treatment(treatment).quizzes[&language];
    LocalQuiz { renderer, treatment, language, quiz }
}

/// The quiz that a listing is; none of a listing of another kind.
pub fn of_listing<'v>(renderer: &'v Renderer, id: ListingId) -> Option<LocalQuiz<'v>> {
    let listing = renderer.known.site.listing(id);
    match listing.kind {
        ListingKind::Quiz(treatment) => Some(at(renderer, treatment, listing.language)),
        _ => None,
    }
}

impl LocalQuiz<'_> {
    /// Where it stands with its reviewers.
    pub fn standing(&self) -> Standing {
        let known = self.renderer.known;
        quiz_standing(known.site, known.reviews, self.treatment, self.language)
    }

    /// One of its texts as plain text.
    pub fn plain(&self, value: &At<String>) -> String {
        values::plain_of(self.renderer, self.treatment, self.language, value)
    }

    /// A published page, by its id.
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
}
