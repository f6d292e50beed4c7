//! How many assignments make a function true, each function counted once.

use std::collections::HashMap;

use super::diagram::{Diagram, FALSE, Node, TRUE};
use crate::proof::natural::Natural;

/// What was counted in one diagram.
pub struct Counter {
    /// How many answers each value of each variable stands for.
    weights: Vec<Vec<Natural>>,
    /// How many each variable has.
    all: Vec<Natural>,
    /// How many assignments of its variable and those behind it make a function true.
    below: HashMap<Node, Natural>,
}

impl Counter {
    /// Value `v` of variable `x` stands for `weights[x][v]` answers.
    pub fn new(weights: Vec<Vec<Natural>>) -> Counter {
        let all = weights.iter().map(|it| it.iter().sum()).collect();
        let below = HashMap::from([(FALSE, Natural::ZERO), (TRUE, Natural::from(1))]);
        Counter { weights, all, below }
    }

    /// For how many assignments a function is true.
    pub fn count(&mut self, diagram: &Diagram, of: Node) -> Natural {
        let own = self.from(diagram, of);
        own.times(&self.skipped(diagram, 0, of))
    }

    /// As deep as there are variables.
    fn from(&mut self, diagram: &Diagram, of: Node) -> Natural {
        if let Some(known) = self.below.get(&of) {
            return known.clone();
        }
        let variable = diagram.variable(of) as usize;
        let mut sum = Natural::ZERO;
        for (value, &kid) in diagram.kids(of).iter().enumerate() {
            if kid != FALSE {
                let below = self.from(diagram, kid);
                let through = below.times(&self.skipped(diagram, variable + 1, kid));
                sum = sum.plus(&through.times(&self.weights[variable][value]));
            }
        }
        self.below.insert(of, sum.clone());
        sum
    }

    /// The assignments of the variables between a node and its kid.
    fn skipped(&self, diagram: &Diagram, from: usize, to: Node) -> Natural {
        let to = diagram.variable(to) as usize;
        self.all[from.min(to)..to].iter().fold(Natural::from(1), |product, it| product.times(it))
    }
}
