//! `L003`: a letter that names another company than the posting.

use super::company_not_named::names_of;
use crate::checks::{Context, Findings, check};
use crate::{checks::phrase, keywords::Coaching, model::Span};

check! {
    /// # What it finds
    /// “Join …”, “position at …” and the like followed by a name that is neither the posting's
    /// employer nor an employer of the résumé.
    /// # Why it matters
    /// The worst slip of all: the letter was written for somebody else.
    /// # Before / after
    /// Before: … the IT manager role at Brightwater.
    /// After: … the IT manager role at Northlight Foods.
    /// # Limits
    /// Only names right after such words are looked at, and only where the letter does not name the
    /// right employer there. Where the posting names no employer the check is silent.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/08): a different company is an
    /// error.
    "L003" "other-company" Warning
}

/// How far before such words a word of the past is looked for, in bytes.
const REACH: usize = 60;

fn run(cx: &Context<'_>, out: &mut Findings) {
    let (Some(view), Some(employer)) = (&cx.letter, &cx.posting.employer) else { return };
    let text = &view.document.text;
    let coaching = &cx.lexicon().coaching;
    let mut known = names_of(&employer.value, coaching);
    for position in &cx.resume.positions {
        known.extend(
            position.employer.iter().flat_map(|employer| names_of(&employer.value, coaching)),
        );
    }
    for place in phrase::all(&view.lower, &cx.lexicon().courtesy.company_joints) {
        // "three years of experience working at …" names a former employer.
        let from = place.start.saturating_sub(REACH);
        let before = (from..=place.start).find_map(|at| view.lower.get(at..place.start));
        let sentence = before.unwrap_or_default().rsplit(['.', '!', '?']).next();
        if phrase::first(sentence.unwrap_or_default(), &coaching.past_joints).is_some() {
            continue;
        }
        let Some(name) = name_after(text, place.end, coaching) else { continue };
        let lower = name.of(&view.lower);
        let right =
            known.iter().any(|known| lower.contains(known.as_str()) || known.contains(lower));
        if !right {
            out.report(
                name,
                format!("“{}” is not {}", name.of(text), employer.value),
                "Check which company the letter is for",
            );
            return;
        }
    }
}

/// Capitalised words right after `from` that are no common beginning.
fn name_after(text: &str, from: usize, coaching: &Coaching) -> Option<Span> {
    let rest = text.get(from..)?;
    let start = from + (rest.len() - rest.trim_start_matches(' ').len());
    let mut end = start;
    for word in text.get(start..)?.split(' ') {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        if !capital || bare.len() < 3 || bare == bare.to_uppercase() {
            break;
        }
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        end = at + bare.len();
        if bare.len() < word.len() || word.contains('\n') {
            break;
        }
    }
    let name = Span::new(start, end);
    let words = name.of(text);
    let common = coaching.no_company.iter().any(|word| words.to_lowercase().starts_with(word));
    (!name.is_empty() && !words.contains('\n') && !common).then_some(name)
}
