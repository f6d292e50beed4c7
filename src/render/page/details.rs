//! What only the kind of a page says of itself.

use crate::calendar::{Moment, Window};
use crate::model::Page;
use crate::parsed::{Details, Line};
use crate::render::claims::evidence;
use crate::render::contract::{CodeView, DetailView, LineView, PageView};
use crate::render::renderer::Renderer;
use crate::render::tally::Tally;
use crate::render::{inline, values};

/// What only the kind of a page says of itself.
pub fn details(renderer: &Renderer, page: &Page, tally: &mut Tally, rest: &mut PageView) {
    let words = renderer.words(page.language);
    let code = |prefix: &str, code: &'static str| CodeView {
        code,
        words: words.say(&format!("{prefix}-{code}")),
    };
    let mut lines: Vec<(&str, String)> = Vec::new();
    match &page.details {
        Details::None => {}
        Details::Benefit(it) => {
            lines.extend(
                it.shows.map(|id| ("detail-shows", inline::full(renderer, page, id, tally))),
            );
            lines.extend(
                it.lasts.map(|id| ("detail-lasts", inline::full(renderer, page, id, tally))),
            );
            lines.extend(
                it.evidence.as_ref().map(|at| ("detail-evidence", evidence(words, at.value))),
            );
        }
        Details::Risk(it) => {
            let frequency = it
                .frequency
                .as_ref()
                .map(|at| words.say(&format!("frequency-{}", at.value.word())));
            lines.extend(frequency.map(|it| ("detail-frequency", it)));
            lines.extend(
                it.rate.map(|id| ("detail-frequency", inline::full(renderer, page, id, tally))),
            );
            lines.extend(
                it.onset.map(|id| ("detail-onset", inline::full(renderer, page, id, tally))),
            );
            lines.extend(
                it.lasts.map(|id| ("detail-lasts", inline::full(renderer, page, id, tally))),
            );
            let care = it.care.as_ref().map(|at| words.say(&format!("care-{}", at.value.word())));
            lines.extend(care.map(|it| ("detail-care", it)));
        }
        Details::Contraindication { keys, .. } => {
            rest.severity = keys.severity.as_ref().map(|at| code("severity", at.value.word()));
        }
        Details::Schedule(it) => {
            rest.schedule = it.schedule.iter().filter_map(|it| line(renderer, page, it)).collect()
        }
        Details::Myth(it) => {
            rest.claim = it.claim.map(|id| inline::full(renderer, page, id, tally));
            rest.verdict = it.verdict.as_ref().map(|at| code("verdict", at.value.word()));
        }
    }
    rest.details = lines
        .into_iter()
        .map(|(label, html)| DetailView { label: words.say(label), html })
        .collect();
}

/// A line of a schedule, with its window in words.
fn line(renderer: &Renderer, page: &Page, line: &Line) -> Option<LineView> {
    let words = renderer.words(page.language);
    let (verb, what) = match (line.act, line.avoid) {
        (Some(act), _) => ("do", act),
        (None, Some(avoid)) => ("avoid", avoid),
        _ => return None,
    };
    let moment = |id| Moment::parse(&values::as_written(renderer, page, id)).ok();
    let (from, until) = (line.from.and_then(moment), line.until.and_then(moment));
    let window = Window { from, until };
    Some(LineView {
        verb,
        verb_words: words.say(&format!("schedule-{verb}")),
        what: inline::bare(renderer, page, what),
        when: window.in_words(words),
    })
}
