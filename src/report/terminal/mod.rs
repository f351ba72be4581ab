//! Plain text for people at a terminal.

use std::fmt::Write;

use super::printable;
use crate::model::{Assessment, Bullet, Document, LetterReview, Posting, SkillHit};

/// What a document says.
#[must_use]
pub fn extract(document: &Document) -> String {
    let mut text = printable(&document.text).into_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

/// What a posting asks for.
#[must_use]
pub fn posting(posting: &Posting) -> String {
    let mut out = String::new();
    for requirement in &posting.requirements {
        let _ = writeln!(out, "{:?}  {}", requirement.level, printable(&requirement.name));
    }
    out
}

/// One line of text and the skills in it.
#[must_use]
pub fn skills_line(number: usize, text: &str, hits: &[SkillHit]) -> String {
    let mut out = String::new();
    for hit in hits {
        let _ = writeln!(out, "{number}: {}  {}", printable(hit.span.of(text)), hit.name);
    }
    out
}

/// One bullet, judged.
#[must_use]
pub fn bullet_line(bullet: &Bullet) -> String {
    format!("{:?}  {}\n", bullet.kind, printable(&bullet.text))
}

/// The main job.
#[must_use]
pub fn check(assessment: &Assessment) -> String {
    format!("fit {}  quality {}\n", assessment.fit.score, assessment.quality.score)
}

/// A cover letter alone.
#[must_use]
pub fn letter(review: &LetterReview) -> String {
    format!("letter {}\n", review.score)
}
