//! `P006`: a number that identifies you.

use crate::checks::{Context, Findings, check};
use std::sync::LazyLock;

use regex::Regex;

use crate::{model::Span, text::pattern};

check! {
    /// # What it finds
    /// A passport, social security, tax or identity card number: by its label with digits behind
    /// it, or by its shape (123-45-6789; QQ 12 34 56 C; Thai 1-2345-67890-12-3 with a right check
    /// digit).
    /// # Why it matters
    /// It is all a thief needs, and a résumé passes through many hands.
    /// # Before / after
    /// Before: Passport no. AA1234567
    /// After: (nothing; given after the contract is signed)
    /// # Limits
    /// Numbers without a label and without a known shape are not recognised.
    /// # Source
    /// Data-protection practice (GDPR, Thai PDPA).
    "P006" "identity-number" Warning
}

/// US social security, Thai identity card, UK national insurance.
static SHAPES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b\d{3}-\d{2}-\d{4}\b|\b\d-?\d{4}-?\d{5}-?\d{2}-?\d\b|\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",
    )
});

fn run(cx: &Context<'_>, out: &mut Findings) {
    let labelled = super::labelled(cx, &cx.lexicon().privacy.identity).filter(|span| {
        let line = cx.document.line_at(span.start).map_or(*span, |line| line.span);
        cx.quote(line).chars().filter(char::is_ascii_digit).count() >= 5
    });
    let shaped = SHAPES.find_iter(&cx.document.text).find(|found| {
        let digits: Vec<u32> = found.as_str().chars().filter_map(|c| c.to_digit(10)).collect();
        matches!(digits.len(), 6 | 9) || is_thai_id(&digits)
    });
    let shaped = shaped.map(|found| Span::from(found.range()));
    if let Some(span) = labelled.or(shaped) {
        out.report(
            span,
            "a number that identifies you does not belong in a résumé",
            "Delete it; it is asked for after the contract is signed",
        );
    }
}

/// The check digit of the Thai identity card.
fn is_thai_id(digits: &[u32]) -> bool {
    let Some((check, rest)) = digits.split_last().filter(|(_, rest)| rest.len() == 12) else {
        return false;
    };
    let sum: u32 = rest.iter().zip((2..=13).rev()).map(|(digit, weight)| digit * weight).sum();
    rest.first() != Some(&0) && (11 - sum % 11) % 10 == *check
}
