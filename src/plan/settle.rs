//! Claims → one file a path, and what would be lost.

use std::collections::HashMap;

use super::claimants::Claim;
use super::output::{Collision, Output};
use crate::source::composed;

/// What can all be written into one folder, on any machine.
#[derive(Default)]
pub struct Settled {
    /// In the order of the claims.
    pub outputs: Vec<Output>,
    /// In the order of what would be lost.
    pub collisions: Vec<Collision>,
}

/// Who has a path first: a file, or the first of the files within a folder.
#[derive(Clone, Copy)]
struct Taken {
    by: usize,
    is_folder: bool,
}

/// Gives each path to the first that claims it. Some hosts and most desks do not tell `A` from `a`,
/// or two ways to write `ü`, and none can have a file where there is a folder.
pub fn settled<'c>(claims: impl Iterator<Item = &'c Claim>) -> Settled {
    let mut taken: HashMap<String, Taken> = HashMap::new();
    let mut settled = Settled::default();
    for Claim { output, .. } in claims {
        let path = composed(&output.path.to_lowercase()).into_owned();
        let on_the_way = folders(&path).find_map(|it| taken.get(it).filter(|it| !it.is_folder));
        match taken.get(&path).or(on_the_way) {
            Some(first) => settled.collisions.push(Collision {
                kept: settled.outputs[first.by].clone(),
                lost: output.clone(),
                is_folder: first.is_folder || on_the_way.is_some(),
            }),
            None => {
                let by = settled.outputs.len();
                for folder in folders(&path) {
                    if !taken.contains_key(folder) {
                        taken.insert(folder.to_owned(), Taken { by, is_folder: true });
                    }
                }
                taken.insert(path, Taken { by, is_folder: false });
                settled.outputs.push(output.clone());
            }
        }
    }
    settled
}

/// The folders that a path lies in, the innermost first: of `a/b/c`, `a/b` and `a`.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    let mut rest = path;
    std::iter::from_fn(move || {
        rest = rest.rsplit_once('/')?.0;
        Some(rest)
    })
}
