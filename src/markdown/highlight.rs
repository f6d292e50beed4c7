//! Code → spans of one-letter classes. Lean: a span only where the class changes.

use std::sync::OnceLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::escape::escape;

/// What a scope is shown as, the first that fits; `punctuation.definition` is left to the scope
/// around it, so that quotes look like their string.
const CLASSES: [(&str, char); 21] = [
    ("comment", 'c'),
    ("string", 's'),
    ("constant.character.escape", 's'),
    ("constant.numeric", 'n'),
    ("constant.language", 'k'),
    ("constant", 'n'),
    ("keyword.operator", 'o'),
    ("keyword", 'k'),
    ("storage", 'k'),
    ("entity.name.function", 'f'),
    ("support.function", 'f'),
    ("variable.function", 'f'),
    ("entity.name.tag", 'k'),
    ("entity.name", 't'),
    ("support.type", 't'),
    ("support.class", 't'),
    ("entity.other.attribute-name", 'v'),
    ("variable", 'v'),
    ("punctuation.separator", 'p'),
    ("punctuation.section", 'p'),
    ("punctuation.terminator", 'p'),
];

/// True when code in that language can be highlighted.
pub fn is_highlighted(language: &str) -> bool {
    syntax(language).is_some()
}

/// Writes the code, escaped, with spans if its language is known.
pub fn write_code(out: &mut String, language: &str, code: &str) {
    let Some(syntax) = syntax(language) else {
        return escape(out, code);
    };
    let mut state = ParseState::new(syntax);
    let mut spans = Spans { out, class: None, stack: ScopeStack::new() };
    for line in LinesWithEndings::from(code) {
        spans.line(line, &mut state);
    }
    spans.switch(None);
}

/// Loading takes under a millisecond, and most sites have no code: so only when first asked.
fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines)
}

fn classes() -> &'static [(Scope, char)] {
    static SCOPES: OnceLock<Vec<(Scope, char)>> = OnceLock::new();
    SCOPES.get_or_init(|| {
        CLASSES.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class))).collect()
    })
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    if language.is_empty() { None } else { syntaxes().find_syntax_by_token(language) }
}

struct Spans<'o> {
    out: &'o mut String,
    class: Option<char>,
    stack: ScopeStack,
}

impl Spans<'_> {
    fn line(&mut self, line: &str, state: &mut ParseState) {
        // A grammar that cannot read a line leaves it plain.
        let changes = state.parse_line(line, syntaxes()).unwrap_or_default();
        let mut at = 0;
        for (place, change) in changes {
            self.words(&line[at..place.max(at)]);
            at = place.max(at);
            if self.stack.apply(&change).is_err() {
                self.stack = ScopeStack::new();
            }
        }
        self.words(&line[at..]);
    }

    fn words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        if !words.trim().is_empty() {
            self.switch(class_of(&self.stack));
        }
        escape(self.out, words);
    }

    fn switch(&mut self, class: Option<char>) {
        if class == self.class {
            return;
        }
        if self.class.is_some() {
            self.out.push_str("</span>");
        }
        if let Some(class) = class {
            self.out.push_str("<span class=\"");
            self.out.push(class);
            self.out.push_str("\">");
        }
        self.class = class;
    }
}

fn class_of(stack: &ScopeStack) -> Option<char> {
    let class =
        |scope: &Scope| classes().iter().find(|it| it.0.is_prefix_of(*scope)).map(|it| it.1);
    stack.scopes.iter().rev().find_map(class)
}

#[cfg(test)]
mod tests {
    use super::{is_highlighted, write_code};

    #[test]
    fn spans_are_few() {
        let mut out = String::new();
        write_code(&mut out, "json", "{\"a\": [1, \"<b>\"]}\n");
        assert!(out.contains("<span class=\"n\">1</span>"), "{out}");
        assert!(out.contains("<span class=\"s\">&quot;&lt;b&gt;&quot;</span>"), "{out}");
        assert!(is_highlighted("yaml") && !is_highlighted("klingon") && !is_highlighted(""));
    }
}
