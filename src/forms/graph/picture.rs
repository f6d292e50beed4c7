//! The graph as it is drawn, from top to bottom.

use super::asked::{opened, when};
use super::canvas::{Canvas, Point, Size, at, wrapped};
use super::edges::Edge;
use super::words::GraphWords;
use crate::quiz::{Effect, Given, Kind, Program, Relaxed, Wording};

/// How wide a question is.
const BOX: f32 = 312.0;
/// How wide what its answers say is.
const LABEL: f32 = 262.0;
/// How wide the lane of an outcome is.
const LANE: f32 = 90.0;
/// How far a question that not everybody is asked stands in.
const INDENT: f32 = 26.0;
/// How high a line of text is.
const LINE: f32 = 18.0;
/// How far questions are apart.
const GAP: f32 = 20.0;
/// About how wide a letter is.
const CHAR: f32 = 7.4;

/// Where everything stands from left to right.
struct Columns {
    first: f32,
    labels: f32,
    lanes: f32,
    width: f32,
}

/// A question that was drawn.
pub struct Drawn {
    top: f32,
    bottom: f32,
    left: f32,
}

/// A graph that is being drawn.
pub struct Picture<'p> {
    program: &'p Program,
    wording: &'p Wording,
    words: &'p GraphWords,
    columns: Columns,
    canvas: Canvas,
}

