//! Cuts a sentence or item where it asks for something new, and tells must from nice.

use crate::{
    keywords::Cue,
    model::{Level, RequirementKind, Span},
};

use super::{
    numbers,
    page::{Page, words},
};

/// A part of a sentence that asks for one thing, or for a list of like things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its place.
    pub(super) span: Span,
    /// Must or nice.
    pub(super) level: Level,
}

/// The clauses of `span`; `usual` is the level its section gives.
pub(super) fn clauses(page: &Page<'_>, span: Span, usual: Level) -> Vec<Clause> {
    let marks = level_marks(page, span);
    let mut clauses = Vec::new();
    for sentence in sentences(page, span, &marks) {
        let level = level(page, sentence, usual, &marks);
        let parts = parts(page, sentence);
        let only_last = parts.len() > 2 && is_singular(page, sentence, &marks);
        let last = parts.last().copied();
        for part in parts {
            let level = if only_last && Some(part) != last { usual } else { level };
            let part = page.trim(part, ",;&–-·");
            if has_content(page, part) {
                clauses.push(Clause { span: part, level });
            }
        }
    }
    clauses
}

/// Wording of level, by start.
fn level_marks(page: &Page<'_>, span: Span) -> Vec<(Span, Level)> {
    let cues = page.cues(span).into_iter();
    cues.filter_map(|(mark, cue)| match cue {
        Cue::Nice => Some((mark, Level::Nice)),
        Cue::Must => Some((mark, Level::Must)),
        _ => None,
    })
    .collect()
}

/// Parts at semicolons, and after a wording of level that more follows: "Scrum preferred, agile
/// is a must".
fn sentences(page: &Page<'_>, span: Span, marks: &[(Span, Level)]) -> Vec<Span> {
    let mut cuts: Vec<usize> = outside_brackets(page, span)
        .filter(|(_, c)| *c == ';')
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    // "…, ideally with Kotlin": the rest is only nice to have.
    cuts.extend(page.marks(span, Cue::NiceAtStart).into_iter().filter_map(|mark| {
        let before = page.low(Span::new(span.start, mark.start)).trim_end();
        before.ends_with([',', '-', '–']).then_some(mark.start)
    }));
    cuts.extend(before_a_single_wish(page, span, marks));
    for (mark, _) in marks {
        let rest = page.low(Span::new(mark.end, span.end));
        let after_bracket = rest.strip_prefix(')').unwrap_or(rest);
        let closed = mark.end + (rest.len() - after_bracket.len());
        if mark.start > span.start
            && after_bracket.starts_with([',', '.'])
            && after_bracket.len() > 8
        {
            cuts.push(closed + 1);
        }
    }
    cut(span, cuts)
}

/// Most words before a wish that speaks of them alone: a name of two words and "is".
const WISHED_WORDS: usize = 3;

/// "Strong Python, Go is nice to have": the wish speaks of what stands behind the comma.
fn before_a_single_wish(page: &Page<'_>, span: Span, marks: &[(Span, Level)]) -> Option<usize> {
    let [(mark, Level::Nice)] = marks else { return None };
    let (left, right) = page.of(span).split_once(',')?;
    let comma = span.start + left.len();
    let praised = page.opening(Span::new(span.start, comma), &[Cue::Quality, Cue::Start]);
    let wished = words(page.text, Span::new(comma, mark.start));
    let first = page.low(*wished.first()?);
    let joined = page.joints().and.iter().chain(&page.joints().or).any(|word| word == first);
    let alone = wished.len() <= WISHED_WORDS && !right.contains(',') && !joined;
    (praised.is_some() && alone && is_singular(page, span, marks)).then_some(comma)
}

/// The level that the wording of a sentence gives: "nice" wins over "must", because "required" and
/// "minimum" also stand in what is only preferred.
fn level(page: &Page<'_>, sentence: Span, usual: Level, marks: &[(Span, Level)]) -> Level {
    let inside = || marks.iter().filter(|(mark, _)| sentence.contains(*mark));
    let opens_nice = page.opening(sentence, &[Cue::NiceAtStart]).is_some();
    if opens_nice || inside().any(|(_, level)| *level == Level::Nice) {
        return Level::Nice;
    }
    let strong = inside().any(|(mark, level)| {
        *level == Level::Must
            && !page.joints().weak_musts.iter().any(|weak| weak == page.low(*mark))
    });
    if strong { Level::Must } else { usual }
}

/// "a, b, and experience with c is an asset": the wording speaks of the last one alone.
fn is_singular(page: &Page<'_>, sentence: Span, marks: &[(Span, Level)]) -> bool {
    let Some((mark, _)) = marks.iter().rfind(|(mark, _)| sentence.contains(*mark)) else {
        return false;
    };
    let before = page.low(Span::new(sentence.start, mark.end));
    sentence.end - mark.end < 3
        && before.rfind(" is ").is_some_and(|at| mark.end - sentence.start - at < 30)
}

