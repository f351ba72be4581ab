//! What was found in one document: findings by family and check, doubts, and what nobody sees.

use std::collections::BTreeMap;

use super::{
    clean,
    fit::{Quote, quote},
    words,
};
use crate::model::{Document, Finding, Severity};

/// One document's findings and doubts.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentPart {
    /// "Résumé" or "Letter".
    pub name: &'static str,
    /// "PDF, 2 pages".
    pub about: String,
    /// Findings by family.
    pub families: Vec<Family>,
    /// The reader's doubts.
    pub notices: Vec<NoticeRow>,
    /// Text nobody sees.
    pub hidden: Vec<HiddenRow>,
}

/// Checks of one family.
#[derive(Debug, Clone, PartialEq)]
pub struct Family {
    /// Such as "Wording".
    pub name: &'static str,
    /// Worst first.
    pub checks: Vec<Check>,
}

/// All findings of one check.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// Such as `Q001`.
    pub code: String,
    /// Such as `unquantified-bullet`.
    pub name: String,
    /// The worst severity among them.
    pub severity: Severity,
    /// It in a word.
    pub severity_word: &'static str,
    /// What to do, where it is the same for all of them.
    pub advice: Option<String>,
    /// In the order of the text.
    pub findings: Vec<FindingRow>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingRow {
    /// What is wrong here.
    pub message: String,
    /// The words at fault.
    pub quote: Option<Quote>,
    /// What to do, where [`Check::advice`] does not say it.
    pub advice: Option<String>,
}

/// A doubt of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRow {
    /// What is doubtful.
    pub message: String,
    /// Where.
    pub page: Option<u32>,
}

/// Text nobody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenRow {
    /// The text.
    pub text: String,
    /// Where.
    pub page: u32,
    /// Why it cannot be seen.
    pub reason: &'static str,
}

impl DocumentPart {
    pub(super) fn new(name: &'static str, document: &Document, findings: &[Finding]) -> Self {
        let notice = |notice: &crate::model::Notice| NoticeRow {
            message: clean::one_line(&notice.message),
            page: notice.page,
        };
        let hidden = |hidden: &crate::model::Hidden| HiddenRow {
            text: clean::quote(&hidden.text),
            page: hidden.page,
            reason: words::hidden(hidden.reason),
        };
        Self {
            name,
            about: about(document),
            families: families(findings, document),
            notices: document.notices.iter().map(notice).collect(),
            hidden: document.hidden.iter().map(hidden).collect(),
        }
    }

    /// How many findings there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.families.iter().flat_map(|it| &it.checks).map(|check| check.findings.len()).sum()
    }
}

fn about(document: &Document) -> String {
    let pages = words::count(document.pages.len(), "page", "pages");
    let count = document.text.split_whitespace().count();
    format!("{pages}, {}", words::count(count, "word", "words"))
}

fn families(findings: &[Finding], document: &Document) -> Vec<Family> {
    let mut families: BTreeMap<(u8, &'static str), BTreeMap<&str, Vec<&Finding>>> = BTreeMap::new();
    for finding in findings {
        let checks = families.entry(words::family(&finding.code)).or_default();
        checks.entry(&finding.code).or_default().push(finding);
    }
    let family = |((_, name), checks): ((u8, _), BTreeMap<_, Vec<&Finding>>)| {
        let mut checks: Vec<Check> =
            checks.into_values().filter_map(|findings| check(findings, document)).collect();
        checks.sort_by_key(|check| std::cmp::Reverse(check.severity));
        Family { name, checks }
    };
    families.into_iter().map(family).collect()
}

fn check(mut findings: Vec<&Finding>, document: &Document) -> Option<Check> {
    findings.sort_by_key(|finding| finding.span);
    let first = *findings.first()?;
    let severity = findings.iter().map(|finding| finding.severity).max()?;
    let shared = findings.iter().all(|finding| finding.advice == first.advice);
    let row = |finding: &&Finding| FindingRow {
        message: clean::one_line(&finding.message),
        quote: finding.span.and_then(|span| quote(span, document)),
        advice: (!shared).then(|| clean::one_line(&finding.advice)),
    };
    Some(Check {
        code: first.code.clone(),
        name: first.name.clone(),
        severity,
        severity_word: words::severity(severity),
        advice: shared.then(|| clean::one_line(&first.advice)),
        findings: findings.iter().map(row).collect(),
    })
}
