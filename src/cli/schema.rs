//! `bedside schema`.

use anyhow::Result;
use serde_json::{Value, json};

use super::args;
use super::terminal::{FINE, say, say_error};
use crate::schema;
use crate::write;

/// Prints the schemas, or writes them with the editor settings that use them.
pub fn run(args: &args::Schema) -> Result<u8> {
    let schemas = schema::all();
    let Some(folder) = &args.out else {
        let all: serde_json::Map<String, Value> =
            schemas.into_iter().map(|it| (it.name.to_owned(), it.schema)).collect();
        say(&format!("{:#}\n", Value::Object(all)))?;
        return Ok(FINE);
    };
    let written = schemas.iter().filter(|it| !it.files.is_empty());
    let settings: serde_json::Map<String, Value> =
        written.map(|it| (format!("./{}.schema.json", it.name), json!(it.files))).collect();
    let mut files: Vec<(String, Vec<u8>)> = schemas
        .iter()
        .map(|it| (format!("{}.schema.json", it.name), format!("{:#}\n", it.schema).into_bytes()))
        .collect();
    let settings = json!({ "yaml.schemas": settings });
    files.push(("settings.json".to_owned(), format!("{settings:#}\n").into_bytes()));
    write::create(folder, &files)?;
    say_error(&format!(
        "wrote {} schemas into `{}`. Put what `settings.json` there holds into your editor's settings",
        files.len() - 1,
        folder.display()
    ));
    Ok(FINE)
}
