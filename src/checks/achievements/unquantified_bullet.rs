//! `Q001`: a statement of what was done that states no number.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::phrase,
    keywords::WorkTopic,
    model::{Bullet, BulletKind, MissingPart},
};

check! {
    /// # What it finds
    /// A statement under a position without a number that measures something: a percentage, money,
    /// a factor, before and after, a count with its unit, time, people or a rank. Years, versions,
    /// standards and names are no measure.
    /// # Why it matters
    /// "Improved backups" cannot be weighed against another candidate; "cut restore time from 9
    /// hours to 40 minutes" can. What a strong statement has: what changed, by how much, and how it
    /// was done.
    /// # Before / after
    /// Before: Improved the ticket process.
    /// After: Cut the average ticket time from 3 days to 9 hours by adding triage on arrival.
    /// # Limits
    /// Not every duty has a measure, and not every bullet needs one: about half is strong already.
    /// A statement of fewer than four words is left to W011.
    /// # Source
    /// Bock's formula (accomplished X, as measured by Y, by doing Z), quoted in
    /// thecontextofthings.com; MIT Communication Lab (résumé guide): concrete and quantified.
    "Q001" "unquantified-bullet" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (_, bullet) in cx.bullets() {
        let short = !phrase::has_thai(&bullet.text)
            && phrase::words(&bullet.text) < cx.limits.bullet_words_min;
        if bullet.kind == BulletKind::None && !short {
            out.report(bullet.span, message(bullet), advice(cx, bullet));
        }
    }
}

fn message(bullet: &Bullet) -> String {
    let missing = if bullet.missing.contains(&MissingPart::Result) {
        "it does not say what changed, nor by how much"
    } else {
        "it says that something changed, but not by how much"
    };
    format!("this statement has no number: {missing}")
}

/// The question for this kind of work, and the sentence to fill in.
fn advice(cx: &Context<'_>, bullet: &Bullet) -> String {
    match topic(cx, bullet) {
        Some(topic) => format!("{} For example: “{}”", topic.question, topic.frame),
        None => {
            "What changed, by how much, and how? For example: “Raised ___ from ___ to ___ by ___”"
                .to_owned()
        }
    }
}

/// Words at the beginning of a statement that tell what kind of work it is.
const OPENING_WORDS: usize = 7;

/// The kind of work whose word stands first: the deed and its object come before its circumstances.
fn topic<'a>(cx: &Context<'a>, bullet: &Bullet) -> Option<&'a WorkTopic> {
    let whole = bullet.text.to_lowercase();
    // What stands further back is a circumstance. Thai puts no spaces between words.
    let end = whole.match_indices(' ').nth(OPENING_WORDS).map_or(whole.len(), |(at, _)| at);
    let lower = whole.get(..end).unwrap_or_default();
    let place = |word: &String| {
        lower.match_indices(word.as_str()).map(|(at, _)| at).find(|at| {
            let before = lower.get(..*at).and_then(|text| text.chars().next_back());
            !word.is_ascii() || !before.is_some_and(char::is_alphanumeric)
        })
    };
    let topics = cx.lexicon().questions.topics.iter();
    let told =
        topics.filter_map(|topic| Some((topic.words.iter().filter_map(place).min()?, topic)));
    told.min_by_key(|(at, _)| *at).map(|(_, topic)| topic)
}
