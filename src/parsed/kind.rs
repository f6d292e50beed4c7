//! All that differs between sorts of page, in one file.

use schemars::JsonSchema;
use serde::Deserialize;

/// The sort of a page. It comes from the folder and may be set with `kind:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The front page of the site.
    Home,
    /// The front page of a treatment.
    Treatment,
    /// Anything that is told at length.
    Article,
    /// What a treatment may do for a patient.
    Benefit,
    /// What may go wrong, or is to be expected.
    Risk,
    /// A reason not to be treated, or not now.
    Contraindication,
    /// What to do before.
    Preparation,
    /// What to do after.
    Aftercare,
    /// What to do instead.
    Alternative,
    /// What is said and does not hold.
    Myth,
    /// A word of the glossary.
    Term,
}

impl Kind {
    /// All kinds that live in a folder of a treatment, in the order patients read them.
    pub const IN_TREATMENT: [Kind; 8] = [
        Kind::Article,
        Kind::Benefit,
        Kind::Risk,
        Kind::Contraindication,
        Kind::Preparation,
        Kind::Aftercare,
        Kind::Alternative,
        Kind::Myth,
    ];

    /// The kind of a page, by its id and whether it is the `index.md` of its folder.
    pub fn of_path(key: &str, is_index: bool) -> Kind {
        let parts: Vec<&str> = key.split('/').collect();
        match (parts.as_slice(), is_index) {
            (["index"], _) => Kind::Home,
            (["glossary", _], _) => Kind::Term,
            (["about", ..], _) | (["glossary"], _) => Kind::Article,
            ([_], true) => Kind::Treatment,
            ([_, folder, ..], _) => Kind::of_folder(folder).unwrap_or(Kind::Article),
            _ => Kind::Article,
        }
    }

    fn of_folder(folder: &str) -> Option<Kind> {
        Kind::IN_TREATMENT.into_iter().find(|it| it.folder() == Some(folder))
    }

    /// The folder of the treatment below which a page lies, by its id; none for the pages about the
    /// clinic and those of the glossary.
    pub fn treatment_folder(key: &str) -> Option<&str> {
        let (folder, _) = key.split_once('/')?;
        (!["about", "glossary"].contains(&folder)).then_some(folder)
    }

    /// The folder of a treatment in which pages of this kind lie; none for those that lie elsewhere.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Kind::Benefit => Some("benefits"),
            Kind::Risk => Some("risks"),
            Kind::Contraindication => Some("contraindications"),
            Kind::Preparation => Some("preparation"),
            Kind::Aftercare => Some("aftercare"),
            Kind::Alternative => Some("alternatives"),
            Kind::Myth => Some("myths"),
            Kind::Home | Kind::Treatment | Kind::Article | Kind::Term => None,
        }
    }

    /// The word a writer uses in `kind:`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Home => "home",
            Kind::Treatment => "treatment",
            Kind::Article => "article",
            Kind::Benefit => "benefit",
            Kind::Risk => "risk",
            Kind::Contraindication => "contraindication",
            Kind::Preparation => "preparation",
            Kind::Aftercare => "aftercare",
            Kind::Alternative => "alternative",
            Kind::Myth => "myth",
            Kind::Term => "term",
        }
    }

    /// The word as it stands in a sentence: "a risk".
    pub fn with_article(self) -> String {
        match self {
            Kind::Preparation | Kind::Aftercare => self.word().to_owned(),
            Kind::Article | Kind::Alternative => format!("an {}", self.word()),
            _ => format!("a {}", self.word()),
        }
    }

    /// Whether it is clinical wherever it stands. An article is clinical below a treatment.
    pub fn is_clinical(self) -> bool {
        !matches!(self, Kind::Home | Kind::Article | Kind::Term)
    }

    /// The template of its pages.
    pub fn template(self) -> &'static str {
        match self {
            Kind::Home => "home.html",
            Kind::Treatment => "treatment.html",
            _ => "page.html",
        }
    }
}
