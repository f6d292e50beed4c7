//! Contraindications that are on the site and that no quiz asks about, told where they stand.

use super::failure::{Failure, Suspect};
use super::law::Law;
use crate::diagnostic::{Diagnostic, Fault};
use crate::kind::Kind;
use crate::model::{LanguageId, Page, Site};
use crate::parsed::Contraindication;
use crate::quiz::{Quiz, Screening};

/// What a quiz lacks of a contraindication, at the page of it.
pub fn objection(
    site: &Site,
    language: LanguageId,
    quiz: &Quiz,
    it: &Failure,
) -> Option<Diagnostic> {
    let Suspect::Contraindication(n) = it.at else { return None };
    let screened = &quiz.program.contraindications[n];
    let page = site.page_in_any(language, &screened.page)?;
    let Some(keys) = page.contraindication() else {
        // One mistake is told once.
        let is_asked = !screened.questions.is_empty();
        return (is_asked || it.law == Law::Screened).then(|| by_folder(page, is_asked));
    };
    if it.law == Law::Weighed {
        return Some(unweighed(page));
    }
    // A page that asks, and stands in another language alone.
    let (own, wanted) = (site.language(page.language), site.language(language));
    if asks(keys) && page.language != language && page.language != LanguageId::DEFAULT {
        let message = format!(
            "the quiz in `{wanted}` does not ask about this: the page stands in `{own}` alone"
        );
        return Some(unscreened(page, message).help(format!(
            "write the page in `{}` too, with the same questions",
            site.language(LanguageId::DEFAULT)
        )));
    }
    Some(unasked(page, keys))
}

/// What is wrong with the contraindications that concern no quiz.
pub fn of_site(site: &Site) -> Vec<Diagnostic> {
    let pages = site.pages.iter().filter(|it| it.is_contraindication());
    pages.filter_map(|it| outside(site, it)).collect()
}

fn outside(site: &Site, page: &Page) -> Option<Diagnostic> {
    let keys = page.contraindication();
    if let Some(treatment) = page.treatment.map(|it| site.treatment(it)) {
        // The quiz in its language asks it; or there is none, and what it asks is asked nowhere.
        let is_asked = treatment.quizzes.contains_key(&page.language);
        let asks = keys.is_some_and(asks);
        let is_translated = page.language != LanguageId::DEFAULT || treatment.quizzes.is_empty();
        return (!is_asked && asks && is_translated).then(|| {
            let help = format!(
                "write the front page `content/{}/index.md` in this language",
                treatment.folder
            );
            unscreened(page, "this question is asked in no quiz").help(help)
        });
    }
    let is_asked = site.quizzes().any(|(_, _, quiz)| {
        let mut own = quiz.program.contraindications.iter();
        own.any(|it| it.page == page.key && !it.questions.is_empty())
    });
    let Some(keys) = keys else { return (!is_asked).then(|| by_folder(page, false)) };
    let is_excused = keys.excuse().is_some();
    if asks(keys) || !is_asked && !is_excused {
        return Some(unscreened(page, "no quiz asks about this: the page belongs to no treatment").help(format!(
            "move it into the folder `contraindications` of a treatment; or ask about it in the `quiz.yaml` of each treatment that it concerns, with `page: {}`",
            page.key
        )));
    }
    // A quiz that asks tells this itself.
    (!is_asked && keys.severity.is_none()).then(|| unweighed(page))
}

fn asks(keys: &Contraindication) -> bool {
    keys.screening.as_ref().is_some_and(|it| !it.value.questions().is_empty())
}

fn unscreened(page: &Page, message: impl Into<String>) -> Diagnostic {
    let screening = page.contraindication().and_then(|it| it.screening.as_ref());
    let span = screening.map_or(page.place(), |it| it.span);
    Fault::UNSCREENED_CONTRAINDICATION.at(span, message)
}

fn unweighed(page: &Page) -> Diagnostic {
    Fault::CONTRAINDICATION_WITHOUT_SEVERITY
        .at(page.place(), "this page does not say how grave the reason is")
        .help("add a line `severity: absolute`, `temporary` or `relative`")
}

/// A page among the contraindications that calls itself something else.
fn by_folder(page: &Page, is_asked: bool) -> Diagnostic {
    let lack = match is_asked {
        true => "and does not say how grave the reason is",
        false => "and no quiz asks about it",
    };
    let kind = page.kind.with_article();
    let message =
        format!("this page lies among the reasons not to be treated, {lack}, since it is {kind}");
    unscreened(page, message).help(format!(
        "write `kind: {}`, with `severity:` and `screening:`; or move the page out of this folder",
        Kind::Contraindication.word()
    ))
}

fn unasked(page: &Page, keys: &Contraindication) -> Diagnostic {
    let is_none = |it: &Screening| matches!(it, Screening::None(_));
    let (message, help) = match &keys.screening {
        None => (
            "no question of the quiz screens for this",
            "add `screening:` with `ask: …` and `yes: stop`, `wait` or `talk` below it",
        ),
        Some(it) if is_none(&it.value) => (
            "no question screens for this, and nothing says why not",
            "add a line `because: …`, or a question",
        ),
        // A list without a question is as good as none.
        Some(_) => {
            ("no question of the quiz screens for this", "write a question below `screening:`")
        }
    };
    unscreened(page, message).help(help)
}
