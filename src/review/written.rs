//! What a sign-off covers, as a text with a version, of which the ledger holds a digest.
//!
//! A sign-off covers everything that a patient reads on the page or in the quiz as advice, and
//! nothing else:
//!
//! | covered | not covered |
//! |---|---|
//! | title, question and short answer | `tags`, `related`, `also`, `order`, `redirects`, `draft` |
//! | the text as it is parsed: words, cards, lists, marks, pictures, links | comments, and white space that changes nothing |
//! | what the kind of page says: care, frequency, windows, severity, verdict … | `updated`, `author`, `owner`, `review-every`: about the page, not the advice |
//! | each fact that is named: value, what it is about, evidence, claims, how a conflict is settled | facts that are not named, `outside` |
//! | each source that is cited, named or claims: its entry in the bibliography | sources of other pages |
//! | what the glossary explains on the page: the word and its meaning | terms of other pages |
//! | the title of a page that a link shows in place of words | other pages' texts |
//! | the emergency number, where a card names it | words, scripts and templates that are built in |
//! | words of advice that a theme of the site's own says otherwise | its other words and templates |
//! | of a quiz: such words of the quiz, and such a theme's `quiz.js`, `quiz.html`, `paper.html` | its other files |
//! | of a quiz: what it does, every question, answer, rule and outcome | cases: patients never see them |
//! | of a quiz: title, question and short answer of the pages that its result shows | the rest of those pages |
//!
//! The bytes of a picture are not covered, only its name and its words. The form stands in named
//! [parts](super::parts), each with lines: a key that is written here by hand, and words with one space
//! between them, so that no two contents have one form. A text is its blocks as they were parsed, with
//! what each stands in. Golden values in the tests hold the form: whoever changes it gives it another
//! [`VERSION`](super::parts::VERSION).

use std::collections::{BTreeMap, BTreeSet};

use super::parts::{Line, Written};
use super::seen::Seen;
use super::spoken;
use crate::evidence::Fact;
use crate::graph::Target;
use crate::markdown::{CardKind, LinkForm, ReadBlock, read_blocks};
use crate::model::{Destination, LanguageId, Page, PageId, Site};
use crate::parsed::{Details, Passage, PassageId, Passages};

/// A written form in the making.
pub struct Form<'a> {
    seen: Seen<'a>,
    written: Written,
    /// The part that lines are added to; without one each is a part of its own.
    part: Option<String>,
    facts: BTreeMap<&'a str, &'a Fact>,
    sources: BTreeSet<&'a str>,
    terms: BTreeSet<PageId>,
}

/// What stands in a passage for what is not said there.
#[derive(Default)]
struct Said {
    /// The value of each fact that it names.
    values: Vec<String>,
    /// What each link shows that has no words of its own.
    titles: Vec<Option<String>>,
}

