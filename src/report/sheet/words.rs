//! The model's words as a reader says them.

use crate::model::{ConceptKind, Grade, HiddenReason, Outcome, SectionKind, Severity};

/// "1 page", "2 pages".
pub(in crate::report) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "2 years 3 months".
pub(in crate::report) fn months(months: u32) -> String {
    let years = (months / 12) as usize;
    let rest = (months % 12) as usize;
    match (years, rest) {
        (0, rest) => count(rest, "month", "months"),
        (years, 0) => count(years, "year", "years"),
        (years, rest) => {
            format!("{} {}", count(years, "year", "years"), count(rest, "month", "months"))
        }
    }
}

/// `machine_readability` as "Machine readability".
pub(in crate::report) fn label(name: &str) -> String {
    let mut words = name.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

pub(in crate::report) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Partial => "partly",
        Outcome::NotShown => "missing",
        Outcome::Contradicted => "denied",
        Outcome::Ask => "ask",
    }
}

pub(in crate::report) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Related => "something near it",
        Grade::Listed => "listed",
        Grade::Certified => "certified",
        Grade::Demonstrated => "shown in work",
        Grade::Result => "shown with a result",
    }
}

pub(in crate::report) fn section(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Contact => "contact",
        SectionKind::Summary => "summary",
        SectionKind::Experience => "experience",
        SectionKind::Education => "education",
        SectionKind::Skills => "skills",
        SectionKind::Certifications => "certifications",
        SectionKind::Projects => "projects",
        SectionKind::Languages => "languages",
        SectionKind::Publications => "publications",
        SectionKind::Awards => "awards",
        SectionKind::Interests => "interests",
        SectionKind::References => "references",
        SectionKind::Other => "other",
    }
}

pub(in crate::report) fn hidden(reason: HiddenReason) -> &'static str {
    match reason {
        HiddenReason::White => "in the colour of its background",
        HiddenReason::Transparent => "transparent",
        HiddenReason::Invisible => "painted with nothing",
        HiddenReason::Tiny => "too small to read",
        HiddenReason::OffPage => "outside the page",
        HiddenReason::Covered => "covered by something else",
        HiddenReason::Vanish => "marked as hidden in Word",
        HiddenReason::Deleted => "a tracked deletion",
        HiddenReason::Metadata => "in the file's metadata",
        HiddenReason::Layer => "in a layer that is switched off",
    }
}

pub(in crate::report) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// The heading of a family of checks, by the first letter of its codes, in the report's order.
pub(in crate::report) fn family(code: &str) -> (u8, &'static str) {
    match code.as_bytes().first() {
        Some(b'Q') => (0, "Achievements and numbers"),
        Some(b'W') => (1, "Wording"),
        Some(b'S') => (2, "Structure"),
        Some(b'D') => (3, "Dates"),
        Some(b'C') => (4, "Contact"),
        Some(b'M') => (5, "Fit to the posting"),
        Some(b'F') => (6, "File and layout"),
        Some(b'I') => (7, "Integrity"),
        Some(b'P') => (8, "Privacy"),
        Some(b'L') => (9, "Letter"),
        Some(b'R') => (10, "The posting itself"),
        _ => (11, "Other"),
    }
}

/// What a concept is, for a reader of `skills`.
pub(in crate::report) fn concept(kind: ConceptKind) -> &'static str {
    match kind {
        ConceptKind::Technical => "technical",
        ConceptKind::Tool => "tool",
        ConceptKind::Management => "management",
        ConceptKind::Soft => "soft skill",
        ConceptKind::Certification => "certification",
        ConceptKind::Degree => "degree",
        ConceptKind::Domain => "domain",
        ConceptKind::Title => "title",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_told_as_people_tell_them() {
        assert_eq!(months(0), "0 months");
        assert_eq!(months(1), "1 month");
        assert_eq!(months(24), "2 years");
        assert_eq!(months(27), "2 years 3 months");
    }

    #[test]
    fn a_part_has_a_readable_name() {
        assert_eq!(label("machine_readability"), "Machine readability");
    }
}
