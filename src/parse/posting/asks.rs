//! Which segments ask something of the candidate, and with which words.

use crate::{
    keywords::{Cue, PostingSection},
    model::{ConceptKind, Level, RequirementKind, Span},
};

use super::{headings::is_titled, page::Page, segments::Segment};

/// What a segment asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// Everything in the span is asked for, at this level unless its words say otherwise.
    All(Span, Level),
    /// Only a condition of work is asked for.
    Condition(Span, Level),
    /// It says what the person will do.
    Duty(Span),
    /// Nothing.
    Nothing,
}

/// Prose longer than this is no item of a list.
const LONGEST_ITEM: usize = 45;

/// What `segment` asks; `listed` tells whether the posting has a list of requirements at all.
pub(super) fn ask(page: &Page<'_>, segment: &Segment, listed: bool) -> Ask {
    use PostingSection as S;
    let span = segment.span;
    let has = |cue| page.has(span, cue);
    let usual = if segment.section == Some(S::Nice) { Level::Nice } else { Level::Must };
    if page.of(span).ends_with('?') {
        return Ask::Nothing;
    }
    if has(Cue::Question) || has(Cue::Eeo) || has(Cue::Apply) || has(Cue::Aside) {
        return condition(page, span, usual);
    }
    let opens = page.opening(span, &[Cue::Start]).is_some();
    match segment.section {
        Some(S::Requirements | S::Nice) => in_list(page, segment, opens, usual),
        Some(S::Conditions) => any_condition(page, span, usual),
        Some(S::Duties) => match strict(page, span) {
            Ask::Nothing => Ask::Duty(span),
            asked => asked,
        },
        Some(S::Company) if !has(Cue::Addressee) => condition(page, span, usual),
        None | Some(S::Company) if !has(Cue::Benefit) => {
            let bare = !listed && segment.section.is_none() && !has(Cue::Company);
            if bare && (opens || prefers(page, span)) {
                return Ask::All(span, usual);
            }
            strict(page, span)
        }
        Some(S::Facts) if segment.beside && has(Cue::Demand) => Ask::All(span, usual),
        Some(S::Benefits) if segment.bullet => Ask::Nothing,
        _ => condition(page, span, usual),
    }
}

/// For each segment, whether it is prose behind a list that courts the reader, and asks for nothing.
pub(super) fn courting(page: &Page<'_>, segments: &[Segment]) -> Vec<bool> {
    let mut courting = false;
    let mut section = None;
    let of = |(index, segment): (usize, &Segment)| {
        courting &= section == segment.section;
        section = segment.section;
        let next = segments.get(index + 1).filter(|next| next.section == segment.section);
        let opens =
            || courts(page, segment) || next.is_some_and(|next| announces(page, segment, next));
        courting |= segment.is_listed() && opens();
        courting && !segment.bullet && !asks_by_itself(page, segment)
    };
    segments.iter().enumerate().map(of).collect()
}

/// Whether a line of prose courts the reader: "If you want …", "Join a company …".
fn courts(page: &Page<'_>, segment: &Segment) -> bool {
    !segment.bullet && page.opening(segment.span, &[Cue::Pitch]).is_some()
}

/// Whether a line is the heading of such prose: every longer word has a capital, none asks.
fn announces(page: &Page<'_>, segment: &Segment, next: &Segment) -> bool {
    let named = page.hits(segment.span).any(|hit| hit.kind != ConceptKind::Domain);
    let quiet = !named && !asks_by_itself(page, segment);
    courts(page, next) && !segment.bullet && quiet && is_titled(page.of(segment.span))
}

/// Whether a line says in its own words that it asks for something.
fn asks_by_itself(page: &Page<'_>, segment: &Segment) -> bool {
    page.opening(segment.span, &[Cue::Start]).is_some()
        || page.has(segment.span, Cue::Demand)
        || page.has(segment.span, Cue::Nice)
        || page.has(segment.span, Cue::Binding)
}

/// Whether a sentence outside any list prefers something to have: "A degree would be an advantage".
fn prefers(page: &Page<'_>, span: Span) -> bool {
    use RequirementKind as Kind;
    let named = || {
        let kinds = [Kind::Degree, Kind::Certification, Kind::Language, Kind::Experience];
        page.hits(span).next().is_some()
            || kinds.into_iter().any(|kind| !page.votes_for(span, kind).is_empty())
    };
    page.has(span, Cue::Nice) && named()
}

fn in_list(page: &Page<'_>, segment: &Segment, opens: bool, usual: Level) -> Ask {
    let span = segment.span;
    if !segment.bullet && !opens && (page.has(span, Cue::Company) || page.has(span, Cue::Benefit)) {
        return condition(page, span, usual);
    }
    let length = page.of(span).split_whitespace().count();
    if length > LONGEST_ITEM && !segment.bullet && !opens {
        return strict(page, span);
    }
    Ask::All(span, usual)
}

/// A sentence outside a list: asked is what stands from the demanding words on.
fn strict(page: &Page<'_>, span: Span) -> Ask {
    let demands = page.marks(span, Cue::Demand);
    let Some(first) = demands.first() else { return condition(page, span, Level::Must) };
    let low = page.low(*first);
    // "… is required" and "… years of experience" point back, the others point forward.
    let back = low.starts_with("is ") || low.starts_with("are ") || low.starts_with("year");
    Ask::All(if back { span } else { Span::new(first.start, span.end) }, Level::Must)
}

/// A condition of work, or a language, that is binding.
fn condition(page: &Page<'_>, span: Span, level: Level) -> Ask {
    if page.opens_with_a_duty(span) || !page.has(span, Cue::Binding) || page.has(span, Cue::Benefit)
    {
        return Ask::Nothing;
    }
    match any_condition(page, span, level) {
        Ask::Nothing if !page.votes_for(span, RequirementKind::Language).is_empty() => {
            Ask::All(span, level)
        }
        asked => asked,
    }
}

fn any_condition(page: &Page<'_>, span: Span, level: Level) -> Ask {
    if page.votes_for(span, RequirementKind::Condition).is_empty() {
        Ask::Nothing
    } else {
        Ask::Condition(span, level)
    }
}
