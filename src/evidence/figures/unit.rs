//! Units behind a number.

use super::number::Number;
use super::text::{skip_spaces, spaces, word, word_end};
use crate::calendar::Unit;

/// Behind the unit of a number: `mm`, ` weeks`, `-hour`, ` mg/ml`, ` °C`, `%`, ` per cent`.
pub fn unit(text: &str, number: &Number) -> Option<usize> {
    let at = number.end;
    let hyphen = text[at..].starts_with('-');
    let at = if hyphen { at + 1 } else { skip_spaces(text, at) };
    let rest = &text[at..];
    if rest.starts_with('%') {
        return Some(at + 1);
    }
    if let Some(behind) = rest.strip_prefix('°') {
        let scale = skip_spaces(text, text.len() - behind.len());
        let scale = ["C", "F"].iter().find_map(|it| word(text, scale, it));
        return Some(scale.unwrap_or(text.len() - behind.len()));
    }
    let percent = [("per", "cent"), ("por", "ciento")]
        .iter()
        .find_map(|(per, cent)| word(text, spaces(text, word(text, at, per)?)?, cent));
    if percent.is_some() {
        return percent;
    }
    let end = word_end(text, at);
    // "Una semana" is "a week" as much as "one week".
    let is_article = number.wording && number.value == 1.0 && is_spanish_time(&text[at..end]);
    if is_article {
        return None;
    }
    if !is_unit(&text[at..end], number.wording) {
        return None;
    }
    Some(per(text, end))
}

/// Behind what a unit is per: `mg/ml`, `mg/kg/day`.
fn per(text: &str, mut at: usize) -> usize {
    while text[at..].starts_with('/') {
        let end = word_end(text, at + 1);
        if !is_unit(&text[at + 1..end], false) {
            break;
        }
        at = end;
    }
    at
}

fn is_unit(word: &str, wording: bool) -> bool {
    if word.is_empty() || word.len() > 13 {
        return false;
    }
    // Symbols are written one way; `5 G` and `5 MM` are something else.
    if matches!(
        word,
        "mm" | "cm"
            | "nm"
            | "µm"
            | "μm"
            | "mg"
            | "g"
            | "kg"
            | "µg"
            | "μg"
            | "mcg"
            | "ng"
            | "ml"
            | "mL"
            | "l"
            | "L"
            | "IU"
            | "d"
            | "mo"
            | "mos"
    ) {
        return !wording;
    }
    let lower = word.to_ascii_lowercase();
    // `a second opinion`, `two degrees` and `one unit` are words before they are measures.
    let only_digits = matches!(
        lower.as_str(),
        "second" | "degree" | "degrees" | "unit" | "units" | "sec" | "secs" | "h"
    );
    match lower.as_str() {
        _ if only_digits => !wording,
        "seconds" | "percent" | "inch" | "inches" | "hourly" => true,
        "metre" | "metres" | "meter" | "meters" | "micron" | "microns" | "litre" | "litres"
        | "liter" | "liters" => true,
        "gram" | "grams" | "gramme" | "grammes" => true,
        it => Unit::parse(it).is_some() || is_prefixed(it) || is_dose(it) || is_spanish_time(it),
    }
}

/// `tablets`, `drops`: in what a dose is counted.
pub fn is_dose(word: &str) -> bool {
    const DOSES: [&str; 15] = [
        "tablet",
        "capsule",
        "pill",
        "puff",
        "drop",
        "dose",
        "sachet",
        "teaspoon",
        "tablespoon",
        "comprimido",
        "cápsula",
        "pastilla",
        "gota",
        "dosis",
        "cucharada",
    ];
    let word = word.to_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    DOSES.contains(&one) || DOSES.contains(&word.as_str())
}

/// `semanas`: a unit of time as Spanish has it.
pub fn is_spanish_time(word: &str) -> bool {
    const TIMES: [&str; 14] = [
        "segundo", "segundos", "minuto", "minutos", "hora", "horas", "día", "días", "semana",
        "semanas", "mes", "meses", "año", "años",
    ];
    TIMES.contains(&word.to_lowercase().as_str())
}

/// `millimetres`, `micrograms`: a measure with a prefix, written out.
fn is_prefixed(word: &str) -> bool {
    let prefixes = ["milli", "centi", "micro", "nano", "kilo"];
    let measure = prefixes.iter().find_map(|it| word.strip_prefix(it)).unwrap_or_default();
    let measure = measure.strip_suffix('s').unwrap_or(measure);
    matches!(measure, "metre" | "meter" | "gram" | "gramme" | "litre" | "liter")
}
