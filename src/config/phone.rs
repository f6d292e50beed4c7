//! Telephone numbers as people write them, and as a telephone dials them.

/// No number that is dialled is longer (ITU-T E.164).
const LONGEST: usize = 15;

/// What a telephone dials for a number as it is written: `+44 (0)1632 960000` is `+441632960000`.
/// `None` when there is more in it than one number.
pub fn dialled(written: &str) -> Option<String> {
    let written = written.trim();
    let (plus, rest) = match written.strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", written),
    };
    // The nought in brackets is dialled within the country only.
    let rest = match plus.is_empty() && !rest.starts_with("00") {
        true => rest.to_owned(),
        false => rest.replace("(0)", ""),
    };
    let joins = |it: char| it.is_whitespace() || "-.()\u{2010}\u{2011}\u{2013}".contains(it);
    let digits: String = rest.chars().filter(|it| !joins(*it)).collect();
    let is_number = digits.bytes().all(|it| it.is_ascii_digit());
    let fits = (2..=LONGEST).contains(&digits.len());
    let is_closed = rest.matches('(').count() == rest.matches(')').count();
    (is_number && fits && is_closed).then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn one_number_is_dialled() {
        let cases = [
            ("01632 960000", "01632960000"),
            ("+44 (0)1632 960-000", "+441632960000"),
            ("+44 (0) 1632 960000", "+441632960000"),
            ("0044 (0)1632 960000", "00441632960000"),
            ("(01632) 960\u{a0}000", "01632960000"),
            ("01632\u{2013}960000", "01632960000"),
            ("999", "999"),
        ];
        for (written, dials) in cases {
            assert_eq!(dialled(written).as_deref(), Some(dials), "{written}");
        }
    }

    #[test]
    fn what_is_not_one_number_is_not_dialled() {
        let cases = [
            "112 or 999",
            "999, 112",
            "999/112",
            "01632 960000 ext. 5",
            "01632 960000 x5",
            "01632 960000 #5",
            "01632 960000 01632 960001",
            "call reception",
            "0800 SKIN",
            "nine nine nine",
            "(01632 960000",
            "٠١٢٣",
            "44+1632960000",
            "",
            "+",
        ];
        for written in cases {
            assert_eq!(dialled(written), None, "{written}");
        }
    }
}
