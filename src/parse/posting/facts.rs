//! Single facts of a posting: title, employer, place, pay.

use crate::{
    keywords::Cue,
    model::{Confidence, Found, Span},
};

use super::{blocks::Block, headline, page::Page, phrases::Phrases};

/// Title, employer, location and salary, where stated.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Job title.
    pub(super) title: Option<Found<String>>,
    /// Who hires.
    pub(super) employer: Option<Found<String>>,
    /// Place of work.
    pub(super) location: Option<Found<String>>,
    /// Pay as printed.
    pub(super) salary: Option<Found<String>>,
}

/// A title is no longer than this many words.
const TITLE_WORDS: usize = 14;
/// Labels stand near the top.
const LABEL_BLOCKS: usize = 40;

const LABELLED: Confidence = Confidence::CERTAIN;

/// Reads the facts.
pub(super) fn facts(page: &Page<'_>, blocks: &[Block]) -> Facts {
    let labels = &page.sets.lexicon.posting_titles.labels;
    let labelled_by = |labels: &[String]| {
        blocks.iter().take(LABEL_BLOCKS).find_map(|block| labelled(page, block.span, labels))
    };
    let (title, named) = match labelled_by(&labels.title) {
        Some(title) => (Some(title), None),
        None => headed(page, title(page, blocks)),
    };
    let employer = labelled_by(&labels.employer).or(named).or_else(|| employer(page, blocks));
    Facts {
        title,
        employer,
        location: labelled_by(&labels.location)
            .and_then(|said| headline::place_in(page, said.span))
            .and_then(|place| found(page, place, LABELLED.per_mille()))
            .or_else(|| found(page, headline::place(page, blocks)?, 600)),
        salary: labelled_by(&labels.salary)
            .or_else(|| {
                let top = blocks.iter().take(LABEL_BLOCKS);
                top.into_iter().find_map(|one| labelled_inside(page, one.span, &labels.salary))
            })
            .filter(|found| found.value.chars().any(|c| c.is_ascii_digit()))
            .or_else(|| salary(page, blocks)),
    }
}

fn found(page: &Page<'_>, span: Span, per_mille: u16) -> Option<Found<String>> {
    let value = super::names::flat(page.of(span));
    (!value.is_empty()).then(|| Found::new(value, span, Confidence::new(per_mille)))
}

/// "Label: value" on a line of its own.
fn labelled(page: &Page<'_>, span: Span, labels: &[String]) -> Option<Found<String>> {
    let (label, rest) = page.low(span).split_once([':', '：'])?;
    let name = label.trim().trim_matches('*');
    if !labels.iter().any(|known| known == name) {
        return None;
    }
    let value = page.trim(Span::new(span.end - rest.len(), span.end), "*:");
    let short = page.of(value).chars().count() <= 120;
    found(page, value, LABELLED.per_mille()).filter(|_| short)
}

/// "Brelund AB, Malmö. Salary: 55,000 a month.": a label inside a line, its value to the end of the
/// sentence.
fn labelled_inside(page: &Page<'_>, span: Span, labels: &[String]) -> Option<Found<String>> {
    let low = page.low(span);
    let starts = low.match_indices([':', '：']).filter_map(|(colon, sign)| {
        let before = low.get(..colon)?;
        let label = labels.iter().find(|label| before.ends_with(label.as_str()))?;
        let ahead = before.get(..before.len() - label.len())?.trim_end();
        ahead.ends_with(['.', '|', '·', ';', ',']).then_some(span.start + colon + sign.len())
    });
    let rest = Span::new(starts.min()?, span.end);
    let end = headline::sentence_end(page.of(rest)).map_or(rest.end, |at| rest.start + at);
    let value = page.trim(Span::new(rest.start, end), "*:|·;.");
    let short = page.of(value).chars().count() <= 60;
    found(page, value, LABELLED.per_mille()).filter(|_| short)
}

/// The first short line.
fn title(page: &Page<'_>, blocks: &[Block]) -> Option<Found<String>> {
    let short = |block: &&Block| {
        let text = page.of(block.span);
        text.split_whitespace().count() <= TITLE_WORDS && !text.ends_with(['.', '!', '?', ':'])
    };
    let words = &page.sets.lexicon.posting_titles.labels.manager_words;
    let table = Phrases::new(words.iter().map(|word| (word.as_str(), ())));
    let mut top = blocks.iter().take(6).filter(|block| !block.bullet).filter(short);
    let first = top.clone().next()?;
    let named = top.find(|block| table.holds(&page.lower, block.span, |()| true));
    found(page, named.unwrap_or(first).span, if named.is_some() { 900 } else { 500 })
}

/// The title without an employer that stands on its line, and that employer.
fn headed(
    page: &Page<'_>,
    title: Option<Found<String>>,
) -> (Option<Found<String>>, Option<Found<String>>) {
    let both = title.as_ref().and_then(|title| headline::parted(page, title.span));
    match both {
        Some((line, name)) => (found(page, line, 900), found(page, name, 700)),
        None => (title, None),
    }
}

