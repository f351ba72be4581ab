//! The noun that alternatives share: "project or construction management" leaves the choice of
//! project management.

use crate::model::{ConceptId, ConceptKind, SkillHit, Span};

use super::{
    names,
    page::{Page, words},
    requirements::{asked, concepts},
};

/// One alternative: its name, and the concepts it names.
pub(super) type Side = (String, Vec<ConceptId>);

/// The alternatives as they are meant, each with the noun that only the last one spells out.
pub(super) fn sides(page: &Page<'_>, any_of: &[Span]) -> Vec<Side> {
    let [rest @ .., last] = any_of else { return Vec::new() };
    let plain = |span: &Span| (names::alternative(page, *span), concepts(page, *span));
    let noun = tail(page, *last);
    let mut found: Vec<Side> = rest
        .iter()
        .map(|span| {
            noun.and_then(|noun| with_noun(page, *span, noun)).unwrap_or_else(|| plain(span))
        })
        .collect();
    found.push(plain(last));
    found
}

/// What stands behind the first word of the last alternative.
fn tail(page: &Page<'_>, last: Span) -> Option<Span> {
    let all = words(page.text, last);
    Some(Span::new(all.get(1)?.start, all.last()?.end))
}

/// A single word with `noun` behind it, where the two make the name of one concept.
fn with_noun(page: &Page<'_>, span: Span, noun: Span) -> Option<Side> {
    let [word] = words(page.text, span)[..] else { return None };
    // A product's name stands alone; "network" in "network or systems administration" does not.
    let named = |hit: &SkillHit| {
        use ConceptKind::{Management, Soft, Technical};
        !matches!(hit.kind, Soft | Management | Technical)
    };
    if page.hits(span).any(named) {
        return None;
    }
    let name = format!("{} {}", page.of(word), names::flat(page.of(noun)));
    let hits = page.sets.find(&name);
    let one = |end: usize| hits.iter().any(|hit| hit.span.start == 0 && hit.span.end > end);
    let ids = hits.iter().filter(|hit| asked(hit.kind, hit.stance)).map(|hit| hit.id.to_string());
    one(word.len() + 1).then(|| (name.clone(), ids.collect()))
}
