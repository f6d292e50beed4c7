//! Words of the front matter that a writer chooses from a few.

use schemars::JsonSchema;
use serde::Deserialize;

/// How common an adverse effect is, by the guideline on the summary of product characteristics
/// (European Commission, 2009): very common is 1 in 10 or more, common 1 in 100 to 1 in 10,
/// uncommon 1 in 1,000 to 1 in 100, rare 1 in 10,000 to 1 in 1,000, very rare less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// 1 in 10 or more.
    #[serde(rename = "very common")]
    VeryCommon,
    /// 1 in 100 to 1 in 10.
    Common,
    /// 1 in 1,000 to 1 in 100.
    Uncommon,
    /// 1 in 10,000 to 1 in 1,000.
    Rare,
    /// Less than 1 in 10,000.
    #[serde(rename = "very rare")]
    VeryRare,
    /// Cannot be estimated from what is known.
    #[serde(rename = "not known")]
    NotKnown,
}

impl Frequency {
    /// Those that say how often, the most common first.
    pub const KNOWN: [Frequency; 5] = [
        Frequency::VeryCommon,
        Frequency::Common,
        Frequency::Uncommon,
        Frequency::Rare,
        Frequency::VeryRare,
    ];

    /// The end of the names of its messages: `frequency-very-common`.
    pub fn word(self) -> &'static str {
        match self {
            Frequency::VeryCommon => "very-common",
            Frequency::Common => "common",
            Frequency::Uncommon => "uncommon",
            Frequency::Rare => "rare",
            Frequency::VeryRare => "very-rare",
            Frequency::NotKnown => "not-known",
        }
    }
}

/// What to do about an adverse effect, the calmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Care {
    /// Look after it yourself.
    SelfCare,
    /// Call the clinic.
    CallUs,
    /// Get help today.
    Urgent,
    /// Call the emergency number.
    Emergency,
}

impl Care {
    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Care::SelfCare => "self-care",
            Care::CallUs => "call-us",
            Care::Urgent => "urgent",
            Care::Emergency => "emergency",
        }
    }
}

/// How grave a contraindication is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Speak to the clinic first.
    Relative,
    /// Not now.
    Temporary,
    /// Not at all.
    Absolute,
}

impl Severity {
    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Relative => "relative",
            Severity::Temporary => "temporary",
            Severity::Absolute => "absolute",
        }
    }
}

/// What is to be thought of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It does not hold.
    Wrong,
    /// Nothing shows that it holds.
    Unproven,
    /// It holds in part and leads astray.
    Misleading,
}

impl Verdict {
    /// The word a writer uses.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Wrong => "wrong",
            Verdict::Unproven => "unproven",
            Verdict::Misleading => "misleading",
        }
    }
}
