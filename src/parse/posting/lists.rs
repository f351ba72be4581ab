//! Enumerations: "a, b and c" to items, "a or b" and "such as a, b" to alternatives.

use crate::{
    keywords::Cue,
    model::{RequirementKind, Span},
};

use super::{
    choices::{by_example, choices, inner_choice, is_grouped},
    clauses::ends_in_modifier,
    items::{Join, items},
    numbers,
    page::{Page, words},
};

/// One atomic thing of a clause.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Atom {
    /// The words to quote.
    pub(super) quote: Span,
    /// The words that name it.
    pub(super) body: Span,
    /// Alternatives of which one suffices.
    pub(super) any_of: Vec<Span>,
}

/// "Cisco networking: routing, switching": the list stands after the colon.
fn after_colon(page: &Page<'_>, body: Span) -> Span {
    let text = page.of(body);
    let Some((head, rest)) = text.split_once(": ").or_else(|| text.split_once(" - ")) else {
        return body;
    };
    let short = head.split_whitespace().count() <= 4 && rest.contains([',', '/']);
    if short { page.trim(Span::new(body.end - rest.len(), body.end), " ") } else { body }
}

/// Most words of an item, and of the last one, which carries what follows the list.
const ITEM_WORDS: usize = 6;
const LAST_WORDS: usize = 12;

/// The atoms of a clause of the given kind.
pub(super) fn atoms(
    page: &Page<'_>,
    clause: Span,
    kind: RequirementKind,
    has_years: bool,
) -> Vec<Atom> {
    let body = body(page, clause);
    let grouped = is_grouped(kind);
    if let Some(found) = by_example(page, clause, body, kind).filter(|_| grouped) {
        return vec![found];
    }
    let listed = after_colon(page, body);
    let (mut items, mut joins) = items(page, listed);
    if joins.last() == Some(&Join::Or) && joins.len() > 2 {
        // "Security and Compliance, Sentinel or similar": here "and" joins the words of one name.
        (items, joins) = without_and(&items, &joins);
    }
    let whole = |any_of: Vec<Span>| {
        let any_of = if any_of.len() > 1 { any_of } else { Vec::new() };
        vec![Atom { quote: clause, body, any_of }]
    };
    if items.len() < 2 || !are_items(page, &items) {
        return whole(inner_choice(page, body, kind));
    }
    let open_end = items.last().is_some_and(|last| is_open_end(page, *last));
    let items: Vec<Span> = items.into_iter().filter(|item| !is_open_end(page, *item)).collect();
    let choice = (open_end || joins.last() == Some(&Join::Or)) && !joins.contains(&Join::And);
    if choice && items.iter().skip(1).any(|item| narrows(page, *item)) {
        return whole(Vec::new());
    }
    match kind {
        RequirementKind::Degree => return whole(fields(page, body)),
        RequirementKind::Condition if !choice => return whole(Vec::new()),
        RequirementKind::Certification
            if !choice && (plural_certificates(page, clause) || !joins.contains(&Join::And)) =>
        {
            return whole(items);
        }
        _ => {}
    }
    if page.has(clause, Cue::VerbPhrase) {
        return whole(Vec::new());
    }
    if choice {
        let short = items.iter().all(|item| words(page.text, *item).len() <= 3);
        return whole(if short || kind != RequirementKind::Soft { items } else { Vec::new() });
    }
    if has_years || joins.contains(&Join::Or) && joins.last() != Some(&Join::And) {
        return whole(Vec::new());
    }
    if !is_splittable(page, clause, body, &items, kind) {
        return whole(inner_choice(page, body, kind));
    }
    split(page, clause, &with_nouns(page, &items, &joins), kind)
}

