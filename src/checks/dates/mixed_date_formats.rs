//! `D005`: dates written in several ways.

use crate::checks::{Context, Findings, check};
use crate::{checks::context::head, model::Position};

check! {
    /// # What it finds
    /// Positions whose dates are written partly with month names, partly with month numbers.
    /// # Why it matters
    /// It reads as haste, and simple parsers guess the order of day and month wrongly.
    /// # Before / after
    /// Before: 03/2018, then March 2015.
    /// After: 03/2018, then 03/2015.
    /// # Limits
    /// Bare years beside months are left alone (see D008).
    /// # Source
    /// Editorial convention; own rule.
    "D005" "mixed-date-formats" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let style = |position: &Position| style(cx.quote(position.dates_span?));
    let styles: Vec<_> = cx
        .resume
        .positions
        .iter()
        .filter(|position| position.dates.end.is_some())
        .filter_map(|position| style(position).map(|style| (style, position)))
        .collect();
    let named = styles.iter().filter(|(style, _)| *style == Style::Named).count();
    let fewer = if named * 2 > styles.len() { Style::Numbered } else { Style::Named };
    if named == 0 || named == styles.len() {
        return;
    }
    if let Some((_, odd)) = styles.iter().find(|(style, _)| *style == fewer) {
        out.report(
            odd.dates_span.unwrap_or_else(|| head(odd)),
            format!("{named} of {} positions name the month, the others number it", styles.len()),
            "Write all dates the same way, such as 03/2018 or March 2018",
        );
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Named,
    Numbered,
}

fn style(dates: &str) -> Option<Style> {
    let first: String = dates.chars().take_while(|letter| !letter.is_whitespace()).collect();
    let numbered = first.contains('/') || (first.contains('-') && first.len() == 7);
    if numbered && first.chars().any(|letter| letter.is_ascii_digit()) {
        return Some(Style::Numbered);
    }
    let word = first.chars().filter(|letter| letter.is_alphabetic()).count() >= 3;
    (word && dates.chars().any(|letter| letter.is_ascii_digit())).then_some(Style::Named)
}
