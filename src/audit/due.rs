//! What is to be reviewed again, by day.

use serde::Serialize;

use super::row::{Row, rows};
use crate::calendar::Date;
use crate::plan::Known;

/// What is to be reviewed again until some day.
#[derive(Debug, Serialize)]
pub struct Due {
    /// The day that was asked on.
    pub today: Date,
    /// The last day that counts.
    pub until: Date,
    /// The pages and quizzes whose approval ends until then or has ended, by that day.
    pub due: Vec<DueRow>,
    /// How many were never approved, so that there is nothing that could end.
    pub never: usize,
}

/// Something that is to be reviewed again.
#[derive(Debug, Serialize)]
pub struct DueRow {
    /// The day by which it is to be reviewed.
    pub due: Date,
    /// What it is, and where it stands.
    #[serde(flatten)]
    pub row: Row,
}

/// What is due from `today` until a day. What has changed since it was approved is due today, if it was
/// not before: from the change on, nobody stands by what it says.
pub fn due(known: Known, today: Date, until: Date) -> Due {
    let all = rows(known);
    let never = all.iter().filter(|it| it.state == "never").count();
    let due = all.into_iter().filter_map(|row| {
        let ends = row.ends?;
        let due = if row.state == "changed" { ends.min(today) } else { ends };
        (due <= until).then_some(DueRow { due, row })
    });
    let mut due: Vec<DueRow> = due.collect();
    due.sort_by(|a, b| (a.due, &a.row.id).cmp(&(b.due, &b.row.id)));
    Due { today, until, due, never }
}

impl Due {
    /// The list for people: a line each, the day first.
    pub fn in_words(&self) -> String {
        let width = self.due.iter().map(|it| it.row.id.chars().count()).max().unwrap_or(0);
        let line = |it: &DueRow| {
            let owner = it.row.owner.as_ref().map_or("nobody is named", |it| &it.name);
            let (day, id, what) = (it.due, &it.row.id, what(&it.row));
            format!("{day}  {id:width$}  {what}; owner: {owner}\n")
        };
        self.due.iter().map(line).collect()
    }

    /// How much that is, for people.
    pub fn summary(&self) -> String {
        let count = |noun: &str| match self.due.iter().filter(|it| it.row.noun == noun).count() {
            1 => format!("1 {noun}"),
            n if noun == "quiz" => format!("{n} quizzes"),
            n => format!("{n} {noun}s"),
        };
        let never = match self.never {
            0 => String::new(),
            n => format!("; {n} more have never been approved"),
        };
        format!("due until {}: {}, {}{never}", self.until, count("page"), count("quiz"))
    }
}

/// What is told of it.
fn what(row: &Row) -> String {
    let on = row.on.map(|it| it.to_string()).unwrap_or_default();
    let by = row.by.as_ref().map_or("", |it| &it.name);
    match row.state {
        "changed" => format!("has changed since {by} approved it on {on}"),
        "overdue" => format!("the approval by {by} of {on} has ended"),
        _ => format!("the approval by {by} of {on} ends"),
    }
}
