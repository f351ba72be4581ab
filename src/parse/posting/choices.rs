//! Alternatives inside one item: examples, brackets, slashes, technologies named with "or".

use crate::{
    keywords::Cue,
    model::{ConceptKind, RequirementKind, Span, Stance},
};

use super::{
    clauses::outside_brackets,
    items::{clean, items},
    lists::Atom,
    page::{Page, words},
};

/// Whether examples are alternatives: in experience, leading and habits they only illustrate.
pub(super) fn is_grouped(kind: RequirementKind) -> bool {
    matches!(
        kind,
        RequirementKind::Skill
            | RequirementKind::Domain
            | RequirementKind::Certification
            | RequirementKind::Language
    )
}

/// A choice of one is none.
pub(super) fn choices(any_of: Vec<Span>) -> Vec<Span> {
    if any_of.len() > 1 { any_of } else { Vec::new() }
}

/// "frameworks such as A, B": one of them will do.
pub(super) fn by_example(
    page: &Page<'_>,
    clause: Span,
    body: Span,
    kind: RequirementKind,
) -> Option<Atom> {
    let outside: Vec<usize> = outside_brackets(page, body).map(|(at, _)| at).collect();
    let marks = page.marks(body, Cue::Example);
    let mark = marks.into_iter().find(|mark| outside.binary_search(&mark.start).is_ok())?;
    let tail = page.trim(Span::new(mark.end, body.end), ":, ");
    let (items, _) = items(page, tail);
    let mut any_of: Vec<Span> =
        items.into_iter().flat_map(|item| alternatives(page, item, kind)).collect();
    any_of.retain(|one| !page.has(*one, Cue::Similar) || page.hits(*one).next().is_some());
    // Examples are not the only ones: knowing the thing itself will do as well.
    let head = page.trim(Span::new(body.start, mark.start), ",:(–- ");
    if page.hits(head).next().is_some() {
        any_of.push(clean(page, head));
    }
    Some(Atom { quote: clause, body, any_of: choices(any_of) })
}

/// Alternatives inside one item: "(A, B or C)", "A/B", "A or B".
pub(super) fn inner_choice(page: &Page<'_>, item: Span, kind: RequirementKind) -> Vec<Span> {
    if let Some(inside) = bracket(page, item).filter(|_| is_grouped(kind)) {
        let first = words(page.text, inside).first().map_or("", |word| page.low(*word));
        if page.joints().both.iter().any(|word| word == first) {
            return Vec::new();
        }
        let (mut inner, _) = items(page, body_of_bracket(page, inside));
        if inner.len() < 2 {
            inner = inner.into_iter().flat_map(|one| alternatives(page, one, kind)).collect();
        }
        let exemplary = page.has(inside, Cue::Example) || page.has(inside, Cue::Similar);
        let names = inner.iter().all(|one| words(page.text, *one).len() <= 4);
        if names && (inner.len() > 1 || exemplary) && !inner.is_empty() {
            return inner;
        }
        return Vec::new();
    }
    alternatives(page, item, kind)
}

fn body_of_bracket(page: &Page<'_>, inside: Span) -> Span {
    match page.marks(inside, Cue::Example).first() {
        Some(mark) if mark.start <= inside.start + 1 => {
            page.trim(Span::new(mark.end, inside.end), ":,. ")
        }
        _ => inside,
    }
}

/// The words in the first brackets of an item.
fn bracket(page: &Page<'_>, item: Span) -> Option<Span> {
    let text = page.of(item);
    let open = text.find('(')?;
    let close = text.get(open..)?.find(')')? + open;
    Some(Span::new(item.start + open + 1, item.start + close))
}

/// "A/B" and "A or B" without commas; the item itself where it leaves no choice.
fn alternatives(page: &Page<'_>, item: Span, kind: RequirementKind) -> Vec<Span> {
    let slashed = matches!(
        kind,
        RequirementKind::Skill | RequirementKind::Certification | RequirementKind::Language
    );
    let text = page.of(item);
    if slashed && text.contains('/') && !page.has(item, Cue::Compound) && !is_one_hit(page, item) {
        let mut start = item.start;
        let mut found = Vec::new();
        for part in text.split('/') {
            let span = Span::new(start, start + part.len());
            start = span.end + 1;
            found.push(page.trim(clean(page, span), "`,"));
        }
        let short = found.iter().all(|one| {
            let length = page.of(*one).chars().count();
            length > 1 && words(page.text, *one).len() <= 4
        });
        return if short { found } else { vec![item] };
    }
    vec![item]
}

/// Whether one mention of a concept covers the words around every slash.
fn is_one_hit(page: &Page<'_>, item: Span) -> bool {
    let slashes = page.of(item).match_indices('/').map(|(offset, _)| item.start + offset);
    slashes
        .into_iter()
        .any(|at| page.hits(item).any(|hit| hit.span.start < at && at < hit.span.end))
}

/// Technologies that a sentence leaves the choice of, as in "systems built in Java, Scala or Python":
/// all that it names, with nothing but commas and "or" between them.
pub(super) fn named(page: &Page<'_>, body: Span) -> Vec<Span> {
    let technology = |kind| matches!(kind, ConceptKind::Tool | ConceptKind::Technical);
    let hits = page.hits(body).filter(|hit| technology(hit.kind) && hit.stance != Stance::Negated);
    let technologies: Vec<(Span, ConceptKind)> = hits.map(|hit| (hit.span, hit.kind)).collect();
    let is_or = |word: &Span| page.joints().or.iter().any(|or| or == page.low(*word));
    let mut choice = false;
    let mut run: Vec<Span> = Vec::new();
    for (span, kind) in technologies {
        let between = run.last().map(|last| Span::new(last.end, span.start.max(last.end)));
        let joints = between.map(|gap| words(page.text, gap)).unwrap_or_default();
        let joined = between.is_some_and(|gap| {
            joints.iter().all(is_or) && (!joints.is_empty() || page.of(gap).trim() == ",")
        });
        if joined {
            choice |= !joints.is_empty();
            run.push(span);
        } else if kind == ConceptKind::Tool && run.len() > 1 {
            // A technology outside the list is asked for as well.
            return Vec::new();
        } else if !choice {
            run = vec![span];
        }
    }
    if choice { run } else { Vec::new() }
}
