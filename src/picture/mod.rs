//! PICTURES: what the bytes of a picture are, what in them could run, and what they are without what
//! a camera wrote.
//!
//! Knows no file and no site: bytes in, facts or bytes out.

mod clean;
mod flaw;
mod gif;
mod svg;

use imagesize::ImageType;

pub use clean::clean;
pub use flaw::Flaw;

/// What is known of a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in pixels, as its header says.
    pub size: Option<(u32, u32)>,
    /// Why it is no good on a page.
    pub flaw: Option<Flaw>,
}

/// The endings of pictures: those that browsers show, and those that cameras and scanners write.
const ENDINGS: [&str; 14] = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff", "bmp",
    "jxl", "psd",
];

/// Whether a file with that ending, in small letters, should be a picture.
pub fn is_picture(ending: &str) -> bool {
    ENDINGS.contains(&ending)
}

/// What the bytes of a file are that has that ending, in small letters.
pub fn look(ending: &str, bytes: &[u8]) -> Picture {
    if ending == "svg" {
        return Picture { size: None, flaw: svg::flaw(bytes) };
    }
    let size = imagesize::blob_size(bytes)
        .ok()
        .and_then(|it| Some((u32::try_from(it.width).ok()?, u32::try_from(it.height).ok()?)));
    let sort = imagesize::image_type(bytes).ok().and_then(sort);
    let flaw = match sort {
        None => Some(Flaw::Broken),
        Some(it) if it.endings.is_empty() => Some(Flaw::Unseen(it.name)),
        Some(it) if !it.endings.contains(&ending) => Some(Flaw::Misnamed(it.name)),
        Some(it) => match clean(bytes) {
            None => Some(Flaw::Broken),
            Some(_) if it.name == "AVIF" && clean::tells(bytes) => Some(Flaw::Tells),
            Some(_) => None,
        },
    };
    Picture { size, flaw }
}

/// A sort of picture.
struct Sort {
    name: &'static str,
    /// The endings that it goes by; none for what few browsers show.
    endings: &'static [&'static str],
}

fn sort(of: ImageType) -> Option<Sort> {
    let (name, endings): (_, &[&str]) = match of {
        ImageType::Jpeg => ("JPEG", &["jpg", "jpeg"]),
        ImageType::Png => ("PNG", &["png"]),
        ImageType::Gif => ("GIF", &["gif"]),
        ImageType::Webp => ("WebP", &["webp"]),
        ImageType::Heif(imagesize::Compression::Av1) => ("AVIF", &["avif"]),
        ImageType::Heif(_) => ("HEIC", &[]),
        ImageType::Tiff => ("TIFF", &[]),
        ImageType::Bmp => ("BMP", &[]),
        ImageType::Jxl => ("JPEG XL", &[]),
        ImageType::Psd => ("Photoshop", &[]),
        _ => return None,
    };
    Some(Sort { name, endings })
}
