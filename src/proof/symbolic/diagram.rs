//! Multi-valued decision diagrams: functions from answers to true or false.
//!
//! A node asks one variable and has a kid for each of its values. Variables are asked in one order
//! on every path, a node whose kids are all the same is left out, and no two nodes are alike, so a
//! function has one node and functions are equal when their nodes are.

use std::collections::HashMap;

use super::budget::{Budget, ONE};

/// A function, as the place of its node in the diagram that made it.
pub type Node = u32;

/// The function that is never true.
pub const FALSE: Node = 0;
/// The function that is always true.
pub const TRUE: Node = 1;

/// All nodes over one list of variables.
pub struct Diagram {
    /// How many values each variable has.
    arities: Vec<usize>,
    variables: Vec<u32>,
    kids: Vec<Box<[Node]>>,
    unique: HashMap<(u32, Box<[Node]>), Node>,
    joined: HashMap<(Node, Node), Node>,
    negated: HashMap<Node, Node>,
    spent: usize,
    budget: Budget,
}

impl Diagram {
    /// A diagram over variables with so many values each.
    pub fn new(arities: Vec<usize>, budget: Budget) -> Diagram {
        let end = arities.len() as u32;
        Diagram {
            arities,
            variables: vec![end, end],
            kids: vec![Box::default(), Box::default()],
            unique: HashMap::new(),
            joined: HashMap::new(),
            negated: HashMap::new(),
            spent: 0,
            budget,
        }
    }

    /// True when it has grown too large: then what it says does not count.
    pub fn is_full(&self) -> bool {
        self.spent >= ONE || self.budget.is_spent()
    }

    fn spend(&mut self, amount: usize) {
        self.spent += amount;
        self.budget.spend(amount);
    }

    /// True where the variable has one of the values for which `is` is true.
    pub fn value(&mut self, variable: u32, is: impl Fn(usize) -> bool) -> Node {
        let kids = (0..self.arities[variable as usize]).map(|it| Node::from(is(it))).collect();
        self.node(variable, kids)
    }

    /// True where both are.
    pub fn and(&mut self, one: Node, other: Node) -> Node {
        match (one.min(other), one.max(other)) {
            (FALSE, _) => return FALSE,
            (TRUE, it) => return it,
            (a, b) if a == b => return a,
            _ => {}
        }
        let key = (one.min(other), one.max(other));
        if let Some(&done) = self.joined.get(&key) {
            return done;
        }
        if self.is_full() {
            return FALSE;
        }
        let variable = self.variable(one).min(self.variable(other));
        let kids = (0..self.arities[variable as usize]).map(|value| {
            let (a, b) = (self.kid(one, variable, value), self.kid(other, variable, value));
            self.and(a, b)
        });
        let kids: Box<[Node]> = kids.collect();
        let made = self.node(variable, kids);
        self.joined.insert(key, made);
        self.spend(1);
        made
    }

    /// True where the other is not.
    pub fn not(&mut self, of: Node) -> Node {
        if of <= TRUE {
            return TRUE - of;
        }
        if let Some(&done) = self.negated.get(&of) {
            return done;
        }
        let kids = self.kids[of as usize].clone();
        let kids = kids.iter().map(|it| self.not(*it)).collect();
        let made = self.node(self.variable(of), kids);
        self.negated.insert(of, made);
        self.spend(1);
        made
    }

    /// True where one of both is.
    pub fn or(&mut self, one: Node, other: Node) -> Node {
        let (one, other) = (self.not(one), self.not(other));
        let neither = self.and(one, other);
        self.not(neither)
    }

    /// True where one of both is, and not the other.
    pub fn differ(&mut self, one: Node, other: Node) -> Node {
        let (no_one, no_other) = (self.not(one), self.not(other));
        let (first, second) = (self.and(one, no_other), self.and(other, no_one));
        self.or(first, second)
    }

    /// How many values a variable has.
    pub fn arity(&self, variable: usize) -> usize {
        self.arities[variable]
    }

    /// One assignment for which the function is true: the first value that leads there, for each
    /// variable; nothing when there is none.
    pub fn witness(&self, of: Node) -> Option<Vec<usize>> {
        if of == FALSE {
            return None;
        }
        let mut values = vec![0; self.arities.len()];
        let mut node = of;
        while node != TRUE {
            let kids = &self.kids[node as usize];
            let value = kids.iter().position(|it| *it != FALSE)?;
            values[self.variable(node) as usize] = value;
            node = kids[value];
        }
        Some(values)
    }

    /// Whether the function is true for an assignment: a value for each variable.
    pub fn holds(&self, of: Node, values: &[usize]) -> bool {
        let mut node = of;
        while node > TRUE {
            node = self.kids[node as usize][values[self.variable(node) as usize]];
        }
        node == TRUE
    }

    /// What a node comes to, by the values of its variable; nothing for TRUE and FALSE.
    pub fn kids(&self, of: Node) -> &[Node] {
        &self.kids[of as usize]
    }

    /// The least and the greatest sum of what the values on the way to TRUE cost; nothing when there
    /// is no way. A variable that is not asked may have any value.
    pub fn extent(&self, of: Node, costs: &[Vec<usize>]) -> Option<(usize, usize)> {
        let mut reach: Vec<Option<(usize, usize)>> = vec![None; self.kids.len()];
        reach[TRUE as usize] = Some((0, 0));
        let free = |from: usize, to: Node| {
            let skipped = &costs[from..self.variable(to) as usize];
            let least =
                skipped.iter().map(|it| it.iter().min().copied().unwrap_or(0)).sum::<usize>();
            let most =
                skipped.iter().map(|it| it.iter().max().copied().unwrap_or(0)).sum::<usize>();
            (least, most)
        };
        for node in 2..=of {
            let own = self.variable(node) as usize;
            let through = self.kids[node as usize].iter().zip(&costs[own]);
            let ways = through.filter_map(|(&kid, cost)| {
                let (below, free) = (reach[kid as usize]?, free(own + 1, kid));
                Some((below.0 + cost + free.0, below.1 + cost + free.1))
            });
            reach[node as usize] = ways.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        }
        let (own, free) = (reach[of as usize]?, free(0, of));
        Some((own.0 + free.0, own.1 + free.1))
    }

    /// The variable that a node asks; for TRUE and FALSE the number of variables.
    pub fn variable(&self, node: Node) -> u32 {
        self.variables[node as usize]
    }

    fn kid(&self, node: Node, variable: u32, value: usize) -> Node {
        match self.variable(node) == variable {
            true => self.kids[node as usize][value],
            false => node,
        }
    }

    fn node(&mut self, variable: u32, kids: Box<[Node]>) -> Node {
        if kids.iter().all(|it| *it == kids[0]) {
            return kids[0];
        }
        let next = self.variables.len() as Node;
        let key = (variable, kids);
        if let Some(&known) = self.unique.get(&key) {
            return known;
        }
        self.spend(1 + key.1.len());
        self.variables.push(variable);
        self.kids.push(key.1.clone());
        self.unique.insert(key, next);
        next
    }
}
