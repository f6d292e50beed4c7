//! The ids of a page are its own, whatever writers call their things.

use std::collections::BTreeSet;

use bedside::markdown::{is_page_id, tags};

use super::{clinic, with};
use crate::site_test::{Built, SiteTest, project, walk};

/// What stands as an id in the templates, each computed part as `1`.
fn ids_of_templates() -> BTreeSet<String> {
    let mut files = Vec::new();
    walk(&project().join("themes/default"), &mut files);
    let mut ids = BTreeSet::new();
    for file in files.iter().filter(|it| it.extension().is_some_and(|it| it == "html")) {
        let template = std::fs::read_to_string(file).unwrap();
        for (at, mark) in template.match_indices(" id=\"") {
            let mut rest = &template[at + mark.len()..];
            let mut id = String::new();
            while let Some(n) = rest.find(['"', '{']).filter(|n| rest[*n..].starts_with("{{")) {
                id.push_str(&rest[..n]);
                id.push('1');
                rest = rest[n..].split_once("}}").unwrap().1;
            }
            id.push_str(rest.split_once('"').unwrap().0);
            ids.insert(id);
        }
    }
    ids
}

/// No page of the site gives an id twice, and every address within a page leads somewhere.
fn is_sound(built: &Built) {
    for (path, html) in built.files.iter().filter(|it| it.0.ends_with(".html")) {
        let tags = tags(html);
        let mut seen = BTreeSet::new();
        for id in tags.iter().filter_map(|it| it.get("id")) {
            assert!(seen.insert(id), "{path} has the id `{id}` twice:\n{html}");
        }
        for tag in &tags {
            let within = tag.get("href").and_then(|it| it.strip_prefix('#'));
            let named = ["aria-labelledby", "aria-describedby", "for", "form"];
            let named = named.iter().filter_map(|it| tag.get(it)).flat_map(str::split_whitespace);
            for id in within.into_iter().chain(named) {
                assert!(seen.contains(&id), "{path} has no `{id}`:\n{html}");
            }
        }
    }
}

#[test]
fn every_id_of_a_template_is_kept_from_writers() {
    let ids = ids_of_templates();
    assert!(ids.len() > 40, "the templates have ids: {ids:?}");
    // What begins with a computed part is a name that writers gave, or the part of a list.
    let own = ids.iter().filter(|it| !it.starts_with('1'));
    let free: Vec<_> = own.filter(|it| !is_page_id(it)).collect();
    assert!(free.is_empty(), "list these in src/markdown/ids.rs: {free:?}");
}

#[test]
fn a_writer_cannot_take_an_id_of_the_page() {
    for id in ids_of_templates() {
        let words = id.replace('-', " ");
        let raw = format!("A <b id=\"{id}\" class=\"result\" name=\"{id}\">word</b>.");
        let body = format!("{raw}\n\n<p id=\"{id}\">\n\n## Named {{#{id}}}\n\n## {words}\n\n{raw}");
        let front = format!(
            "title: Kept\nanswer: 'Yes. <i id=\"{id}\">a</i>'\nseverity: absolute\n\
             screening: {{step: skin, ask: 'Kept?', yes: stop}}"
        );
        let plan = "title: Fit?\nsteps: [{id: skin, title: Skin}]\n";
        let built = clinic()
            .file("content/t/contraindications/kept.md", &with(&front, &body))
            .file("content/t/quiz.yaml", plan)
            .try_build();
        is_sound(&built);
        if is_page_id(&id) {
            built.has("t/contraindications/kept/", "<b>word</b>");
            built.has("t/quiz/", "<i>a</i>");
            built.told(&format!("the name `#{id}` belongs to a part of the page itself"));
            built.has("t/contraindications/kept/", &format!("<h2 id=\"section-{id}\">Named</h2>"));
        }
        built.told(match is_page_id(&id) {
            true => "the `id` attribute may not stand on a page",
            false => "of another place may not stand on a page",
        });
    }
}

#[test]
fn terms_sources_and_facts_may_have_any_name() {
    let text = "The dermis [@main], [=top] of [it](/glossary/#footer-about), \
                [this](/sources/#main) and [that](/t/facts/#top).";
    let fact = "top: {about: A, value: 4 weeks, evidence: some, claims: [{source: main, says: 4 weeks}]}\n";
    let built = clinic()
        .file("content/t/risks/contents.md", &with("title: C\nanswer: Yes.", text))
        .file("content/contents.md", &with("title: D\nquestion: D?\nanswer: Yes.", text))
        .file("content/glossary/footer-about.md", &with("title: Dermis\nanswer: Skin.", ""))
        .file("content/sources.yaml", "main: {type: web, title: W, url: https://a.example/}\n")
        .file("content/t/facts.yaml", fact)
        .build();
    is_sound(&built);
    built.has("glossary/", "id=\"section-footer-about\"");
    built.has("sources/", "id=\"section-main\"");
    built.has("t/facts/", "id=\"section-top\"");
    let page = built.html("t/risks/contents/");
    for place in
        ["/glossary/#section-footer-about", "/sources/#section-main", "/t/facts/#section-top"]
    {
        assert!(page.contains(place), "{place} is led to:\n{page}");
    }
}

#[test]
fn passages_of_one_page_share_no_id() {
    let passage = "## Part\n\n  Text[^1].\n\n  > [!WARNING]\n  > - bleeding\n\n  [^1]: A note.\n";
    let front = format!("title: A\nanswer: |\n  {passage}");
    let body = passage.replace("\n  ", "\n");
    let built = SiteTest::new().file("content/a.md", &with(&front, &body)).build();
    is_sound(&built);
    built.has("a/", "id=\"part\"").has("a/", "id=\"note-1\"").has("a/", "id=\"a-1-note-1\"");
}
