//! Two moments with a dash or a word between them, or one that goes on.

use super::{
    Mention,
    moment::{End, Reader, Value},
};
use crate::{
    model::{Confidence, DateRange, Moment, Span, YearMonth},
    text::phrase,
};

/// A moment no surer than this (per mille) can be read in another way too.
const AMBIGUOUS: u16 = 600;

/// The date or range that begins at `start`, and where to go on.
pub(super) fn read(reader: &Reader<'_>, start: usize) -> Option<(Mention, usize)> {
    let (first, start) = first_end(reader, start)?;
    let second = second_end(reader, first.stop)
        .or_else(|| between(reader, start, first.stop))
        .or_else(|| next_year(reader, first));
    if let Some((dash, second)) = second {
        let joined = join(reader, first, second, dash)?;
        return Some((
            mention(joined, Span::new(start, second.stop), first, Some(second)),
            second.stop,
        ));
    }
    single(reader, first, start)
}

/// The first moment; one glued to the word before it counts only where a range follows.
fn first_end(reader: &Reader<'_>, start: usize) -> Option<(End, usize)> {
    let before = reader.text.get(..start)?.chars().next_back();
    let glued = before.is_some_and(|b| b.is_alphabetic() && !phrase::is_thai(b));
    if let Some(first) = reader.moment(start) {
        let fits = !glued || second_end(reader, first.stop).is_some();
        return fits.then_some((first, start));
    }
    // A capital clipped off the word before may stick to the month ("TAug 2005 to …").
    let next = start + reader.text.get(start..)?.chars().next()?.len_utf8();
    let first = reader
        .moment(next)
        .filter(|end| matches!(end.value, Value::At(at) if at.month.is_some()))?;
    let letter = reader.text.get(next..)?.starts_with(char::is_alphabetic);
    (letter && second_end(reader, first.stop).is_some()).then_some((first, next))
}

/// The second moment behind a connector, and whether the connector was a dash.
fn second_end(reader: &Reader<'_>, from: usize) -> Option<(bool, End)> {
    let (dash, after) = connector(reader, from)?;
    let second = reader.moment(after).or_else(|| short_year(reader, after))?;
    Some((dash, second))
}

/// "20" in "2019/20": the year behind a slash must be the next one.
fn next_year(reader: &Reader<'_>, first: End) -> Option<(bool, End)> {
    let Value::At(YearMonth { year, month: None }) = first.value else { return None };
    let rest = reader.text.get(first.stop..)?;
    let second = short_year(reader, first.stop + rest.strip_prefix('/').map(|_| 1)?)?;
    let next = u8::try_from((year + 1) % 100).ok()?;
    matches!(second.value, Value::Short(None, short) if short == next).then_some((true, second))
}

/// "2017" in "between 2011 and 2017".
fn between(reader: &Reader<'_>, start: usize, from: usize) -> Option<(bool, End)> {
    let before = reader.text.get(..start)?.trim_end();
    let opened = reader.words.between.iter().any(|word| {
        before.ends_with(word.as_str())
            && phrase::is_whole(before, before.len() - word.len(), before.len())
    });
    let at = skip_spaces(reader.text, from);
    let length = phrase::starts_with(reader.text.get(at..)?, &reader.words.between_to)?;
    let second = reader.moment(skip_spaces(reader.text, at + length))?;
    opened.then_some((false, second))
}

/// Skips "-", "–", "to", "until"; also "– to".
fn connector(reader: &Reader<'_>, from: usize) -> Option<(bool, usize)> {
    let rest = reader.text.get(from..)?;
    let trimmed = rest.trim_start_matches([' ', ',', '.', ')', '\u{a0}', '\t']);
    let at = from + rest.len() - trimmed.len();
    if let Some(first) = trimmed
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '\u{ad}' | '–' | '—' | '−' | '~' | '→' | '‑' | '‒'))
    {
        let behind = trimmed.get(first.len_utf8()..)?;
        let behind_trimmed = behind.trim_start_matches([' ', '-', '–', '(', '\u{a0}']);
        let at = at + first.len_utf8() + behind.len() - behind_trimmed.len();
        let word = phrase::starts_with(behind_trimmed, &reader.words.to)
            .filter(|_| reader.moment(at).is_none());
        let at = word.map_or(at, |length| skip_spaces(reader.text, at + length));
        return Some((true, at));
    }
    // "to date" is a word for today, not a connector and a noun.
    if reader.moment(at).is_some_and(|end| end.value == Value::Present) {
        return Some((false, at));
    }
    let length = phrase::starts_with(trimmed, &reader.words.to).or_else(|| {
        // "2007to" and "to2009": converters lose the spaces.
        reader
            .words
            .to
            .iter()
            .filter(|word| trimmed.starts_with(word.as_str()))
            .map(String::len)
            .find(|length| {
                trimmed.get(*length..).is_some_and(|after| after.starts_with(char::is_numeric))
            })
    })?;
    Some((false, skip_spaces(reader.text, at + length)))
}