impl<'a> Form<'a> {
    /// The form of a `page` or a `quiz`.
    pub fn new(seen: Seen<'a>, noun: &'static str) -> Form<'a> {
        Form {
            seen,
            written: Written::new(noun),
            part: None,
            facts: BTreeMap::new(),
            sources: BTreeSet::new(),
            terms: BTreeSet::new(),
        }
    }

    /// Adds the lines that follow to that part.
    pub fn part(&mut self, name: impl Into<String>) {
        self.part = Some(name.into());
    }

    /// Makes a part of each line that follows, with its key as name.
    pub fn apart(&mut self) {
        self.part = None;
    }

    /// A line of words; none for no words.
    pub fn line(&mut self, key: &str, words: &str) {
        let words: Vec<&str> = words.split_whitespace().collect();
        if !words.is_empty() {
            self.add(key, Line::of_words(key, words.join(" ")));
        }
    }

    fn add(&mut self, part: &str, line: Line) {
        self.written.add(self.part.as_deref().unwrap_or(part), line);
    }

    /// A passage of a page: its words without comments, and what it refers to.
    pub fn passage(&mut self, key: &str, page: &'a Page, passage: &'a Passage) {
        let Seen { site, graph, .. } = self.seen;
        let fact = |name| Some(site.fact(page, name)?.0);
        let links = graph.of(page.id);
        let titles =
            links.links[passage.id.index()].iter().map(|it| Some(title(site, it)?.to_owned()));
        let said = Said { values: self.name_facts(passage, fact), titles: titles.collect() };
        self.words_of(key, passage, &said);
        self.terms.extend(links.mentions[passage.id.index()].iter().map(|it| it.term));
        for (link, title) in passage.document.links.iter().zip(&said.titles) {
            if let (LinkForm::Wiki, "", Some(title)) = (link.form, link.text.as_str(), title) {
                let line = Line::of_words("link shows", title.clone());
                self.add(key, line);
            }
        }
        if passage.document.cards.iter().any(|it| it.kind == CardKind::Caution) {
            let number = site.config.clinic.emergency.as_ref().map(|it| it.value.as_str());
            self.line("emergency number", number.unwrap_or_default());
        }
    }

    /// A passage of a quiz's plan, whose facts are those of its treatment.
    pub fn planned(&mut self, passages: &'a Passages, facts: impl Fn(&str) -> Option<&'a Fact>) {
        for passage in passages {
            let values = self.name_facts(passage, &facts);
            self.words_of("plan", passage, &Said { values, titles: Vec::new() });
        }
    }

    /// Takes the facts that a passage names, and gives the value of each.
    fn name_facts(
        &mut self,
        passage: &'a Passage,
        facts: impl Fn(&'a str) -> Option<&'a Fact>,
    ) -> Vec<String> {
        let named = passage.document.facts.iter().map(|it| (it.name.as_str(), facts(&it.name)));
        let named: Vec<_> = named.collect();
        self.facts.extend(named.iter().filter_map(|it| Some((it.0, it.1?))));
        named.iter().map(|it| it.1.map_or(String::new(), |it| it.value.value.to_string())).collect()
    }

    fn words_of(&mut self, key: &str, passage: &'a Passage, said: &Said) {
        let text = passage.text(self.seen.files).str;
        for block in read_blocks(text, &passage.document, &said.values, &said.titles) {
            self.add(key, line_of(key, block));
        }
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

    /// The words of a theme of the site's own that are read beside the rest, and, of a quiz, the files
    /// by which it asks and answers.
    pub fn theme(&mut self, language: LanguageId, of_quiz: bool) {
        let seen = self.seen;
        self.part("words of the theme");
        for (name, words) in spoken::words(seen, seen.site.language(language), of_quiz) {
            self.line(name, words);
        }
        for (name, file) in spoken::quiz_files(seen).filter(|_| of_quiz) {
            self.line(name, blake3::hash(file.text.as_bytes()).to_hex().as_str());
        }
    }

    /// The whole form, with what was named on the way: facts, sources, terms, each once and in the
    /// order of their names.
    pub fn finish(mut self) -> Written {
        for (name, fact) in std::mem::take(&mut self.facts) {
            self.part(format!("fact {name}"));
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
            self.part(format!("source {id}"));
            self.line("entry", self.seen.site.bibliography.written(id).unwrap_or_default());
        }
        for term in std::mem::take(&mut self.terms) {
            let page = self.seen.site.page(term);
            self.part(format!("term {}", page.title));
            if let Some(answer) = page.meta.answer {
                self.words_of("means", page.passage(answer), &Said::default());
            }
        }
        self.written
    }
}

/// A block of a passage. A paragraph alone is its words; any other says before a `|`, which no words
/// hold as they are, what it stands in and with `+` what of that begins there.
fn line_of(key: &str, block: ReadBlock) -> Line {
    let ReadBlock { within, begins, marked, plain } = block;
    let old = within.len() - begins;
    let around = within.iter().enumerate();
    let around = around.map(|(n, it)| if n < old { it.clone() } else { format!("{it}+") });
    let around: Vec<String> = around.collect();
    match around.as_slice() {
        [only] if only == "paragraph+" => Line { key: key.to_owned(), words: marked, plain },
        _ => {
            let is_seen = |it: &&String| !["paragraph", "bullets"].contains(&it.as_str());
            let shown: Vec<&str> = within.iter().filter(is_seen).map(String::as_str).collect();
            let plain = match shown.is_empty() {
                true => plain,
                false => format!("({}) {plain}", shown.join(", ")),
            };
            Line { key: key.to_owned(), words: format!("{} | {marked}", around.join(" ")), plain }
        }
    }
}

/// The title of the page that a link leads to.
fn title<'a>(site: &'a Site, target: &Target) -> Option<&'a str> {
    match target {
        Target::Page(id, _) | Target::NoAnchor(Destination::Page(id)) => {
            Some(&site.page(*id).title)
        }
        _ => None,
    }
}

/// The form of a page.
pub fn page(seen: Seen, page: &Page) -> Written {
    let mut form = Form::new(seen, "page");
    form.in_short(page);
    form.details(page);
    form.passage("text", page, page.body());
    form.sources(page.named_sources().map(|it| it.value.as_str()));
    form.theme(page.language, false);
    form.finish()
}
