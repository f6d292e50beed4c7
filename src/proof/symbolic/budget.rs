//! How much work may go into one proof, so that none hangs and none fills the machine.

use std::cell::Cell;
use std::rc::Rc;

/// The most that one diagram may come to.
pub const ONE: usize = 1 << 24;
/// The most that all diagrams of a proof may come to together.
const ALL: usize = 1 << 26;

/// What may still be spent: nodes, their kids, and steps that are kept. It is the same on every machine, so
/// a quiz is either proved everywhere or nowhere.
#[derive(Debug, Clone)]
pub struct Budget(Rc<Cell<usize>>);

impl Budget {
    pub fn new() -> Budget {
        Budget(Rc::new(Cell::new(ALL)))
    }

    pub fn spend(&self, amount: usize) {
        self.0.set(self.0.get().saturating_sub(amount));
    }

    pub fn spent(&self) -> usize {
        ALL - self.0.get()
    }

    pub fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}
