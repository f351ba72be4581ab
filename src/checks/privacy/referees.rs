//! `P008`: names and numbers of other people.

use crate::checks::{Context, Findings, check};
use crate::model::SectionKind;

check! {
    /// # What it finds
    /// A section of references with a mail address or phone number in it.
    /// # Why it matters
    /// Other people's details should not pass through strangers' hands; they are asked for late in
    /// the process.
    /// # Before / after
    /// Before: Referee: name, phone number
    /// After: (nothing; a list ready when asked)
    /// # Limits
    /// Referees without contact details are left alone.
    /// # Source
    /// Data-protection practice; RChilli code 5101 reports references.
    "P008" "referees" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for section in cx.resume.sections.iter().filter(|s| s.kind == SectionKind::References) {
        let text = cx.quote(section.span);
        let phone = text
            .split(|letter: char| letter.is_alphabetic() || letter == '\n')
            .any(|part| part.chars().filter(char::is_ascii_digit).count() >= 9);
        if text.contains('@') || phone {
            let heading = section.heading.as_ref().map_or(section.span, |heading| heading.span);
            out.report(
                heading,
                "contact details of other people do not belong in a résumé",
                "Keep the list ready and hand it over when asked",
            );
        }
    }
}