/// "IT projects, specifically with banks, or insurers": the items say what is before them.
fn narrows(page: &Page<'_>, item: Span) -> bool {
    let low = page.low(item);
    page.joints().narrowing.iter().any(|word| {
        low.strip_prefix(word.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Items that "and" joined as one.
fn without_and(items: &[Span], joins: &[Join]) -> (Vec<Span>, Vec<Join>) {
    let mut merged: Vec<Span> = Vec::new();
    let mut kept = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let join = index.checked_sub(1).and_then(|before| joins.get(before));
        match (join, merged.last_mut()) {
            (Some(Join::And), Some(last)) => *last = last.cover(*item),
            (join, _) => {
                kept.extend(join);
                merged.push(*item);
            }
        }
    }
    (merged, kept)
}

/// "etc.", "or similar": more of the kind would do.
fn is_open_end(page: &Page<'_>, item: Span) -> bool {
    page.opening(item, &[Cue::Similar]) == Some(item.end)
}

/// Adjectives joined by "and" go with the noun that follows: "written and verbal communication".
fn with_nouns(page: &Page<'_>, items: &[Span], joins: &[Join]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for (index, item) in items.iter().enumerate() {
        let whole = open.map_or(*item, |start| start.cover(*item));
        let joined = joins.get(index) == Some(&Join::And);
        let after_and = index > 0 && joins.get(index - 1) == Some(&Join::And);
        let generic = page.opening(*item, &[Cue::Generic]) == Some(item.end);
        if let Some(before) = found.last_mut().filter(|_| after_and && generic) {
            // "tools and techniques": the last word says nothing alone.
            *before = before.cover(whole);
        } else if joined && page.opening(*item, &[Cue::Modifier]) == Some(item.end) {
            open = Some(whole);
        } else {
            found.push(whole);
            open = None;
        }
    }
    found.extend(open);
    found
}

fn split(page: &Page<'_>, clause: Span, items: &[Span], kind: RequirementKind) -> Vec<Atom> {
    let last = items.len() - 1;
    let atoms = items.iter().enumerate().map(|(index, item)| {
        let start = if index == 0 { clause.start } else { item.start };
        let end = if index == last { clause.end } else { item.end };
        Atom {
            quote: Span::new(start, end),
            body: *item,
            any_of: choices(inner_choice(page, *item, kind)),
        }
    });
    atoms.collect()
}

/// The clause without the opening that only says how well it must be known.
pub(super) fn body(page: &Page<'_>, clause: Span) -> Span {
    let mut start = clause.start;
    loop {
        let rest = page.trim(Span::new(start, clause.end), ",:-–\"“’'");
        if let Some(years) =
            numbers::years(page, rest).filter(|years| years.span.start == rest.start)
        {
            start = years.span.end;
            continue;
        }
        let openings =
            [Cue::Lead, Cue::Quality, Cue::Head, Cue::NiceAtStart, Cue::Demand, Cue::Seeks];
        let Some(end) = page.opening(rest, &openings) else { return fallback(rest, clause) };
        if end >= clause.end {
            return fallback(rest, clause);
        }
        if let Some(verb) = last_verb(page, Span::new(rest.start, end)) {
            return Span::new(verb, clause.end);
        }
        start = end;
    }
}

/// Where the verb begins that ends an opening such as "experience leading": it says what was done.
fn last_verb(page: &Page<'_>, opening: Span) -> Option<usize> {
    let last = words(page.text, opening).pop()?;
    let verb = last.start > opening.start && page.low(last).ends_with("ing");
    (verb && page.opening(last, &[Cue::Head]).is_none()).then_some(last.start)
}

fn fallback(rest: Span, clause: Span) -> Span {
    if rest.is_empty() { clause } else { rest }
}

/// Whether the parts between the separators are items of one list.
fn are_items(page: &Page<'_>, items: &[Span]) -> bool {
    let last = items.len() - 1;
    items.iter().enumerate().all(|(index, item)| {
        let most = if index == last { LAST_WORDS } else { ITEM_WORDS };
        let length = words(page.text, *item).len();
        length <= most && !page.has(*item, Cue::Breaker)
    })
}

/// Whether a list joined by commas and "and" is a list of things, each asked for by itself.
fn is_splittable(
    page: &Page<'_>,
    clause: Span,
    body: Span,
    items: &[Span],
    kind: RequirementKind,
) -> bool {
    let [first, .., last] = items else { return false };
    // "excellent internal and external service": the adjective waits for the noun of the last.
    let modifies = |item: &Span| ends_in_modifier(page, *item);
    if items.iter().take(items.len() - 1).all(modifies) {
        return false;
    }
    // "on-time, on-budget, on-scope delivery": they wait for the noun of the last.
    let compound = |item: &Span| {
        words(page.text, *item).len() == 1
            && page.of(*item).contains('-')
            && page.hits(*item).next().is_none()
    };
    let waits = items.iter().take(items.len() - 1).all(compound);
    if kind != RequirementKind::Soft && waits && words(page.text, *last).len() > 1 {
        return false;
    }
    // Experience with two sides stays one, unless it is a list of names.
    let capital = |item: &Span| page.of(*item).contains(char::is_uppercase);
    if kind == RequirementKind::Experience && !items.iter().take(items.len() - 1).all(capital) {
        return false;
    }
    // "establishing and maintaining relationships": two verbs, one object.
    let acts = |item: &Span| {
        let opening = words(page.text, *item).first().copied().unwrap_or_default();
        page.low(opening).ends_with("ing") && page.hits(opening).next().is_none()
    };
    let second = items.get(1).copied().unwrap_or_default();
    let shared = words(page.text, *first).len() == 1 && words(page.text, second).len() > 1;
    if shared && acts(first) && acts(&second) {
        return false;
    }
    if looks_like_adjective(page, *first) && words(page.text, *last).len() > 1 && items.len() == 2 {
        return false;
    }
    let purpose = |item: &Span| {
        let low = page.low(*item);
        page.joints().purpose.iter().any(|word| behind_word(low, word).is_some())
    };
    if items.iter().take(items.len() - 1).any(purpose) {
        return false;
    }
    let verb = |item: Span| page.opens_with_a_duty(item);
    let soft = kind == RequirementKind::Soft;
    let listed = body.start > clause.start || soft || kind == RequirementKind::Language;
    if items.len() > 2 {
        let verbs = items.iter().filter(|item| verb(**item)).count();
        let short = |item: &Span| words(page.text, *item).len() <= 3;
        return listed && verbs < 2 || items.iter().all(short);
    }
    let known = |item: Span| {
        let voted = || !page.votes_for(item, RequirementKind::Soft).is_empty();
        page.hits(item).next().is_some() || soft && voted()
    };
    let generic = page.opening(*last, &[Cue::Generic]) == Some(last.end);
    let several = words(page.text, *first).len() > 1 || is_long_thai(page, *first);
    let apart = (several || known(*first)) && !(soft && verb(*first));
    !generic && !modifies(first) && (known(*first) && known(*last) || listed && apart)
}

/// Whether the last word of an item ends like an adjective.
fn looks_like_adjective(page: &Page<'_>, item: Span) -> bool {
    let endings = &page.sets.lexicon.posting.adjective_endings;
    let last = words(page.text, item).pop().map(|word| page.low(word)).unwrap_or_default();
    endings.iter().any(|ending| last.ends_with(ending.as_str()))
        && page.votes_for(item, RequirementKind::Soft).is_empty()
}

/// Thai puts no spaces between words: a long run is more than one.
fn is_long_thai(page: &Page<'_>, item: Span) -> bool {
    let text = page.of(item);
    !text.is_ascii() && text.chars().count() > 8
}

fn plural_certificates(page: &Page<'_>, clause: Span) -> bool {
    page.joints().certificates.iter().any(|word| page.low(clause).contains(word.as_str()))
}

/// Where `text` goes on behind a word that stands between spaces.
fn behind_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word)
        .map(|(at, word)| (at, at + word.len()))
        .find(|(at, end)| {
            text.get(..*at).is_some_and(|before| before.ends_with(' '))
                && text.get(*end..).is_some_and(|after| after.starts_with(' '))
        })
        .map(|(_, end)| end + 1)
}

/// Fields of study after "in": "Computer Science, Engineering or a related field".
fn fields(page: &Page<'_>, body: Span) -> Vec<Span> {
    let low = page.low(body);
    let after = page.joints().field_after.iter();
    let Some(at) = after.filter_map(|word| behind_word(low, word)).min() else { return Vec::new() };
    let (found, _) = items(page, Span::new(body.start + at, body.end));
    let short: Vec<Span> =
        found.into_iter().filter(|item| words(page.text, *item).len() <= ITEM_WORDS).collect();
    choices(short)
}
