//! What the room promises as a whole; marks, slugs and code have their tests beneath them.

use crate::source::Files;

use super::*;

fn parsed(text: &str) -> Document {
    parse(Files::from_texts([("page.md", text)]).only().whole())
}

fn cards() -> Vec<CardWords> {
    let words = [
        ("Information: ", ""),
        ("Self-care: ", ""),
        ("Advice: ", "Speak to us if:"),
        ("Urgent: ", "Get urgent advice if:"),
        ("Emergency: ", "Call 999 now if:"),
    ];
    words.map(|it| CardWords { prefix: it.0.to_owned(), heading: it.1.to_owned() }).to_vec()
}

/// Answers every reference; the targets `nowhere` and `none.png` have no answer.
fn answers<'a>(document: &Document, cards: &'a [CardWords]) -> Answers<'a> {
    let cite = |turn| CiteAnswer { number: 1, turn };
    let link = |it: &Link| match it.target.as_str() {
        "nowhere" => LinkAnswer::Nowhere,
        target => LinkAnswer::To { href: format!("/{target}/"), title: "The title".to_owned() },
    };
    let image = |it: &Image| {
        (it.target != "none.png").then(|| Picture { src: it.target.clone(), size: Some((3, 2)) })
    };
    let fact = |it: &FactRef| {
        let differs = it.name.starts_with("differs").then(|| format!("#differ-{}", it.name));
        Some(FactAnswer { value: "4 to <8> weeks".to_owned(), cites: vec![cite(7)], differs })
    };
    Answers {
        links: document.links.iter().map(link).collect(),
        images: document.images.iter().map(image).collect(),
        cites: document.cites.iter().map(|it| it.ids.iter().map(|_| cite(1)).collect()).collect(),
        facts: document.facts.iter().map(fact).collect(),
        cards,
        dont: ENGLISH,
        table_label: "Table",
        footnote_back: "Back to the text",
        ..Answers::default()
    }
}

fn html(text: &str) -> String {
    let (document, cards) = (parsed(text), cards());
    to_html(text, &document, &answers(&document, &cards))
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(html(text).trim_end(), expected);
}

