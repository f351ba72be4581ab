//! Colours and width of a terminal; without colour the words carry everything.

use anstyle::{AnsiColor, Style};

use crate::model::{Outcome, Severity};

/// How a report for the terminal is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether colours are drawn.
    pub color: bool,
    /// Columns; no line is longer.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { color: false, width: 80 }
    }
}

impl Look {
    fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    pub(in crate::report) fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    pub(in crate::report) fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    pub(in crate::report) fn good(self, text: &str) -> String {
        self.paint(AnsiColor::Green.on_default(), text)
    }

    pub(in crate::report) fn fair(self, text: &str) -> String {
        self.paint(AnsiColor::Yellow.on_default(), text)
    }

    pub(in crate::report) fn bad(self, text: &str) -> String {
        self.paint(AnsiColor::Red.on_default(), text)
    }

    pub(super) fn code(self, text: &str) -> String {
        self.paint(AnsiColor::Cyan.on_default(), text)
    }

    pub(super) fn outcome(self, outcome: Outcome, text: &str) -> String {
        match outcome {
            Outcome::Met => self.good(text),
            Outcome::Partial => self.fair(text),
            Outcome::NotShown | Outcome::Contradicted => self.bad(text),
            Outcome::Ask => self.dim(text),
        }
    }

    pub(super) fn severity(self, severity: Severity, text: &str) -> String {
        match severity {
            Severity::Error => self.bad(text),
            Severity::Warning => self.fair(text),
            Severity::Advice => self.dim(text),
        }
    }

    /// `points` of 100 as a bar of [`BAR`] columns.
    pub(super) fn bar(self, points: u32) -> String {
        let full = (points.min(100) as usize * BAR + 50) / 100;
        let bar = "█".repeat(full);
        let bar = match points {
            70.. => self.good(&bar),
            40..70 => self.fair(&bar),
            _ => self.bad(&bar),
        };
        format!("{bar}{}", self.dim(&"░".repeat(BAR - full)))
    }
}

/// Columns of a bar.
const BAR: usize = 20;
