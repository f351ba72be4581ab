//! Families of checks: the letter a code begins with.

/// A family of checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// `Q`: achievements and numbers.
    Achievements,
    /// `W`: wording.
    Wording,
    /// `S`: structure.
    Structure,
    /// `D`: dates.
    Dates,
    /// `C`: contact details.
    Contact,
    /// `F`: file and layout.
    Layout,
    /// `P`: privacy.
    Privacy,
    /// `I`: integrity.
    Integrity,
    /// `M`: fit to the posting.
    Fit,
    /// `L`: the cover letter.
    Letter,
    /// `R`: the posting itself.
    Posting,
}

/// All families, in the order of reports and of `docs/checks.md`.
const FAMILIES: [(Family, char, &str); 11] = [
    (Family::Achievements, 'Q', "Achievements and numbers"),
    (Family::Wording, 'W', "Wording"),
    (Family::Structure, 'S', "Structure"),
    (Family::Dates, 'D', "Dates"),
    (Family::Contact, 'C', "Contact details"),
    (Family::Layout, 'F', "File and layout"),
    (Family::Privacy, 'P', "Privacy"),
    (Family::Integrity, 'I', "Integrity"),
    (Family::Fit, 'M', "Fit to the posting"),
    (Family::Letter, 'L', "The cover letter"),
    (Family::Posting, 'R', "The posting itself"),
];

impl Family {
    /// The family of a code such as `Q001`.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let letter = code.chars().next()?;
        FAMILIES.iter().find(|(_, own, _)| *own == letter).map(|(family, _, _)| *family)
    }

    /// All families in the order of reports.
    pub fn all() -> impl Iterator<Item = Self> {
        FAMILIES.iter().map(|(family, _, _)| *family)
    }

    /// The letter of its codes.
    #[must_use]
    pub fn letter(self) -> char {
        FAMILIES.iter().find(|(own, _, _)| *own == self).map_or('?', |(_, letter, _)| *letter)
    }

    /// Its name as a heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        FAMILIES.iter().find(|(own, _, _)| *own == self).map_or("", |(_, _, title)| *title)
    }
}
