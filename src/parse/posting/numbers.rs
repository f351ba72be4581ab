//! Numbers a requirement states: years of experience, people led.

use crate::{keywords::Cue, model::Span};

use super::page::{Page, words};

/// Years of experience that are stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Years {
    /// The least number.
    pub(super) least: u32,
    /// From the number to the unit.
    pub(super) span: Span,
}

/// More is no experience a person can have.
const MOST_YEARS: u32 = 40;

/// The years of experience that `span` states: of "five (5) to ten (10) years", five.
pub(super) fn years(page: &Page<'_>, span: Span) -> Option<Years> {
    all_years(page, span).into_iter().next()
}

/// Every statement of years of experience in `span`.
pub(super) fn all_years(page: &Page<'_>, span: Span) -> Vec<Years> {
    let ages = page.marks(span, Cue::Age);
    let units = page.marks(span, Cue::Years).into_iter();
    let stated = units.filter_map(|unit| {
        let found = before_unit(page, Span::new(span.start, unit.start))?;
        let whole = found.span.cover(unit);
        let is_age = ages.iter().any(|age| {
            age.overlaps(unit)
                || (age.end <= whole.start && whole.start - age.end < 12)
                || (age.start >= whole.end && age.start - whole.end < 2)
        });
        (!is_age && (1..=MOST_YEARS).contains(&found.least))
            .then_some(Years { span: whole, ..found })
    });
    stated.collect()
}

/// Most bytes between years and the share of them that `span` states.
const SHARE_REACH: usize = 90;

/// Years without their unit, a share of those stated right before `span`: "at least three in a
/// leadership role" behind "8 years of development, of which".
pub(super) fn share_of_years(page: &Page<'_>, span: Span) -> Option<Years> {
    let joints = page.joints();
    let from = page.boundary(span.start.saturating_sub(SHARE_REACH));
    let before = Span::new(from, span.start);
    let sentence = page.of(before).rfind(['\n', ';', '•']).map_or(from, |at| from + at);
    let before = Span::new(sentence, span.start);
    let whole = page.marks(before, Cue::Years).pop()?;
    let between = page.low(Span::new(whole.end, span.start)).trim_end();
    let joined = joints.of_which.iter().any(|word| between.ends_with(word.as_str()));
    let opening = page.opening(span, &[Cue::Must]).unwrap_or(span.start);
    let first = words(page.text, Span::new(opening, span.end)).into_iter().next()?;
    let (least, start) = number(page, first).filter(|_| joined)?;
    let rest = page.low(Span::new(first.end, span.end)).trim_start();
    let goes_on = joints
        .share_in
        .iter()
        .any(|word| rest.strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' ')));
    (goes_on && (1..=MOST_YEARS).contains(&least))
        .then_some(Years { least, span: Span::new(start, first.end) })
}

/// The first of the numbers that stand right before a unit.
fn before_unit(page: &Page<'_>, span: Span) -> Option<Years> {
    let mut found = None;
    let mut to = span.end;
    for word in words(page.text, span).into_iter().rev() {
        // Between them only signs that join numbers may stand.
        let gap = page.of(Span::new(word.end, to));
        if gap.chars().any(|c| !(c.is_whitespace() || "+-–—~()‐,".contains(c))) {
            break;
        }
        if let Some((least, start)) = number(page, word) {
            found = Some(Years { least, span: Span::new(start, span.end) });
        } else if !is_filler(page, word) {
            break;
        }
        to = word.start;
    }
    found
}

fn is_filler(page: &Page<'_>, word: Span) -> bool {
    page.opening(word, &[Cue::YearsFiller]) == Some(word.end)
}

/// A word as a number: `5`, `5+`, `3-5` (its first), `five`, `๕`.
fn number(page: &Page<'_>, word: Span) -> Option<(u32, usize)> {
    let text = page.low(word);
    if let Some(number) = page.sets.lexicon.posting.numbers.get(text) {
        return Some((*number, word.start));
    }
    let digits: String = text.chars().map_while(digit).collect();
    let rest = text.trim_start_matches(|c| digit(c).is_some());
    let closed = rest.is_empty() || rest.starts_with(['+', '-']);
    (closed && !digits.is_empty() && digits.len() <= 2).then_some(())?;
    digits.parse().ok().map(|number| (number, word.start))
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '๐'..='๙' => char::from_digit(c as u32 - '๐' as u32, 10),
        _ => None,
    }
}

/// The least number of people to lead that `span` states.
pub(super) fn people(page: &Page<'_>, span: Span) -> Option<u32> {
    page.marks(span, Cue::People).into_iter().find_map(|noun| {
        let before = Span::new(span.start, noun.start);
        let close = words(page.text, before).into_iter().rev().take(3);
        let mut amounts = close.filter_map(|word| {
            let text = page.low(word);
            let digits: String = text.chars().map_while(digit).collect();
            digits
                .parse::<u32>()
                .ok()
                .or_else(|| page.sets.lexicon.posting.numbers.get(text).copied())
        });
        amounts.next().filter(|amount| (1..10_000).contains(amount))
    })
}
