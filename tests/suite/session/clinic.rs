//! A clinic of any size, made by the program, and edits to it that look like chance.

use bedside::picture::Picture;
use bedside::session::Edit;
use bedside::source::{Asset, Files};

/// Numbers that look like chance and are the same in every run (xorshift).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(0x9e37_79b9_7f4a_7c15 ^ seed.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const SETTINGS: &str = "title: Clinic\nurl: https://clinic.example/\nlanguage: en\nlanguages: [en, es]\n\
                        clinic: {name: Clinic, phone: 01632 960000, email: a@clinic.example}\n";
const SOURCES: &str = "A: {type: misc, title: A text, date: 2020}\nB: {type: misc, title: Another text, date: 2021}\n\
                       C: {type: misc, title: A text that few cite, date: 2022}\n\
                       D: {type: misc, title: A text that hardly anybody cites, date: 2023}\n";
const FACTS: &str = "\
wait: {value: 6 months, about: How long we wait, evidence: some, claims: [{source: A, says: 6 months}]}
fades: {value: 2 days, about: How long it lasts, evidence: some, claims: [{source: B, says: 2 days}]}
";
const PILLS: &str = "\
---
title: Pills
question: Can I have it while I take pills?
answer: Not while you take pills.
severity: temporary
screening: {ask: Do you take pills?, why: Skin heals slowly., yes: {effect: wait, until: you have stopped}}
---
Wait [=wait]. [@A]
";
/// What a risk is called, and its folder.
const KINDS: [&str; 4] = ["risks", "benefits", "aftercare", "preparation"];

/// A clinic with about so many pages.
pub(crate) fn files(pages: usize) -> Files {
    let mut texts: Vec<(String, String)> = [
        ("site.yaml", SETTINGS),
        ("sources.yaml", SOURCES),
        ("people.yaml", "lead: {role: Clinical lead, reviews: true}\n"),
        ("index.md", "---\ntitle: Home\n---\nWelcome to [[t]].\n"),
        ("t/index.md", "---\ntitle: Needling\nanswer: Small needles.\n---\nWhat it is.\n"),
        ("t/index.es.md", "---\ntitle: Agujas\nanswer: Agujas finas.\n---\nLo que es.\n"),
        ("t/facts.yaml", FACTS),
        ("t/quiz.yaml", "title: Is it for you?\n"),
        ("t/contraindications/pills.md", PILLS),
        (
            "glossary/collagen.md",
            "---\ntitle: Collagen\nalso: [collagens]\nanswer: What skin is made of.\n---\n",
        ),
    ]
    .map(|(path, text)| (format!("content/{path}"), text.to_owned()))
    .into();
    texts.extend((0..pages).map(|n| (path(n), page(n, &mut Chance::new(n as u64)))));
    let texts = texts.into_iter().map(|(path, text)| (path, text.into_bytes()));
    let picture = pen();
    bedside::theme::complete(Files::new(texts.collect(), vec![picture]))
}

/// Where a page of that number lies.
pub(crate) fn path(n: usize) -> String {
    format!("content/t/{}/page-{n}.md", KINDS[n % KINDS.len()])
}

/// A page, with links to pages near it.
pub(crate) fn page(n: usize, chance: &mut Chance) -> String {
    let near = (n + 1 + chance.below(20)).saturating_sub(10);
    format!(
        "---\ntitle: Page {n}\nquestion: What of {n}?\nanswer: It is small and fades.\n\
         tags: [topic-{}]\nrelated: [page-{near}]\n---\n## What you see\n\n{}\n",
        n % 7,
        body(n, chance)
    )
}

/// A few sentences with one of everything that a text refers to.
pub(crate) fn body(n: usize, chance: &mut Chance) -> String {
    let near = (n + 1 + chance.below(20)).saturating_sub(10);
    let sentences = [
        format!("See [[page-{near}]] for more."),
        format!("It lasts [=fades] [@{}].", chance.of(&["A", "B"])),
        "New collagen grows.".to_owned(),
        format!("It may itch{}.", chance.of(&["", "", "", " [@C]"])),
        format!("## Heading {}\n\nText.", chance.below(4)),
        "![A pen](../pen.png)".to_owned(),
        "Wait 3 weeks.".to_owned(),
        "> [!WARNING]\n> - it bleeds\n".to_owned(),
        format!("Read [what you see](page-{near}.md#what-you-see)."),
    ];
    let mut text = String::new();
    for _ in 0..4 {
        text.push_str(&sentences[chance.below(sentences.len())]);
        text.push_str("\n\n");
    }
    text
}

