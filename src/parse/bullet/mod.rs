//! Judges one bullet: its verb, its metrics and what they measure.

use crate::{
    keywords::KeywordSets,
    model::{Bullet, BulletKind, Span},
};

/// Judges one bullet on its own. All spans index into `text`.
#[must_use]
pub fn judge(text: &str, _sets: &KeywordSets) -> Bullet {
    Bullet {
        text: text.to_owned(),
        span: Span::new(0, text.len()),
        kind: BulletKind::None,
        metrics: Vec::new(),
        missing: Vec::new(),
        verb: None,
    }
}