fn skip_spaces(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + rest.len() - rest.trim_start().len()
}

/// "21" in "2019–21".
fn short_year(reader: &Reader<'_>, at: usize) -> Option<End> {
    let rest = reader.text.get(at..)?;
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let after = rest.get(digits..)?.chars().next();
    let open = after.is_some_and(|a| a.is_alphanumeric() || matches!(a, '/' | '-' | '%' | '.'));
    let value = rest.get(..digits).filter(|_| digits == 2 && !open)?.parse().ok()?;
    Some(End { value: Value::Short(None, value), stop: at + digits, sure: 700 })
}

/// The range two ends make; `None` where they make none.
fn join(reader: &Reader<'_>, first: End, second: End, dash: bool) -> Option<DateRange> {
    let full = |month: Option<u8>, short: u8| YearMonth { year: reader.century(short), month };
    let end = match second.value {
        Value::At(at) => Some(Moment::At(at)),
        Value::Short(month, short) => Some(Moment::At(full(month, short))),
        Value::Present => Some(Moment::Present),
        Value::Unreadable => None,
        Value::Month(month) => match first.value {
            Value::At(at) if dash => Some(Moment::At(YearMonth { month: Some(month), ..at })),
            _ => return None,
        },
    };
    let start = match first.value {
        Value::At(at) => Some(at),
        Value::Short(month, short) => Some(full(month, short)),
        Value::Month(month) => match end {
            Some(Moment::At(YearMonth { year, month: Some(last) })) => {
                Some(YearMonth { year: year - i16::from(month > last), month: Some(month) })
            }
            _ => return None,
        },
        Value::Unreadable => None,
        Value::Present => return None,
    };
    match (start, end) {
        // With both months stated it is a range whose writer slipped: kept, so that a check can say so.
        (Some(start), Some(Moment::At(end)))
            if end.index_as_end() < start.index_as_start()
                && (start.month.is_none() || end.month.is_none()) =>
        {
            None
        }
        _ => Some(DateRange { start, end }),
    }
}

/// A moment without a second: a single date, or one that goes on.
fn single(reader: &Reader<'_>, first: End, start: usize) -> Option<(Mention, usize)> {
    let at = match first.value {
        Value::At(at) => Some(at),
        Value::Unreadable => None,
        _ => return None,
    };
    let before = reader.text.get(..start)?.trim_end();
    let since = reader.words.since.iter().any(|word| {
        before.ends_with(word.as_str())
            && phrase::is_whole(before, before.len() - word.len(), before.len())
    });
    let rest = reader.text.get(first.stop..)?;
    let onwards = phrase::starts_with(rest.trim_start(), &reader.words.onwards).is_some();
    let open = matches!(rest.trim(), "-" | "–" | "—");
    let end = (since || onwards || open).then_some(Moment::Present);
    let mut mention =
        mention(DateRange { start: at, end }, Span::new(start, first.stop), first, None);
    mention.two_ends = end.is_some();
    if open {
        mention.span.end = first.stop + rest.trim_end().len();
    }
    let go_on = mention.span.end;
    Some((mention, go_on))
}

fn mention(range: DateRange, span: Span, first: End, second: Option<End>) -> Mention {
    let sure = second.map_or(first.sure, |second| second.sure.min(first.sure));
    let month = |end: End| !matches!(end.value, Value::At(YearMonth { month: None, .. }));
    Mention {
        span,
        range,
        confidence: Confidence::new(sure),
        unreadable: [Some(first), second]
            .into_iter()
            .flatten()
            .any(|end| end.value == Value::Unreadable),
        two_ends: second.is_some(),
        ambiguous: [Some(first), second].into_iter().flatten().any(|end| end.sure <= AMBIGUOUS),
        month: month(first),
    }
}