/// One more sentence for a page.
pub(crate) fn more(chance: &mut Chance) -> &'static str {
    chance.of(&[
        "It is rare [@D].",
        "See [[page-1]] and [[page-2|another]].",
        "Collagen again.",
        "Take 40 mg.",
        "It lasts [=wait].",
        "![A pen](../pen.png)",
        "See [nothing](nowhere.md).",
        "<!-- allow: uncited-figure because it is a test -->\n\nTake 20 mg.",
    ])
}

fn put(path: String, text: String) -> Vec<Edit> {
    vec![Edit::Put { path, bytes: text.into_bytes() }]
}

/// What somebody does next to a clinic of so many pages.
pub(crate) fn edit(pages: usize, chance: &mut Chance) -> Vec<Edit> {
    let n = chance.below(pages);
    match chance.below(20) {
        0..5 => put(path(n), page(n, chance)),
        5..9 => put(path(n), format!("{}{}\n", page(n, &mut Chance::new(n as u64)), more(chance))),
        9 => put(
            path(n),
            page(n, chance).replace(
                "title: Page",
                chance.of(&["title: Leaf", "draft: true\ntitle: Page", "order: 1\ntitle: Page"]),
            ),
        ),
        10 => put(
            path(n),
            page(n, chance).replace(
                "answer:",
                chance.of(&["answer: Yes.\nalso:", "frequency: common\nanswer:", "tags2:"]),
            ),
        ),
        11 => vec![Edit::TakeOut(path(n))],
        12 => {
            let to = format!("content/t/{}/renamed-{n}.md", chance.of(&KINDS));
            let bytes = page(n, chance).into_bytes();
            vec![Edit::TakeOut(path(n)), Edit::Put { path: to, bytes }]
        }
        _ => of_site(n, chance),
    }
}

/// What somebody changes that is no page.
fn of_site(n: usize, chance: &mut Chance) -> Vec<Edit> {
    match chance.below(7) {
        0 => put(
            "content/t/facts.yaml".to_owned(),
            FACTS.replace("2 days", chance.of(&["3 days", "a week", "2 days"])),
        ),
        1 => put(
            "content/glossary/collagen.md".to_owned(),
            format!(
                "---\ntitle: Collagen\nanswer: {}\n---\n",
                chance.of(&["Strong threads.", "What skin is made of."])
            ),
        ),
        2 => put(
            "content/site.yaml".to_owned(),
            format!(
                "{SETTINGS}{}",
                chance.of(&[
                    "",
                    "review: {unapproved: hold}\n",
                    "lints: {uncited-figure: warn, orphan-page: allow}\n",
                    "clinic2: x\n"
                ])
            ),
        ),
        3 => put(
            "themes/default/404.html".to_owned(),
            format!(
                "{{% extends \"base.html\" %}}{{% block main %}}{}{{% endblock %}}",
                chance.of(&["Gone.", "Not here.", "{{ page.nothing.here }}"])
            ),
        ),
        4 => match chance.below(2) {
            0 => vec![Edit::TakeOutAsset("content/t/pen.png".to_owned())],
            _ => vec![Edit::PutAsset(pen())],
        },
        5 => put(
            "content/t/contraindications/pills.md".to_owned(),
            PILLS.replace(
                "Not while",
                chance.of(&["No, not while", "Please not while", "Not while"]),
            ),
        ),
        _ => put(
            "content/reviews.yaml".to_owned(),
            format!(
                "- {{page: t/risks/page-{}, by: lead, on: 2026-11-0{}, digest: \"2:blake3:{n:064}\"}}\n",
                n / 4 * 4,
                1 + chance.below(9)
            ),
        ),
    }
}

/// A picture of four times three pixels.
fn pen() -> Asset {
    let picture = Picture { size: Some((4, 3)), flaw: None };
    Asset { path: "content/t/pen.png".to_owned(), bytes: 80, picture, disk: None }
}
