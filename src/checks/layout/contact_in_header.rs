//! `F004`: contact details in the page header or footer.

use super::reading;
use crate::checks::{Context, Findings, check};
use crate::model::{LineKind, Span};

check! {
    /// # What it finds
    /// The mail address or phone number stands in a header or footer part and nowhere in the body.
    /// # Why it matters
    /// Many parsers drop headers, so the application arrives without an address.
    /// # Before / after
    /// Before: phone and mail in Word's header.
    /// After: both under the name, in the body.
    /// # Limits
    /// In PDF files a header is told by its repetition on every page.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names it among what its parser fails on;
    /// glassbox-hiring reports `contact_in_header`.
    "F004" "contact-in-header" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let contact = &cx.resume.contact;
    let apart = |span: Span| {
        cx.document
            .line_at(span.start)
            .is_some_and(|line| matches!(line.kind, LineKind::Header | LineKind::Footer))
    };
    let found = [&contact.email, &contact.phone].into_iter().flatten().find(|one| apart(one.span));
    if let Some(one) = found {
        out.report(
            one.span,
            format!(
                "“{}” stands in the page header or footer, {}",
                one.value,
                dropped(cx, &one.value)
            ),
            "Put it in the body, under your name",
        );
    }
}

/// What becomes of it.
fn dropped(cx: &Context<'_>, value: &str) -> &'static str {
    if reading::holds(cx, value) {
        "which many programs drop"
    } else {
        "and a simple parser reads nothing of it"
    }
}
