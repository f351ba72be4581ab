//! "English and German": one requirement for each language that is asked for.

use crate::model::{ConceptKind, RequirementKind, Span};

use super::{
    lists::Atom,
    page::{Page, words},
};

/// A requirement of languages, one atom a language; a choice between them stays one.
pub(super) fn apart(page: &Page<'_>, atom: Atom) -> Vec<Atom> {
    let tongues = tongues(page, atom.body);
    let (Some(first), Some(last)) = (tongues.first(), tongues.last()) else { return vec![atom] };
    if first == last || !atom.any_of.is_empty() || is_choice(page, first.cover(*last)) {
        return vec![atom];
    }
    let count = tongues.len();
    let one = |(index, tongue): (usize, &Span)| {
        let start = if index == 0 { atom.quote.start } else { tongue.start };
        let end = if index + 1 == count { atom.quote.end } else { tongue.end };
        Atom { quote: Span::new(start, end), body: *tongue, any_of: Vec::new() }
    };
    tongues.iter().enumerate().map(one).collect()
}

/// Most bytes between the soft skill and the "in" of "communication skills in English".
const NOUN: usize = 20;

/// The soft skill that is asked for in a language: "good communication skills" before "in English".
pub(super) fn soft_part(page: &Page<'_>, clause: Span) -> Option<Span> {
    page.votes_for(clause, RequirementKind::Language).into_iter().find_map(|tongue| {
        let before = page.low(Span::new(clause.start, tongue.start)).strip_suffix(' ')?;
        let left = page.joints().language_after.iter().find_map(|word| {
            before.strip_suffix(word.as_str()).filter(|left| left.ends_with(' '))
        })?;
        let left = Span::new(clause.start, clause.start + left.len());
        let named = page.hits(left).filter(|hit| hit.kind == ConceptKind::Soft);
        let soft = page.votes_for(left, RequirementKind::Soft).into_iter();
        let last = soft.chain(named.map(|hit| hit.span)).map(|mark| mark.end).max();
        last.filter(|end| left.end - end < NOUN)?;
        Some(page.trim(left, ""))
    })
}

/// Names of languages, each language once.
fn tongues(page: &Page<'_>, span: Span) -> Vec<Span> {
    let names = &page.sets.lexicon.languages.names;
    let mut seen: Vec<&str> = Vec::new();
    let is_new = |word: &Span| {
        let low = page.low(*word);
        let known = names.iter().find(|(_, forms)| forms.iter().any(|form| form == low));
        let fresh = known.filter(|(name, _)| !seen.contains(&name.as_str()));
        seen.extend(fresh.map(|(name, _)| name.as_str()));
        fresh.is_some()
    };
    words(page.text, span).into_iter().filter(is_new).collect()
}

fn is_choice(page: &Page<'_>, between: Span) -> bool {
    let or = &page.joints().or;
    page.low(between).contains('/')
        || words(page.text, between).iter().any(|word| or.iter().any(|one| one == page.low(*word)))
}
