//! Collects what the checks report.

use std::cmp::Reverse;

use crate::model::{Finding, Span};

use super::Check;

/// No check says the same thing more often; what is over is the same defect again.
const MOST_A_CHECK: usize = 100;

/// Findings of a run, with the check that is speaking.
#[derive(Debug)]
pub(super) struct Findings {
    speaking: Option<Check>,
    said: usize,
    list: Vec<Finding>,
}

impl Findings {
    pub(super) fn new() -> Self {
        Self { speaking: None, said: 0, list: Vec::new() }
    }

    /// From now on `check` is speaking.
    pub(super) fn listen_to(&mut self, check: &Check) {
        self.speaking = Some(*check);
        self.said = 0;
    }

    /// Reports a defect at `span`, or of the whole document where that is `None`.
    ///
    /// `message` says what is wrong here, `advice` what to do; frames have blanks (`___`).
    pub(super) fn report(
        &mut self,
        span: impl Into<Option<Span>>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        let Some(check) = self.speaking.filter(|_| self.said < MOST_A_CHECK) else { return };
        self.said += 1;
        self.list.push(Finding {
            code: check.code.to_owned(),
            name: check.name.to_owned(),
            severity: check.severity,
            message: message.into(),
            span: span.into(),
            advice: advice.into(),
        });
    }

    /// All findings, worst first, then by place.
    pub(super) fn sorted(mut self) -> Vec<Finding> {
        self.list.sort_by(|a, b| {
            let key = |finding: &Finding| {
                (Reverse(finding.severity), finding.span.map(|span| span.start))
            };
            key(a).cmp(&key(b)).then_with(|| a.code.cmp(&b.code))
        });
        self.list
    }
}
