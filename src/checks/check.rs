//! What a check is, and the macro that declares one from its doc comment.

use std::fmt::Write;

use crate::model::Severity;

use super::{Context, Family, Findings};

/// A check: its promise (code and name), its text and its function.
///
/// The doc comment above a `check!` is the explanation that `vitae explain` and `docs/checks.md`
/// print, so rustdoc shows the same text.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Family letter and three digits; never reused.
    pub code: &'static str,
    /// Names the defect, in kebab case, and reads well after "allow".
    pub name: &'static str,
    /// How much its findings matter.
    pub severity: Severity,
    /// The doc comment, one leading space a line.
    pub(super) explanation: &'static str,
    /// Looks, and reports.
    pub(super) run: fn(&Context<'_>, &mut Findings),
}

impl Check {
    /// The family its code names.
    #[must_use]
    pub fn family(&self) -> Option<Family> {
        Family::of(self.code)
    }

    /// The text of `vitae explain` and of its section in `docs/checks.md`, in Markdown.
    #[must_use]
    pub fn explanation(&self) -> String {
        let mut text = String::new();
        for line in self.explanation.lines() {
            let _ = writeln!(text, "{}", line.strip_prefix(' ').unwrap_or(line));
        }
        text
    }
}

/// Declares `pub(super) const CHECK` from its doc comment, code, name and severity; the function
/// is the file's own `run`.
macro_rules! check {
    ($(#[doc = $doc:literal])+ $code:literal $name:literal $severity:ident) => {
        $(#[doc = $doc])+
        pub(super) const CHECK: $crate::checks::Check = $crate::checks::Check {
            code: $code,
            name: $name,
            severity: $crate::model::Severity::$severity,
            explanation: concat!($($doc, "\n"),+),
            run,
        };
    };
}

pub(super) use check;
