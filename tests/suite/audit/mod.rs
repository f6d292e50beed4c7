//! How the knowledge of a site stands, for those who answer for it: as they call it, in a folder.

mod changed;
mod due;
mod report;
mod year;

use tempfile::TempDir;

use crate::cli::{Called, call, git};

const SETTINGS: &str = "\
title: Test clinic
url: https://clinic.example/
language: en-GB
languages: [en-GB, es]
clinic: {name: Test clinic, emergency: \"999\"}
review: {every: 24 months, owner: lead}
";

const PEOPLE: &str = "\
lead: {name: Dr Lee, role: Clinical lead, credentials: MD, reviews: true}
nurse: {name: Nan Nurse, role: Nurse, credentials: RN, reviews: true}
";

const SOURCES: &str = "\
OWN: {type: misc, title: Own work, date: 2020}
LAB: {type: misc, title: Lab work, date: 2019}
";

const FACTS: &str = "\
fades: {value: 2 days, about: How long redness lasts, evidence: some, claims: [{source: OWN, says: 2 days}, {source: LAB, says: 3 days}], resolved: We chose the shorter.}
";

const RED: &str = "\
---
title: Redness
question: Will I be red?
answer: Yes, for a while.
frequency: common
care: self-care
---
## What you may see

It fades in [=fades]. It does not hurt.
";

const PILLS: &str = "\
---
title: Pills
answer: Talk to us.
severity: relative
owner: nurse
review-every: 6 months
screening: {ask: Do you take pills?, yes: talk}
---
Tell us what you take.
";

/// A clinic in a folder.
struct Clinic {
    folder: TempDir,
}

impl Clinic {
    /// A small clinic that nobody has approved anything of.
    fn new() -> Clinic {
        let clinic = Clinic { folder: TempDir::new().unwrap() };
        for (path, text) in [
            ("content/site.yaml", SETTINGS),
            ("content/people.yaml", PEOPLE),
            ("content/sources.yaml", SOURCES),
            ("content/index.md", "---\ntitle: Home\n---\nWelcome.\n"),
            (
                "content/t/index.md",
                "---\ntitle: Needling\nanswer: Fine needles.\n---\nSee below.\n",
            ),
            ("content/t/facts.yaml", FACTS),
            ("content/t/quiz.yaml", "title: Is it for you?\n"),
            ("content/t/risks/red.md", RED),
            ("content/t/contraindications/pills.md", PILLS),
        ] {
            clinic.put(path, text);
        }
        clinic
    }

    /// Writes a file.
    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Writes other words in the place of some that a file holds.
    #[track_caller]
    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.folder.path().join(path)).unwrap();
        assert!(text.contains(from), "`{path}` has no `{from}`:\n{text}");
        self.put(path, &text.replace(from, to));
    }

    /// Somebody approves pages and quizzes as they are.
    #[track_caller]
    fn sign(&self, ids: &[&str], by: &str, on: &str) {
        let by = format!("--by={by}");
        let arguments = ["approve"].into_iter().chain(ids.iter().copied()).chain([&*by, "--yes"]);
        let called = self.call(&arguments.collect::<Vec<_>>(), on);
        assert_eq!(called.code, 0, "{}{}", called.out, called.told);
    }

    /// Puts all that there is into git.
    fn commit(&self, message: &str) {
        let folder = self.folder.path();
        git(folder, &["init", "-q"]);
        git(folder, &["add", "-A"]);
        git(folder, &["commit", "-q", "-m", message]);
    }

    /// Calls the program on some day.
    fn call(&self, args: &[&str], today: &str) -> Called {
        call(self.folder.path(), &[args, &["--today", today]].concat())
    }
}
