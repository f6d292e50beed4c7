//! The Atom feed (RFC 4287) of what changed: pages by the day their text was changed, and sign-offs.

use crate::calendar::Date;
use crate::markdown::escaped;
use crate::model::{LanguageId, Page};
use crate::render::renderer::Renderer;
use crate::words::Arg;

/// How many changes the feed holds.
const SHOWN: usize = 50;

/// One change.
struct Change<'a> {
    on: Date,
    page: &'a Page,
    what: String,
    id: String,
}

/// `feed.xml`. A site in which nothing is dated has a feed without entries.
pub fn render(renderer: &Renderer) -> String {
    let config = &renderer.known.site.config;
    let mut changes = changes(renderer);
    changes.sort_by(|a, b| b.on.cmp(&a.on).then(a.id.cmp(&b.id)));
    changes.truncate(SHOWN);
    let updated = changes.first().map_or(renderer.today, |it| it.on);
    let home = escaped(&config.base.absolute("/"));
    let itself = escaped(&config.base.absolute("/feed.xml"));
    let title = escaped(&config.title.value);
    let author = escaped(&config.clinic.name.as_ref().unwrap_or(&config.title).value);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{title}</title>\n<id>{home}</id>\n<link href=\"{home}\"/>\n<link rel=\"self\" href=\"{itself}\"/>\n\
         <updated>{updated}T00:00:00Z</updated>\n<author><name>{author}</name></author>\n",
        config.language()
    );
    for change in &changes {
        text.push_str(&entry(renderer, change));
    }
    text.push_str("</feed>\n");
    text
}

fn changes<'a>(renderer: &'a Renderer) -> Vec<Change<'a>> {
    let words = renderer.words(LanguageId::DEFAULT);
    let address = |page: &Page| renderer.known.site.config.base.absolute(page.url.path());
    let pages = renderer.known.site.pages.iter().filter(|it| renderer.is_published(it.id));
    let updated = pages.filter_map(|page| {
        let on = page.meta.updated.as_ref()?.value;
        Some(Change {
            on,
            page,
            what: words.say("feed-changed"),
            id: format!("{}#changed-{on}", address(page)),
        })
    });
    let signed = renderer.known.reviews.of_pages(renderer.known.seen()).map(|(page, entry)| {
        let by = renderer.known.site.person(&entry.by.value);
        let what = words.say_with("feed-checked", &[("by", Arg::Text(by))]);
        let on = entry.on.value;
        Change { on, page, what, id: format!("{}#checked-{on}", address(page)) }
    });
    let mut all: Vec<Change> =
        updated.chain(signed.filter(|it| renderer.is_published(it.page.id))).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all.dedup_by(|a, b| a.id == b.id);
    all
}

fn entry(renderer: &Renderer, change: &Change) -> String {
    let href = escaped(&renderer.known.site.config.base.absolute(change.page.url.path()));
    let title = escaped(&renderer.heading(change.page));
    let answer = renderer.answer(change.page).unwrap_or_default();
    let summary = escaped(format!("{} {answer}", change.what).trim());
    let (id, on) = (escaped(&change.id), change.on);
    format!(
        "<entry>\n<title>{title}</title>\n<id>{id}</id>\n<link href=\"{href}\"/>\n\
         <updated>{on}T00:00:00Z</updated>\n<summary>{summary}</summary>\n</entry>\n"
    )
}
