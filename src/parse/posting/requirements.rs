//! Clauses to requirements.

use std::collections::BTreeSet;

use crate::{
    keywords::Cue,
    model::{
        ConceptId, ConceptKind, DegreeLevel, Requirement, RequirementKind, RequirementSource, Span,
        Stance,
    },
};

use super::{
    choices,
    clauses::Clause,
    items, kinds,
    lists::{self, Atom},
    names, numbers,
    page::{Page, words},
    shared, tongues,
};

/// The requirements of a clause, without ids.
pub(super) fn requirements(page: &Page<'_>, clause: &Clause) -> Vec<Requirement> {
    if is_waived(page, clause.span) {
        return Vec::new();
    }
    if let Some(soft) = tongues::soft_part(page, clause.span) {
        return soft_in_a_language(page, clause, soft);
    }
    let years =
        numbers::years(page, clause.span).or_else(|| numbers::share_of_years(page, clause.span));
    let head = Span::new(clause.span.start, names::head_end(page, clause.span));
    let whole = kinds::kind(page, head, years.is_some())
        .or_else(|| kinds::kind(page, clause.span, years.is_some()))
        .unwrap_or(RequirementKind::Skill);
    let seeks = page.opening(clause.span, &[Cue::Seeks]).is_some();
    if seeks && kinds::kind(page, clause.span, false).is_none() {
        return Vec::new();
    }
    let mut atoms = lists::atoms(page, clause.span, whole, years.is_some());
    for atom in atoms.iter_mut().filter(|atom| atom.any_of.is_empty()) {
        atom.any_of = choices::named(page, atom.body);
    }
    let atoms: Vec<Atom> = if whole == RequirementKind::Language {
        atoms.into_iter().flat_map(|atom| tongues::apart(page, atom)).collect()
    } else {
        atoms
    };
    let several = atoms.len() > 1;
    let build = |atom: &Atom| {
        let own = several.then(|| kinds::kind(page, atom.body, false)).flatten();
        requirement(page, clause, atom, own.unwrap_or(whole))
    };
    atoms.iter().map(build).collect()
}

/// "Good communication skills in English": the skill, and each language, quoted with it.
fn soft_in_a_language(page: &Page<'_>, clause: &Clause, soft: Span) -> Vec<Requirement> {
    let body = lists::body(page, clause.span);
    let atom = Atom { quote: clause.span, body, any_of: Vec::new() };
    let mut tongues = tongues::apart(page, atom);
    for tongue in &mut tongues {
        tongue.quote.start = clause.span.start;
        tongue.body = Span::new(tongue.body.start.max(soft.end), tongue.body.end);
    }
    let languages =
        tongues.iter().map(|one| requirement(page, clause, one, RequirementKind::Language));
    let mut all: Vec<Requirement> = languages.collect();
    all.extend(requirements(page, &Clause { span: soft, ..*clause }));
    all
}

/// Whether it says that something is not asked for, and does not call it welcome either.
fn is_waived(page: &Page<'_>, span: Span) -> bool {
    let waived = page.marks(span, Cue::Waived);
    let welcome = page.marks(span, Cue::Nice);
    let apart = |mark: &Span| !waived.iter().any(|other| other.overlaps(*mark));
    !waived.is_empty() && !welcome.iter().any(apart)
}

/// A clause as one requirement of a known kind.
pub(super) fn whole(page: &Page<'_>, clause: &Clause, kind: RequirementKind) -> Requirement {
    let body = lists::body(page, clause.span);
    requirement(page, clause, &Atom { quote: clause.span, body, any_of: Vec::new() }, kind)
}

fn requirement(
    page: &Page<'_>,
    clause: &Clause,
    atom: &Atom,
    kind: RequirementKind,
) -> Requirement {
    let span = page.trim(locatable(page, clause.span, atom.quote), ".,;:");
    let skills = head_concepts(page, atom);
    let (any_of, any_of_skills): (Vec<String>, Vec<Vec<ConceptId>>) =
        shared::sides(page, &atom.any_of).into_iter().unzip();
    let is_degree = kind == RequirementKind::Degree;
    let known = !skills.is_empty() || any_of_skills.iter().any(|ids| !ids.is_empty());
    Requirement {
        id: String::new(),
        quote: page.of(span).to_owned(),
        span,
        kind,
        name: names::name(page, atom, kind),
        terms: if known || !has_terms(kind) {
            Vec::new()
        } else if any_of.is_empty() {
            terms(page, atom)
        } else {
            any_of.clone()
        },
        skills,
        any_of,
        any_of_skills,
        level: clause.level,
        min_years: numbers::years(page, atom.quote)
            .or_else(|| numbers::share_of_years(page, atom.quote))
            .map(|years| years.least),
        degree: is_degree.then(|| degree(page, clause.span)).flatten(),
        or_equivalent: is_degree && page.has(clause.span, Cue::Equivalent),
        min_people: (kind == RequirementKind::Management)
            .then(|| numbers::people(page, atom.quote))
            .flatten(),
        source: RequirementSource::Requirement,
        weight: Requirement::USUAL_WEIGHT,
    }
}

