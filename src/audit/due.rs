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
    pub due: Vec<Row>,
    /// How many were never approved, so that there is nothing that could end.
    pub never: usize,
}

/// What is due from `today` until a day. What has changed since it was approved is due today, if it was
/// not before: from the change on, nobody stands by what it says.
pub fn due(known: Known, today: Date, until: Date) -> Due {
    let all = rows(known);
    let never = all.iter().filter(|it| it.state == "never").count();
    let day = |it: &Row| match it.state {
        "changed" => it.ends.map(|it| it.min(today)),
        _ => it.ends,
    };
    let mut due: Vec<Row> =
        all.into_iter().filter(|it| day(it).is_some_and(|it| it <= until)).collect();
    due.sort_by(|a, b| (day(a), &a.id).cmp(&(day(b), &b.id)));
    Due { today, until, due, never }
}

impl Due {
    /// The list for people: a line each, the day first.
    pub fn in_words(&self) -> String {
        let width = self.due.iter().map(|it| it.id.chars().count()).max().unwrap_or(0);
        let line = |it: &Row| {
            let owner = it.owner.as_ref().map_or("nobody is named", |it| &it.name);
            let (id, what) = (&it.id, self.what(it));
            let day = it.ends.map(|it| it.to_string()).unwrap_or_default();
            format!("{day}  {id:width$}  {what}; owner: {owner}\n")
        };
        self.due.iter().map(line).collect()
    }

    fn what(&self, row: &Row) -> String {
        let on = row.on.map(|it| it.to_string()).unwrap_or_default();
        let by = row.by.as_ref().map_or("", |it| &it.name);
        match row.state {
            "changed" => format!("has changed since {by} approved it on {on}"),
            "overdue" => format!("the approval by {by} of {on} has ended"),
            _ => format!("the approval by {by} of {on} ends"),
        }
    }

    /// How much that is, for people.
    pub fn summary(&self) -> String {
        let count = |noun: &str| match self.due.iter().filter(|it| it.noun == noun).count() {
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
