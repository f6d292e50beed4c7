//! Every file of a project, in layers, each under an id that outlives every edit.

use std::collections::{BTreeMap, HashMap};

use super::file::{Asset, FileText, decoded};
use super::{FileId, Layer, NoBase};

/// Every file of a project: its own, those of its bases, and those that are built in.
///
/// A file is named by its layer and its path; its id is given once and never to another file, so
/// that what was found in one file stands whatever happens to the others.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// By id; none for a file that was taken out.
    texts: Vec<Option<FileText>>,
    ids: HashMap<(Layer, String), FileId>,
    /// The ids of the texts at each path, the lowest layer first; never empty.
    by_path: BTreeMap<String, Vec<FileId>>,
    /// The assets at each path, the lowest layer first; never empty.
    assets: BTreeMap<String, Vec<(Layer, Asset)>>,
    /// How people find each base from the project's root: `../base/`.
    bases: Vec<String>,
    /// The bases that the settings name and that are none, as they are named.
    refused: BTreeMap<String, NoBase>,
    /// The links that lead out of the project and were not followed, each with where it leads.
    outside: BTreeMap<String, String>,
}

impl Files {
    /// The files that hold these texts, by path; nothing is read. For tests and editors.
    pub fn from_texts<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Files {
        let files =
            texts.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        Files::new(files.collect(), Vec::new())
    }

    /// These files of a project, given by path and bytes, and these assets.
    pub fn new(files: Vec<(String, Vec<u8>)>, assets: Vec<Asset>) -> Files {
        let mut all = Files::default();
        for (path, bytes) in files {
            all.put(Layer::Clinic, &path, bytes);
        }
        for asset in assets {
            all.put_asset(Layer::Clinic, asset);
        }
        all
    }

    /// Names a base that the next files of `Layer::Base` belong to, and gives its layer. `shown` is
    /// how people find its folder from the project's root: `../base`.
    ///
    /// # Panics
    ///
    /// With more than 256 bases, which the settings refuse.
    pub fn add_base(&mut self, shown: &str) -> Layer {
        let n = u8::try_from(self.bases.len()).expect("the settings refuse so many bases");
        self.bases.push(format!("{}/", shown.trim_end_matches('/')));
        Layer::Base(n)
    }

    /// Lays these files below those of the later bases and the project, as the base that people find
    /// at `shown`. Its settings are not taken over: a site has its own.
    pub fn lay_over(&mut self, shown: &str, base: Files, settings: &str) {
        let layer = self.add_base(shown);
        for file in base.texts.into_iter().flatten().filter(|it| it.path != settings) {
            let id = self.put(layer, &file.path, file.text.into_bytes());
            if let Some(text) = &mut self.texts[id.index()] {
                text.not_utf8 = file.not_utf8;
            }
        }
        for (_, asset) in base.assets.into_values().flatten() {
            self.put_asset(layer, asset);
        }
    }

    /// Notes that a base which the settings name is none.
    pub fn refuse_base(&mut self, named: &str, why: NoBase) {
        self.refused.insert(named.to_owned(), why);
    }

    /// Notes a link of the project, from its root, that leads out of it and was not followed.
    pub fn note_outside(&mut self, path: String, to: String) {
        self.outside.insert(path, to);
    }

    /// The links that lead out of the project, by path, each with where it leads.
    pub fn outside(&self) -> impl Iterator<Item = (&str, &str)> {
        self.outside.iter().map(|(path, to)| (path.as_str(), to.as_str()))
    }

    /// The bases, the lowest first, each as the settings name it.
    pub fn bases(&self) -> impl Iterator<Item = (Layer, &str)> {
        let named = self.bases.iter().enumerate();
        named.map(|(n, it)| (Layer::Base(n as u8), it.trim_end_matches('/')))
    }

    /// Why a base that the settings name is none.
    pub fn why_no_base(&self, named: &str) -> Option<&NoBase> {
        let is_read = self.bases().any(|it| it.1 == named.trim_end_matches('/'));
        self.refused.get(named).or((!is_read).then_some(&NoBase::Unread))
    }

    /// Puts a text there, in place of what its layer had at that path, and gives its id.
    pub fn put(&mut self, layer: Layer, path: &str, bytes: Vec<u8>) -> FileId {
        let key = (layer, path.to_owned());
        let next = FileId::from_index(self.texts.len());
        let id = *self.ids.entry(key).or_insert(next);
        if id == next {
            self.texts.push(None);
        }
        let (text, not_utf8) = decoded(bytes);
        let (path, shown) = (path.to_owned(), self.shown(layer, path));
        let at = self.by_path.entry(path.clone()).or_default();
        if let Err(place) = at.binary_search_by_key(&layer, |it| layer_of(&self.texts, *it, layer))
        {
            at.insert(place, id);
        }
        self.texts[id.index()] = Some(FileText { id, layer, path, shown, text, not_utf8 });
        id
    }

    /// Takes the text at that path out of a layer, and gives the id that it had. What lies below it
    /// comes to light.
    pub fn take_out(&mut self, layer: Layer, path: &str) -> Option<FileId> {
        let id = self.of_layer(layer, path)?.id;
        self.texts[id.index()] = None;
        if let Some(at) = self.by_path.get_mut(path) {
            at.retain(|it| *it != id);
            if at.is_empty() {
                self.by_path.remove(path);
            }
        }
        Some(id)
    }