/// A quote that is found at its own place when it is looked up in the text: a word that stands
/// earlier as well is quoted together with what stands before it in the clause.
fn locatable(page: &Page<'_>, clause: Span, quote: Span) -> Span {
    if page.lower.find(page.low(quote)) == Some(quote.start) {
        quote
    } else {
        Span::new(clause.start, quote.end)
    }
}

/// Concepts named outside the alternatives.
fn head_concepts(page: &Page<'_>, atom: &Atom) -> Vec<ConceptId> {
    let hits = page.hits(atom.body).filter(|hit| asked(hit.kind, hit.stance));
    let outside = hits.filter(|hit| !atom.any_of.iter().any(|one| one.overlaps(hit.span)));
    unique(outside.map(|hit| hit.id.to_string()))
}

/// Concepts named in a span.
pub(super) fn concepts(page: &Page<'_>, span: Span) -> Vec<ConceptId> {
    let hits = page.hits(span).filter(|hit| asked(hit.kind, hit.stance));
    unique(hits.map(|hit| hit.id.to_string()))
}

/// Whether a mention is something to ask for.
pub(super) fn asked(kind: ConceptKind, stance: Stance) -> bool {
    kind != ConceptKind::Title && stance != Stance::Negated
}

fn unique(ids: impl Iterator<Item = ConceptId>) -> Vec<ConceptId> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(id.clone())).collect()
}

/// The least degree: of "bachelor's or master's", the bachelor's.
fn degree(page: &Page<'_>, span: Span) -> Option<DegreeLevel> {
    let found = page.degrees.scan(&page.lower, span);
    // "degree" alone also stands inside "master's degree": longer names speak first.
    let outer: Vec<&(Span, DegreeLevel)> = found
        .iter()
        .filter(|(mark, _)| !found.iter().any(|(other, _)| other.contains(*mark) && other != mark))
        .collect();
    let plain = |mark: Span| page.joints().degree_words.iter().any(|word| word == page.low(mark));
    let named = outer.iter().filter(|(mark, _)| !plain(*mark)).map(|(_, level)| *level).min();
    named.or_else(|| outer.iter().map(|(_, level)| *level).min())
}

/// Whether what no keyword set knows is looked up by its own words.
fn has_terms(kind: RequirementKind) -> bool {
    matches!(
        kind,
        RequirementKind::Skill
            | RequirementKind::Domain
            | RequirementKind::Certification
            | RequirementKind::Experience
    )
}

/// Words that stand for what no keyword set knows: names with capitals or digits, or the whole
/// thing where it is short.
fn terms(page: &Page<'_>, atom: &Atom) -> Vec<String> {
    let body = items::clean(page, atom.body);
    let all = words(page.text, body);
    let named = names_in(page, &all);
    if !named.is_empty() {
        return named.into_iter().map(|span| names::flat(page.of(span))).collect();
    }
    if all.len() <= MOST_TERM_WORDS { vec![names::flat(page.of(body))] } else { Vec::new() }
}

/// A longer phrase is no term.
const MOST_TERM_WORDS: usize = 4;

/// Runs of capitalised words: "Active Directory", "PCI DSS". A capital at the very start counts
/// only with another name after it, or with a sign of a name in the word itself.
fn names_in(page: &Page<'_>, all: &[Span]) -> Vec<Span> {
    let mut runs: Vec<(Span, usize)> = Vec::new();
    for word in all.iter().filter(|word| {
        page.of(**word).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }) {
        match runs.last_mut() {
            Some((run, length)) if touches(page, *run, *word) => {
                *run = run.cover(*word);
                *length += 1;
            }
            _ => runs.push((*word, 1)),
        }
    }
    let first = all.first().copied().unwrap_or_default();
    let is_term = |(run, length): &(Span, usize)| {
        let text = page.of(*run);
        let letters = text.chars().filter(|c| c.is_alphabetic());
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        letters.count() > 1 && (*run != first || *length > 1 || capitals > 1)
    };
    runs.into_iter().filter(is_term).map(|(run, _)| run).collect()
}

fn touches(page: &Page<'_>, run: Span, word: Span) -> bool {
    matches!(page.of(Span::new(run.end, word.start)), " " | "/" | "-" | "&" | "\n")
}
