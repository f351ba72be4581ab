//! The tense in which a statement opens, where its form leaves no doubt.

use crate::{
    checks::Context,
    model::{Bullet, BulletKind, Moment, Position},
};

/// A tense of an opening verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// "manages", "manage".
    Present,
    /// "managed", "led".
    Past,
}

/// The tense of `bullet`; `None` for -ing forms, for forms that are the same in both tenses, and
/// for what is no known verb.
pub(super) fn tense(cx: &Context<'_>, bullet: &Bullet) -> Option<Tense> {
    let wording = &cx.lexicon().wording;
    let verb = bullet.verb.as_deref()?.to_lowercase();
    if let Some(base) = wording.irregular.get(&verb) {
        // "cut", and "found" beside "to found", are both.
        let both = *base == verb || wording.achievement_verbs.contains(&verb);
        return (!both).then_some(Tense::Past);
    }
    let base = wording.base_of(&verb)?;
    let third = verb == format!("{base}s")
        || verb == format!("{base}es")
        || base.strip_suffix('y').is_some_and(|stem| verb == format!("{stem}ies"));
    if base == verb || third {
        (third || !may_be_noun(cx, bullet, base)).then_some(Tense::Present)
    } else {
        verb.ends_with("ed").then_some(Tense::Past)
    }
}

/// "Lead auditor for …", "Market analysis of …": a base form that is a noun, unless a small word
/// behind it shows that it acts on something ("Lead the …").
fn may_be_noun(cx: &Context<'_>, bullet: &Bullet, base: &str) -> bool {
    let coaching = &cx.lexicon().coaching;
    let lower = bullet.text.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|w| !w.is_empty());
    let next = words.by_ref().skip_while(|word| *word != base).nth(1).unwrap_or_default();
    let acts =
        coaching.object_openers.contains(next) || next.starts_with(|c: char| c.is_ascii_digit());
    coaching.noun_verbs.contains(base) && !acts
}

/// Whether it tells work that goes on, without a result: its tense must fit the position's.
pub(super) fn is_duty(cx: &Context<'_>, bullet: &Bullet) -> bool {
    let ongoing = &cx.lexicon().coaching.ongoing_verbs;
    let goes_on = bullet
        .verb
        .as_deref()
        .is_some_and(|verb| cx.lexicon().wording.form_in(ongoing, &verb.to_lowercase()).is_some());
    goes_on && !(bullet.kind == BulletKind::Result && bullet.quantified())
}

/// Whether so many of the duties `told` are in the past tense that the position reads as over.
pub(super) fn are_mostly_past(cx: &Context<'_>, past: usize, told: usize) -> bool {
    past >= cx.limits.past_duties_min.max(1) && past * 4 >= told * 3
}

/// Whether a position ended two months ago at least: nobody rewrites the day after.
pub(super) fn has_ended(cx: &Context<'_>, position: &Position) -> bool {
    matches!(position.dates.end, Some(Moment::At(_)))
        && cx.months_ago(position).is_some_and(|months| months >= 2)
}
