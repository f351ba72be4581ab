//! `vitae/check/1`: the result of the main job.

use serde::Serialize;

use super::{Head, letter::LetterView, posting::RequirementView, value};
use crate::model::{
    Assessment, BoundingBox, Document, DocumentKind, Evidence, Finding, Fix, GapKind, Grade,
    Hidden, MatchRule, Notice, Outcome, Part, Reason, ScoredVerdict, SectionKind, Severity,
    SourceFacts, Span, Status, Tally,
};

#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    head: Head,
    source: &'a SourceFacts,
    status: Status,
    kind: DocumentKind,
    target: TargetView<'a>,
    fit: FitView<'a>,
    quality: QualityView<'a>,
    letter: Option<LetterView<'a>>,
    findings: Vec<FindingView<'a>>,
    fixes: Vec<FixView<'a>>,
    because: Vec<ReasonView<'a>>,
    document: DocumentView<'a>,
}

#[derive(Serialize)]
struct TargetView<'a> {
    title: Option<&'a str>,
    employer: Option<&'a str>,
    role: Option<&'a str>,
    notices: &'a [Notice],
}

#[derive(Serialize)]
struct FitView<'a> {
    score: u32,
    of: u32,
    must: Tally,
    nice: Tally,
    score_if_hidden_counted: Option<u32>,
    verdicts: Vec<VerdictView<'a>>,
}

#[derive(Serialize)]
struct VerdictView<'a> {
    requirement: RequirementView<'a>,
    outcome: Outcome,
    grade: Option<Grade>,
    points: u32,
    of: u32,
    degree_met: u16,
    months: Option<u32>,
    last_used: Option<String>,
    evidence: Vec<EvidenceView<'a>>,
    note: &'a str,
}

/// A place in a document: bytes, page and box.
#[derive(Serialize)]
struct PlaceView {
    start: usize,
    end: usize,
    page: Option<u32>,
    #[serde(rename = "box")]
    bounds: Option<BoundingBox>,
}

impl PlaceView {
    fn new(span: Span, document: &Document) -> Self {
        Self {
            start: span.start,
            end: span.end,
            page: document.page_of(span),
            bounds: document.box_of(span),
        }
    }
}

#[derive(Serialize)]
struct EvidenceView<'a> {
    quote: &'a str,
    #[serde(flatten)]
    place: PlaceView,
    grade: Grade,
    section: SectionKind,
    position: Option<usize>,
    rule: Option<MatchRule>,
}

#[derive(Serialize)]
struct QualityView<'a> {
    score: u32,
    of: u32,
    parts: Vec<PartView<'a>>,
}

#[derive(Serialize)]
struct PartView<'a> {
    name: &'a str,
    points: u32,
    of: u32,
    because: Vec<ReasonView<'a>>,
}

/// Points and the reason for them.
#[derive(Serialize)]
pub(super) struct ReasonView<'a> {
    points: i32,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    #[serde(flatten)]
    place: Option<PlaceView>,
}

impl<'a> ReasonView<'a> {
    pub(super) fn new(reason: &'a Reason, document: &'a Document) -> Self {
        Self {
            points: reason.points,
            text: &reason.text,
            quote: reason.span.map(|span| span.of(&document.text)),
            place: reason.span.map(|span| PlaceView::new(span, document)),
        }
    }
}

/// A finding with its quote and place.
#[derive(Serialize)]
pub(super) struct FindingView<'a> {
    code: &'a str,
    name: &'a str,
    severity: Severity,
    message: &'a str,
    quote: Option<&'a str>,
    start: Option<usize>,
    end: Option<usize>,
    page: Option<u32>,
    #[serde(rename = "box")]
    bounds: Option<BoundingBox>,
    advice: &'a str,
}

impl<'a> FindingView<'a> {
    pub(super) fn new(finding: &'a Finding, document: &'a Document) -> Self {
        let span = finding.span;
        Self {
            code: &finding.code,
            name: &finding.name,
            severity: finding.severity,
            message: &finding.message,
            quote: span.map(|span| span.of(&document.text)),
            start: span.map(|span| span.start),
            end: span.map(|span| span.end),
            page: span.and_then(|span| document.page_of(span)),
            bounds: span.and_then(|span| document.box_of(span)),
            advice: &finding.advice,
        }
    }
}

