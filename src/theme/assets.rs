//! The files of a theme that browsers load: each named by its bytes, so that it may be kept for ever.

use std::collections::BTreeMap;

use crate::source::FileText;

/// A file that browsers load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path on the site: `/assets/style.5f2c1a9b.css`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// `style.css` and its bytes → the asset with both in its path.
pub fn fingerprint(name: &str, bytes: Vec<u8>) -> Asset {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let digest = blake3::hash(&bytes).to_hex();
    Asset { path: format!("/assets/{stem}.{}.{ending}", &digest[..10]), bytes }
}

pub fn load(files: &BTreeMap<&str, &FileText>) -> BTreeMap<String, Asset> {
    let loaded = files
        .iter()
        .filter(|it| [".css", ".js", ".svg"].iter().any(|ending| it.0.ends_with(ending)));
    loaded
        .map(|(name, file)| ((*name).to_owned(), fingerprint(name, file.text.clone().into_bytes())))
        .collect()
}
