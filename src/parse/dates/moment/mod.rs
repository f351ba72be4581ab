//! One end of a range: a month, a year, a season or "present".

mod numeric;

use crate::{
    keywords::DateWords,
    model::{Date, YearMonth},
    text::phrase,
};

/// The Buddhist era is 543 years ahead.
const BUDDHIST: i32 = 543;

/// What one end says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    At(YearMonth),
    /// A month whose year stands at the other end.
    Month(u8),
    /// A month with two digits that may be a year ("Mar 19"), or a two-digit year ("'21").
    Short(Option<u8>, u8),
    Present,
    Unreadable,
}

/// One end with its place and the doubt about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub(super) value: Value,
    /// One past its last byte.
    pub(super) stop: usize,
    /// Per mille.
    pub(super) sure: u16,
}

/// Reads moments from one folded text.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a DateWords,
    today: Date,
    thai: bool,
}

/// A number: its value, its digits and where it ends.
#[derive(Debug, Clone, Copy)]
struct Number {
    value: i32,
    digits: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, words: &'a DateWords, today: Date) -> Self {
        let thai = text.chars().any(phrase::is_thai) || phrase::has_word(text, &words.buddhist);
        Self { text, words, today, thai }
    }

    /// The next place at or after `from` where a date may begin.
    pub(super) fn next_start(&self, from: usize) -> Option<usize> {
        let rest = self.text.get(from..)?;
        let mut before = self.text.get(..from)?.chars().next_back();
        for (offset, letter) in rest.char_indices() {
            let fresh = before.is_none_or(|b| !b.is_alphanumeric())
                || (letter.is_numeric() && before.is_some_and(|b| !b.is_numeric()))
                || (letter.is_alphabetic()
                    && before.is_some_and(|b| b.is_numeric() || phrase::is_thai(b)));
            if fresh && (letter.is_alphanumeric() || matches!(letter, '\'' | '’')) {
                return Some(from + offset);
            }
            before = Some(letter);
        }
        None
    }

    /// Where the word or number at `start` ends; inside a Latin word no date begins.
    pub(super) fn after_word(&self, start: usize) -> usize {
        let rest = self.text.get(start..).unwrap_or_default();
        let Some(first) = rest.chars().next() else { return start + 1 };
        let same = |letter: char| {
            if first.is_numeric() {
                letter.is_numeric()
            } else {
                letter.is_alphabetic() && !phrase::is_thai(letter)
            }
        };
        let length: usize = rest.chars().take_while(|c| same(*c)).map(char::len_utf8).sum();
        start + length.max(first.len_utf8())
    }

    /// The moment that begins at `start`.
    pub(super) fn moment(&self, start: usize) -> Option<End> {
        let start = self.skip_era(start);
        let first = self.text.get(start..)?.chars().next()?;
        if first.is_numeric() {
            return self.numeric(start);
        }
        if matches!(first, '\'' | '’') {
            let year = self.number(start + first.len_utf8()).filter(|n| n.digits == 2)?;
            return Some(End {
                value: Value::Short(None, year.value as u8),
                stop: year.end,
                sure: 700,
            });
        }
        if let Some(length) = self.word_at(start, &self.words.present) {
            return Some(End { value: Value::Present, stop: start + length, sure: 950 });
        }
        if let Some(year) = self.placeholder(start) {
            return Some(year);
        }
        let (month, end, season) = self.month_name(start)?;
        self.year_of_month(month, end, season)
    }

    /// A month's or season's number, its end, and whether it is a season.
    fn month_name(&self, start: usize) -> Option<(u8, usize, bool)> {
        let months = (1_u8..).zip(&self.words.months);
        let named = months
            .filter_map(|(number, names)| Some((number, self.word_at(start, names)?)))
            .max_by_key(|(_, length)| *length);
        if let Some((number, length)) = named {
            return Some((number, start + length, false));
        }
        let rest = self.text.get(start..)?;
        let season = |name: &str| {
            rest.starts_with(name) && phrase::is_whole(rest, 0, name.len())
                || rest.starts_with(name)
                    && rest.get(name.len()..).is_some_and(|r| r.starts_with(char::is_numeric))
        };
        let (name, month) = self.words.seasons.iter().find(|(name, _)| season(name))?;
        Some((*month, start + name.len(), true))
    }

    /// Length of the longest of `words` that begins at `start`; a digit may follow without a space.
    fn word_at(&self, start: usize, words: &[String]) -> Option<usize> {
        let rest = self.text.get(start..)?;
        // Nearly every word is ruled out by its first byte.
        let first = rest.as_bytes().first();
        words
            .iter()
            .filter(|word| word.as_bytes().first() == first && rest.starts_with(word.as_str()))
            .filter(|word| {
                let after = rest.get(word.len()..).and_then(|r| r.chars().next());
                after.is_none_or(|a| !a.is_alphabetic() || phrase::is_thai(a))
            })
            .map(String::len)
            .max()
    }

    fn year_of_month(&self, month: u8, end: usize, season: bool) -> Option<End> {
        let sure = if season { 700 } else { 950 };
        let at = |year: i16, end: usize, sure: u16| End {
            value: Value::At(YearMonth { year, month: Some(month) }),
            stop: end,
            sure,
        };
        let after =
            self.skip(end, |c| matches!(c, ' ' | '.' | ',' | '-' | '/' | '\u{a0}' | '–'), 3);
        let after = self.skip_word(after, "of ");
        let after = self.skip_era(after);
        if let Some(year) = self.placeholder(after) {
            return Some(year);
        }
        if let Some(number) = self.number(after) {
            if let Some(year) = self.year(number, true) {
                return Some(at(year, number.end, sure));
            }
            if number.digits <= 2 && (1..=31).contains(&number.value) {
                let ordinal = self.skip_ordinal(number.end);
                let next = self.skip(ordinal, |c| matches!(c, ' ' | ','), 3);
                if let Some(year) = self
                    .number(next)
                    .filter(|n| n.digits == 4)
                    .and_then(|n| Some((self.year(n, true)?, n.end)))
                    && next > ordinal
                {
                    return Some(at(year.0, year.1, sure));
                }
            }
            if number.digits == 2 && after > end {
                return Some(End {
                    value: Value::Short(Some(month), number.value as u8),
                    stop: number.end,
                    sure: 600,
                });
            }
        }
        if let Some(quote) = self
            .text
            .get(after..)
            .and_then(|r| r.chars().next())
            .filter(|c| matches!(c, '\'' | '’'))
            && let Some(number) = self.number(after + quote.len_utf8()).filter(|n| n.digits == 2)
        {
            return Some(at(self.century(number.value as u8), number.end, 850));
        }
        (!season).then_some(End { value: Value::Month(month), stop: end, sure: 700 })
    }

    /// "20XX" and the like, where a template was not filled in.
    fn placeholder(&self, start: usize) -> Option<End> {
        let rest = self.text.get(start..)?;
        let shape = ["20xx", "19xx", "xxxx", "yyyy", "20__"]
            .iter()
            .find(|shape| rest.starts_with(**shape))?;
        self.closed(start + shape.len()).then_some(End {
            value: Value::Unreadable,
            stop: start + shape.len(),
            sure: 300,
        })
    }

    /// A number as a year of the common era; Buddhist years only where `dated` or in Thai text.
    fn year(&self, number: Number, dated: bool) -> Option<i16> {
        if number.digits != 4 {
            return None;
        }
        let latest = i32::from(self.today.year) + 10;
        let year = if (1940..=latest).contains(&number.value) {
            number.value
        } else if (dated || self.thai) && (1960..=latest).contains(&(number.value - BUDDHIST)) {
            number.value - BUDDHIST
        } else {
            return None;
        };
        i16::try_from(year).ok()
    }

    /// A two-digit year in the hundred years that end ten years from today.
    pub(super) fn century(&self, short: u8) -> i16 {
        let short = i16::from(short);
        let this = self.today.year / 100 * 100;
        if this + short > self.today.year + 10 { this - 100 + short } else { this + short }
    }

    /// Digits, ASCII or Thai, from `start`.
    fn number(&self, start: usize) -> Option<Number> {
        let mut number = Number { value: 0, digits: 0, end: start };
        for letter in self.text.get(start..)?.chars().take(6) {
            let digit = letter
                .to_digit(10)
                .or_else(|| (('๐'..='๙').contains(&letter)).then(|| letter as u32 - '๐' as u32));
            let Some(digit) = digit else { break };
            number.value = number.value * 10 + digit as i32;
            number.digits += 1;
            number.end += letter.len_utf8();
        }
        (number.digits > 0).then_some(number)
    }

    /// Whether a number may end here: no letter, digit or decimal goes on.
    fn closed(&self, end: usize) -> bool {
        let mut after = self.text.get(end..).unwrap_or_default().chars();
        match after.next() {
            Some('%' | '+') => false,
            Some(',' | '.' | ':') => !after.next().is_some_and(char::is_numeric),
            Some(letter) if letter.is_numeric() => false,
            Some(letter) if letter.is_alphabetic() => {
                !matches!(letter, 'x' | 's') || after.next().is_some_and(char::is_alphabetic)
            }
            _ => true,
        }
    }

    fn skip(&self, from: usize, over: impl Fn(char) -> bool, at_most: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        from + rest
            .chars()
            .take(at_most)
            .take_while(|c| over(*c))
            .map(char::len_utf8)
            .sum::<usize>()
    }

    fn skip_word(&self, from: usize, word: &str) -> usize {
        if self.text.get(from..).is_some_and(|rest| rest.starts_with(word)) {
            from + word.len()
        } else {
            from
        }
    }

    fn skip_ordinal(&self, from: usize) -> usize {
        ["st", "nd", "rd", "th"].iter().map(|word| self.skip_word(from, word)).max().unwrap_or(from)
    }

    fn skip_era(&self, from: usize) -> usize {
        match self.word_at(from, &self.words.buddhist) {
            Some(length) if self.thai => self.skip(from + length, |c| matches!(c, ' ' | '.'), 2),
            _ => from,
        }
    }
}
