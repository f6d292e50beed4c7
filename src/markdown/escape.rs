//! Text → text that is safe within HTML.

/// The text, written so that it means itself in HTML and XML, in text and in attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Writes text so that it means itself, in text and in attributes.
pub fn escape(out: &mut String, text: &str) {
    escape_but(out, text, |_| false);
}

/// Writes text that holds entities: these stay as they are.
pub fn escape_but_entities(out: &mut String, text: &str) {
    escape_but(out, text, is_entity);
}

/// Writes an address as the value of an attribute; what may not stand in an address is encoded.
pub fn escape_address(out: &mut String, address: &str) {
    for byte in address.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#39;"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            _ if b"-._~:/?#@!$()*+,;=%".contains(&byte) => out.push(char::from(byte)),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// `is_meant` tells of text that begins with `&` whether it may stay.
fn escape_but(out: &mut String, text: &str, is_meant: fn(&str) -> bool) {
    let mut written = 0;
    for (n, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' if is_meant(&text[n..]) => continue,
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[written..n]);
        out.push_str(entity);
        written = n + 1;
    }
    out.push_str(&text[written..]);
}

fn is_entity(text: &str) -> bool {
    let Some((name, _)) = text[1..].split_once(';') else {
        return false;
    };
    let is_name = |it: &str| !it.is_empty() && it.bytes().all(|c| c.is_ascii_alphanumeric());
    name.len() <= 32 && is_name(name.strip_prefix('#').unwrap_or(name))
}