#[test]
fn facts_and_citations_follow_the_word_they_stand_behind() {
    const CITE: &str =
        "\u{2060}<sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1-1\">1</a></sup>";
    const FACT: &str = "<span class=\"fact\">4 to &lt;8&gt; weeks</span>\u{2060}\
         <sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1-7\">1</a></sup>";
    check("Fades [@a].", &format!("<p>Fades{CITE}.</p>"));
    check("Wait [=x][@a]", &format!("<p>Wait {FACT}{CITE}</p>"));
    check("[wait [@a] long](p)", &format!(r#"<p><a href="/p/">wait long</a>{CITE}</p>"#));
    assert!(
        html("[=differs]").contains(r##"<a class="fact fact-differs" href="#differ-differs">"##)
    );
    check("[no] \\[@a] `[@a]`", "<p>[no] [@a] <code>[@a]</code></p>");
}

#[test]
fn links_say_what_the_writer_said() {
    check("[[p|a *b*]]", r#"<p><a href="/p/">a <em>b</em></a></p>"#);
    check("[[p#x]] [](p)", r#"<p><a href="/p/">The title</a> <a href="/p/">The title</a></p>"#);
    check("[here](nowhere) [bad](javascript:x)", "<p>here bad</p>");
    let document = parsed("| a |\n|---|\n| [[p\\|b]] |\n\n<a@b.c> [x](../q.md#when)");
    let targets: Vec<_> = document.links.iter().map(|it| it.target.as_str()).collect();
    assert_eq!(targets, ["p", "mailto:a@b.c", "../q.md"]);
    assert_eq!(document.links[2].anchor.as_deref(), Some("when"));
}

#[test]
fn a_card_has_a_heading_one_below_the_last() {
    check(
        "### A\n\n> [!WARNING]\n> - b",
        "<h3 id=\"a\">A</h3>\n<section class=\"card card-warning\" aria-labelledby=\"card-1\">\n\
         <h4 id=\"card-1\"><span class=\"visually-hidden\">Urgent: </span>Get urgent advice if:</h4>\n\
         <ul>\n<li>b</li>\n</ul>\n</section>",
    );
    check(
        "> [!CAUTION]\n> ##### Own\n> b",
        "<section class=\"card card-caution\" aria-labelledby=\"own\">\n\
         <h2 id=\"own\"><span class=\"visually-hidden\">Emergency: </span>Own</h2>\n\
         <p>b</p>\n</section>",
    );
    check(
        "> [!TIP]\n> b",
        "<aside class=\"card card-tip\">\n\
         <p><span class=\"visually-hidden\">Self-care: </span>b</p>\n</aside>",
    );
}

#[test]
fn urgent_cards_can_stand_alone() {
    let text = "A\n\n> [!NOTE]\n> b\n>\n> > [!WARNING]\n> > c [d](e)\n> >\n> > > [!CAUTION]\n> > > f\n\n[g](h)";
    let (document, cards) = (parsed(text), cards());
    let answers = Answers { id_prefix: "x-".into(), ..answers(&document, &cards) };
    let html = to_card_html(text, &document, &answers, CardKind::Warning);
    assert!(to_html(text, &document, &answers).contains(&html), "{html}");
    assert!(html.starts_with("<section class=\"card card-warning\" aria-labelledby=\"x-card-2\">"));
    assert!(html.contains("<a href=\"/e/\">d</a>") && html.ends_with("</section>\n</section>\n"));
    assert_eq!(to_card_html(text, &document, &answers, CardKind::Caution).matches("<h").count(), 1);
}

#[test]
fn a_do_not_list_says_do_not() {
    check(
        "## No {.dont}\n<!-- allow: x because y -->\n- *pick*\n- Avoid sun\n- \n\nText",
        "<section class=\"dont\">\n<h2 id=\"no\">No</h2>\n<ul>\n<li>do not <em>pick</em></li>\n\
         <li>Avoid sun</li>\n<li></li>\n</ul>\n</section>\n<p>Text</p>",
    );
    check(
        "## Do {.do}\n\ntext\n\n- a",
        "<h2 id=\"do\">Do</h2>\n<p>text</p>\n<ul>\n<li>a</li>\n</ul>",
    );
}

#[test]
fn a_picture_alone_with_a_title_is_a_figure() {
    const IMG: &str = r#"<img src="a.png" alt="b" width="3" height="2""#;
    const LAZY: &str = r#" loading="lazy" decoding="async">"#;
    check("![b](a.png 'c')", &format!("<figure>{IMG}{LAZY}<figcaption>c</figcaption></figure>"));
    check("![b](a.png 'c') d", &format!(r#"<p>{IMG} title="c"{LAZY} d</p>"#));
    check("![*b*](none.png)", "<p>b</p>");
}

#[test]
fn footnotes_are_numbered_by_use() {
    let html = html("a[^b] c[^a] d[^b]\n\n[^a]: One\n[^b]: Two");
    let two = html.find("<li id=\"note-1\"><p>Two <a class=\"note-back\" href=\"#noteref-1-1\"");
    assert!(two.is_some() && two < html.find("<li id=\"note-2\"><p>One "), "{html}");
}

#[test]
fn raw_html_keeps_only_what_is_allowed() {
    check("H<sub>2</sub>O <b>x", "<p>H<sub>2</sub>O <b>x</b></p>");
    check("a <script>*b*</script> c", "<p>a  c</p>");
    check(
        "<details>\n<summary>S</summary>\n\np\n\n</details>",
        "<details>\n<summary>S</summary>\n<p>p</p>\n</details>",
    );
    let text = "A <abbr title=\"x\" onclick='y'>B</abbr>\n\n> <p style=\"a\">c</p><iframe src=d>e\n> </iframe>";
    let document = parsed(text);
    let refused: Vec<_> = document.html.iter().flat_map(|it| &it.refused).collect();
    let told: Vec<_> = refused.iter().map(|it| (it.0.as_str(), &text[it.1.clone()])).collect();
    assert_eq!(
        told,
        [
            ("`onclick` handler", "onclick='y'"),
            ("`style` attribute", "style=\"a\""),
            ("`iframe` element", "<iframe src=d>e\n> </iframe>"),
        ]
    );
    assert!(html(text).contains("<abbr title=\"x\">B</abbr>"));
}

#[test]
fn nothing_that_runs_gets_through() {
    let attacks = [
        "<img src=x onerror=alert(1)>",
        "<img src=\"java&#115;cript:x\">",
        "<svg><script>x</script></svg>",
        "<a href=javascript:x>y</a>",
        "[x](JaVaScRiPt:y) ![x](javascript:y)",
        "<b/onclick=x>y</b>",
        "<p title='\"><script>x</script>'>",
        "<scr<script>ipt>x</scr</script>ipt>",
        "<<script>x</script>",
        "<!--><script>x</script>-->",
        "<style>@import 'x'</style>",
        "<b title=`x` =onclick=x>",
    ];
    for attack in attacks {
        assert_safe(&html(attack));
        assert_safe(&html(&format!("a {attack}")));
    }
}

/// Every tag has a harmless name, and no attribute that would run or fetch anything.
#[track_caller]
fn assert_safe(html: &str) {
    let page = ["a", "h1", "h2", "h3", "h4", "h5", "h6", "aside", "blockquote", "pre"];
    for (at, _) in html.match_indices('<') {
        let tag = tags::read(html, at).unwrap_or_else(|| panic!("a stray `<` in {html}"));
        assert!(tags::allowed(tag.name).is_some() || page.contains(&tag.name), "{html}");
        assert!(
            tag.attributes.iter().all(|it| !tags::is_danger(it) && it.name != "style"),
            "{html}"
        );
    }
}

#[test]
fn exceptions_cover_the_block_they_stand_at() {
    let text = "<!-- allow: page -->\n\n# A\n\n<!-- allow: b because of\n  c -->\n- x\n- y <!-- allow: d because e -->\n";
    let allows = parsed(text).allows;
    let covers: Vec<_> = allows.iter().map(|it| it.covers.clone().map(|it| &text[it])).collect();
    assert_eq!(covers[0], None);
    assert!(covers[1].is_some_and(|it| it.starts_with("- x")));
    assert!(covers[2].is_some_and(|it| it.starts_with("- y")));
    assert_eq!((allows[1].lint.as_str(), allows[1].reason.as_str()), ("b", "of c"));
}

#[test]
fn runs_hold_the_words_of_a_block() {
    let text = "# It's *here*\n\n| a | b |\n|---|---|\n| c [d](e) | `f` |\n\n- g\n  - h";
    let runs = parsed(text).runs;
    let words: Vec<_> = runs.iter().map(|it| (&text[it.range.clone()], it.place)).collect();
    use RunPlace::{Heading, Link, Plain};
    let expected =
        [("It's ", Heading), ("here", Heading), ("a", Plain), ("b", Plain), ("c ", Plain)];
    assert_eq!(words[..5], expected);
    assert_eq!(words[5..], [("d", Link), ("g", Plain), ("h", Plain)]);
    let blocks: Vec<_> = runs.iter().map(|it| it.block).collect();
    assert!(blocks[2] == blocks[3] && blocks[4] == blocks[5] && blocks.is_sorted());
    assert!(blocks[3] < blocks[4] && blocks[6] < blocks[7]);
}

#[test]
fn anchors_are_unique() {
    let headings = parsed("# A\n\n# A\n\n# B {#a}\n\n# Note 1\n\n# …").headings;
    let anchors: Vec<_> = headings.iter().map(|it| it.anchor.as_str()).collect();
    assert_eq!(anchors, ["a", "a-2", "a-3", "section-note-1", "section"]);
}

#[test]
fn glossary_words_are_linked_with_their_definition() {
    let (text, cards) = ("The skin's dermis.", cards());
    let document = parsed(text);
    let mention = |range| Mention {
        range,
        href: "/g/".to_owned(),
        definition: "A & b".to_owned(),
        tip: "tip-1".to_owned(),
    };
    let mentions = vec![mention(4..10), mention(11..17)];
    let html = to_html(text, &document, &Answers { mentions, ..answers(&document, &cards) });
    let tip = r#"<span class="tip" role="tooltip" id="tip-1">A &amp; b</span></span>"#;
    let start = r#"<span class="term"><a href="/g/" aria-describedby="tip-1">"#;
    assert_eq!(html, format!("<p>The {start}skin’s</a>{tip} {start}dermis</a>{tip}.</p>\n"));
}

#[test]
fn plain_text_has_no_marks() {
    let text = "It *fades* in [=x] [@a]. See [[risks/small-bruises]].<!-- c -->\n\n- H~2~O\n- b";
    let plain = to_plain(text, &parsed(text), &["2 days".to_owned()]);
    assert_eq!(plain, "It fades in 2 days. See small bruises.\nH2O\nb");
    let inline = to_inline_html("a *b*", &parsed("a *b*"), &Answers::default());
    assert_eq!(inline, "a <em>b</em>");
}

#[test]
fn a_link_has_its_sentence() {
    let text =
        "One. Two “is [a *b*](c) [@d], [=e] long.” Three.\n\n- x [[y|z]]\n\nA [[b-c]], [[d/e]].";
    let titles = [None, None, Some("Sea".to_owned()), None];
    let found = sentences(text, &parsed(text), Said { titles: &titles, ..Said::default() });
    let sentence = |before: &str, link: &str, after: &str| {
        let [before, link, after] = [before, link, after].map(str::to_owned);
        Some(Sentence { before, link, after })
    };
    assert_eq!(found[0], sentence("Two “is ", "a b", ", long.”"));
    assert_eq!(found[1], sentence("x ", "z", ""));
    assert_eq!(found[2], sentence("A ", "Sea", ", e."));
    assert_eq!(found[3], sentence("A Sea, ", "e", "."));
}

const ENGLISH: Dont = Dont { prefix: "do not ", said: "do not, avoid, never" };

/// A quote that leaves out the "do not" of its list would advise what harms.
#[test]
fn a_sentence_of_a_do_not_list_says_do_not() {
    let quoted = |text: &str| -> Vec<String> {
        let found = sentences(text, &parsed(text), Said { dont: ENGLISH, ..Said::default() });
        let shown = |it: &Sentence| {
            format!("{}[{}]{}", it.before, it.link, it.after).replace(['[', ']'], "")
        };
        found.iter().map(|it| it.as_ref().map_or("-".to_owned(), shown)).collect()
    };
    let cases: [(&str, &[&str]); 13] = [
        ("- stop [x](a) now\n- [y](b)", &["do not stop x now", "do not y"]),
        ("- stop [x](a)\n\n- *stop* **[y](b)**", &["do not stop x", "do not stop y"]),
        ("1. stop [x](a)", &["do not stop x"]),
        ("<!-- allow: x because y -->\n- stop [x](a)", &["do not stop x"]),
        ("- Do not stop [x](a)\n- avoid [y](b)", &["Do not stop x", "avoid y"]),
        ("- stop [[a|x]]. Stop [y](b) too.\n\n  Stop [z](c).", &["do not stop x.", "-", "-"]),
        ("- take:\n  - [x](a)\n- stop [y](b)", &["-", "do not stop y"]),
        ("- - [x](a)\n- > [y](b)", &["-", "-"]),
        ("For days:\n\n- stop [x](a)", &["-"]),
        ("Stop [x](a).", &["-"]),
        ("### At home\n\n- stop [x](a)", &["do not stop x"]),
        ("- stop\n\nIt [x](a) heals.\n\n- wash [y](b)", &["It x heals.", "-"]),
        ("- stop\n\n## Do {.do}\n\n- wash [x](a)", &["wash x"]),
    ];
    for (text, wanted) in cases {
        assert_eq!(quoted(&format!("## Do not {{.dont}}\n\n{text}")), wanted, "{text}");
    }
    let dont = Dont { prefix: "no ", said: "evite, evitar, nunca" };
    let spanish = Said { dont, ..Said::default() };
    let cases = [
        ("- notar [x](a)", "no notar "),
        ("- No dejar [x](a)", "No dejar "),
        ("- Evite [x](a)", "Evite "),
        ("- evitarlo [x](a)", "no evitarlo "),
    ];
    for (text, before) in cases {
        let text = format!("## No {{.dont}}\n\n{text}");
        let found = sentences(&text, &parsed(&text), spanish);
        assert_eq!(found[0].as_ref().map(|it| it.before.as_str()), Some(before));
    }
    assert_eq!(
        quoted("> ## No {.dont}\n> - stop [x](a)\n\n## A\n\n[y](b)"),
        ["do not stop x", "y"]
    );
}

/// What is nested deeply, or often the same, is read and written all the same, and in good time.
#[test]
fn deep_and_many_things_are_read() {
    let deep = |start: &str, end: &str| format!("{}a{}", start.repeat(3000), end.repeat(3000));
    let texts = [
        deep("> ", ""),
        deep("- ", ""),
        deep("[", "](b)"),
        deep("![", "](b)"),
        deep("*a **", "** b*"),
        deep("<b>", "</b>"),
        "# Same\n\n".repeat(3000),
        format!("{}{}", "a[^1] ".repeat(3000), "\n\n[^1]: b\n".repeat(3000)),
    ];
    for text in texts {
        let document = parsed(&text);
        to_html(&text, &document, &Answers::default());
        to_plain(&text, &document, &[]);
        sentences(&text, &document, Said::default());
    }
    let headings = parsed(&"# Same\n\n".repeat(3)).headings;
    let anchors: Vec<_> = headings.iter().map(|it| it.anchor.as_str()).collect();
    assert_eq!(anchors, ["same", "same-2", "same-3"]);
    let images = parsed("![a ![b](c) d](e)").images;
    let words: Vec<_> = images.iter().map(|it| (it.alt.as_str(), it.target.as_str())).collect();
    assert_eq!(words, [("a b d", "e")]);
}

mod any_text;
mod read_alike;
