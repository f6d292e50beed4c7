//! The folders that hold a treatment, each with its facts and the plan of its quiz.

use std::collections::BTreeMap;

use super::input::Input;
use crate::evidence::Facts;
use crate::kind::Kind;
use crate::model::layers::laid_over;
use crate::model::{Page, Treatment};
use crate::parsed::{Parsed, ParsedPlan};

/// A treatment for each folder with a page of that kind at its root.
pub fn treatments(input: Input, pages: &[Page]) -> Vec<Treatment> {
    let roots = pages.iter().filter(|it| it.kind == Kind::Treatment);
    let mut folders: Vec<&str> = roots.map(|it| it.key.as_str()).collect();
    // The pages come language by language.
    folders.sort_unstable();
    folders.dedup();
    folders.into_iter().map(|it| treatment(input, it)).collect()
}

fn treatment<'a>(input: Input<'a>, folder: &str) -> Treatment {
    let path = |name: &str| format!("content/{folder}/{name}");
    let is_facts = |it: &'a Parsed| match it {
        Parsed::Facts(it) => Some(it),
        _ => None,
    };
    let facts = laid_over(&input.layers_at(&path("facts.yaml"), is_facts), Facts::lay);
    let is_plan = |it: &'a Parsed| match it {
        Parsed::Plan(it) => Some(it),
        _ => None,
    };
    let planned = laid_over(&input.layers_at(&path("quiz.yaml"), is_plan), ParsedPlan::lay);
    Treatment {
        folder: folder.to_owned(),
        roots: BTreeMap::new(),
        facts,
        planned,
        plan_sources: input.heard_at(&path("quiz.yaml")).map(|it| it.id).collect(),
        quizzes: BTreeMap::new(),
    }
}
