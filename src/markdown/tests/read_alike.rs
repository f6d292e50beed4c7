//! What a sign-off covers of a text: whatever is read otherwise has other blocks.

use super::any_text::RICH;
use super::{answers, cards, parsed, read_blocks, to_html};

const CARD: &str = "\
Text.

> [!CAUTION]
> - you cannot breathe
> - you faint

## Do not {.dont}

- rub it
- scratch it

1. wash
   hands
";

/// Spaces and ends of lines, each of which may change what a text is parsed to.
const SPACES: [&str; 8] = [" ", "\n", "\n\n", "\n    ", "  \n", "\n\n    ", "\n  ", "\t"];

/// The blocks of a text, and what a browser shows of it.
fn read(text: &str) -> (String, String) {
    let (document, cards) = (parsed(text), cards());
    let html = to_html(text, &document, &answers(&document, &cards));
    (format!("{:?}", read_blocks(text, &document, &[], &[])), shown(&html))
}

/// HTML with one space for many, but in code; a mark that keeps words together is one too.
fn shown(html: &str) -> String {
    let mut out = String::new();
    for (n, piece) in html.split("<pre").enumerate() {
        let (code, rest) = match (n, piece.split_once("</pre>")) {
            (1.., Some(it)) => it,
            _ => ("", piece),
        };
        out.push_str(code);
        let rest = rest.replace('<', " <").replace('>', "> ").replace('\u{2060}', " ");
        out.push_str(&rest.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    out
}

#[test]
fn white_space_counts_where_it_changes_what_is_read() {
    for text in [CARD, RICH] {
        let (blocks, html) = read(text);
        let mut changed = 0;
        for (start, gap) in gaps(text) {
            for space in SPACES {
                let other = format!("{}{space}{}", &text[..start], &text[start + gap.len()..]);
                let (other_blocks, other_html) = read(&other);
                if other_html != html {
                    assert!(
                        other_blocks != blocks,
                        "{start} {space:?}: {}",
                        first_difference(&html, &other_html)
                    );
                    changed += 1;
                }
            }
        }
        assert!(changed > 20, "{changed} of the changes are seen");
    }
    let (blocks, _) = read("One  two.\n\n\n\nThree\n*four*.\n");
    assert_eq!(blocks, read("One two.\n\n   Three *four*.").0);
}

/// The white space of a text, each with its place.
fn gaps(text: &str) -> Vec<(usize, &str)> {
    let mut gaps = Vec::new();
    let mut start = None;
    for (n, it) in text.char_indices() {
        match (it.is_whitespace(), start) {
            (true, None) => start = Some(n),
            (false, Some(from)) => {
                gaps.push((from, &text[from..n]));
                start = None;
            }
            _ => {}
        }
    }
    gaps
}

#[test]
fn what_is_read_otherwise_has_other_blocks() {
    let pairs = [
        ("\\*never\\*", "*never*"),
        ("**never**", "*never*"),
        ("> a\n>\n> b", "> a\n\n<!-- -->\n\n> b"),
        ("- a\n- b", "- a\n\n<!-- -->\n\n- b"),
        ("- a\n\n  b", "- a\n- b"),
        ("- a\n- b", "1. a\n2. b"),
        ("1. a", "2. a"),
        ("- [ ] a", "- [x] a"),
        ("> [!NOTE]\n> a", "> [!CAUTION]\n> a"),
        ("> [!NOTE]\n> a", "> a"),
        ("## Do {.do}\n- a", "## Do {.dont}\n- a"),
        ("## a", "### a"),
        ("a | b\n--|--\nc | d", "a | b\n--|--\nc \\| d |"),
        ("[a](b)", "[a](c)"),
        ("[a](b)", "[a](b 'c')"),
        ("[a](b)", "a"),
        ("[a](b)", "\\<link \"b\"\\>a"),
        ("![a](b)", "![c](b)"),
        ("`a`", "a"),
        ("    a  b", "    a b"),
        ("```\na\nb\n```", "```\na b\n```"),
        ("a  \nb", "a\nb"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("a[^n]\n\n[^n]: b", "a\n\nb"),
        ("caution+ bullets+ item+ | a", "> [!CAUTION]\n> - a"),
        ("<b>a</b>", "a"),
        ("H~2~O", "H2O"),
        ("Term\n: def", "Term\n\ndef"),
        ("[@a]", "[@b]"),
        ("[=a]", "[=b]"),
    ];
    for (one, other) in pairs {
        assert_ne!(read(one).0, read(other).0, "{one:?} against {other:?}");
    }
}

fn first_difference(one: &str, other: &str) -> String {
    let same = one.chars().zip(other.chars()).take_while(|it| it.0 == it.1).count();
    let from =
        |text: &str| text.chars().skip(same.saturating_sub(40)).take(120).collect::<String>();
    format!("{}\nagainst\n{}", from(one), from(other))
}
