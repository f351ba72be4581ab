//! The letter's score: whole, less what its findings cost.

use std::collections::BTreeMap;

use crate::{
    keywords::LetterRubric,
    model::{Document, Finding, Letter, LetterReview, Reason, Severity},
};

/// Family of checks that look at letters; their spans index into the letter.
pub(super) const FAMILY: char = 'L';

/// The letter with its score.
pub(super) fn review(
    letter: Letter,
    document: Document,
    findings: Vec<Finding>,
    rubric: &LetterRubric,
) -> LetterReview {
    let mut because = vec![Reason {
        points: i32::try_from(rubric.base.value).unwrap_or_default(),
        text: "Starts whole.".to_owned(),
        span: None,
    }];
    let mut left = rubric.base.value;
    let mut by_code: BTreeMap<&str, Vec<&Finding>> = BTreeMap::new();
    for finding in &findings {
        by_code.entry(finding.code.as_str()).or_default().push(finding);
    }
    for (code, group) in by_code {
        let sum: u32 = group.iter().map(|finding| each(finding.severity, rubric)).sum();
        let cost = sum.min(rubric.code_cap.value.max(worst(&group, rubric))).min(left);
        left -= cost;
        let name = group.first().map_or("", |finding| finding.name.as_str());
        because.push(Reason {
            points: -i32::try_from(cost).unwrap_or_default(),
            text: format!("{code} {name}."),
            span: group.first().and_then(|finding| finding.span),
        });
    }
    because.retain(|reason| reason.points != 0);
    LetterReview { document, letter, findings, score: left, because }
}

fn each(severity: Severity, rubric: &LetterRubric) -> u32 {
    match severity {
        Severity::Advice => rubric.advice.value,
        Severity::Warning => rubric.warning.value,
        Severity::Error => rubric.error.value,
    }
}

fn worst(group: &[&Finding], rubric: &LetterRubric) -> u32 {
    group.iter().map(|finding| each(finding.severity, rubric)).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KeywordSets;

    fn finding(code: &str, severity: Severity) -> Finding {
        Finding {
            code: code.to_owned(),
            name: "x".to_owned(),
            severity,
            message: String::new(),
            span: None,
            advice: String::new(),
        }
    }

    fn score(findings: Vec<Finding>) -> u32 {
        let sets = KeywordSets::builtin().unwrap();
        let review = review(Letter::default(), Document::default(), findings, &sets.rubric.letter);
        assert_eq!(
            review.because.iter().map(|reason| reason.points).sum::<i32>(),
            i32::try_from(review.score).unwrap()
        );
        review.score
    }

    #[test]
    fn a_letter_without_findings_is_whole() {
        assert_eq!(score(Vec::new()), 100);
    }

    #[test]
    fn an_error_costs_more_than_advice() {
        assert!(
            score(vec![finding("L003", Severity::Error)])
                < score(vec![finding("L007", Severity::Advice)])
        );
    }

    #[test]
    fn the_same_finding_many_times_does_not_drown_the_letter() {
        let many = (0..20).map(|_| finding("L007", Severity::Advice)).collect();
        assert_eq!(score(many), 70);
    }
}
