//! What a sign-off covers, as a text with a version, of which the ledger holds a digest.
//!
//! A sign-off covers everything that a patient reads on the page or in the quiz as advice, and
//! nothing else:
//!
//! | covered | not covered |
//! |---|---|
//! | title, question and short answer | `tags`, `related`, `also`, `order`, `redirects`, `draft` |
//! | the text, word by word, with its marks, pictures and links | white space, comments |
//! | what the kind of page says: care, frequency, windows, severity, verdict … | `updated`, `author`, `owner`, `review-every`: about the page, not the advice |
//! | each fact that is named: value, what it is about, evidence, claims, how a conflict is settled | facts that are not named, `outside` |
//! | each source that is cited, named or claims: its entry in the bibliography | sources of other pages |
//! | what the glossary explains on the page: the word and its meaning | terms of other pages |
//! | the title of a page that a link shows in place of words | other pages' texts |
//! | the emergency number, where a card names it | other words and templates of the theme |
//! | of a quiz: what it does, every question, answer, rule and outcome | cases: patients never see them |
//! | of a quiz: title, question and short answer of the pages that its result shows | the rest of those pages |
//!
//! The bytes of a picture are not covered, only its name and its words. Each line begins with a key
//! that is written here by hand; a value is words with one space between them, so it holds no end of
//! a line, and no two contents have one form. Golden values in the tests hold the form: whoever
//! changes it gives it another [`VERSION`].

use std::collections::{BTreeMap, BTreeSet};

use crate::evidence::Fact;
use crate::graph::{LinkGraph, Target};
use crate::markdown::{CardKind, LinkForm};
use crate::model::{Destination, Page, PageId, Site};
use crate::parsed::{Details, Passage, PassageId, Passages};
use crate::source::Files;

/// The version of the form. A digest names it.
pub const VERSION: u32 = 1;

/// What a sign-off may look at.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The files.
    pub files: &'a Files,
    /// What they mean.
    pub site: &'a Site,
    /// Where everything leads.
    pub graph: &'a LinkGraph,
}

/// A written form in the making.
pub struct Form<'a> {
    seen: Seen<'a>,
    text: String,
    facts: BTreeMap<&'a str, &'a Fact>,
    sources: BTreeSet<&'a str>,
    terms: BTreeSet<PageId>,
}

