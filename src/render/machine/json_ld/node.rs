//! What all nodes of a graph are made with.

use serde_json::{Map, Value, json};

use crate::render::renderer::Renderer;

/// JSON as it may stand in a `script` element: the sign that begins a tag is only ever within text.
pub fn in_html(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// A node as an object, to which more is added.
pub fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => unreachable!("only called with objects"),
    }
}

/// The clinic, by its node on the front page.
pub fn publisher(renderer: &Renderer) -> Value {
    json!({ "@id": format!("{}#clinic", renderer.known.site.config.base.absolute("/")) })
}
