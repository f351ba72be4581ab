//! Positions told in sentences: "From March 2018 until today I have been Head of IT at …".

use std::ops::Range;

use super::{
    super::{
        bullet,
        dates::{self, Mention},
        joined::Joined,
        rows::Row,
    },
    Context, months_of,
};
use crate::{
    model::{Bullet, Confidence, DateRange, Found, Moment, Position, Span},
    text::{self, phrase},
};

/// A longer sentence tells of more than one thing.
const LONGEST_SENTENCE: usize = 400;
/// Most words of a title, and of an employer's name.
const TITLE_WORDS: usize = 8;
const NAME_WORDS: usize = 7;

/// Where in the running text a sentence tells of a job.
struct Told {
    dates: Span,
    range: DateRange,
    title: Span,
    employer: Option<Span>,
    place: Option<Span>,
    /// The sentence, and what it says behind "where".
    sentence: Span,
    deeds: Option<Span>,
}

/// The positions that sentences of `range` tell of; what follows each, up to the next, was done there.
pub(super) fn read(context: &Context<'_>, range: Range<usize>) -> Vec<Position> {
    let rows: Vec<&Row<'_>> =
        context.rows.get(range).unwrap_or_default().iter().filter(|row| !row.signed).collect();
    let joined = Joined::of(&rows);
    let mut found: Vec<(Told, Vec<Span>)> = Vec::new();
    for sentence in text::sentences(&joined.text) {
        match told(context, &joined.text, sentence) {
            Some(told) => found.push((told, Vec::new())),
            None => {
                if let Some((_, deeds)) = found.last_mut() {
                    deeds.push(sentence);
                }
            }
        }
    }
    found.iter().map(|(told, deeds)| position(context, &joined, told, deeds)).collect()
}

/// Whether a row is a sentence in which somebody speaks of themselves.
pub(super) fn is_told(context: &Context<'_>, row: &Row<'_>) -> bool {
    let words = &context.sets.lexicon.prose;
    phrase::has_word(&row.folded, &words.subjects) && phrase::has_word(&row.folded, &words.roles)
}

fn position(context: &Context<'_>, joined: &Joined, told: &Told, deeds: &[Span]) -> Position {
    let found = |span: Span| {
        Found::new(span.of(&joined.text).to_owned(), joined.back(span), Confidence::new(700))
    };
    let bullets: Vec<Bullet> = told
        .deeds
        .iter()
        .chain(deeds)
        .map(|cut| {
            let mut judged = bullet::judge(cut.of(&joined.text), context.sets);
            for metric in &mut judged.metrics {
                metric.span = joined.back(metric.span.shifted(cut.start));
            }
            judged.span = joined.back(*cut);
            judged
        })
        .collect();
    let whole = deeds.iter().fold(told.sentence, |whole, deed| whole.cover(*deed));
    Position {
        title: Some(found(told.title)),
        employer: told.employer.map(found),
        location: told.place.map(found),
        dates: told.range,
        dates_span: Some(joined.back(told.dates)),
        unreadable_date: None,
        months: months_of(told.range, context.today),
        bullets,
        span: joined.back(whole),
        confidence: Confidence::new(700),
    }
}

/// What a sentence tells of a job: a title and from when to when, or nothing.
fn told(context: &Context<'_>, text: &str, sentence: Span) -> Option<Told> {
    let body = sentence.of(text);
    if body.len() > LONGEST_SENTENCE {
        return None;
    }
    let mentions = dates::mentions(body, 0, context.sets, context.today);
    let (dates, range) = from_to(context, body, &mentions)?;
    let folded = phrase::fold(body);
    let free = |span: Span| !mentions.iter().any(|mention| mention.span.overlaps(span));
    let title = title(context, body, &folded, &mentions).filter(|span| free(*span))?;
    let employer = employer(context, body, &folded, title).filter(|span| free(*span));
    let place = employer.and_then(|name| place(context, body, &folded, name.end));
    let back = |span: Span| span.shifted(sentence.start);
    Some(Told {
        dates: back(dates),
        range,
        title: back(title),
        employer: employer.map(back),
        place: place.filter(|span| free(*span)).map(back),
        sentence,
        deeds: deeds(context, body, &folded, employer.unwrap_or(title)).map(back),
    })
}

/// The dates of a sentence: a range, or a start and an end that words tell apart.
fn from_to(context: &Context<'_>, body: &str, mentions: &[Mention]) -> Option<(Span, DateRange)> {
    if let Some(range) = mentions.iter().find(|m| m.two_ends && m.range.start.is_some()) {
        return Some((range.span, range.range));
    }
    let [first, second] = mentions else { return None };
    let between = phrase::fold(Span::new(first.span.end, second.span.start).of(body));
    let words = &context.sets.lexicon.prose.ends_after;
    let ends = words.iter().any(|word| {
        let before = between.trim_end();
        before.ends_with(word.as_str())
            && phrase::is_whole(before, before.len() - word.len(), before.len())
    });
    let (start, end) = (first.range.start?, second.range.start?);
    (ends && end.index_as_end() >= start.index_as_start()).then(|| {
        let range = DateRange { start: Some(start), end: Some(Moment::At(end)) };
        (first.span.cover(second.span), range)
    })
}

