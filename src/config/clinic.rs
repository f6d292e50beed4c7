//! How patients reach the clinic: what is written, and whether it reaches anybody.

use super::address::{self, is_mail};
use super::phone::dialled;
use super::written::Clinic;
use crate::diagnostic::{Diagnostic, Fault};
use crate::yaml::At;

/// What of it would reach nobody.
pub fn faults(clinic: &Clinic) -> Vec<Diagnostic> {
    let numbers = [("phone", &clinic.phone), ("emergency", &clinic.emergency)];
    let numbers = numbers.into_iter().filter_map(|(key, it)| number(key, it.as_ref()?));
    let mail = clinic.email.iter().filter(|it| !is_mail(&it.value)).map(|it| {
        let message = format!("`{}` is no address of a mailbox", it.value);
        Fault::WRONG_VALUE.at(it.span, message).help("write one, such as `hello@clinic.example`")
    });
    let booking = clinic.booking.iter().filter_map(booking);
    numbers.chain(mail).chain(booking).collect()
}

fn number(key: &str, written: &At<String>) -> Option<Diagnostic> {
    if dialled(&written.value).is_some() {
        return None;
    }
    let message = format!("no telephone can dial `{}`", written.value);
    let help = match key {
        "phone" => {
            "write one number with digits only, such as `01632 960000` or `+44 1632 960000`; an \
             extension or a second number belongs on the page about the clinic"
        }
        _ => "write one number with digits only, such as `999`; others belong on the pages",
    };
    Some(Fault::WRONG_VALUE.at(written.span, message).help(help))
}

fn booking(written: &At<String>) -> Option<Diagnostic> {
    let address = &written.value;
    let is_whole = ["https://", "http://", "mailto:", "tel:"];
    let (why, help) = match is_whole.iter().any(|it| address.starts_with(it)) {
        true => address::flaw(address)?,
        false => (
            "is no whole address".to_owned(),
            "write the whole address of the page, such as `https://booking.example/clinic`",
        ),
    };
    Some(Fault::WRONG_VALUE.at(written.span, format!("`{address}` {why}")).help(help))
}