#[derive(Serialize)]
struct FixView<'a> {
    gain: u32,
    text: &'a str,
    codes: &'a [String],
    requirement: Option<&'a str>,
    gap: Option<GapKind>,
    frame: Option<&'a str>,
    quote: Option<&'a str>,
    #[serde(flatten)]
    place: Option<PlaceView>,
}

/// What is known of the document itself.
#[derive(Serialize)]
pub(super) struct DocumentView<'a> {
    status: Status,
    language: Option<&'a str>,
    pages: usize,
    notices: &'a [Notice],
    hidden: &'a [Hidden],
}

impl<'a> DocumentView<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            status: Status::Ok,
            language: document.language.as_deref(),
            pages: document.pages.len(),
            notices: &document.notices,
            hidden: &document.hidden,
        }
    }
}

/// The result of the main job.
#[must_use]
pub fn check(assessment: &Assessment) -> String {
    let document = &assessment.document;
    let fit = &assessment.fit;
    let verdicts = fit.verdicts.iter().map(|scored| verdict(scored, document));
    super::document(&View {
        head: Head::new("vitae/check/1"),
        source: &document.source,
        status: Status::Ok,
        kind: assessment.kind,
        target: TargetView {
            title: value(assessment.posting.title.as_ref()),
            employer: value(assessment.posting.employer.as_ref()),
            role: assessment.role.as_deref(),
            notices: &assessment.posting.notices,
        },
        fit: FitView {
            score: fit.score,
            of: 100,
            must: fit.must,
            nice: fit.nice,
            score_if_hidden_counted: fit.score_if_hidden_counted,
            verdicts: verdicts.collect(),
        },
        quality: QualityView {
            score: assessment.quality.score,
            of: 100,
            parts: assessment.quality.parts.iter().map(|it| part(it, document)).collect(),
        },
        letter: assessment.letter.as_ref().map(LetterView::new),
        findings: assessment.findings.iter().map(|it| FindingView::new(it, document)).collect(),
        fixes: assessment.fixes.iter().map(|it| fix(it, document)).collect(),
        because: assessment.because.iter().map(|it| ReasonView::new(it, document)).collect(),
        document: DocumentView::new(document),
    })
}

fn verdict<'a>(scored: &'a ScoredVerdict, document: &'a Document) -> VerdictView<'a> {
    let verdict = &scored.verdict;
    VerdictView {
        requirement: RequirementView::new(&verdict.requirement),
        outcome: verdict.outcome,
        grade: verdict.grade,
        points: scored.points,
        of: scored.of,
        degree_met: verdict.degree_met,
        months: verdict.months,
        last_used: verdict.last_used.map(|month| month.to_string()),
        evidence: verdict.evidence.iter().map(|it| evidence(it, document)).collect(),
        note: &verdict.note,
    }
}

fn evidence<'a>(evidence: &'a Evidence, document: &'a Document) -> EvidenceView<'a> {
    EvidenceView {
        quote: &evidence.quote,
        place: PlaceView::new(evidence.span, document),
        grade: evidence.grade,
        section: evidence.section,
        position: evidence.position,
        rule: evidence.rule,
    }
}

fn part<'a>(part: &'a Part, document: &'a Document) -> PartView<'a> {
    PartView {
        name: &part.name,
        points: part.points,
        of: part.of,
        because: part.because.iter().map(|it| ReasonView::new(it, document)).collect(),
    }
}

fn fix<'a>(fix: &'a Fix, document: &'a Document) -> FixView<'a> {
    FixView {
        gain: fix.gain,
        text: &fix.text,
        codes: &fix.codes,
        requirement: fix.requirement.as_deref(),
        gap: fix.gap,
        frame: fix.frame.as_deref(),
        quote: fix.span.map(|span| span.of(&document.text)),
        place: fix.span.map(|span| PlaceView::new(span, document)),
    }
}
