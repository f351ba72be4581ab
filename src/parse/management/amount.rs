//! Numbers in a sentence, money, budgets and counted things.

use crate::{
    keywords::KeywordSets,
    model::{Quantity, Span},
    text::phrase,
};

/// A number of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Digits or number word, multiplier included.
    pub(super) span: Span,
    /// In whole units.
    pub(super) value: u64,
    /// ISO 4217 code where it is money.
    pub(super) currency: Option<String>,
    /// Whether a percent sign follows.
    pub(super) percent: bool,
}

/// All numbers of a folded sentence in order.
pub(super) fn numbers(folded: &str, sets: &KeywordSets) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(folded, at) {
        let number = digits(folded, start, sets).or_else(|| word(folded, start, sets));
        at = match number {
            Some(number) => {
                let end = number.span.end.max(start + 1);
                found.push(number);
                end
            }
            None => word_end(folded, start),
        };
    }
    found
}

/// The next place where a word or number begins.
fn next_word(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    rest.char_indices().find(|(_, c)| c.is_alphanumeric()).map(|(at, _)| from + at)
}

fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let digit_next = rest.chars().next().is_some_and(char::is_numeric);
    let length: usize = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() && (digit_next || !c.is_numeric()))
        .map(char::len_utf8)
        .sum();
    start + length.max(rest.chars().next().map_or(1, char::len_utf8))
}

/// "1,500", "1.2", "15mm", with the currency before or behind.
fn digits(text: &str, start: usize, sets: &KeywordSets) -> Option<Number> {
    let rest = text.get(start..)?;
    let length =
        rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')).count();
    let raw = rest.get(..length)?.trim_end_matches([',', '.']);
    if raw.is_empty() || !raw.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut whole_end = start + raw.len();
    let (mut value, thousandths) = parse(raw)?;
    if let Some((factor, end)) = multiplier(text, whole_end, sets) {
        value = value.checked_mul(factor)?.checked_add(thousandths.checked_mul(factor)? / 1000)?;
        whole_end = end;
    }
    let before = currency_before(text, start, sets);
    let behind = currency_behind(text, whole_end, sets);
    let span_start = before.as_ref().map_or(start, |(_, at)| *at);
    let span_end = behind.as_ref().filter(|_| before.is_none()).map_or(whole_end, |(_, at)| *at);
    let currency = before.or(behind).map(|(code, _)| code);
    let percent = text.get(whole_end..).is_some_and(|after| {
        after.trim_start().starts_with('%') || after.trim_start().starts_with("percent")
    });
    Some(Number { span: Span::new(span_start, span_end), value, currency, percent })
}

/// Whole units and thousandths of "1,500" or "1.25".
fn parse(raw: &str) -> Option<(u64, u64)> {
    let groups: Vec<&str> = raw.split(',').collect();
    let thousands = groups.len() > 1
        && groups
            .iter()
            .skip(1)
            .all(|group| group.split('.').next().is_some_and(|whole| whole.len() == 3));
    let plain = if thousands { raw.replace(',', "") } else { raw.split(',').next()?.to_owned() };
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    if whole.len() > 15 {
        return None;
    }
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    Some((whole.parse().ok()?, part.parse().unwrap_or(0)))
}

/// "million", "MM", "k" right behind the number or after one space or hyphen.
fn multiplier(text: &str, end: usize, sets: &KeywordSets) -> Option<(u64, usize)> {
    let rest = text.get(end..)?;
    let trimmed = rest.trim_start_matches([' ', '-', '+']);
    let glued = rest.len() == trimmed.len();
    let at = end + rest.len() - trimmed.len();
    sets.lexicon
        .management
        .multipliers
        .iter()
        .filter(|(word, _)| {
            trimmed.starts_with(word.as_str()) && phrase::is_whole(trimmed, 0, word.len())
        })
        .filter(|(word, _)| glued || word.len() > 2 || !word.is_ascii())
        .max_by_key(|(word, _)| word.len())
        .map(|(word, factor)| (*factor, at + word.len()))
}