/// Parts where a new ask opens after a connector.
fn parts(page: &Page<'_>, sentence: Span) -> Vec<Span> {
    let outside: Vec<usize> = outside_brackets(page, sentence).map(|(at, _)| at).collect();
    let mut starts = page.marks(sentence, Cue::Start);
    starts.extend(numbers::all_years(page, sentence).into_iter().map(|years| years.span));
    starts.sort_unstable();
    let mut cuts = Vec::new();
    let mut from = sentence.start;
    for start in starts {
        if start.start <= from || outside.binary_search(&start.start).is_err() {
            continue;
        }
        let before = Span::new(from, start.start);
        let Some(left) = before_connector(page, before) else { continue };
        let degrees = |span| page.degrees.holds(&page.lower, span, |_| true);
        let next = Span::new(start.start, page.boundary(start.start + 30).min(sentence.end));
        let certified = |span| !page.votes_for(span, RequirementKind::Certification).is_empty();
        let listed = page.low(Span::new(left.end, start.start)).trim() == ",";
        let choice = degrees(left) && degrees(next)
            || listed && certified(left) && certified(next)
            || ends_in_modifier(page, left);
        let right = Span::new(start.start, sentence.end);
        if !choice && has_content(page, left) && has_content(page, right) {
            cuts.push(left.end);
            from = left.end;
        }
    }
    cuts.extend(after_a_person(page, sentence));
    cut(sentence, cuts).into_iter().map(|part| without_connector(page, part)).collect()
}

/// Most words in which a person is named before what is said of her.
const PERSON_WORDS: usize = 4;

/// "Hands-on technologist who listens": who is sought, and what she does. In "help staff who …" and
/// "work with clients who …" others are spoken of.
fn after_a_person(page: &Page<'_>, sentence: Span) -> Option<usize> {
    let who = words(page.text, sentence)
        .into_iter()
        .take(PERSON_WORDS + 1)
        .find(|word| page.joints().relatives.iter().any(|one| one == page.low(*word)))?;
    let person = page.trim(Span::new(sentence.start, who.start), ",");
    let speaks_of_others = page.opening(sentence, &[Cue::Addressee, Cue::Seeks]).is_some()
        || page.opens_with_work(sentence)
        || page.low(person).ends_with('s');
    (!speaks_of_others && has_content(page, person)).then_some(who.start)
}

/// "strategic and analytical thinking": an adjective waits for its noun.
pub(super) fn ends_in_modifier(page: &Page<'_>, span: Span) -> bool {
    let last = words(page.text, span).pop();
    last.is_some_and(|word| page.opening(word, &[Cue::Modifier]) == Some(word.end))
}

/// What stands before the connector at the end of `span`, if one does.
fn before_connector(page: &Page<'_>, span: Span) -> Option<Span> {
    let mut rest = page.low(span).trim_end();
    for _ in 0..2 {
        let articles = &page.joints().articles;
        if let Some(article) = articles.iter().find(|article| ends_in_word(rest, article)) {
            rest = rest.get(..rest.len() - article.len()).unwrap_or_default().trim_end();
        }
    }
    let mut found = false;
    let connectors = &page.joints().connectors;
    while let Some(connector) = connectors.iter().find(|connector| ends_in_word(rest, connector)) {
        rest = rest.get(..rest.len() - connector.len()).unwrap_or_default().trim_end();
        found = true;
    }
    found.then(|| Span::new(span.start, span.start + rest.len()))
}

fn ends_in_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|before| {
        !word.starts_with(char::is_alphabetic) || before.ends_with(|c: char| !c.is_alphanumeric())
    })
}

/// A part without the connector it opens with.
fn without_connector(page: &Page<'_>, part: Span) -> Span {
    let mut part = page.trim(part, ",;");
    let joints = page.joints();
    while let Some(length) =
        joints.connectors.iter().chain(&joints.relatives).find_map(|connector| {
            let rest = page.low(part).strip_prefix(connector.as_str())?;
            rest.starts_with(char::is_whitespace).then_some(connector.len())
        })
    {
        part = page.trim(Span::new(part.start + length, part.end), ",;");
    }
    part
}

/// Whether anything but empty words, praise and wording of level stands in `span`.
pub(super) fn has_content(page: &Page<'_>, span: Span) -> bool {
    let empty: Vec<Span> = page
        .cues(span)
        .into_iter()
        .filter(|(_, cue)| matches!(cue, Cue::Head | Cue::Quality | Cue::Nice | Cue::Must))
        .map(|(mark, _)| mark)
        .collect();
    words(page.text, span).into_iter().any(|word| !empty.iter().any(|mark| mark.contains(word)))
}

/// Characters outside brackets, with their offsets.
pub(super) fn outside_brackets<'p>(
    page: &Page<'p>,
    span: Span,
) -> impl Iterator<Item = (usize, char)> + use<'p> {
    let mut depth = 0_u32;
    page.of(span).char_indices().filter_map(move |(offset, c)| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => return Some((span.start + offset, c)),
            _ => {}
        }
        None
    })
}

/// `span` cut at the given offsets.
fn cut(span: Span, mut cuts: Vec<usize>) -> Vec<Span> {
    cuts.sort_unstable();
    cuts.dedup();
    let mut start = span.start;
    let mut parts = Vec::new();
    for at in cuts.into_iter().chain([span.end]) {
        if at > start {
            parts.push(Span::new(start, at));
            start = at;
        }
    }
    parts
}
