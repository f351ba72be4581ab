//! The résumé as a reader would take it who sees hidden text: shown beside the score, never used.

use crate::{
    keywords::KeywordSets,
    model::{Document, Line, Resume, Span},
};

/// The résumé with its hidden text at the end; `None` where there is none.
pub(super) fn uncovered(
    resume: &Resume,
    document: &Document,
    sets: &KeywordSets,
) -> Option<(Resume, Document)> {
    if document.hidden.is_empty() {
        return None;
    }
    let (mut resume, mut document) = (resume.clone(), document.clone());
    for hidden in std::mem::take(&mut document.hidden) {
        document.text.push('\n');
        let start = document.text.len();
        document.text.push_str(&hidden.text);
        let found = sets.find(&hidden.text).into_iter();
        resume.hits.extend(found.map(|mut hit| {
            hit.span = hit.span.shifted(start);
            hit
        }));
        document.lines.push(Line {
            page: hidden.page,
            bounds: hidden.bounds,
            block: u32::MAX,
            ..Line::plain(Span::new(start, document.text.len()))
        });
    }
    Some((resume, document))
}
