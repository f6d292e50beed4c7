//! Conditions of a style sheet, each worked out once and known by a name.
//!
//! A switch is a custom property of the quiz: empty where its condition holds, and without a value where
//! it does not. So `var(--a)var(--b)` is empty where both hold, `var(--a,var(--b))` where one of them does,
//! and `var(--a)block` is `block` where it holds. Whatever needs a condition names it, so that the style
//! sheet grows as the quiz does, however often one condition rests on another.

use std::collections::HashMap;
use std::fmt::Write;

/// The most conditions of which one property says that one of them holds: browsers follow fallbacks
/// within fallbacks only so deep.
const WIDE: usize = 16;

/// A condition, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Switch {
    /// It holds whatever is chosen.
    On,
    /// It never holds.
    Off,
    /// It holds where this property is empty.
    Named(String),
}

/// All switches of one style sheet.
#[derive(Default)]
pub struct Switches {
    /// The name of each, by what it is made of.
    names: HashMap<String, String>,
    css: String,
}

impl Switches {
    /// Holds where the quiz matches a selector.
    pub fn matching(&mut self, selector: &str) -> Switch {
        let (name, is_new) = self.name(selector);
        if is_new {
            let _ = writeln!(self.css, ".quiz{selector}{{--{name}: ;}}");
        }
        Switch::Named(name)
    }

    /// Holds where all of them do.
    pub fn all(&mut self, of: Vec<Switch>) -> Switch {
        let Some(parts) = names(of, &Switch::Off) else { return Switch::Off };
        let value: String = parts.iter().map(|it| format!("var(--{it})")).collect();
        self.made(parts, value, Switch::On)
    }

    /// Holds where one of them does.
    pub fn any(&mut self, of: Vec<Switch>) -> Switch {
        let Some(parts) = names(of, &Switch::On) else { return Switch::On };
        if parts.len() > WIDE {
            let some = |it: &[String]| it.iter().cloned().map(Switch::Named).collect();
            let wide = parts.len().div_ceil(WIDE).max(WIDE);
            let parts: Vec<Vec<Switch>> = parts.chunks(wide).map(some).collect();
            let parts = parts.into_iter().map(|it| self.any(it)).collect();
            return self.any(parts);
        }
        let first = |rest: Option<String>, it: &String| {
            Some(rest.map_or(format!("var(--{it})"), |rest| format!("var(--{it},{rest})")))
        };
        let value = parts.iter().rev().fold(None, first).unwrap_or_default();
        self.made(parts, value, Switch::Off)
    }

    /// The switch that one value makes of several; that of none.
    fn made(&mut self, mut parts: Vec<String>, value: String, of_none: Switch) -> Switch {
        match parts.len() {
            0 => of_none,
            1 => Switch::Named(parts.swap_remove(0)),
            _ => {
                let (name, is_new) = self.name(&value);
                if is_new {
                    let _ = writeln!(self.css, ".quiz{{--{name}:{value}}}");
                }
                Switch::Named(name)
            }
        }
    }

    /// The name of what is made like that, and whether it is new.
    fn name(&mut self, of: &str) -> (String, bool) {
        if let Some(known) = self.names.get(of) {
            return (known.clone(), false);
        }
        let name = format!("if-{}", self.names.len() + 1);
        self.names.insert(of.to_owned(), name.clone());
        (name, true)
    }

    /// The rules that work all of them out.
    pub fn css(&self) -> &str {
        &self.css
    }
}

/// The names that are left to look at, each once; `None` when one of the switches settles all.
fn names(of: Vec<Switch>, settles: &Switch) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for it in of {
        match it {
            it if it == *settles => return None,
            Switch::Named(name) if !names.contains(&name) => names.push(name),
            _ => {}
        }
    }
    Some(names)
}

impl Switch {
    /// A value that is this word where it holds, and no value where it does not.
    pub fn gives(&self, word: &str) -> String {
        match self {
            Switch::On => word.to_owned(),
            Switch::Off => "initial".to_owned(),
            Switch::Named(name) => format!("var(--{name}){word}"),
        }
    }
}
