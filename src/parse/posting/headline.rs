//! The first lines of a posting: a title that holds the employer, and the line of facts below it.

use crate::{
    model::Span,
    text::{self, phrase},
};

use super::{
    super::{place, words_of::is_made_of},
    blocks::Block,
    page::Page,
};

/// Most words of the line of facts below a title, and of a place in it.
const FACTS_WORDS: usize = 15;
const PLACE_WORDS: usize = 6;
const CITY_WORDS: usize = 3;

/// "Infrastructure Manager - Port of Arden": title and employer, where what stands behind the last
/// dash or bar is named like an organisation.
pub(super) fn parted(page: &Page<'_>, line: Span) -> Option<(Span, Span)> {
    let text = page.of(line);
    let sign = |c: char| matches!(c, '-' | '–' | '—' | '|' | '·');
    let (at, sign) = text.char_indices().rfind(|(at, c)| {
        let apart = |c: Option<char>| c.is_some_and(char::is_whitespace);
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + c.len_utf8()..).and_then(|after| after.chars().next());
        sign(*c) && apart(before) && apart(after)
    })?;
    let title = page.trim(Span::new(line.start, line.start + at), "*-–—|·");
    let name = page.trim(Span::new(line.start + at + sign.len_utf8(), line.end), "*");
    (!title.is_empty() && is_organisation(page, page.of(name))).then_some((title, name))
}

/// A word of companies, a legal form, or a name of the shape "Port of Arden"; no department.
fn is_organisation(page: &Page<'_>, text: &str) -> bool {
    let lexicon = &page.sets.lexicon;
    let folded = phrase::fold(text);
    let links = &page.joints().name_links;
    let mut words = text.split_whitespace();
    let names = words
        .all(|word| word.starts_with(char::is_uppercase) || links.iter().any(|link| link == word));
    let institution = text.split_whitespace().skip(1).any(|word| links.iter().any(|l| l == word));
    let said = phrase::has_word(&folded, &lexicon.employers.words);
    names && (said || institution) && !is_made_of(text, &lexicon.titles.areas)
}

/// The place in the line right below the title: "Brightwater Mutual, Leeds (hybrid)".
pub(super) fn place(page: &Page<'_>, blocks: &[Block]) -> Option<Span> {
    let second = blocks.get(1).filter(|block| !block.bullet && !block.heading)?;
    let whole = facts_line(page, second.span);
    let line = page.of(whole);
    let facts = line.split_whitespace().count() <= FACTS_WORDS && !line.ends_with('.');
    if !facts || line.contains(':') {
        return None;
    }
    let parts = parts(page, whole);
    let known = |span: &Span| is_known(page, page.of(*span));
    let behind = || parts.get(1).copied().filter(|span| looks_like_city(page, page.of(*span)));
    parts.iter().skip(1).copied().find(|span| known(span)).or_else(behind)
}

/// The first sentence of a line, where another follows it: "Brelund AB, Malmö. Salary: …".
pub(super) fn facts_line(page: &Page<'_>, line: Span) -> Span {
    let end = sentence_end(page.of(line)).map_or(line.end, |at| line.start + at);
    Span::new(line.start, end)
}

/// Where the first sentence of a text ends that another one follows, its full stop left out. Short
/// words with a full stop ("St. Albans") end none.
pub(super) fn sentence_end(text: &str) -> Option<usize> {
    text.match_indices(". ").map(|(at, _)| at).find(|at| {
        let last = text.get(..*at).and_then(|before| before.split([' ', ',']).next_back());
        let next = text.get(at + 2..).and_then(|rest| rest.trim_start().chars().next());
        last.is_some_and(|word| word.chars().count() > 2) && next.is_some_and(char::is_uppercase)
    })
}

/// What stands between commas, bars, brackets and dashes.
fn parts(page: &Page<'_>, line: Span) -> Vec<Span> {
    text::pieces(page.of(line), |sign| [',', '·', '|', '(', ')', '–'].contains(&sign))
        .map(|piece| page.trim(piece.shifted(line.start), "*"))
        .collect()
}

/// The place in what stands behind "Location:", without the way of working beside it; `None` where
/// nothing else is said.
pub(super) fn place_in(page: &Page<'_>, said: Span) -> Option<Span> {
    let ways = &page.joints().contract_words;
    let all = parts(page, said);
    let place = |part: &&Span| {
        let folded = phrase::fold(page.of(**part));
        let bare = folded.trim();
        !bare.is_empty() && !ways.iter().any(|way| way == bare)
    };
    let kept: Vec<Span> = all.iter().filter(place).copied().collect();
    let (first, last) = (kept.first()?, kept.last()?);
    let whole = all.iter().filter(|part| !part.is_empty()).count() == kept.len();
    Some(if whole { said } else { first.cover(*last) })
}

/// Whether a short phrase is or begins with a place that the lists know.
fn is_known(page: &Page<'_>, text: &str) -> bool {
    let words = &page.sets.lexicon.employers;
    let folded = phrase::fold(text);
    let begins = phrase::starts_with(&folded, &words.cities)
        .or_else(|| phrase::starts_with(&folded, &words.countries));
    text.split_whitespace().count() <= PLACE_WORDS
        && (begins.is_some() || place::is_place(text, page.sets))
}

/// A few capitalised words that name no job, no department and no kind of contract.
fn looks_like_city(page: &Page<'_>, text: &str) -> bool {
    let lexicon = &page.sets.lexicon;
    let folded = phrase::fold(text);
    (1..=CITY_WORDS).contains(&text.split_whitespace().count())
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.'))
        && !lexicon.titles.is_title(&folded)
        && !phrase::has_word(&folded, &lexicon.employers.words)
        && !phrase::has_word(&folded, &page.joints().contract_words)
        && !is_made_of(text, &lexicon.titles.areas)
}