/// "X is an equal opportunity employer", "About X", "บริษัท X".
fn employer(page: &Page<'_>, blocks: &[Block]) -> Option<Found<String>> {
    let headed = blocks.iter().find_map(|block| {
        let low = page.low(block.span);
        let words = &page.joints().about;
        let rest = words.iter().find_map(|word| low.strip_prefix(word.as_str()))?.trim_start();
        let name = Span::new(block.span.end - rest.len(), block.span.end);
        let name = page.trim(name, ":");
        named(page, page.of(name)).then_some(name)
    });
    let thai = || {
        let words = &page.joints().company_words;
        let company = blocks
            .iter()
            .take(6)
            .find(|block| words.iter().any(|word| page.of(block.span).starts_with(word.as_str())));
        company.map(|block| block.span)
    };
    let sentence = || blocks.iter().find_map(|block| subject(page, block.span));
    let under_title = || {
        let second = blocks.get(1).filter(|block| !block.bullet && !block.heading)?;
        let line = headline::facts_line(page, page.trim(second.span, "*"));
        let text = page.of(line);
        let name = text.split([',', '·', '|', '(', '–']).next()?.trim_end();
        let line_of_facts = name.len() < text.len() && text.split_whitespace().count() <= 15;
        (line_of_facts
            && !text.ends_with('.')
            && !text.contains(':')
            && named(page, name.trim_end_matches('*')))
        .then(|| Span::new(line.start, line.start + name.trim_end_matches('*').len()))
    };
    headed
        .or_else(thai)
        .or_else(sentence)
        .or_else(under_title)
        .and_then(|span| found(page, span, 700))
}

/// The capitalised words before "is a leading …" or "is an equal opportunity …".
fn subject(page: &Page<'_>, span: Span) -> Option<Span> {
    let text = page.of(span);
    let marks = page.cues(span);
    let verb = marks
        .iter()
        .find(|(mark, cue)| matches!(cue, Cue::Company) && page.low(*mark).starts_with("is "));
    let eeo = || {
        let low = page.low(span);
        let at =
            page.joints().company_verbs.iter().filter_map(|verb| low.find(verb.as_str())).min();
        at.map(|at| span.start + at)
    };
    let end = verb.map(|(mark, _)| mark.start).or_else(eeo)?;
    let before = text.get(..end - span.start)?.trim_end();
    let start = before.rfind(['.', '!', ':']).map_or(0, |at| at + 1);
    let name = before.get(start..)?.split(',').next()?.trim();
    let from = span.start + before.find(name)?;
    named(page, name).then(|| Span::new(from, from + name.len()))
}

/// Whether a phrase is a name of at most five capitalised words.
fn named(page: &Page<'_>, text: &str) -> bool {
    let joints = page.joints();
    let mut words = text.split_whitespace().peekable();
    let count = text.split_whitespace().count();
    let lower = text.to_lowercase();
    let generic = joints.no_names.contains(&lower);
    words.peek().is_some()
        && count <= 5
        && !generic
        && words.all(|word| {
            !word.starts_with(char::is_lowercase)
                || joints.name_links.iter().any(|link| link == word)
        })
}

/// An amount of money beside a word for pay.
fn salary(page: &Page<'_>, blocks: &[Block]) -> Option<Found<String>> {
    let words = &page.sets.lexicon.posting_titles.labels.money;
    let table = Phrases::new(words.iter().map(|word| (word.as_str(), ())));
    blocks.iter().find_map(|block| {
        let amount = amount(page, block.span)?;
        let around = Span::new(
            page.boundary(amount.start.saturating_sub(60)).max(block.span.start),
            page.boundary(amount.end + 30).min(block.span.end),
        );
        let marks = table.scan(&page.lower, around);
        let tail =
            marks.iter().find(|(mark, ())| mark.start >= amount.end && mark.start < amount.end + 3);
        let whole = tail.map_or(amount, |(mark, ())| amount.cover(*mark));
        if marks.is_empty() { None } else { found(page, page.trim(whole, ".,-–"), 800) }
    })
}

/// From a currency sign over the digits, commas and range that follow it.
fn amount(page: &Page<'_>, span: Span) -> Option<Span> {
    let text = page.of(span);
    let start = text.find(CURRENCIES)?;
    let rest = text.get(start..)?;
    let inside = |c: char| c.is_ascii_digit() || "$€£฿.,-–—kK ".contains(c) || c.is_whitespace();
    let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
    let digits = rest.get(..length)?.chars().filter(char::is_ascii_digit).count();
    // "$90,000 and $120,000": the range in words.
    let joined = rest.get(length..)?;
    let words = &page.joints().range_words;
    let tail = words.iter().find_map(|word| joined.strip_prefix(word.as_str())?.strip_prefix(' '));
    let tail = tail.unwrap_or("");
    let range = tail.starts_with(CURRENCIES);
    let more = if range { tail.find(|c| !inside(c)).unwrap_or(tail.len()) } else { 0 };
    let skipped = if range { joined.len() - tail.len() } else { 0 };
    let end = span.start + start + length + skipped + more;
    (digits >= 2).then(|| page.trim(Span::new(span.start + start, end), ".,-–"))
}

/// Signs of currencies.
const CURRENCIES: [char; 4] = ['$', '€', '£', '฿'];
