//! Whole numbers of any size, for counting sheets exactly.

use std::fmt;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

const BASE: u64 = 1_000_000_000;

/// A whole number, not below nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Natural(Vec<u32>);

impl Natural {
    /// Nothing.
    pub const ZERO: Natural = Natural(Vec::new());

    /// That number.
    pub fn from(mut n: u64) -> Natural {
        let mut digits = Vec::new();
        while n > 0 {
            digits.push((n % BASE) as u32);
            n /= BASE;
        }
        Natural(digits)
    }

    /// True for nothing.
    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum.
    pub fn plus(&self, other: &Natural) -> Natural {
        let mut digits = Vec::with_capacity(self.0.len().max(other.0.len()) + 1);
        let mut carry = 0;
        for n in 0..self.0.len().max(other.0.len()) {
            let sum = carry + self.digit(n) + other.digit(n);
            digits.push((sum % BASE) as u32);
            carry = sum / BASE;
        }
        digits.push(carry as u32);
        Natural(digits).trimmed()
    }

    /// What is left; nothing when `other` is more.
    pub fn minus(&self, other: &Natural) -> Natural {
        let mut digits = Vec::with_capacity(self.0.len());
        let mut borrow = 0;
        for n in 0..self.0.len() {
            let taken = other.digit(n) + borrow;
            borrow = u64::from(self.digit(n) < taken);
            digits.push((self.digit(n) + borrow * BASE - taken) as u32);
        }
        match borrow == 1 || other.0.len() > self.0.len() {
            true => Natural::ZERO,
            false => Natural(digits).trimmed(),
        }
    }

    /// The product.
    pub fn times(&self, other: &Natural) -> Natural {
        let mut digits = vec![0u64; self.0.len() + other.0.len() + 1];
        for (n, &own) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (m, it) in digits[n..].iter_mut().enumerate() {
                let sum = *it + u64::from(own) * other.digit(m) + carry;
                *it = sum % BASE;
                carry = sum / BASE;
            }
        }
        Natural(digits.into_iter().map(|it| it as u32).collect()).trimmed()
    }

    fn digit(&self, n: usize) -> u64 {
        self.0.get(n).copied().map_or(0, u64::from)
    }

    fn trimmed(mut self) -> Natural {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
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
        let Some((first, rest)) = self.0.split_last() else { return f.write_str("0") };
        let mut digits = first.to_string();
        rest.iter().rev().for_each(|it| digits.push_str(&format!("{it:09}")));
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
        serializer.serialize_str(&self.to_string().replace(',', ""))
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
        assert_eq!(Natural::from(u64::MAX).to_string(), "18,446,744,073,709,551,615");
        assert_eq!(Natural::from(1_000_000_000).times(&Natural::ZERO), Natural::ZERO);
    }
}
