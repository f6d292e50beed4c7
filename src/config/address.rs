//! Addresses that name their own scheme or host: which of them a visitor can follow.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

use super::phone::dialled;

/// Why no visitor can follow an address, as the end of a sentence about it, and what to do.
pub type Flaw = (String, &'static str);

const WHOLE: &str = "write the whole address, such as `https://clinic.example/page`";
const OWN_FILE: &str = "put the file into this project, and link to it there: `leaflet.pdf`";
const PUBLIC: &str = "write the address that it has on the internet";
const TAKE_OUT: &str = "mend the address; it may have no spaces, quotes or `\\`";

/// Hosts that only one computer or one network knows.
const INWARD: [&str; 7] = ["localhost", "local", "internal", "intranet", "lan", "home", "corp"];

/// Why no visitor can follow that address.
pub fn flaw(address: &str) -> Option<Flaw> {
    let Some((scheme, rest)) = address.split_once(':').filter(|it| !it.0.contains('/')) else {
        return web(&format!("https:{address}"));
    };
    let lower = scheme.to_ascii_lowercase();
    match lower.as_str() {
        "http" | "https" if !rest.starts_with("//") => {
            Some(("lacks the two slashes behind its colon".to_owned(), WHOLE))
        }
        "http" | "https" => web(address),
        "mailto" => mail_flaw(rest),
        "tel" | "sms" => dial_flaw(rest),
        "file" => {
            Some(("lies on one computer, where no visitor can reach it".to_owned(), OWN_FILE))
        }
        "ftp" | "ftps" => Some(("is not opened by browsers any more".to_owned(), WHOLE)),
        // `dangers` of the Markdown tells these.
        "javascript" | "vbscript" | "data" => None,
        drive if drive.len() == 1 => {
            Some(("lies on one computer, where no visitor can reach it".to_owned(), OWN_FILE))
        }
        "localhost" => Some(inward_flaw()),
        host if host.contains('.') => {
            Some(("does not begin as the address of a website does".to_owned(), WHOLE))
        }
        _ => Some((format!("begins with `{scheme}:`, which opens nothing"), WHOLE)),
    }
}

/// The address of a page on the web, read.
pub fn read_web(address: &str) -> Result<Url, Flaw> {
    if let Some(it) = address.chars().find(|it| is_stray(*it)) {
        let name = if it.is_whitespace() { "a space".to_owned() } else { format!("`{it}`") };
        return Err((format!("holds {name}, which may not stand in an address"), TAKE_OUT));
    }
    let url = Url::parse(address).map_err(|_| ("names no website".to_owned(), WHOLE))?;
    let bad = |it: &str| (it.to_owned(), WHOLE);
    match url.host() {
        None => return Err(bad("names no website")),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            let last = name.rsplit('.').next().unwrap_or(name);
            if INWARD.contains(&last) || !name.contains('.') {
                return Err(inward_flaw());
            }
            let is_name = |it: &str| !it.is_empty() && !it.starts_with('-') && !it.ends_with('-');
            if !name.split('.').all(is_name) || last.bytes().all(|it| it.is_ascii_digit()) {
                return Err(bad("names no website"));
            }
        }
        Some(Host::Ipv4(it)) if is_inward(IpAddr::V4(it)) => return Err(inward_flaw()),
        Some(Host::Ipv6(it)) if is_inward(IpAddr::V6(it)) => return Err(inward_flaw()),
        _ => {}
    }
    Ok(url)
}

/// Whether something is one address for letters by mail, and nothing else.
pub fn is_mail(written: &str) -> bool {
    let Some((name, host)) = written.split_once('@') else { return false };
    let is_part = |it: char| it.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(it);
    let is_name = !name.is_empty() && name.chars().all(is_part) && !name.contains("..");
    let is_host = host.chars().all(|it| it.is_alphanumeric() || it == '-' || it == '.');
    let is_found = read_web(&format!("https://{host}/")).is_ok();
    is_name && is_host && is_found && !name.starts_with('.') && !name.ends_with('.')
}

fn web(address: &str) -> Option<Flaw> {
    read_web(address).err()
}

fn mail_flaw(rest: &str) -> Option<Flaw> {
    let to = rest.split('?').next().unwrap_or(rest);
    let is_fine = !to.is_empty() && to.split(',').all(|it| is_mail(&it.replace("%40", "@")));
    let message = "names no mailbox".to_owned();
    (!is_fine).then_some((message, "write an address such as `mailto:hello@clinic.example`"))
}

fn dial_flaw(rest: &str) -> Option<Flaw> {
    let number = rest.split([';', '?']).next().unwrap_or(rest).replace("%20", " ");
    let message = "is no number that a telephone can dial".to_owned();
    let help = "write digits only, with `+` before the code of a country: `tel:+441632960000`";
    dialled(&number).is_none().then_some((message, help))
}

/// What never stands in an address, encoded or not; browsers guess, each in its own way.
fn is_stray(it: char) -> bool {
    it.is_whitespace() || it.is_control() || "\"'<>\\^`{|}".contains(it)
}

fn is_inward(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(it) => {
            it.is_loopback() || it.is_private() || it.is_link_local() || it == Ipv4Addr::UNSPECIFIED
        }
        IpAddr::V6(it) => {
            let unique = it.segments()[0] & 0xfe00 == 0xfc00;
            it.is_loopback() || it == Ipv6Addr::UNSPECIFIED || unique || it.is_unicast_link_local()
        }
    }
}

fn inward_flaw() -> Flaw {
    ("is known to one computer or network only, so no visitor can reach it".to_owned(), PUBLIC)
}
