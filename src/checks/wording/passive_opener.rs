//! `W003`: a statement in the passive voice.

use crate::checks::{Context, Findings, check, phrase};
use crate::{keywords::Wording, model::Span};

check! {
    /// # What it finds
    /// A statement that opens with "was", "were" or "has been" and a participle.
    /// # Why it matters
    /// The passive hides who acted.
    /// # Before / after
    /// Before: Was given the lead of the data centre move.
    /// After: Led the data centre move.
    /// # Limits
    /// Only the opening is looked at; passives later in a sentence are often fine.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): active voice.
    "W003" "passive-opener" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let wording = &cx.lexicon().wording;
    for (_, bullet) in cx.bullets() {
        let lower = cx.lower_at(bullet.span);
        if phrase::opening(lower, &wording.duty_openers).is_some() {
            continue;
        }
        let opening = phrase::opening(lower, &wording.passive_openers);
        if let Some(place) = opening.filter(|place| suffers(lower, *place, wording)) {
            let span = place.shifted(bullet.span.start);
            out.report(
                span,
                format!("“{}” opens in the passive voice", cx.quote(span)),
                "Say what you did: open with an active verb",
            );
        }
    }
}

/// Whether a past participle follows within two words: "was given", "were also selected". "Was the
/// expert" and "being able to" are no passives. Thai marks the passive with the opener alone.
fn suffers(lower: &str, place: Span, wording: &Wording) -> bool {
    let rest = lower.get(place.end..).unwrap_or_default();
    let is_participle = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let regular = word.len() > 4 && word.ends_with("ed") && wording.base_of(word).is_some();
        regular || wording.irregular.contains_key(word) || wording.participles.contains(word)
    };
    !place.of(lower).is_ascii() || rest.split_whitespace().take(2).any(is_participle)
}
