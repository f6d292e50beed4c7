//! A quiz as a labelled decision graph: questions down, an edge for every answer, what it comes to at
//! the side. Drawn in SVG, in the colour and the type of the page around it.

mod words;
mod asked;
mod canvas;
mod edges;
mod picture;

use crate::quiz::{Quiz, Wording};

pub use asked::{opened, when};
pub use words::GraphWords;

use edges::edges;
use picture::{Drawn, Picture};

/// The graph as one SVG element.
pub fn graph(quiz: &Quiz, wording: &Wording, words: &GraphWords) -> String {
    let edges = edges(&quiz.program);
    let lanes = edges.iter().map(|it| it.lane + 1).max().unwrap_or(0);
    let mut picture = Picture::new(&quiz.program, wording, words, lanes);
    picture.header();
    let mut drawn: Vec<Drawn> = Vec::new();
    for (step, title) in quiz.steps.iter().zip(&wording.steps) {
        picture.heading(title);
        drawn.extend(step.questions.iter().map(|it| picture.question(*it)));
    }
    picture.spine(&drawn);
    edges.iter().for_each(|it| picture.edge(it, &drawn));
    picture.rules();
    picture.lanes();
    picture.finish()
}