impl<'p> Picture<'p> {
    /// An empty one, with so many lanes for the lines from answers to the questions that they open.
    pub fn new(
        program: &'p Program,
        wording: &'p Wording,
        words: &'p GraphWords,
        lanes: usize,
    ) -> Picture<'p> {
        let first = 14.0 + lanes as f32 * 12.0;
        let labels = first + BOX + 10.0;
        let lanes = labels + LABEL;
        let columns = Columns { first, labels, lanes, width: lanes + LANE * 5.0 + 4.0 };
        let canvas = Canvas::new(columns.width);
        Picture { program, wording, words, columns, canvas }
    }

    /// The whole picture.
    pub fn finish(self) -> String {
        self.canvas.finish(&self.words.title, &self.words.about)
    }

    /// The outcomes, over their lanes.
    pub fn header(&mut self) {
        let y = self.canvas.down(26.0);
        for (n, word) in self.words.effects.iter().enumerate() {
            self.canvas.text(at(self.lane(n), y), word, "lane-name");
        }
        self.canvas.down(6.0);
    }

    fn lane(&self, n: usize) -> f32 {
        self.columns.lanes + LANE * (n as f32 + 0.5)
    }

    /// The name of a step.
    pub fn heading(&mut self, title: &str) {
        let y = self.canvas.down(30.0);
        // The way from question to question passes on its left.
        let x = self.columns.first + INDENT;
        self.canvas.text(at(x, y), title, "step-name");
        self.canvas.down(8.0);
    }

    /// A box for a question, and an edge for each of its answers.
    pub fn question(&mut self, n: usize) -> Drawn {
        let question = &self.program.questions[n];
        let said = &self.wording.questions[n];
        let indent = if question.shown.is_empty() { 0.0 } else { INDENT };
        let left = self.columns.first + indent;
        let width = BOX - indent;
        let mut lines = wrapped(&format!("{}. {}", n + 1, said.ask), (width - 22.0) / CHAR);
        let asked = lines.len();
        if !question.shown.is_empty() {
            let when = format!("{} {}", self.words.only_if, when(self.program, self.wording, n));
            lines.extend(wrapped(&when, (width - 22.0) / CHAR));
        }
        let answers: Vec<Vec<String>> =
            said.answers.iter().map(|it| wrapped(&it.say, (LABEL - 20.0) / CHAR)).collect();
        let slots: f32 = answers.iter().map(|it| it.len() as f32 * LINE + 10.0).sum();
        let height = (lines.len() as f32 * LINE + 20.0).max(slots + 8.0);
        let top = self.canvas.down(0.0);
        let many = if question.kind == Kind::Many { "question many" } else { "question" };
        self.canvas.rectangle(at(left, top), Size { width, height }, many);
        for (k, line) in lines.iter().enumerate() {
            let class = if k < asked { "ask" } else { "when" };
            let y = top + 22.0 + k as f32 * LINE;
            self.canvas.text(at(left + 12.0, y), line, class);
        }
        let mut y = top + 4.0;
        for (k, (lines, choice)) in answers.iter().zip(&question.choices).enumerate() {
            for line in lines {
                y += LINE;
                self.canvas.text(at(self.columns.labels + 4.0, y - 3.0), line, "say");
            }
            y += 10.0;
            let opened = opened(self.program, Given { question: n, choice: k });
            let word = match (choice.effect, opened.is_empty()) {
                (Effect::Ok, false) => format!("{} {opened}", self.words.asks),
                (effect, _) => self.words.effects[effect as usize].clone(),
            };
            self.answer(at(left + width, y - 7.0), choice.effect, &word);
        }
        self.canvas.down(height + GAP);
        Drawn { top, bottom: top + height, left }
    }

    /// An edge to the lane of an outcome, with a word at its end.
    fn answer(&mut self, from: Point, effect: Effect, word: &str) {
        let half = LANE / 2.0 - 4.0;
        let (lane, y) = (self.lane(effect as usize), from.y);
        self.canvas.line(&[from, at(lane - half, y)], "edge");
        self.canvas.arrow(at(lane - half, y), false);
        let class = format!("pill {}", effect.word());
        let size = Size { width: half * 2.0, height: 22.0 };
        self.canvas.rectangle(at(lane - half, y - 11.0), size, &class);
        self.canvas.text(at(lane, y + 4.5), word, "pill-name");
    }

    /// The way from each question that everybody is asked to the next.
    pub fn spine(&mut self, drawn: &[Drawn]) {
        let all = drawn.iter().zip(&self.program.questions);
        let always: Vec<&Drawn> = all.filter(|it| it.1.shown.is_empty()).map(|it| it.0).collect();
        let x = self.columns.first + 12.0;
        for pair in always.windows(2) {
            self.canvas.line(&[at(x, pair[0].bottom), at(x, pair[1].top)], "spine");
            self.canvas.arrow(at(x, pair[1].top), true);
        }
    }

    /// The way from an answer to the question that it opens.
    pub fn edge(&mut self, edge: &Edge, drawn: &[Drawn]) {
        let (Some(from), Some(to)) = (drawn.get(edge.from), drawn.get(edge.to)) else { return };
        let x = self.columns.first - 12.0 - edge.lane as f32 * 12.0;
        let start = (from.bottom - 9.0).max(from.top + 9.0);
        let end = to.top + 16.0;
        let through = [at(from.left, start), at(x, start), at(x, end), at(to.left, end)];
        self.canvas.line(&through, "opens");
        self.canvas.arrow(at(to.left, end), false);
    }

    /// What is added or lowered across questions.
    pub fn rules(&mut self) {
        if self.program.rules.is_empty() {
            return;
        }
        let heading = self.words.rules.clone();
        self.heading(&heading);
        for (n, rule) in self.program.rules.iter().enumerate() {
            let left = self.columns.first;
            let mut lines = wrapped(&self.wording.rules[n].when, (BOX - 22.0) / CHAR);
            let lowered: Vec<String> = rule.relax.iter().map(|it| self.lowers(it)).collect();
            lines.extend(lowered.iter().flat_map(|it| wrapped(it, (BOX - 22.0) / CHAR)));
            let height = lines.len() as f32 * LINE + 20.0;
            let top = self.canvas.down(0.0);
            self.canvas.rectangle(at(left, top), Size { width: BOX, height }, "question");
            for (k, line) in lines.iter().enumerate() {
                let y = top + 22.0 + k as f32 * LINE;
                self.canvas.text(at(left + 12.0, y), line, "ask");
            }
            if let Some(effect) = rule.effect {
                let word = self.words.effects[effect as usize].clone();
                self.answer(at(left + BOX, top + height / 2.0), effect, &word);
            }
            self.canvas.down(height + GAP);
        }
    }

    fn lowers(&self, relaxed: &Relaxed) -> String {
        let effect = &self.words.effects[relaxed.to as usize];
        let Given { question, choice } = relaxed.given;
        let say = &self.wording.questions[question].answers[choice].say;
        format!("{} {}: {say} → {effect}", self.words.lowers, question + 1)
    }

    /// The lanes themselves, behind everything.
    pub fn lanes(&mut self) {
        let bottom = self.canvas.down(0.0);
        for n in 0..5 {
            let x = self.lane(n);
            self.canvas.behind(&[at(x, 36.0), at(x, bottom)], "lane");
        }
    }
}
