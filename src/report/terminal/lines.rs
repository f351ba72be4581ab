//! Documents, skills and bullets as lines.

use std::fmt::Write;

use super::look::Look;
use crate::{
    model::{Bullet, BulletKind, Document, MatchRule, MissingPart, SkillHit, Stance},
    report::{printable, sheet::words::concept},
};

/// What a document says.
#[must_use]
pub fn extract(document: &Document) -> String {
    let mut text = printable(&document.text).into_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// The skills in one line of text: the line's number, the words, the skill and its kind.
#[must_use]
pub fn skills_line(number: usize, text: &str, hits: &[SkillHit], look: Look) -> String {
    let mut out = String::new();
    for hit in hits {
        let words = printable(hit.span.of(text)).split_whitespace().collect::<Vec<_>>().join(" ");
        let number = look.dim(&format!("{number:>4}"));
        let said = match (hit.stance, hit.rule) {
            (Stance::Negated, _) => ", denied here",
            (Stance::Aspirational, _) => ", only hoped for or begun",
            (_, MatchRule::Evidence) => ", shown by a deed",
            _ => "",
        };
        let kind = look.dim(&format!("{}{said}", concept(hit.kind)));
        let _ = writeln!(out, "{number}  {:<28}  {}  {kind}", words, look.bold(&hit.name));
    }
    out
}

/// One bullet: what its numbers measure, what a stronger one would also say, and the codes of
/// what was found in it.
#[must_use]
pub fn bullet_line(bullet: &Bullet, codes: &[String], look: Look) -> String {
    let verdict = match bullet.kind {
        BulletKind::Result => look.good("result  "),
        BulletKind::Scope => look.fair("scope   "),
        BulletKind::None => look.bad("none    "),
        BulletKind::NotBullet => look.dim("-       "),
    };
    let mut out = format!("{verdict} {}\n", printable(&bullet.text));
    let metrics: Vec<String> = bullet
        .metrics
        .iter()
        .map(|metric| format!("{} ({})", printable(&metric.text), metric.unit))
        .collect();
    if !metrics.is_empty() {
        let _ =
            writeln!(out, "         {}", look.dim(&format!("measured: {}", metrics.join(", "))));
    }
    let missing: Vec<&str> = bullet.missing.iter().copied().map(missing).collect();
    if !missing.is_empty() {
        let _ =
            writeln!(out, "         {}", look.dim(&format!("not said: {}", missing.join(", "))));
    }
    if !codes.is_empty() {
        let _ = writeln!(out, "         {}", look.code(&codes.join(" ")));
    }
    out
}

fn missing(part: MissingPart) -> &'static str {
    match part {
        MissingPart::Result => "what changed",
        MissingPart::Measure => "by how much",
        MissingPart::Method => "how it was done",
    }
}