    /// Puts a file there that is copied as it is.
    pub fn put_asset(&mut self, layer: Layer, asset: Asset) {
        let at = self.assets.entry(asset.path.clone()).or_default();
        match at.binary_search_by_key(&layer, |it| it.0) {
            Ok(place) => at[place].1 = asset,
            Err(place) => at.insert(place, (layer, asset)),
        }
    }

    /// Takes the asset at that path out of a layer.
    pub fn take_out_asset(&mut self, layer: Layer, path: &str) {
        if let Some(at) = self.assets.get_mut(path) {
            at.retain(|it| it.0 != layer);
            if at.is_empty() {
                self.assets.remove(path);
            }
        }
    }

    /// The text of each path: that of its highest layer. By path.
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = &FileText> {
        self.by_path.values().filter_map(|it| Some(self.get(*it.last()?)))
    }

    /// Every text of every layer, also where another lies over it. By path, the lowest layer first.
    pub fn all_texts(&self) -> impl DoubleEndedIterator<Item = &FileText> {
        self.by_path.values().flatten().map(|it| self.get(*it))
    }

    /// The one text of files that hold one, or else the first by path.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn only(&self) -> &FileText {
        self.texts().next().expect("files with one text are asked for it")
    }

    /// The asset of each path below `content/`: that of its highest layer. By path.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.assets.values().filter_map(|it| Some(&it.last()?.1))
    }

    /// The texts that a site is made of: that of the highest layer of each path, and of data files,
    /// which are laid over each other, those of all layers. By path.
    pub fn heard(&self) -> impl Iterator<Item = &FileText> {
        self.by_path.iter().flat_map(|(path, ids)| {
            let from = if path.ends_with(".yaml") { 0 } else { ids.len() - 1 };
            ids[from..].iter().map(|it| self.get(*it))
        })
    }

    /// The text of that id, which these files gave.
    ///
    /// # Panics
    ///
    /// When the file was taken out since: what was found in it goes with it.
    pub fn get(&self, id: FileId) -> &FileText {
        self.texts[id.index()].as_ref().expect("a file that was taken out is asked for by nobody")
    }

    /// The text at that path: that of the highest layer that has one.
    pub fn at(&self, path: &str) -> Option<&FileText> {
        Some(self.get(*self.by_path.get(path)?.last()?))
    }

    /// The text that a layer has at that path.
    pub fn of_layer(&self, layer: Layer, path: &str) -> Option<&FileText> {
        self.layers_at(path).find(|it| it.layer == layer)
    }

    /// The texts at that path in all layers, the lowest first.
    pub fn layers_at(&self, path: &str) -> impl DoubleEndedIterator<Item = &FileText> {
        self.by_path.get(path).into_iter().flatten().map(|it| self.get(*it))
    }

    /// The asset at that path: that of the highest layer that has one.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        Some(&self.assets.get(path)?.last()?.1)
    }

    /// The assets of the project that lie over one of a base, each with how people find that.
    pub fn overridden_assets(&self) -> impl Iterator<Item = (&str, String)> {
        self.assets.iter().filter_map(|(path, layers)| match layers.as_slice() {
            [.., (below, _), (Layer::Clinic, _)] => Some((path.as_str(), self.shown(*below, path))),
            _ => None,
        })
    }

    /// The highest layer that has an asset at that path.
    pub fn asset_layer(&self, path: &str) -> Option<Layer> {
        Some(self.assets.get(path)?.last()?.0)
    }

    /// How people find the asset at that path, from the project's root.
    pub fn asset_shown(&self, path: &str) -> String {
        let disk = self.asset(path).and_then(|it| it.disk.as_deref());
        self.shown(self.asset_layer(path).unwrap_or(Layer::Clinic), disk.unwrap_or(path))
    }

    /// How people find a path of a layer, from the project's root.
    pub fn shown(&self, layer: Layer, path: &str) -> String {
        match layer {
            Layer::Base(n) => format!("{}{path}", self.bases[usize::from(n)]),
            Layer::BuiltIn | Layer::Clinic => path.to_owned(),
        }
    }
}

/// The layer of a text; `own` for the one that is being put there.
fn layer_of(texts: &[Option<FileText>], id: FileId, own: Layer) -> Layer {
    texts[id.index()].as_ref().map_or(own, |it| it.layer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(files: &Files) -> Vec<(&str, &str)> {
        files.texts().map(|it| (it.shown.as_str(), it.text.as_str())).collect()
    }

    #[test]
    fn the_later_layer_wins_and_ids_outlive_edits() {
        let mut files = Files::from_texts([("content/b.md", "b")]);
        let own = files.only().id;
        let base = files.add_base("../base");
        let below = files.put(base, "content/b.md", b"base b".to_vec());
        files.put(base, "content/a.md", b"base a".to_vec());
        files.put(Layer::BuiltIn, "content/b.md", b"built in".to_vec());
        assert_eq!(shown(&files), [("../base/content/a.md", "base a"), ("content/b.md", "b")]);
        let layers: Vec<_> = files.layers_at("content/b.md").map(|it| it.text.as_str()).collect();
        assert_eq!(layers, ["built in", "base b", "b"]);
        files.take_out(Layer::Clinic, "content/b.md");
        assert_eq!(files.at("content/b.md").map(|it| it.id), Some(below));
        files.put(Layer::Clinic, "content/c.md", b"c".to_vec());
        let again = files.put(Layer::Clinic, "content/b.md", b"new".to_vec());
        assert_eq!((again, &*files.get(own).text), (own, "new"));
    }
}
