//! The kinds of page, and all that differs between them but their own keys.

use schemars::JsonSchema;
use serde::Deserialize;

/// The sort of a page. It comes from the folder and may be set with `kind:`. `bedside add` makes a page
/// of each but the front page of the site, which is there already.
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

/// What is written of a kind.
struct Names {
    /// In `kind:`, in templates, and at the end of the names of its messages.
    word: &'static str,
    /// In a sentence.
    said: &'static str,
    /// As the folder of a treatment.
    folder: Option<&'static str>,
}

impl Kind {
    /// All that a writer adds, in the order patients read them: all but the front page of the site.
    pub const ADDED: [Kind; 10] = [
        Kind::Treatment,
        Kind::Article,
        Kind::Benefit,
        Kind::Risk,
        Kind::Contraindication,
        Kind::Preparation,
        Kind::Aftercare,
        Kind::Alternative,
        Kind::Myth,
        Kind::Term,
    ];

    /// All that lie in the folder of a treatment.
    pub fn in_treatment() -> impl Iterator<Item = Kind> {
        Kind::ADDED.into_iter().filter(|it| !matches!(it, Kind::Treatment | Kind::Term))
    }

    fn names(self) -> Names {
        let (word, said, folder) = match self {
            Kind::Home => ("home", "a home", None),
            Kind::Treatment => ("treatment", "a treatment", None),
            Kind::Article => ("article", "an article", None),
            Kind::Benefit => ("benefit", "a benefit", Some("benefits")),
            Kind::Risk => ("risk", "a risk", Some("risks")),
            Kind::Contraindication => {
                ("contraindication", "a contraindication", Some("contraindications"))
            }
            Kind::Preparation => ("preparation", "preparation", Some("preparation")),
            Kind::Aftercare => ("aftercare", "aftercare", Some("aftercare")),
            Kind::Alternative => ("alternative", "an alternative", Some("alternatives")),
            Kind::Myth => ("myth", "a myth", Some("myths")),
            Kind::Term => ("term", "a term", None),
        };
        Names { word, said, folder }
    }

    /// The word a writer uses in `kind:`.
    pub fn word(self) -> &'static str {
        self.names().word
    }

    /// The word as it stands in a sentence: "a risk".
    pub fn with_article(self) -> &'static str {
        self.names().said
    }

    /// The folder of a treatment in which pages of this kind lie; none for those that lie elsewhere.
    pub fn folder(self) -> Option<&'static str> {
        self.names().folder
    }

    /// The kind of the pages in that folder of a treatment.
    pub fn of_folder(folder: &str) -> Option<Kind> {
        Kind::in_treatment().find(|it| it.folder() == Some(folder))
    }

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

    /// The folder of the treatment below which a page lies, by its id; none for the pages about the
    /// clinic and those of the glossary.
    pub fn treatment_folder(key: &str) -> Option<&str> {
        let (folder, _) = key.split_once('/')?;
        (!["about", "glossary"].contains(&folder)).then_some(folder)
    }

    /// Whether it is clinical wherever it stands. An article is clinical below a treatment.
    pub fn is_clinical(self) -> bool {
        !matches!(self, Kind::Home | Kind::Article | Kind::Term)
    }

    /// Whether a page of it must say when to call for help.
    pub fn tells_when_to_call(self) -> bool {
        matches!(self, Kind::Risk | Kind::Aftercare)
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

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn every_kind_but_the_front_page_can_be_added() {
        let schema = schemars::schema_for!(Kind).to_value();
        let words = schema["oneOf"].as_array().into_iter().flatten().map(|it| &it["const"]);
        assert_eq!(words.skip(1).collect::<Vec<_>>(), Kind::ADDED.map(Kind::word));
    }
}
