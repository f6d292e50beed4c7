//! The whole of it: where everything stands, by owner, and what the evidence rests on.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::evidence::{Conflict, Evidence, FactRow, evidence};
use super::row::{Named, Row, rows};
use crate::calendar::Date;
use crate::plan::Known;

/// How a site stands.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The site's name.
    pub site: String,
    /// The day of the report.
    pub today: Date,
    /// The last day that is soon.
    pub until: Date,
    /// Everything that is signed off, where it stands: the most pressing first, and in each place by
    /// owner, then by the day on which the approval ends.
    pub standing: BTreeMap<Standing, Vec<Row>>,
    /// How much stands where, by owner; those without an owner last.
    pub owners: Vec<Group>,
    /// Facts on which sources differ.
    pub conflicts: Vec<Conflict>,
    /// All facts, and what rests on them.
    pub facts: Vec<FactRow>,
}

/// Where something stands, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Its time is over.
    Overdue,
    /// It has changed since it was approved.
    Changed,
    /// Nobody has approved it.
    Never,
    /// Its time is over soon.
    Soon,
    /// It is approved for longer.
    Approved,
}

/// How much of somebody's stands where.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The owner; none for what nobody answers for.
    pub owner: Option<Named>,
    /// How many stand there.
    pub counts: BTreeMap<Standing, usize>,
}

/// The report of a day; what ends by `until` is due soon.
pub fn report(known: Known, today: Date, until: Date) -> Report {
    let mut standing: BTreeMap<Standing, Vec<Row>> =
        Standing::ALL.into_iter().map(|it| (it, Vec::new())).collect();
    let mut owners: BTreeMap<(bool, Option<Named>), BTreeMap<Standing, usize>> = BTreeMap::new();
    for row in rows(known) {
        let place = Standing::of(&row, until);
        let counts = owners.entry((row.owner.is_none(), row.owner.clone())).or_default();
        *counts.entry(place).or_default() += 1;
        standing.entry(place).or_default().push(row);
    }
    let key = |it: &Row| (it.owner.is_none(), it.owner.clone(), it.ends, it.id.clone());
    standing.values_mut().for_each(|it| it.sort_by_key(key));
    let owners = owners.into_iter().map(|(key, counts)| Group { owner: key.1, counts }).collect();
    let Evidence { conflicts, facts } = evidence(known);
    let site = known.site.config.title.value.clone();
    Report { site, today, until, standing, owners, conflicts, facts }
}

impl Report {
    /// How much stands where, in a line.
    pub fn summary(&self) -> String {
        let count = |it: Standing| format!("{} {}", self.standing[&it].len(), it.in_words());
        Standing::ALL.map(count).join(", ")
    }
}

impl Standing {
    /// All of them, the most pressing first.
    pub const ALL: [Standing; 5] =
        [Standing::Overdue, Standing::Changed, Standing::Never, Standing::Soon, Standing::Approved];

    /// Its word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Overdue => "overdue",
            Standing::Changed => "changed",
            Standing::Never => "never",
            Standing::Soon => "soon",
            Standing::Approved => "approved",
        }
    }

    /// What is said of how many stand there.
    fn in_words(self) -> &'static str {
        match self {
            Standing::Overdue => "overdue",
            Standing::Changed => "changed since they were approved",
            Standing::Never => "never approved",
            Standing::Soon => "due soon",
            Standing::Approved => "approved",
        }
    }

    fn of(row: &Row, until: Date) -> Standing {
        match row.state {
            "never" => Standing::Never,
            "changed" => Standing::Changed,
            "overdue" => Standing::Overdue,
            _ if row.ends.is_some_and(|it| it <= until) => Standing::Soon,
            _ => Standing::Approved,
        }
    }
}

impl Serialize for Standing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
