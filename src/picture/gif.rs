//! GIF (version 89a): the blocks that show, without comments and what programs add.

/// The picture without comments, texts and what applications wrote, but for how often it repeats;
/// `None` when it cannot be read.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut at = 13;
    at += colours(*bytes.get(10)?);
    let mut kept = bytes.get(..at)?.to_vec();
    loop {
        let from = at;
        let is_shown = match bytes.get(at)? {
            // The end; what follows it is none of the picture.
            0x3B => {
                kept.push(0x3B);
                return Some(kept);
            }
            0x2C => {
                at += 11 + colours(*bytes.get(at + 9)?);
                true
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                at += 2;
                label == 0xF9 || (label == 0xFF && repeats(bytes.get(at..at + 12)?))
            }
            _ => return None,
        };
        at = behind_blocks(bytes, at)?;
        if is_shown {
            kept.extend_from_slice(bytes.get(from..at)?);
        }
    }
}

/// How many bytes the table of colours takes that a field of flags announces.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Whether an application says how often the picture repeats.
fn repeats(name: &[u8]) -> bool {
    name == b"\x0BNETSCAPE2.0" || name == b"\x0BANIMEXTS1.0"
}

/// The place behind blocks that each begin with their length, the last of which is empty.
fn behind_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
