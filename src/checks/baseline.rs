//! Findings that are known already: a file that silences them until their words change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::Finding;

use super::ConfigError;

const SCHEMA: &str = "vitae/baseline/1";

/// Known findings: how often each was seen. A finding is known by its code and its words, not by
/// its place, so that moving a line does not bring it back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    known: BTreeMap<String, u32>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    findings: BTreeMap<String, u32>,
}

impl Baseline {
    /// What `findings` of `text` make known.
    #[must_use]
    pub fn of(findings: &[Finding], text: &str) -> Self {
        let mut known = BTreeMap::new();
        for finding in findings {
            *known.entry(key(finding, text)).or_default() += 1;
        }
        Self { known }
    }

    /// The findings that are not known; of those seen more often than before, the later ones.
    #[must_use]
    pub fn new_ones(&self, findings: Vec<Finding>, text: &str) -> Vec<Finding> {
        let mut left = self.known.clone();
        findings
            .into_iter()
            .filter(|finding| match left.get_mut(&key(finding, text)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            })
            .collect()
    }

    /// The text of a baseline file (JSON).
    #[must_use]
    pub fn render(&self) -> String {
        let file = File { schema: SCHEMA.to_owned(), findings: self.known.clone() };
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads a baseline file.
    ///
    /// # Errors
    /// [`ConfigError::Baseline`].
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let invalid = |message: String| ConfigError::Baseline { message };
        let file: File = serde_json::from_str(text).map_err(|error| invalid(error.to_string()))?;
        if file.schema != SCHEMA {
            return Err(invalid(format!("schema `{}` is not `{SCHEMA}`", file.schema)));
        }
        Ok(Self { known: file.findings })
    }
}

/// Code and quoted words, white space collapsed; for the whole document, code and message.
fn key(finding: &Finding, text: &str) -> String {
    let words = finding.span.map_or(finding.message.as_str(), |span| span.of(text));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{} {words}", finding.code)
}

#[cfg(test)]
mod tests {
    use super::Baseline;
    use crate::model::{Finding, Severity, Span};

    fn finding(span: Span) -> Finding {
        Finding {
            code: "W001".to_owned(),
            name: "duty-opener".to_owned(),
            severity: Severity::Advice,
            message: "opens with a duty".to_owned(),
            span: Some(span),
            advice: String::new(),
        }
    }

    #[test]
    fn a_known_finding_is_silent_wherever_it_moves() {
        let before = "Responsible for backups";
        let baseline = Baseline::of(&[finding(Span::new(0, 15))], before);
        let after = "New line.\nResponsible  for backups";
        let moved = finding(Span::new(10, 26));
        assert_eq!(baseline.new_ones(vec![moved], after), []);
    }

    #[test]
    fn a_second_one_with_the_same_words_is_new() {
        let text = "Responsible for a. Responsible for b.";
        let (first, second) = (finding(Span::new(0, 15)), finding(Span::new(19, 34)));
        let baseline = Baseline::of(std::slice::from_ref(&first), text);
        assert_eq!(baseline.new_ones(vec![first, second.clone()], text), [second]);
    }

    #[test]
    fn the_file_reads_back_and_anything_else_is_refused() {
        let baseline = Baseline::of(&[finding(Span::new(0, 3))], "Was");
        assert_eq!(Baseline::parse(&baseline.render()), Ok(baseline));
        assert!(Baseline::parse("{\"schema\":\"other/1\",\"findings\":{}}").is_err());
        assert!(Baseline::parse("[]").is_err());
    }
}
