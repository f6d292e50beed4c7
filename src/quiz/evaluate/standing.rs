//! Whether a quiz may still be believed: the approvals that it rests on.

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::Date;

/// How one page that a quiz rests on stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approval {
    /// Nobody ever approved it.
    Never,
    /// It is approved until that day, on which it falls due.
    Until(Date),
    /// It is overdue, or reads otherwise than what was approved.
    Lapsed,
}

/// How a whole quiz stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No approval of it falls due; it may have none.
    Open,
    /// It holds until that day, and lapses on it.
    Until(Date),
    /// It has lapsed.
    Lapsed,
}

/// How a quiz stands that rests on those pages: as the worst of them.
pub fn standing(approvals: &[Approval]) -> Standing {
    if approvals.contains(&Approval::Lapsed) {
        return Standing::Lapsed;
    }
    let days = approvals.iter().filter_map(|it| match it {
        Approval::Until(day) => Some(*day),
        _ => None,
    });
    days.min().map_or(Standing::Open, Standing::Until)
}

impl Standing {
    /// Whether it has lapsed on that day.
    pub fn has_lapsed(self, today: Date) -> bool {
        match self {
            Standing::Open => false,
            Standing::Until(day) => day <= today,
            Standing::Lapsed => true,
        }
    }
}