fn currency_before(text: &str, start: usize, sets: &KeywordSets) -> Option<(String, usize)> {
    let before = text.get(..start)?;
    let trimmed = before.trim_end();
    sets.lexicon
        .management
        .money
        .iter()
        .flat_map(|(code, signs)| signs.iter().map(move |sign| (code, sign)))
        .filter(|(_, sign)| {
            trimmed.ends_with(sign.as_str())
                && phrase::is_whole(trimmed, trimmed.len() - sign.len(), trimmed.len())
        })
        .max_by_key(|(_, sign)| sign.len())
        .map(|(code, sign)| (code.clone(), trimmed.len() - sign.len()))
}

fn currency_behind(text: &str, end: usize, sets: &KeywordSets) -> Option<(String, usize)> {
    let rest = text.get(end..)?;
    let trimmed = rest.trim_start_matches([' ', '+']);
    let at = end + rest.len() - trimmed.len();
    sets.lexicon
        .management
        .money
        .iter()
        .flat_map(|(code, signs)| signs.iter().map(move |sign| (code, sign)))
        .filter(|(_, sign)| {
            trimmed.starts_with(sign.as_str())
                && phrase::is_whole(trimmed, 0, sign.len())
                && sign.as_str() != "$"
        })
        .max_by_key(|(_, sign)| sign.len())
        .map(|(code, sign)| (code.clone(), at + sign.len()))
}

/// "twelve".
fn word(text: &str, start: usize, sets: &KeywordSets) -> Option<Number> {
    let end = word_end(text, start);
    let value = *sets.lexicon.management.numbers.get(text.get(start..end)?)?;
    Some(Number {
        span: Span::new(start, end),
        value: u64::from(value),
        currency: None,
        percent: false,
    })
}

/// Amounts of money in a sentence that speaks of a budget, nearest first.
pub(super) fn budgets(
    text: &str,
    folded: &str,
    numbers: &[Number],
    sets: &KeywordSets,
) -> Vec<Quantity> {
    let Some((start, end)) = phrase::find(folded, &sets.lexicon.management.budgets) else {
        return Vec::new();
    };
    let money = numbers.iter().filter(|number| number.currency.is_some() && number.value >= 1000);
    let near = money.min_by_key(|number| {
        if number.span.end <= start {
            start - number.span.end
        } else {
            number.span.start.saturating_sub(end)
        }
    });
    let near = near.filter(|number| {
        let gap = if number.span.end <= start {
            Span::new(number.span.end, start)
        } else {
            Span::new(end, number.span.start)
        };
        gap.of(folded).split_whitespace().count() <= 8
    });
    near.map(|number| quantity("budget", text, number.span, number)).into_iter().collect()
}

/// Counted things: the noun stands at most two words behind the number.
pub(super) fn scope(
    text: &str,
    folded: &str,
    numbers: &[Number],
    sets: &KeywordSets,
) -> Vec<Quantity> {
    let mut found = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        if number.currency.is_some()
            || number.percent
            || number.value < 2
            || (1950..=2035).contains(&number.value)
        {
            continue;
        }
        let next = numbers.get(index + 1).map_or(folded.len(), |next| next.span.start);
        let behind = Span::new(number.span.end, next).of(folded);
        let near = first_words(behind, 3);
        let nouns = sets
            .lexicon
            .management
            .scope
            .iter()
            .filter_map(|(of, words)| Some((of, phrase::find(near, words)?)));
        if let Some((of, (_, end))) = nouns.min_by_key(|(_, (start, _))| *start) {
            found.push(quantity(
                of,
                text,
                Span::new(number.span.start, number.span.end + end),
                number,
            ));
        }
    }
    found
}

fn quantity(of: &str, text: &str, span: Span, number: &Number) -> Quantity {
    Quantity {
        of: of.to_owned(),
        text: span.of(text).to_owned(),
        amount: number.value,
        currency: number.currency.clone(),
        span,
    }
}

/// The first `count` words, ending where a clause ends.
pub(super) fn first_words(text: &str, count: usize) -> &str {
    let clause = text.find([',', ';', '.', ':', '(']).unwrap_or(text.len());
    let clause = text.get(..clause).unwrap_or_default();
    let mut words = 0;
    let mut inside = false;
    for (at, letter) in clause.char_indices() {
        if letter.is_whitespace() {
            inside = false;
        } else if !inside {
            inside = true;
            words += 1;
            if words > count {
                return clause.get(..at).unwrap_or_default();
            }
        }
    }
    clause
}
