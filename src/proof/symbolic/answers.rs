//! The answers to one question as variables: one says which answer it is, and one for each box whether it
//! is ticked.

use super::class::Class;
use super::diagram::{Diagram, FALSE, Node, TRUE};

/// The variables of one question.
pub struct Answers {
    /// The variable that says which answer it is. Its values are the classes that are given alone, in their
    /// order; then that boxes are ticked, if there are any; then "not asked", if that can be.
    pub variable: u32,
    /// The places of the classes that are given alone.
    pub alone: Vec<usize>,
    /// The variable of each box and the place of its class, the last variable first.
    pub boxes: Vec<(u32, usize)>,
}

impl Answers {
    /// The variables of a question with such classes; `at` says where the variable of each box stands.
    pub fn new<const N: usize>(
        variable: u32,
        classes: &[Class<N>],
        at: impl Fn(usize) -> u32,
    ) -> Answers {
        let places = || classes.iter().enumerate();
        let alone = places().filter(|it| !it.1.shares).map(|it| it.0).collect();
        let mut boxes: Vec<(u32, usize)> =
            places().filter(|it| it.1.shares).map(|it| (at(it.0), it.0)).collect();
        boxes.sort_unstable_by_key(|it| std::cmp::Reverse(it.0));
        Answers { variable, alone, boxes }
    }

    /// How many values stand for an answer: those above stand for none.
    pub fn values(&self) -> usize {
        self.alone.len() + usize::from(!self.boxes.is_empty())
    }

    /// True where it is answered.
    pub fn any(&self, diagram: &mut Diagram) -> Node {
        diagram.value(self.variable, |it| it < self.values())
    }

    /// True where one of its classes is like that.
    pub fn like(&self, diagram: &mut Diagram, is: impl Fn(usize) -> bool) -> Node {
        let mut any = FALSE;
        for (variable, _) in self.boxes.iter().filter(|it| is(it.1)) {
            let ticked = ticked(diagram, *variable);
            any = diagram.or(ticked, any);
        }
        let alone = diagram.value(self.variable, |it| self.alone.get(it).is_some_and(|it| is(*it)));
        diagram.or(alone, any)
    }

    /// True where boxes are ticked exactly if the answer is that they are.
    pub fn agree(&self, diagram: &mut Diagram) -> Node {
        if self.boxes.is_empty() {
            return TRUE;
        }
        let mut none = TRUE;
        for (variable, _) in &self.boxes {
            let blank = diagram.value(*variable, |it| it == 0);
            none = diagram.and(blank, none);
        }
        let says_so = diagram.value(self.variable, |it| it == self.alone.len());
        diagram.differ(says_so, none)
    }

    /// True where two boxes or more are ticked.
    pub fn crowded(&self, diagram: &mut Diagram) -> Node {
        let (mut any, mut two) = (FALSE, FALSE);
        for (variable, _) in &self.boxes {
            let ticked = ticked(diagram, *variable);
            let both = diagram.and(ticked, any);
            two = diagram.or(both, two);
            any = diagram.or(ticked, any);
        }
        two
    }

    /// The classes that an assignment stands for; nothing for "not asked".
    pub fn read(&self, values: &[usize]) -> Option<Vec<usize>> {
        let value = values[self.variable as usize];
        match self.alone.get(value) {
            Some(&class) => Some(vec![class]),
            None if value < self.values() => {
                let ticked = self.boxes.iter().filter(|it| values[it.0 as usize] == 1);
                let mut classes: Vec<usize> = ticked.map(|it| it.1).collect();
                classes.sort_unstable();
                Some(classes)
            }
            None => None,
        }
    }

    /// Writes those classes, or "not asked", into an assignment.
    pub fn write(&self, answer: Option<&[usize]>, values: &mut [usize]) {
        let alone = |answer: &[usize]| self.alone.iter().position(|it| [*it] == *answer);
        values[self.variable as usize] = match answer {
            Some(answer) => alone(answer).unwrap_or(self.alone.len()),
            None => self.values(),
        };
        for (variable, class) in &self.boxes {
            let is_ticked = answer.is_some_and(|it| it.contains(class));
            values[*variable as usize] = usize::from(is_ticked);
        }
    }
}

fn ticked(diagram: &mut Diagram, variable: u32) -> Node {
    diagram.value(variable, |it| it == 1)
}