/// The title behind "have been", "worked as", or right behind the dates and a comma.
fn title(context: &Context<'_>, body: &str, folded: &str, mentions: &[Mention]) -> Option<Span> {
    let words = &context.sets.lexicon.prose;
    let cues = words.roles.iter().flat_map(|cue| {
        let all = folded.match_indices(cue.as_str());
        all.map(|(at, cue)| (at, at + cue.len()))
            .filter(|(at, end)| phrase::is_whole(folded, *at, *end))
            .map(|(_, end)| end)
    });
    let mut starts: Vec<usize> = cues.collect();
    starts.sort_unstable();
    let behind_dates = mentions.iter().map(|mention| mention.span.end);
    starts.into_iter().chain(behind_dates).find_map(|start| {
        let start = skip(folded, start, &words.articles);
        let end = title_end(folded, start, &words.title_ends);
        let span = trimmed(body, Span::new(start, end));
        let fits = span.of(body).split_whitespace().count() <= TITLE_WORDS;
        let named = span.of(folded);
        let title = context.sets.lexicon.titles.is_title(named);
        (fits && title && !phrase::has_word(named, &words.subjects)).then_some(span)
    })
}

/// Past signs and small words.
fn skip(folded: &str, from: usize, small: &[String]) -> usize {
    let mut at = from;
    loop {
        let rest = folded.get(at..).unwrap_or_default();
        let body = rest.trim_start_matches([' ', ',', ':', '"', '“']);
        at += rest.len() - body.len();
        match phrase::starts_with(body, small) {
            Some(length) => at += length,
            None => return at,
        }
    }
}

/// Where a title ends: at a sign, or at a word that cannot be part of it. "Head of IT in Bristol"
/// ends at "in"; Thai words end it without a space before them.
fn title_end(folded: &str, start: usize, ends: &[String]) -> usize {
    let rest = folded.get(start..).unwrap_or_default();
    let sign = rest.find([',', ';', '.', '(', ':', '–', '—']).unwrap_or(rest.len());
    let word = ends.iter().filter_map(|word| phrase::find_one(rest, word).filter(|at| *at > 0));
    let thai = rest.char_indices().zip(rest.chars().skip(1)).find_map(|((at, c), next)| {
        (phrase::is_thai(c) && next == ' ').then_some(at + c.len_utf8())
    });
    start + word.chain(thai).min().unwrap_or(sign).min(sign)
}

fn trimmed(body: &str, span: Span) -> Span {
    let raw = span.of(body);
    let left = raw.trim_start();
    let start = span.start + raw.len() - left.len();
    Span::new(start, start + left.trim_end().len())
}

/// The name behind "at", "for" or "joined": first what follows the title, then what stands before it.
fn employer(context: &Context<'_>, body: &str, folded: &str, title: Span) -> Option<Span> {
    let words = &context.sets.lexicon.prose;
    let named = |from: usize, to: usize| {
        let part = folded.get(from..to)?;
        let mut starts: Vec<usize> = words
            .employer_after
            .iter()
            .flat_map(|word| {
                part.match_indices(word.as_str())
                    .filter(|(at, word)| phrase::is_whole(part, *at, at + word.len()))
                    .map(|(at, word)| from + at + word.len())
            })
            .collect();
        starts.sort_unstable();
        starts.into_iter().find_map(|start| name(context, body, start))
    };
    named(title.end, folded.len()).or_else(|| named(0, title.start))
}

/// A run of capitalised words from `start` on, or a Thai name up to a space behind its legal form.
fn name(context: &Context<'_>, body: &str, start: usize) -> Option<Span> {
    let rest = body.get(start..)?;
    let lead = rest.len() - rest.trim_start().len();
    let (from, rest) = (start + lead, rest.trim_start());
    if rest.chars().next().is_some_and(phrase::is_thai) {
        let form = context.sets.lexicon.employers.forms.iter();
        let end = form
            .filter(|form| !form.is_ascii())
            .filter_map(|form| Some(rest.find(form.as_str())? + form.len()))
            .filter(|end| *end < 120)
            .max();
        let first = rest.find([' ', ',', '.']).unwrap_or(rest.len());
        return Some(Span::new(from, from + end.unwrap_or(first).max(first)));
    }
    let links = &context.sets.lexicon.prose.name_links;
    let (mut end, mut count) = (0, 0);
    let mut at = 0;
    for word in rest.split_inclusive(' ') {
        let bare = word.trim_end();
        let capital = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let link = links.iter().any(|link| *link == bare.to_lowercase());
        if !(capital || link) || count == NAME_WORDS {
            break;
        }
        at += word.len();
        if capital {
            count += 1;
            end = at - (word.len() - bare.len());
            if bare.ends_with([',', ';', ':', ')']) || bare.ends_with('.') && bare.len() > 4 {
                break;
            }
        }
    }
    let text = rest.get(..end)?;
    let text = text.strip_prefix("the ").map_or(text, str::trim_start);
    let kept = text.trim_end_matches([',', ';', ':', '.', ')']);
    let from = from + (end - text.len());
    (kept.starts_with(char::is_uppercase)).then(|| Span::new(from, from + kept.len()))
}

/// "in Bristol" right behind the employer.
fn place(context: &Context<'_>, body: &str, folded: &str, from: usize) -> Option<Span> {
    let rest = folded.get(from..)?;
    let behind = rest.trim_start_matches([' ', ',']);
    let at = from + rest.len() - behind.len();
    let length = phrase::starts_with(behind, &context.sets.lexicon.prose.place_after)?;
    name(context, body, at + length)
}

/// What stands behind "where": the first thing told of the job.
fn deeds(context: &Context<'_>, body: &str, folded: &str, behind: Span) -> Option<Span> {
    let rest = folded.get(behind.end..)?;
    let (_, end) = phrase::find(rest, &context.sets.lexicon.prose.deeds_after)?;
    let span = trimmed(body, Span::new(behind.end + end, body.len()));
    (span.of(body).split_whitespace().count() >= 3).then_some(span)
}
