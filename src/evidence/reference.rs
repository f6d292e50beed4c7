//! Entries of the bibliography, written out in Vancouver style.

use std::collections::BTreeMap;

use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement, Locale, LocaleCode, Name, NamesChild, Style,
};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, Entry};
use rayon::prelude::*;

use super::pieces::{Pieces, is_safe};
use super::source::Source;
use crate::source::Span;

/// A source as readers see it, without its number: that is the page's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its id in sources.yaml.
    pub id: String,
    /// Where the id is written.
    pub span: Span,
    /// The reference in Vancouver style, as safe HTML; addresses are links.
    pub html: String,
    /// The same as text.
    pub plain: String,
    /// A short name for it: `Aust 2008`.
    pub label: String,
    /// What the writers noted about it, such as which copy they read; the style leaves it out.
    pub note: Option<String>,
    /// Its address on the web, if it has one.
    pub url: Option<String>,
}

/// References, by id.
#[derive(Debug, Clone, Default)]
pub struct References(BTreeMap<String, Reference>);

impl References {
    /// The reference of that id.
    pub fn get(&self, id: &str) -> Option<&Reference> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Reference> {
        self.0.values()
    }
}

/// Writes the sources out, each by itself. Style and language are read only when there is one.
pub fn formatted(sources: &[&Source], language: &str) -> References {
    if sources.is_empty() {
        return References::default();
    }
    let (style, locale) = (vancouver(), [locale(language)]);
    let references = sources.par_iter().map(|it| {
        let reference = reference(it, &style, &locale);
        (reference.id.clone(), reference)
    });
    // Collected in order first, so that the tree is built at once.
    let mut references: BTreeMap<_, _> = references.collect::<Vec<_>>().into_iter().collect();
    tell_apart(&mut references, sources);
    References(references)
}

/// Lengthens labels that more than one source has by how its title begins.
fn tell_apart(references: &mut BTreeMap<String, Reference>, sources: &[&Source]) {
    let mut sharing: BTreeMap<String, usize> = BTreeMap::new();
    for it in references.values() {
        *sharing.entry(it.label.clone()).or_default() += 1;
    }
    for source in sources {
        let Some(reference) = references.get_mut(source.entry.key()) else { continue };
        let has_own_name = sharing.get(&reference.label) == Some(&1);
        if let (false, Some(title)) = (has_own_name, title(&source.entry)) {
            reference.label = format!("{}, {}", reference.label, beginning(&title));
        }
    }
}

fn reference(source: &Source, style: &IndependentStyle, locales: &[Locale]) -> Reference {
    let entry = &source.entry;
    let code = locales.first().and_then(|it| it.lang.clone());
    let mut driver = BibliographyDriver::new();
    let cited = vec![CitationItem::with_entry(entry)];
    driver.citation(CitationRequest::new(cited, style, code.clone(), locales, None));
    let written = driver.finish(BibliographyRequest::new(style, code, locales));
    let item = written.bibliography.and_then(|it| it.items.into_iter().next());
    let mut pieces = Pieces::default();
    if let Some(item) = item {
        pieces.add_all(&item.content);
    }
    let url = entry.url_any().map(|it| it.value.to_string()).filter(|it| is_safe(it));
    Reference {
        id: entry.key().to_owned(),
        span: source.span,
        html: pieces.html,
        plain: pieces.plain,
        label: label(entry),
        note: entry.note().map(|it| it.to_string()),
        url,
    }
}

/// The style of medical journals, mended: it gives its names no form, which Hayagriva 0.10 takes
/// to mean that they are not to be written.
fn vancouver() -> IndependentStyle {
    let archived =
        ArchivedStyle::by_name("vancouver").expect("Hayagriva's archive holds this style");
    let Style::Independent(mut style) = archived.get() else {
        unreachable!("the style depends on no other")
    };
    for part in style.macros.iter_mut().flat_map(|it| &mut it.children) {
        if let LayoutRenderingElement::Names(names) = part
            && names.name().is_none()
        {
            names.children.insert(0, NamesChild::Name(Name::default()));
        }
    }
    style
}

/// The locale of that language, or of its nearest kin, or else American English, which is also
/// what English of any country gets: the style is American.
fn locale(language: &str) -> Locale {
    let kin = language.split('-').next().unwrap_or_default();
    let (exact, kin) = (code(language), code(kin));
    let english = code("en-US");
    let of = |code: &LocaleCode| LOCALES.iter().find(|it| begins_as(it, &code.0));
    let home =
        [("es", "es-ES"), ("fr", "fr-FR"), ("de", "de-DE"), ("pt", "pt-PT"), ("zh", "zh-CN")];
    let home = home.iter().find(|it| it.0 == kin.0).map_or(kin.clone(), |it| code(it.1));
    let choice = match kin.0.as_str() {
        "en" => None,
        _ => of(&exact).or_else(|| of(&home)),
    };
    let bytes =
        choice.or_else(|| of(&english)).expect("Hayagriva's archive holds American English");
    ciborium::de::from_reader(*bytes).expect("Hayagriva's archive holds locales")
}

