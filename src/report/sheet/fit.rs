//! Requirements with their verdicts and evidence, and the fixes.

use super::{clean, words};
use crate::model::{
    Assessment, Document, Evidence, Fix, GapKind, Level, Outcome, RequirementSource, ScoredVerdict,
    Span,
};

/// Words of a document and their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// On one line.
    pub text: String,
    /// From 1; `None` for formats without places.
    pub page: Option<u32>,
    /// What kind of proof, and in which section: "shown in work, experience".
    pub about: String,
}

impl Quote {
    /// "page 1, shown in work, experience", as far as known.
    #[must_use]
    pub fn place(&self) -> String {
        let page = self.page.map(|page| format!("page {page}"));
        let about = Some(self.about.clone()).filter(|about| !about.is_empty());
        [page, about].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A requirement and the answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictRow {
    /// Short name.
    pub name: String,
    /// The posting's words.
    pub asked: String,
    /// "must", "nice" or "duty".
    pub level: &'static str,
    /// The answer.
    pub outcome: Outcome,
    /// The answer in one word.
    pub answer: &'static str,
    /// Points it earned.
    pub points: u32,
    /// Points it could earn.
    pub of: u32,
    /// Why, in a sentence.
    pub note: String,
    /// "6 years, last in 2023-05", where known.
    pub time: Option<String>,
    /// Best first.
    pub evidence: Vec<Quote>,
}

/// A change worth making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixRow {
    /// Points gained.
    pub gain: u32,
    /// What to do.
    pub text: String,
    /// What kind of gap it closes, for a requirement.
    pub gap: Option<&'static str>,
    /// A sentence to fill in.
    pub frame: Option<String>,
    /// Codes of the findings it settles.
    pub codes: Vec<String>,
    /// The words to change.
    pub quote: Option<Quote>,
}

pub(super) fn is_ask(scored: &ScoredVerdict) -> bool {
    scored.verdict.outcome == Outcome::Ask
}

/// "IT Manager, Brightwater", or the role.
pub(super) fn against(assessment: &Assessment) -> String {
    let posting = &assessment.posting;
    let title = posting.title.as_ref().map(|title| clean::one_line(&title.value));
    match (&assessment.role, title) {
        (Some(_), Some(title)) => format!("the role {title}"),
        (Some(role), None) => format!("the role {role}"),
        (None, title) => {
            let employer = posting.employer.as_ref().map(|it| clean::one_line(&it.value));
            let title = title.unwrap_or_else(|| "the posting".to_owned());
            employer.map_or(title.clone(), |employer| format!("{title}, {employer}"))
        }
    }
}

impl VerdictRow {
    pub(super) fn new(scored: &ScoredVerdict, document: &Document) -> Self {
        let verdict = &scored.verdict;
        let requirement = &verdict.requirement;
        let level = match (requirement.level, requirement.source) {
            (_, RequirementSource::Duty) => "duty",
            (Level::Must, _) => "must",
            (Level::Nice, _) => "nice",
        };
        let time = verdict.months.filter(|months| *months > 0).map(|months| {
            let last = verdict.last_used.map(|last| format!(", last in {last}"));
            format!("{}{}", words::months(months), last.unwrap_or_default())
        });
        Self {
            name: clean::one_line(&requirement.name),
            asked: clean::quote(&requirement.quote),
            level,
            outcome: verdict.outcome,
            answer: words::outcome(verdict.outcome),
            points: scored.points,
            of: scored.of,
            note: clean::one_line(&verdict.note),
            time,
            evidence: verdict.evidence.iter().map(|it| evidence(it, document)).collect(),
        }
    }
}

fn evidence(evidence: &Evidence, document: &Document) -> Quote {
    Quote {
        text: clean::quote(&evidence.quote),
        page: document.page_of(evidence.span),
        about: format!("{}, {}", words::grade(evidence.grade), words::section(evidence.section)),
    }
}

/// Below so many bytes, words alone do not tell which place is meant.
const SHORT: usize = 40;

/// The words at a span, with their page; the whole line around a few words.
pub(super) fn quote(span: Span, document: &Document) -> Option<Quote> {
    let line = document.line_at(span.start).map(|line| line.span);
    let around = line.filter(|line| span.len() < SHORT && line.contains(span)).unwrap_or(span);
    let text = clean::quote(around.of(&document.text));
    (!text.is_empty()).then(|| Quote { text, page: document.page_of(span), about: String::new() })
}

impl FixRow {
    pub(super) fn new(fix: &Fix, assessment: &Assessment) -> Self {
        let gap = fix.gap.map(|gap| match gap {
            GapKind::NotShown => "you seem to have it: show it",
            GapKind::Partly => "you have some of it: say more",
            GapKind::Related => "you have something near it: make the link",
            GapKind::Lacking => "only if you have it",
        });
        Self {
            gain: fix.gain,
            text: clean::one_line(&fix.text),
            gap,
            frame: fix.frame.as_deref().map(clean::one_line),
            codes: fix.codes.clone(),
            quote: fix.span.and_then(|span| quote(span, &assessment.document)),
        }
    }
}
