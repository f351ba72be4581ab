//! Short names for requirements.

use crate::{
    keywords::Cue,
    model::{RequirementKind, Span},
};

use super::{
    items::clean,
    lists::Atom,
    page::{Page, words},
};

/// Longest name, in characters.
const LONGEST: usize = 70;

/// A short name for an atom: its words without praise, wording of level and examples.
pub(super) fn name(page: &Page<'_>, atom: &Atom, kind: RequirementKind) -> String {
    match kind {
        RequirementKind::Condition => return capitalised(&shortened(&flat(page.of(atom.quote)))),
        RequirementKind::Language => {
            if let Some(named) =
                page.votes_for(atom.body, kind).into_iter().min_by_key(|mark| mark.len())
            {
                return capitalised(&flat(page.of(named)));
            }
        }
        _ => {}
    }
    let mut span = clean(page, atom.body);
    if !atom.any_of.is_empty() {
        if let Some(head) = before_examples(page, span) {
            span = head;
        } else if covers_choice(page, span, &atom.any_of) && names_choice(kind) {
            let names: Vec<String> =
                atom.any_of.iter().map(|one| alternative(page, *one)).collect();
            return capitalised(&shortened(&names.join(" or ")));
        }
    }
    let text = flat(page.of(before_clause(page, behind_bracket(page, span))));
    let text = if kind == RequirementKind::Soft { without_skills(page, &text) } else { &text };
    capitalised(&shortened(text))
}

/// An alternative as written, without wording around it.
pub(super) fn alternative(page: &Page<'_>, span: Span) -> String {
    shortened(&flat(page.of(clean(page, span))))
}

/// The name of work that is told in a clause of its own: the clause.
pub(super) fn whole(page: &Page<'_>, span: Span) -> String {
    capitalised(&alternative(page, span))
}

/// What stands before "such as" or a bracket of examples.
fn before_examples(page: &Page<'_>, span: Span) -> Option<Span> {
    let head = page.trim(Span::new(span.start, head_end(page, span)), ",:–-(");
    (!head.is_empty() && head.end < span.end).then_some(head)
}

/// "(or the ability to learn) a variety of tools": what is asked for stands behind the bracket.
fn behind_bracket(page: &Page<'_>, span: Span) -> Span {
    let text = page.of(span);
    let rest = text.strip_prefix('(').and_then(|text| text.split_once(')')).map(|(_, rest)| rest);
    let rest = rest.filter(|rest| !rest.trim().is_empty());
    rest.map_or(span, |rest| page.trim(Span::new(span.end - rest.len(), span.end), ",;:–-"))
}

/// A name ends where a clause about it begins: "mindset that helps", "skills are essential". Where
/// only a verb is left of "ensuring that …", the whole is the name.
fn before_clause(page: &Page<'_>, span: Span) -> Span {
    let breaker = page.marks(span, Cue::Breaker).into_iter();
    let cut = breaker.map(|mark| mark.start).find(|at| *at > span.start);
    let Some(head) = cut.map(|at| without_dangling(page, Span::new(span.start, at))) else {
        return span;
    };
    let all = words(page.text, head);
    let acts = |word: Span| {
        page.low(word).ends_with("ing") && page.hits(word).next().is_none()
            || page.opens_with_a_duty(word)
    };
    match all.as_slice() {
        [] => span,
        [only] if acts(*only) => span,
        _ => head,
    }
}

/// "good relationships and", "the impact of": a name ends in no such word.
fn without_dangling(page: &Page<'_>, span: Span) -> Span {
    let mut span = page.trim(span, ",;:–-");
    while let Some(last) = words(page.text, span).pop()
        && page.joints().dangling.iter().any(|word| word == page.low(last))
    {
        span = page.trim(Span::new(span.start, last.start), ",;:–-");
    }
    span
}

fn names_choice(kind: RequirementKind) -> bool {
    matches!(
        kind,
        RequirementKind::Skill | RequirementKind::Certification | RequirementKind::Domain
    )
}

/// Where the examples of a phrase begin, or its end.
pub(super) fn head_end(page: &Page<'_>, span: Span) -> usize {
    let example = page.marks(span, Cue::Example).first().map(|mark| mark.start);
    let bracket = page.of(span).find('(').map(|offset| span.start + offset);
    let bracket = bracket.filter(|at| {
        // "(PMP)" is a short form, "(A, B)" are examples.
        let inside = page.of(Span::new(*at, span.end));
        let inside = inside.split_once(')').map_or(inside, |(inside, _)| inside);
        let end = at + 1 + inside.trim_start_matches('(').len();
        let choice = page.joints().or.iter().any(|or| inside.split(' ').any(|word| word == or));
        inside.contains([',', '/']) || choice || page.has(Span::new(*at, end), Cue::Example)
    });
    [example, bracket].into_iter().flatten().min().unwrap_or(span.end)
}

/// Whether the name is nothing but its alternatives.
fn covers_choice(page: &Page<'_>, span: Span, any_of: &[Span]) -> bool {
    let named: usize = any_of.iter().map(|one| page.of(*one).len()).sum();
    named * 3 >= page.of(span).len() * 2
}

fn without_skills<'t>(page: &Page<'_>, text: &'t str) -> &'t str {
    let nouns = &page.joints().skill_nouns;
    let kept = nouns.iter().find_map(|noun| text.strip_suffix(noun.as_str())?.strip_suffix(' '));
    kept.filter(|kept| !kept.is_empty()).unwrap_or(text)
}

/// One line, single spaces.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cut after a whole word.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([',', ' ', '-']))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    // "iOS" and "eCommerce" keep their small letter.
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first + letters.as_str()
}