impl<'a> Form<'a> {
    /// The form of a `page` or a `quiz`.
    pub fn new(seen: Seen<'a>, noun: &str) -> Form<'a> {
        Form {
            seen,
            text: format!("bedside sign-off {VERSION}: {noun}\n"),
            facts: BTreeMap::new(),
            sources: BTreeSet::new(),
            terms: BTreeSet::new(),
        }
    }

    /// A line of words; none for no words.
    pub fn line(&mut self, key: &str, words: &str) {
        let mut words = words.split_whitespace().peekable();
        if words.peek().is_none() {
            return;
        }
        self.text.push_str(key);
        self.text.push(':');
        for word in words {
            self.text.push(' ');
            self.text.push_str(word);
        }
        self.text.push('\n');
    }

    /// A passage of a page: its words without comments, and what it refers to.
    pub fn passage(&mut self, key: &str, page: &'a Page, passage: &'a Passage) {
        self.words_of(key, passage);
        let seen = self.seen;
        let names = passage.document.facts.iter().map(|it| it.name.as_str());
        self.facts.extend(names.filter_map(|it| Some((it, seen.site.fact(page, it)?.0))));
        let links = seen.graph.of(page.id);
        self.terms.extend(links.mentions[passage.id.index()].iter().map(|it| it.term));
        for (link, target) in passage.document.links.iter().zip(&links.links[passage.id.index()]) {
            if let (
                LinkForm::Wiki,
                "",
                Target::Page(id, _) | Target::NoAnchor(Destination::Page(id)),
            ) = (link.form, link.text.as_str(), target)
            {
                self.line("link shows", &seen.site.page(*id).title);
            }
        }
        if passage.document.cards.iter().any(|it| it.kind == CardKind::Caution) {
            let number = seen.site.config.clinic.emergency.as_deref();
            self.line("emergency number", number.unwrap_or_default());
        }
    }

    /// A passage of a quiz's plan, whose facts are those of its treatment.
    pub fn planned(&mut self, passages: &'a Passages, facts: impl Fn(&str) -> Option<&'a Fact>) {
        for passage in passages {
            self.words_of("plan", passage);
            let names = passage.document.facts.iter().map(|it| it.name.as_str());
            self.facts.extend(names.filter_map(|it| Some((it, facts(it)?))));
        }
    }

    fn words_of(&mut self, key: &str, passage: &'a Passage) {
        let text = passage.text(self.seen.files).str;
        let mut shown = String::with_capacity(text.len());
        let mut at = 0;
        for comment in &passage.document.comments {
            shown.push_str(&text[at..comment.start]);
            at = comment.end;
        }
        shown.push_str(&text[at..]);
        self.line(key, &shown);
        let cited = passage.document.cites.iter().flat_map(|it| &it.ids);
        self.sources.extend(cited.map(|it| it.0.as_str()));
    }

    /// The title, question and short answer of a page.
    pub fn in_short(&mut self, page: &'a Page) {
        self.line("title", &page.title);
        for (key, value) in [("question", page.meta.question), ("answer", page.meta.answer)] {
            self.value(key, page, value);
        }
    }

    /// A value of a page that is a passage, if it is there.
    fn value(&mut self, key: &str, page: &'a Page, value: Option<PassageId>) {
        if let Some(id) = value {
            self.passage(key, page, page.passage(id));
        }
    }

    /// What only the kind of a page says.
    pub fn details(&mut self, page: &'a Page) {
        self.line("kind", page.kind.word());
        match &page.details {
            Details::None => {}
            Details::Benefit(it) => {
                self.line("evidence", it.evidence.as_ref().map_or("", |it| it.value.word()));
                self.value("shows", page, it.shows);
                self.value("lasts", page, it.lasts);
            }
            Details::Risk(it) => {
                self.line("frequency", it.frequency.as_ref().map_or("", |it| it.value.word()));
                self.line("care", it.care.as_ref().map_or("", |it| it.value.word()));
                self.value("rate", page, it.rate);
                self.value("onset", page, it.onset);
                self.value("lasts", page, it.lasts);
            }
            Details::Contraindication { keys, texts } => {
                self.line("severity", keys.severity.as_ref().map_or("", |it| it.value.word()));
                for text in texts {
                    self.passage("screening", page, page.passage(*text));
                }
            }
            Details::Schedule(it) => {
                for line in &it.schedule {
                    self.value("do", page, line.act);
                    self.value("avoid", page, line.avoid);
                    self.value("from", page, line.from);
                    self.value("until", page, line.until);
                }
            }
            Details::Myth(it) => {
                self.value("claim", page, it.claim);
                self.line("verdict", it.verdict.as_ref().map_or("", |it| it.value.word()));
            }
        }
    }

    /// Sources that are named.
    pub fn sources(&mut self, ids: impl IntoIterator<Item = &'a str>) {
        self.sources.extend(ids);
    }

    /// The whole form, with what was named on the way: facts, sources, terms, each once and in the
    /// order of their names.
    pub fn finish(mut self) -> String {
        for (name, fact) in std::mem::take(&mut self.facts) {
            self.line("fact", name);
            self.line("about", &fact.about.value);
            self.line("value", &fact.value.value.to_string());
            self.line("evidence", fact.evidence.value.word());
            for claim in &fact.claims {
                self.line("claimed by", &claim.source.value);
                self.line("says", &claim.says.value.to_string());
                self.sources.insert(&claim.source.value);
            }
            self.line("resolved", fact.resolved.as_ref().map_or("", |it| &it.value));
        }
        for id in std::mem::take(&mut self.sources) {
            self.line("source", id);
            self.line("entry", self.seen.site.bibliography.written(id).unwrap_or_default());
        }
        for term in std::mem::take(&mut self.terms) {
            let page = self.seen.site.page(term);
            self.line("term", &page.title);
            if let Some(answer) = page.meta.answer {
                self.words_of("means", page.passage(answer));
            }
        }
        self.text
    }
}

/// The form of a page.
pub fn page(seen: Seen, page: &Page) -> String {
    let mut form = Form::new(seen, "page");
    form.in_short(page);
    form.details(page);
    form.passage("text", page, page.body());
    form.sources(page.meta.sources.iter().map(|it| it.value.as_str()));
    form.finish()
}
