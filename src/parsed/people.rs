//! `people.yaml`: who writes and who reviews.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// Authors and reviewers, by id.
pub type People = BTreeMap<String, Person>;

/// A person, or a role that nobody is named for.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name, as patients read it.
    pub name: Option<String>,
    /// What the person does at the clinic.
    pub role: Option<String>,
    /// What makes them fit to judge.
    pub credentials: Option<String>,
    /// Whether their sign-off counts.
    #[serde(default)]
    pub reviews: bool,
}

impl Person {
    /// The name, or else the role.
    pub fn label(&self) -> Option<&str> {
        self.name.as_deref().or(self.role.as_deref())
    }

    /// The label with the credentials.
    pub fn in_full(&self) -> String {
        let known = self.label().into_iter().chain(self.credentials.as_deref());
        known.collect::<Vec<_>>().join(", ")
    }
}
