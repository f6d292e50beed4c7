//! Whole numbers of any size, for counting sheets exactly.

use std::fmt;

use num_bigint::BigUint;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A whole number, not below nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Natural(BigUint);

impl Natural {
    /// Nothing.
    pub const ZERO: Natural = Natural(BigUint::ZERO);

    /// That number.
    pub fn from(n: u64) -> Natural {
        Natural(BigUint::from(n))
    }

    /// True for nothing.
    pub fn is_zero(&self) -> bool {
        *self == Natural::ZERO
    }

    /// The sum.
    pub fn plus(&self, other: &Natural) -> Natural {
        Natural(&self.0 + &other.0)
    }

    /// What is left; nothing when `other` is more.
    pub fn minus(&self, other: &Natural) -> Natural {
        if self.0 < other.0 { Natural::ZERO } else { Natural(&self.0 - &other.0) }
    }

    /// How large a part of a whole it is, in percent: `1.8%`, `under 0.1%`. Only all is `100%`.
    pub fn share_of(&self, whole: &Natural) -> String {
        if self.is_zero() || whole.is_zero() {
            return "0%".to_owned();
        }
        let thousandths = (&self.0 * 1000u32 + &whole.0 / 2u32) / &whole.0;
        match thousandths.iter_u64_digits().next().unwrap_or(0) {
            0 => "under 0.1%".to_owned(),
            1000 if self.0 < whole.0 => "over 99.9%".to_owned(),
            n if n % 10 == 0 => format!("{}%", n / 10),
            n => format!("{}.{}%", n / 10, n % 10),
        }
    }

    /// The product.
    pub fn times(&self, other: &Natural) -> Natural {
        Natural(&self.0 * &other.0)
    }
}

impl<'n> std::iter::Sum<&'n Natural> for Natural {
    fn sum<I: Iterator<Item = &'n Natural>>(numbers: I) -> Natural {
        numbers.fold(Natural::ZERO, |sum, it| sum.plus(it))
    }
}

/// In groups of three digits: `78,364,164,096`.
impl fmt::Display for Natural {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let digits = self.0.to_string();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

impl Serialize for Natural {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl JsonSchema for Natural {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Natural".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]+$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_beyond_every_machine_number() {
        let power = |n: u32| (0..n).fold(Natural::from(1), |it, _| it.times(&Natural::from(2)));
        assert_eq!(power(100).to_string(), "1,267,650,600,228,229,401,496,703,205,376");
        assert_eq!(power(100).minus(&power(99)), power(99));
        assert_eq!(power(99).plus(&power(99)), power(100));
        assert_eq!(power(99).minus(&power(100)), Natural::ZERO);
        assert_eq!(Natural::ZERO.to_string(), "0");
        let share = |part: u64, whole: u64| Natural::from(part).share_of(&Natural::from(whole));
        assert_eq!([share(1, 2), share(1, 3), share(9, 9)], ["50%", "33.3%", "100%"]);
        assert_eq!([share(1, 9999), share(9998, 9999)], ["under 0.1%", "over 99.9%"]);
        assert_eq!(power(99).share_of(&power(100)), "50%");
        assert_eq!(Natural::from(u64::MAX).to_string(), "18,446,744,073,709,551,615");
        assert_eq!(Natural::from(1_000_000_000).times(&Natural::ZERO), Natural::ZERO);
    }
}
