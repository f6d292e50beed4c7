//! How much work may go into one proof, so that none hangs and none fills the machine.

use std::cell::Cell;
use std::rc::Rc;

/// The most that one diagram may come to.
pub const ONE: usize = 1 << 23;
/// The most that all diagrams of a proof may come to together: some seconds of work.
pub const ALL: usize = 1 << 25;

/// What may still be spent: nodes, their kids, and steps that are kept. It is the same on every machine, so
/// a quiz is either proved everywhere or nowhere.
#[derive(Debug, Clone)]
pub struct Budget {
    all: usize,
    left: Rc<Cell<usize>>,
}

impl Budget {
    /// So much work.
    pub fn of(all: usize) -> Budget {
        Budget { all, left: Rc::new(Cell::new(all)) }
    }

    pub fn spend(&self, amount: usize) {
        self.left.set(self.left.get().saturating_sub(amount));
    }

    /// Leaves nothing: what is too large in one place need not be looked at in others.
    pub fn forfeit(&self) {
        self.left.set(0);
    }

    pub fn spent(&self) -> usize {
        self.all - self.left.get()
    }

    pub fn is_spent(&self) -> bool {
        self.left.get() == 0
    }
}
