//! The report as one page of HTML, with its style in it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::evidence::{Conflict, FactRow};
use super::report::{Report, Standing};
use super::row::{Named, Row};
use crate::calendar::Date;
use crate::markdown::escaped;

const STYLE: &str = include_str!("page.css");

/// The page.
pub fn html(report: &Report) -> String {
    let title = format!("Review report: {}", escaped(&report.site));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n\
         <p>Made on {}. For those who answer for the content; not for patients.</p>\n</header>\n<main>\n",
        report.today
    );
    owners(&mut page, report);
    for standing in Standing::ALL {
        section(&mut page, report, standing);
    }
    conflicts(&mut page, &report.conflicts);
    facts(&mut page, &report.facts);
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// What a place is called in a heading.
fn heading(report: &Report, standing: Standing) -> String {
    match standing {
        Standing::Overdue => "Overdue".to_owned(),
        Standing::Changed => "Changed since approval".to_owned(),
        Standing::Never => "Never approved".to_owned(),
        Standing::Soon => format!("Due by {}", report.until),
        Standing::Approved => "Approved".to_owned(),
    }
}

fn owners(page: &mut String, report: &Report) {
    let headings: Vec<String> = Standing::ALL.map(|it| heading(report, it)).into();
    let mut columns = vec!["Owner"];
    columns.extend(headings.iter().map(String::as_str));
    let mut table = Table::new(&columns);
    let count = |counts: &BTreeMap<Standing, usize>| {
        Standing::ALL.map(|it| counts.get(&it).copied().unwrap_or(0).to_string())
    };
    for group in &report.owners {
        let mut cells = vec![person(group.owner.as_ref())];
        cells.extend(count(&group.counts));
        table.row(&cells);
    }
    let all = report.standing.iter().map(|(standing, rows)| (*standing, rows.len())).collect();
    let mut cells = vec!["<strong>Everybody</strong>".to_owned()];
    cells.extend(count(&all));
    table.row(&cells);
    let _ = write!(page, "<section>\n<h2>By owner</h2>\n{}</section>\n", table.finish());
}

fn section(page: &mut String, report: &Report, standing: Standing) {
    let rows = &report.standing[&standing];
    let heading = heading(report, standing);
    let _ = writeln!(
        page,
        "<section class=\"{}\">\n<h2>{heading}: {}</h2>",
        standing.word(),
        rows.len()
    );
    if rows.is_empty() {
        page.push_str("<p>Nothing.</p>\n</section>\n");
        return;
    }
    let was_approved = standing != Standing::Never;
    let columns: &[&str] = match was_approved {
        true if standing == Standing::Overdue => {
            &["Page or quiz", "Owner", "Approved by", "On", "Ended"]
        }
        true => &["Page or quiz", "Owner", "Approved by", "On", "Ends"],
        false => &["Page or quiz", "Owner"],
    };
    let mut table = Table::new(columns);
    for row in rows {
        let mut cells = vec![subject(row), person(row.owner.as_ref())];
        if was_approved {
            cells.push(person(row.by.as_ref()));
            cells.extend([day(row.on), day(row.ends)]);
        }
        table.row(&cells);
    }
    page.push_str(&table.finish());
    page.push_str("</section>\n");
}

fn conflicts(page: &mut String, conflicts: &[Conflict]) {
    let _ = writeln!(page, "<section>\n<h2>Sources that differ: {}</h2>", conflicts.len());
    let mut table =
        Table::new(&["Fact", "We say", "Sources say", "Why", "Settled by", "Approved with it"]);
    for it in conflicts {
        let claims = it.claims.iter();
        let claims = claims.map(|it| format!("{}: {}", escaped(&it.source), escaped(&it.says)));
        let approved: Vec<String> = it.approved_by.iter().map(|it| person(Some(it))).collect();
        table.row(&[
            fact(&it.treatment, &it.fact, &it.about),
            escaped(&it.value),
            claims.collect::<Vec<_>>().join("<br>"),
            it.why.as_deref().map_or("<strong>not settled</strong>".to_owned(), escaped),
            person(it.by.as_ref()),
            match approved.is_empty() {
                true => "nobody".to_owned(),
                false => approved.join("<br>"),
            },
        ]);
    }
    page.push_str(&table.finish());
    page.push_str("</section>\n");
}

fn facts(page: &mut String, facts: &[FactRow]) {
    let _ = writeln!(page, "<section>\n<h2>Facts, and what rests on them: {}</h2>", facts.len());
    let mut table =
        Table::new(&["Fact", "We say", "Evidence", "Sources", "Pages", "Questions and rules"]);
    let list = |it: &[String]| match it {
        [] => "none".to_owned(),
        it => it.iter().map(|it| name(it)).collect::<Vec<_>>().join("<br>"),
    };
    for it in facts {
        table.row(&[
            fact(&it.treatment, &it.name, &it.about),
            escaped(&it.value),
            it.evidence.to_owned(),
            list(&it.sources),
            list(&it.pages),
            list(&[&it.questions[..], &it.rules[..]].concat()),
        ]);
    }
    page.push_str(&table.finish());
    page.push_str("</section>\n");
}

fn fact(treatment: &str, fact: &str, about: &str) -> String {
    format!("{}<br><code>{}: {}</code>", escaped(about), name(treatment), name(fact))
}

fn subject(row: &Row) -> String {
    let held = if row.held { "<br><strong>held back from the site</strong>" } else { "" };
    format!("{}<br><code>{}</code>{held}", escaped(&row.title), name(&row.id))
}

/// A name that may be long: it can be broken behind each slash.
fn name(it: &str) -> String {
    escaped(it).replace('/', "/<wbr>")
}

fn day(it: Option<Date>) -> String {
    it.map(|it| format!("<time>{it}</time>")).unwrap_or_default()
}

fn person(it: Option<&Named>) -> String {
    it.map_or("nobody is named".to_owned(), |it| escaped(&it.name))
}

/// A table in the making, whose cells say on a narrow screen what they are.
struct Table<'a> {
    columns: &'a [&'a str],
    body: String,
}

impl<'a> Table<'a> {
    fn new(columns: &'a [&'a str]) -> Table<'a> {
        Table { columns, body: String::new() }
    }

    /// A row; cells are HTML.
    fn row(&mut self, cells: &[String]) {
        self.body.push_str("<tr>");
        for (column, cell) in self.columns.iter().zip(cells) {
            let _ = write!(self.body, "<td data-is=\"{}\"><div>{cell}</div></td>", escaped(column));
        }
        self.body.push_str("</tr>\n");
    }

    /// The table; nothing for one without rows.
    fn finish(self) -> String {
        if self.body.is_empty() {
            return "<p>None.</p>\n".to_owned();
        }
        let head: String = self
            .columns
            .iter()
            .map(|it| format!("<th scope=\"col\">{}</th>", escaped(it)))
            .collect();
        format!(
            "<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
            self.body
        )
    }
}
