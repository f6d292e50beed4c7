//! Whatever is typed: nothing panics, and what comes out is balanced.

use super::{
    Answers, Mention, Said, answers, assert_safe, cards, parsed, sentences, to_html, to_plain,
};

pub(super) const RICH: &str = "<!-- allow: x because y -->\n# It's *a* {#b .dont}\n- [ ] [@a; @b]. [=x] [[c|d *e*]] \
H~2~O x^2^ ~~f~~ ~g~\n  <sub>h</sub> <!-- i -->\n\n> [!WARNING]\n> ### Own\n> - j [@k;\n>   @l] m[^n]\n\n\
> [!NOTE]\n> <div class='o' onclick=p>\n> q</div>\n\n## Do {.do}\n1. r\n\n   s\n- t [u [=v] [@w]](x \"y\")\n\n\
| a | b |\n|:-:|--:|\n| c | [[d\\|e]] <b> |\n\n<details><script>\n\nf\n\n</details>\n\nTerm\n: def\n\n\
[^n]: Foot <i>note\n[^o]: # Other {.dont}\n- z\n\n```rust\nlet x; // é\n```\n![a ![b](c) [d](e) [=f]](g 'h')\n\n\
![i](j 'k')\n[l](javascript:m) &amp; &nbsp; <https://n.o/~p~q> \\[@r] <script>s*t</script>*é…\n";

#[test]
fn every_beginning_and_many_mutations_are_balanced() {
    for (n, _) in RICH.char_indices() {
        check(&RICH[..n]);
        check(&RICH[n..]);
    }
    let pieces: Vec<char> = "[]()<>!*_`~^|#>-=@:&\\\"'\n\t {}.1a/é".chars().collect();
    let characters: Vec<char> = RICH.chars().collect();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..1000 {
        let mut text = characters.clone();
        for _ in 0..next(&mut random) % 12 + 1 {
            let at = next(&mut random) % text.len();
            match next(&mut random) % 3 {
                0 => text[at] = pieces[next(&mut random) % pieces.len()],
                1 => text.insert(at, pieces[next(&mut random) % pieces.len()]),
                _ => drop(text.drain(at..(at + next(&mut random) % 20).min(text.len()))),
            }
        }
        check(&text.into_iter().collect::<String>());
    }
    for _ in 0..1000 {
        let length = next(&mut random) % 60;
        let text: String = (0..length).map(|_| pieces[next(&mut random) % pieces.len()]).collect();
        check(&text);
    }
}

/// The next number of a fixed row of random ones (xorshift).
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    (*state >> 33) as usize
}

#[track_caller]
fn check(text: &str) {
    let (document, cards) = (parsed(text), cards());
    let mut answers = answers(&document, &cards);
    let mention = |range| Mention {
        range,
        href: "/".to_owned(),
        definition: String::new(),
        tip: String::new(),
    };
    answers.mentions = document.runs.iter().map(|it| mention(it.range.clone())).collect();
    assert_balanced(text, &to_html(text, &document, &answers));
    assert_balanced(text, &to_html(text, &document, &Answers::default()));
    assert_eq!(sentences(text, &document, Said::default()).len(), document.links.len(), "{text}");
    to_plain(text, &document, &[]);
    for run in &document.runs {
        assert!(text.get(run.range.clone()).is_some(), "{text}");
    }
    for (phrase, range) in document.html.iter().flat_map(|it| &it.refused) {
        assert!(text.get(range.clone()).is_some(), "{phrase} in {text}");
    }
}

#[track_caller]
fn assert_balanced(text: &str, html: &str) {
    assert_safe(html);
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let end = start + rest[start..].find('>').unwrap_or_else(|| panic!("{html}\nof {text}"));
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}\nof {text}"),
            None if matches!(name, "br" | "hr" | "img" | "wbr") => {}
            None => {
                assert!(!(name == "a" && open.contains(&"a")), "{html}\nof {text}");
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "{html}\nof {text}");
}
