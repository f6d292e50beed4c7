//! The starter's files, each time with something broken in one of them: nothing panics, and every
//! fault that is told stands in the file.

use bedside::diagnostic::Severity;
use bedside::source::{self, Files};
use bedside::theme;

use super::is_plain;
use crate::site_test::{build, project, today};

const ROUNDS: u64 = 300;

/// Numbers that look like chance and are the same in every run (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// What is put between two letters.
const PIECES: &[&str] = &[
    "\0",
    "\t",
    "\n",
    "\r\n",
    "\n---\n",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "|",
    ">",
    "#",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "```\n",
    "[[",
    "]]",
    "[@",
    "[=",
    "<!--",
    "<b",
    "</",
    "](",
    "![](",
    "\\",
    "é",
    "👩🏽‍⚕️",
    "\u{202e}",
    "\u{feff}",
    "99999999999999999999",
    "-1",
    "null",
    "~",
    "true",
    "  ",
    "\n\n",
    "> [!NOTE]\n",
    "{.do}",
    "{#x}",
    "|-|\n",
    "[^1]",
    "{{ x }}",
    "{% if",
    "$",
    "= ",
];

fn mutated(text: &str, numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=numbers.next(3) {
        let at = numbers.next(bytes.len() + 1);
        match numbers.next(6) {
            0 => drop(bytes.drain(at..(at + numbers.next(40)).min(bytes.len()))),
            1 => bytes.truncate(at),
            2 if at < bytes.len() => bytes[at] = numbers.next(256) as u8,
            3 => {
                let from = numbers.next(bytes.len() + 1);
                let piece = bytes[from..(from + numbers.next(60)).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let piece = PIECES[numbers.next(PIECES.len())].bytes();
                bytes.splice(at..at, piece.collect::<Vec<u8>>());
            }
        }
    }
    bytes
}

#[test]
fn a_broken_starter_is_told_and_never_panics() {
    let starter = source::read(&project().join("src/cli/starter")).unwrap();
    let own = theme::complete(Files::from_texts([("themes/default/x.css", "")]));
    let texts = starter.texts().chain(own.texts().filter(|it| !it.path.ends_with(".css")));
    let texts: Vec<_> = texts.map(|it| (it.path.clone(), it.text.clone())).collect();
    let mut faulty = 0;
    for round in 0..ROUNDS {
        let mut numbers =
            Numbers(0x9e37_79b9_7f4a_7c15 ^ (round + 1).wrapping_mul(0x2545_f491_4f6c_dd1d));
        let broken = numbers.next(texts.len());
        let files = texts.iter().enumerate().map(|(n, (path, text))| match n == broken {
            true => (path.clone(), mutated(text, &mut numbers)),
            false => (path.clone(), text.clone().into_bytes()),
        });
        let sources =
            theme::complete(Files::new(files.collect(), starter.assets().cloned().collect()));
        let options = bedside::session::Options { today: today(), drafts: false };
        let built = std::panic::catch_unwind(|| build(&sources, options));
        let built = built.unwrap_or_else(|_| {
            let path = &texts[broken].0;
            panic!("round {round} panics with this `{path}`:\n{}", sources.at(path).unwrap().text)
        });
        faulty += usize::from(built.found.iter().any(|it| it.severity == Severity::Error));
        is_plain(&built.told);
        for fault in &built.found {
            let source = sources.get(fault.span.file);
            let (start, end) = (fault.span.start as usize, fault.span.end as usize);
            assert!(start <= end && end <= source.text.len(), "round {round}: {fault:?}");
            assert!(source.text.is_char_boundary(start), "round {round}: {fault:?}");
        }
    }
    assert!(faulty > ROUNDS as usize / 10, "only {faulty} of {ROUNDS} were faulty");
}
