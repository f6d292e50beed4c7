//! A picture without what a camera or a program wrote into it: who took it, where, and of whom.
//!
//! Kept are the picture itself, its colours, its movement, and which way is up.

use exif::{In, Reader, Tag};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::webp::{CHUNK_XMP, WebP};
use img_parts::{Bytes, ImageEXIF};

use super::gif;

/// The picture without what it tells beside itself; the same bytes when it is none of a sort that
/// can be cleaned, `None` when it is of one and cannot be read.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    match imagesize::image_type(bytes).ok() {
        Some(imagesize::ImageType::Jpeg) => jpeg(bytes),
        Some(imagesize::ImageType::Png) => png(bytes),
        Some(imagesize::ImageType::Webp) => webp(bytes),
        Some(imagesize::ImageType::Gif) => gif::clean(bytes),
        _ => Some(bytes.to_vec()),
    }
}

/// Whether bytes hold notes of a camera (Exif) or a program (XMP) as such.
pub fn tells(bytes: &[u8]) -> bool {
    let holds = |it: &[u8]| bytes.windows(it.len()).any(|window| window == it);
    holds(b"Exif") || holds(b"<x:xmpmeta") || holds(b"application/rdf+xml")
}

/// Segments of applications say anything (ITU-T T.81, B.2.4.6); those of colours and of Adobe's
/// transform are needed to show the picture.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let upright = jpeg.exif().and_then(|it| orientation(&it));
    jpeg.segments_mut().retain(|it| match it.marker() {
        markers::APP0 => it.contents().starts_with(b"JFIF\0"),
        markers::APP2 => it.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => it.contents().starts_with(b"Adobe"),
        markers::APP1..=markers::APP15 | markers::COM => false,
        _ => true,
    });
    jpeg.set_exif(upright.map(just_orientation));
    // What follows the last header is the picture.
    let from = START + jpeg.segments().iter().map(JpegSegment::len).sum::<usize>();
    let mut bytes = jpeg.encoder().bytes().to_vec();
    bytes.truncate(from + end_of_picture(bytes.get(from..)?));
    Some(bytes)
}

/// The bytes of the marker that begins a picture.
const START: usize = 2;

/// Where the picture ends, behind its last marker: phones put films and other pictures there.
fn end_of_picture(entropy: &[u8]) -> usize {
    let mut at = 0;
    while let Some(next) =
        entropy.get(at..).and_then(|it| it.windows(2).position(|it| it[0] == 0xFF))
    {
        at += next;
        match entropy[at + 1] {
            0xD9 => return at + 2,
            // An escaped byte, a restart or padding goes on with the picture; a segment is stepped over.
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => {
                let length = entropy.get(at + 2..at + 4);
                at += 2 + length.map_or(0, |it| usize::from(u16::from_be_bytes([it[0], it[1]])));
            }
        }
    }
    entropy.len()
}

/// The chunks that show a picture (PNG, third edition, 11.2 and 11.3), without texts and times.
const SHOWN: [&[u8; 4]; 18] = [
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD",
    b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT", b"PLTE", b"IDAT",
];

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let upright = png.exif().and_then(|it| orientation(&it));
    let is_shown = |it: &PngChunk| {
        let kind = it.kind();
        kind == *b"IHDR" || kind == *b"IEND" || SHOWN.contains(&&kind)
    };
    png.chunks_mut().retain(is_shown);
    if let Some(upright) = upright {
        png.set_exif(Some(just_orientation(upright)));
    }
    Some(png.encoder().bytes().to_vec())
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut webp = WebP::from_bytes(Bytes::copy_from_slice(bytes)).ok()?;
    let upright = webp.exif().and_then(|it| orientation(&it));
    webp.remove_chunks_by_id(CHUNK_XMP);
    webp.set_exif(upright.map(just_orientation));
    Some(webp.encoder().bytes().to_vec())
}

/// Which way is up, when it is not as the picture lies: 2 to 8.
fn orientation(exif: &[u8]) -> Option<u16> {
    let exif = Reader::new().read_raw(exif.to_vec()).ok()?;
    let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u16::try_from(value).ok().filter(|it| (2..=8).contains(it))
}

/// Notes of a camera that say which way is up, and nothing else (TIFF 6.0: a header, one entry).
fn just_orientation(upright: u16) -> Bytes {
    let mut notes = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    notes.extend(upright.to_be_bytes());
    notes.extend([0; 6]);
    notes.into()
}
