//! `bullet`, one JSON object a line: what a bullet's numbers measure.

use serde::Serialize;

use crate::model::{Bullet, BulletKind, Measures, Metric, MissingPart};

/// A bullet with what was found in it.
#[derive(Serialize)]
pub(super) struct BulletView<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    kind: BulletKind,
    metrics: Vec<MetricView<'a>>,
    missing: &'a [MissingPart],
    verb: Option<&'a str>,
    quantified: bool,
}

impl<'a> BulletView<'a> {
    pub(super) fn new(bullet: &'a Bullet) -> Self {
        Self {
            text: &bullet.text,
            start: bullet.span.start,
            end: bullet.span.end,
            kind: bullet.kind,
            metrics: bullet.metrics.iter().map(MetricView::new).collect(),
            missing: &bullet.missing,
            verb: bullet.verb.as_deref(),
            quantified: bullet.quantified(),
        }
    }
}

#[derive(Serialize)]
struct MetricView<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    measures: Measures,
    unit: &'a str,
}

impl<'a> MetricView<'a> {
    fn new(metric: &'a Metric) -> Self {
        Self {
            text: &metric.text,
            start: metric.span.start,
            end: metric.span.end,
            measures: metric.measures,
            unit: &metric.unit,
        }
    }
}

#[derive(Serialize)]
struct LineView<'a> {
    line: usize,
    #[serde(flatten)]
    bullet: BulletView<'a>,
    findings: &'a [String],
}

/// Line `line` (from 1) of the input, judged; `findings` are codes.
#[must_use]
pub fn bullet_line(line: usize, bullet: &Bullet, findings: &[String]) -> String {
    super::line(&LineView { line, bullet: BulletView::new(bullet), findings })
}
