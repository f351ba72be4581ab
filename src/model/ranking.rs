//! Many résumés held against one posting, best first.

use serde::{Deserialize, Serialize};

use super::{Assessment, BulletKind, Level, Outcome, Status, Unread};

/// One file of a ranking. The names are the contract's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// 1 for the best; equal fits share a rank; `None` for files that could not be read.
    pub rank: Option<u32>,
    /// 1 for the best; rows whose fits differ by less than the measurement error share a band.
    pub band: Option<u32>,
    /// The file as it was named, or its stable id.
    pub file: String,
    /// Lower-case hexadecimal SHA-256 of the bytes; `None` where they could not be had.
    pub sha256: Option<String>,
    /// How reading ended.
    pub status: Status,
    /// 0 to 100.
    pub fit: Option<u32>,
    /// 0 to 100.
    pub quality: Option<u32>,
    /// Musts that are met.
    pub must_met: Option<u32>,
    /// Musts that count.
    pub must_total: Option<u32>,
    /// Names of the musts that are not shown.
    pub missing: Vec<String>,
    /// Bullets without a metric.
    pub unquantified: Option<u32>,
    /// Findings of any severity.
    pub findings: Option<u32>,
    /// Months of work.
    pub months_experience: Option<u32>,
    /// Milliseconds spent on it: the one value that differs from run to run.
    pub ms: u64,
    /// Why it could not be read, and what to do.
    pub error: Option<String>,
    /// An earlier row with the same bytes.
    pub same_as: Option<String>,
}

impl Row {
    /// A résumé that was assessed; not ranked yet.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let must = assessment.fit.must;
        let bullets = assessment.resume.positions.iter().flat_map(|position| &position.bullets);
        let missing = assessment.missing_musts().map(str::to_owned);
        Self {
            sha256: Some(assessment.document.source.sha256.clone()),
            fit: Some(assessment.fit.score),
            quality: Some(assessment.quality.score),
            must_met: Some(must.met),
            must_total: Some(must.met + must.partial + must.missing),
            missing: missing.collect(),
            unquantified: Some(bullets.filter(|it| it.kind == BulletKind::None).count() as u32),
            findings: Some(assessment.findings.len() as u32),
            months_experience: Some(assessment.resume.months_experience),
            ..Self::without_scores(&assessment.document.source.name, Status::Ok)
        }
    }

    /// A file that gave no text.
    #[must_use]
    pub fn unread(unread: &Unread) -> Self {
        Self {
            sha256: Some(unread.source.sha256.clone()),
            error: Some(format!("{}; {}", unread.message, unread.advice)),
            ..Self::without_scores(&unread.source.name, unread.status)
        }
    }

    /// A file that could not be opened at all.
    #[must_use]
    pub fn failed(file: &str, error: String) -> Self {
        Self { error: Some(error), ..Self::without_scores(file, Status::Malformed) }
    }

    fn without_scores(file: &str, status: Status) -> Self {
        Self {
            rank: None,
            band: None,
            file: file.to_owned(),
            sha256: None,
            status,
            fit: None,
            quality: None,
            must_met: None,
            must_total: None,
            missing: Vec::new(),
            unquantified: None,
            findings: None,
            months_experience: None,
            ms: 0,
            error: None,
            same_as: None,
        }
    }
}

/// All files of a ranking, best first, unreadable ones last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// What they were held against: the posting's title, or the role.
    pub target: String,
    /// Points of fit that say nothing: rows closer than this share a band.
    pub error: u32,
    /// The files.
    pub rows: Vec<Row>,
}

impl Assessment {
    /// Names of the musts that are not shown or contradicted, in the posting's order.
    pub fn missing_musts(&self) -> impl Iterator<Item = &str> {
        self.fit
            .verdicts
            .iter()
            .map(|scored| &scored.verdict)
            .filter(|verdict| verdict.requirement.level == Level::Must)
            .filter(|verdict| matches!(verdict.outcome, Outcome::NotShown | Outcome::Contradicted))
            .map(|verdict| verdict.requirement.name.as_str())
    }
}
