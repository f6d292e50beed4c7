//! Pictures go out without what a camera or a program wrote into them, and look as before.

use std::path::Path;

use crate::cli::{call, starter};

/// What a camera may tell, and nobody but its owner should know.
const SECRET: &[u8] = b"Mrs Smith, 12 High Street";

/// Notes of a camera: the picture lies on its side, and a text.
fn exif() -> Vec<u8> {
    let mut notes = b"MM\0\x2A\0\0\0\x08\0\x02".to_vec();
    notes.extend(b"\x01\x0E\0\x02\0\0\0\x19\0\0\0\x26"); // ImageDescription, at 38
    notes.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // Orientation: 6
    notes.extend([0; 4]);
    [&notes, SECRET].concat()
}

/// A grey square, as ITU-T T.81 has it, with segments before its first table.
fn jpeg() -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    };
    let table = |class: u8| [&[class, 1][..], &[0; 15], &[0]].concat();
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xE1, &[b"Exif\0\0", &exif()[..]].concat()),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat()),
        segment(0xED, &[b"Photoshop 3.0\0", SECRET].concat()),
        segment(0xFE, SECRET),
        segment(0xDB, &[&[0][..], &[1; 64]].concat()),
        segment(0xC0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        segment(0xC4, &table(0x00)),
        segment(0xC4, &table(0x10)),
        segment(0xDA, &[1, 1, 0x00, 0, 63, 0]),
        vec![0x3F, 0xFF, 0xD9],
        SECRET.to_vec(), // as a phone puts a film there
    ]
    .concat()
}

fn gif() -> Vec<u8> {
    let comment = |text: &[u8]| [b"\x21\xFE", &[text.len() as u8][..], text, b"\0"].concat();
    [
        b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF".to_vec(),
        comment(SECRET),
        b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0".to_vec(),
        [b"\x21\xFF\x0BXMP DataXMP", &[SECRET.len() as u8][..], SECRET, b"\0"].concat(),
        b"\x21\xF9\x04\x01\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x01\x44\0\x3B".to_vec(),
        SECRET.to_vec(),
    ]
    .concat()
}

fn webp() -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [name, &length[..], content, &vec![0; content.len() % 2]].concat()
    };
    let picture = b"\x2F\0\0\0\x10\x07\x10\x11\x11\x88\x88\xFE\x07";
    let chunks = [
        chunk(b"VP8X", &[0x1C, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        chunk(b"VP8L", picture),
        chunk(b"EXIF", &exif()),
        chunk(b"XMP ", SECRET),
    ]
    .concat();
    chunk(b"RIFF", &[b"WEBP", &chunks[..]].concat())
}

fn png() -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let all = [name, content].concat();
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], &all, &crc(&all).to_be_bytes()].concat()
    };
    [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        chunk(b"tEXt", &[b"Author\0", SECRET].concat()),
        chunk(b"eXIf", &exif()),
        chunk(b"tIME", &[7, 0xEA, 11, 25, 10, 0, 0]),
        chunk(b"IDAT", &[0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81]),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// The sum of PNG (third edition, annex D), bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 }
        })
    })
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

fn with_pictures(site: &Path, all: &[(&str, Vec<u8>)]) {
    let images = all.iter().map(|(name, bytes)| {
        std::fs::write(site.join("content").join(name), bytes).unwrap();
        format!("![A sample]({name})\n\n")
    });
    let page = format!("---\ntitle: Pictures\n---\n{}", images.collect::<String>());
    std::fs::write(site.join("content/about/pictures.md"), page.replace("](", "](../")).unwrap();
}

#[test]
fn what_a_camera_wrote_stays_at_home() {
    let folder = starter();
    let site = folder.path().join("site");
    let all = [("a.jpg", jpeg()), ("b.png", png()), ("c.gif", gif()), ("d.webp", webp())];
    with_pictures(&site, &all);
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    for (name, was) in &all {
        let is = std::fs::read(folder.path().join("out").join(name)).unwrap();
        assert!(holds(was, SECRET) && !holds(&is, b"Smith"), "`{name}`");
        let size = |it: &[u8]| imagesize::blob_size(it).map(|it| (it.width, it.height));
        assert_eq!(size(&is).ok(), size(was).ok(), "`{name}`");
        let lies = *name != "c.gif" && !holds(&is, b"\x01\x12\0\x03\0\0\0\x01\0\x06");
        assert!(!lies, "`{name}` lost which way is up");
    }
    let gif = std::fs::read(folder.path().join("out/c.gif")).unwrap();
    assert!(holds(&gif, b"NETSCAPE2.0"), "it moves as before");
}

#[cfg(unix)]
#[test]
fn a_copied_file_can_be_read_by_a_web_server() {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let folder = starter();
    let site = folder.path().join("site");
    with_pictures(&site, &[("a.jpg", jpeg()), ("leaflet.pdf", b"%PDF-".to_vec())]);
    let page = site.join("content/about/pictures.md");
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replace("![A sample](../leaflet", "[A sample](../leaflet")).unwrap();
    for name in ["a.jpg", "leaflet.pdf"] {
        set_permissions(site.join("content").join(name), Permissions::from_mode(0o600)).unwrap();
    }
    call(folder.path(), &["build", "--root", "site", "--out", "out"]).told(0, "built ");
    let mode = |it: &str| {
        metadata(folder.path().join("out").join(it)).unwrap().permissions().mode() & 0o777
    };
    assert_eq!((mode("a.jpg"), mode("leaflet.pdf")), (mode("index.html"), mode("index.html")));
}

/// What few browsers show or what is not as its name says is told where it stands.
#[test]
fn pictures_are_looked_at() {
    let folder = starter();
    let site = folder.path().join("site");
    let script =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"#x\"><g onload=\"x()\"/></a></svg>";
    let outside = "<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"><style>a{fill: URL( 'https://x.example/')}</style></svg>";
    let fine =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#a\"/><g fill=\"url(#b)\"/></svg>";
    with_pictures(
        &site,
        &[
            ("a.png", jpeg()),
            ("b.jpg", b"not a picture".to_vec()),
            ("c.svg", script.into()),
            ("d.svg", outside.into()),
            ("e.svg", fine.into()),
            ("f.tiff", [&b"II\x2A\0\x08\0\0\0"[..], &[0; 24]].concat()),
            ("g.png", png()[..60].to_vec()),
        ],
    );
    let told = call(folder.path(), &["check", "--root", "site"]);
    told.told(1, "`content/a.png` is a JPEG, though its name ends in `.png`");
    told.told(1, "`content/b.jpg` cannot be read as a picture");
    told.told(1, "`content/c.svg` holds `onload=\"x()\"`");
    told.told(1, "`content/d.svg` holds an address in `<style>`");
    told.told(1, "`content/f.tiff` is a TIFF, which few browsers show");
    told.told(1, "`content/g.png` cannot be read as a picture");
    assert!(!told.told.contains("e.svg"), "{}", told.told);
}
