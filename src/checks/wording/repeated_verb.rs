//! `W004`: one verb that opens too many statements.

use crate::checks::{Context, Findings, check};
use std::collections::BTreeMap;

use crate::model::Span;

check! {
    /// # What it finds
    /// The same verb opens at least five statements and a fifth of all.
    /// # Why it matters
    /// Repetition tires the reader and makes different achievements look alike.
    /// # Before / after
    /// Before: Managed …, Managed …, Managed …
    /// After: Led …, Negotiated …, Rebuilt …
    /// # Limits
    /// All forms of a verb count as one.
    /// # Source
    /// artificialguybr/resume-ats-linkedin-optimizer (references/02): varied verbs.
    "W004" "repeated-verb" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let wording = &cx.lexicon().wording;
    let mut places: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    let mut total = 0;
    for (_, bullet) in cx.bullets() {
        total += 1;
        if let Some(verb) = bullet.verb.as_deref().filter(|verb| verb.is_ascii()) {
            let lower = verb.to_lowercase();
            let base = wording.base_of(&lower).unwrap_or(&lower).to_owned();
            places.entry(base).or_default().push(bullet.span);
        }
    }
    for (verb, spans) in places {
        let often = spans.len() >= cx.limits.repeated_verb_min;
        let share = spans.len() * 100 >= total * cx.limits.repeated_verb_percent;
        if often
            && share
            && let Some(last) = spans.last()
        {
            out.report(
                *last,
                format!("{} of {total} statements open with “{verb}”", spans.len()),
                "Keep the verb where it fits best and say elsewhere what exactly you did",
            );
        }
    }
}