fn code(language: &str) -> LocaleCode {
    LocaleCode(language.to_owned())
}

/// True when a locale is that language's, told by its first bytes: to read every one of them takes
/// 60 ms.
fn begins_as(locale: &[u8], language: &str) -> bool {
    let start = &locale[..locale.len().min(64)];
    // The key, then in CBOR a byte for "text of this length", then the code of the language.
    let header = 0x60 + language.len().min(23) as u8;
    let named = [b"@xml:lang", [header].as_slice(), language.as_bytes()].concat();
    start.windows(named.len()).any(|it| it == named)
}

/// Author or publisher, and the year; or else how the title begins.
fn label(entry: &Entry) -> String {
    let authors = entry.authors().unwrap_or_default();
    let publisher = || Some(entry.publisher()?.name()?.to_string());
    let who = match authors {
        [] => publisher(),
        [one] => Some(one.name.clone()),
        [one, other] => Some(format!("{}, {}", one.name, other.name)),
        [first, ..] => Some(format!("{} et al.", first.name)),
    };
    let who =
        who.or_else(|| Some(beginning(&title(entry)?))).unwrap_or_else(|| entry.key().to_owned());
    match entry.date_any() {
        Some(date) => format!("{who} {}", date.year),
        None => who,
    }
}

fn title(entry: &Entry) -> Option<String> {
    entry.title().map(|it| it.to_string())
}

/// The first words of a title, up to about forty characters.
fn beginning(title: &str) -> String {
    let mut short = String::new();
    for word in title.split_whitespace() {
        if short.len() + word.len() > 40 && !short.is_empty() {
            return format!("{short} …");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::evidence::Bibliography;
    use crate::source::Files;

    fn written(yaml: &str, language: &str) -> Vec<(String, String, String)> {
        let sources = Files::from_texts([("content/sources.yaml", yaml)]);
        let read = Bibliography::parse(sources.only().whole());
        assert_eq!(read.diagnostics, []);
        let ids: BTreeSet<String> = read.value.ids().map(|it| it.0.to_owned()).collect();
        let references = read.value.formatted(&ids, language);
        references.iter().map(|it| (it.html.clone(), it.plain.clone(), it.label.clone())).collect()
    }

    #[test]
    fn references_in_vancouver_style() {
        let article = "a:\n  type: article\n  title: Who <b>bleeds</b>?\n  \
            author: [\"Chu, Sherman\", \"Foulad, Delila P.\", \"Aust, Matthias\"]\n  date: 2021\n  \
            page-range: 1249-1254\n  parent: {type: periodical, title: Dermatologic Surgery, volume: 47, issue: 9}\n";
        let web = "b:\n  type: web\n  title: Devices\n  author: {name: U.S. Food and Drug Administration}\n  \
            url: https://www.fda.gov/a?b=1&c=2\n";
        let bare = "c:\n  type: web\n  title: \"SkinPen: care before and after\"\n";
        let unsafe_url = "d:\n  type: web\n  title: Bad\n  url: \"javascript:alert(1)\"\n";
        let cases = [
            (
                article,
                "Chu S, Foulad DP, Aust M. Who &lt;b&gt;bleeds&lt;/b&gt;? Dermatologic Surgery. 2021;47(9):1249–54.",
                "Chu et al. 2021",
            ),
            (
                web,
                "U.S. Food and Drug Administration. Devices [Internet]. Available from: \
                <a href=\"https://www.fda.gov/a?b=1&amp;c=2\">https://www.fda.gov/a?b=1&amp;c=2</a>",
                "U.S. Food and Drug Administration",
            ),
            (bare, "SkinPen: care before and after.", "SkinPen: care before and after"),
            (unsafe_url, "Bad [Internet]. Available from: javascript:alert(1)", "Bad"),
        ];
        for (yaml, html, label) in cases {
            let (written, _, own) = written(yaml, "en-GB").remove(0);
            assert_eq!((written.as_str(), own.as_str()), (html, label));
        }
        let twice = format!("{web}{}", web.replace("b:\n", "e:\n").replace("Devices", "Roll"));
        let labels: Vec<String> = written(&twice, "en").into_iter().map(|it| it.2).collect();
        let author = "U.S. Food and Drug Administration";
        assert_eq!(labels, [format!("{author}, Devices"), format!("{author}, Roll")]);
        assert!(written(web, "es")[0].1.contains("Disponible en"), "{}", written(web, "es")[0].1);
        assert!(written(web, "ht")[0].1.contains("Available from"));
    }
}
