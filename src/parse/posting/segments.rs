//! Pieces under their headings.

use crate::{keywords::PostingSection, model::Span};

use super::{
    headings::{Heading, Headings},
    page::Page,
    pieces::{Piece, Sign},
};

/// A piece of text and the section it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segment {
    /// Its place.
    pub(super) span: Span,
    /// The section; `None` before the first heading.
    pub(super) section: Option<PostingSection>,
    /// Whether a bullet sign opens it.
    pub(super) bullet: bool,
    /// Whether it goes on with a paragraph or bullet.
    pub(super) follows: bool,
    /// Whether it stands beside its heading, as in `Experience: project management: 3 years`.
    pub(super) beside: bool,
}

impl Segment {
    /// Whether it stands in a list of what is asked for.
    pub(super) fn is_listed(&self) -> bool {
        matches!(self.section, Some(PostingSection::Requirements | PostingSection::Nice))
    }
}

/// Sorts pieces under headings; the headings themselves are left out.
pub(super) fn segments(page: &Page<'_>, headings: &Headings, pieces: &[Piece]) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut section = None;
    for (index, piece) in pieces.iter().enumerate() {
        let next_bullet = pieces.get(index + 1).is_some_and(|next| next.sign == Sign::Bullet);
        let mut rest = Some(piece.span);
        let mut beside = false;
        let outer = section;
        while let Some(span) = rest {
            let part = Piece { span, ..*piece };
            match headings.read(page, &part, next_bullet) {
                Heading::Opens(opened, after) => {
                    section = Some(opened);
                    beside = after.is_some();
                    // What stands beside a label is read once more: it may be a label again.
                    rest = after;
                }
                Heading::Sub => rest = None,
                Heading::No => {
                    found.push(Segment {
                        span,
                        section,
                        bullet: piece.sign == Sign::Bullet,
                        follows: piece.follows && !piece.glued,
                        beside,
                    });
                    rest = None;
                }
            }
        }
        // "Location: Bangkok" on a line of its own says nothing about the lines below it.
        if beside && section == Some(PostingSection::Facts) && !piece.glued {
            section = outer;
        }
    }
    found
}
