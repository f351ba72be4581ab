//! Plain text for people at a terminal: 80 columns, colours only where asked for.

mod details;
mod keywords;
mod lines;
mod look;
mod posting;
mod summary;
pub(super) mod text;

pub use keywords::{keyword, keyword_list};
pub use lines::{bullet_line, extract, skills_line};
pub use look::Look;
pub use posting::posting;

use super::Sheet;

/// A report: one screen that says what matters, then every verdict and finding with its quote.
#[must_use]
pub fn report(sheet: &Sheet, look: Look) -> String {
    let mut out = summary::summary(sheet, look);
    out.push_str(&details::details(sheet, look));
    out
}

/// The reasons that sum to each score.
#[must_use]
pub fn explained(sheet: &Sheet, look: Look) -> String {
    details::explained(sheet, look)
}
