//! One thing that several layers say something of.

use std::sync::Arc;

/// The values of one thing in several layers, the lowest first, as one: each is laid over those
/// below it. Where only one layer has it, that one is shared.
pub fn laid_over<T: Clone + Default>(layers: &[&Arc<T>], lay: impl Fn(&mut T, &T)) -> Arc<T> {
    match layers {
        [] => Arc::default(),
        [one] => Arc::clone(one),
        [lowest, rest @ ..] => {
            let mut all = T::clone(lowest);
            rest.iter().for_each(|it| lay(&mut all, it));
            Arc::new(all)
        }
    }
}
