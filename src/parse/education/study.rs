//! Groups the rows of an education section into studies and reads each.

use super::{
    super::{dates, joined::Joined, place, rows::Row},
    degree,
};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Date, DegreeLevel, Found, Moment, Span, Study, StudyState},
    text::phrase,
};

/// The highest level that was reached; where nothing is finished yet, the highest begun.
pub(in crate::parse) fn highest(studies: &[Study]) -> DegreeLevel {
    let of = |state: StudyState| {
        studies.iter().filter(|s| s.state == state).map(|s| s.level).max().unwrap_or_default()
    };
    match of(StudyState::Finished) {
        DegreeLevel::None => of(StudyState::InProgress),
        level => level,
    }
}

/// What a row of the section holds.
#[derive(Debug, Clone, Copy, Default)]
struct Holds {
    degree: bool,
    school: bool,
    year: bool,
}

/// The studies of one section; the first `skip` bytes of its first row are the heading.
pub(super) fn of_section(
    rows: &[&Row<'_>],
    skip: usize,
    sets: &KeywordSets,
    today: Date,
) -> Vec<Study> {
    let mut groups: Vec<Vec<&Row<'_>>> = Vec::new();
    let mut held = Holds::default();
    for row in rows {
        let now = holds(row, sets, today);
        let again = (now.degree && held.degree)
            || (now.school && held.school && !now.degree)
            || (now.school && now.degree && (held.school || held.degree));
        let parted = row.gap && (now.degree || now.school) && held.degree && held.school;
        // A description below a complete entry belongs to it; a bare date after one does not part.
        let fresh = groups.is_empty() || ((again || parted) && !is_description(row));
        if fresh {
            groups.push(vec![row]);
            held = now;
        } else if let Some(group) = groups.last_mut() {
            group.push(row);
            held = Holds {
                degree: held.degree || now.degree,
                school: held.school || now.school,
                year: held.year || now.year,
            };
        }
    }
    lead_dates(&mut groups, sets, today);
    groups
        .iter()
        .enumerate()
        .filter_map(|(index, group)| study(group, if index == 0 { skip } else { 0 }, sets, today))
        .collect()
}

/// "May 1991 / Bachelor of Science …": where the section begins with a bare date, every entry's
/// last bare date is the next one's first row.
fn lead_dates(groups: &mut [Vec<&Row<'_>>], sets: &KeywordSets, today: Date) {
    let bare = |row: &Row<'_>| {
        let found = dates::mentions(row.text, 0, sets, today);
        found.first().is_some_and(|m| m.span.len() + 2 >= row.text.len())
    };
    let leads = groups.first().and_then(|group| group.first()).is_some_and(|row| bare(row));
    if !leads {
        return;
    }
    for index in (1..groups.len()).rev() {
        let moved = groups
            .get_mut(index - 1)
            .filter(|group| group.len() > 1 && group.last().is_some_and(|row| bare(row)))
            .and_then(Vec::pop);
        if let (Some(row), Some(group)) = (moved, groups.get_mut(index)) {
            group.insert(0, row);
        }
    }
}

fn is_description(row: &Row<'_>) -> bool {
    row.signed
        || row.starts_lower()
        || row.words() > 25
        || (row.words() > 12 && row.ends_sentence())
}

fn holds(row: &Row<'_>, sets: &KeywordSets, today: Date) -> Holds {
    if row.text.len() > 400 {
        return Holds::default();
    }
    Holds {
        degree: degree::find(row.text, sets).is_some(),
        school: degree::has_school(&row.folded, sets),
        year: !dates::mentions(row.text, 0, sets, today).is_empty(),
    }
}

/// One study; `None` where a group names neither a degree nor a school.
fn study(rows: &[&Row<'_>], skip: usize, sets: &KeywordSets, today: Date) -> Option<Study> {
    let mut joined = Joined::default();
    for (index, row) in rows.iter().take(8).enumerate() {
        let from = if index == 0 { skip } else { 0 };
        if index > 0 && is_description(row) && degree::find(row.text, sets).is_none() {
            continue;
        }
        joined.push(row.text.get(from..).unwrap_or_default(), row.span.start + from);
        joined.text.push('\n');
    }
    let text = joined.text.as_str();
    let mentions = dates::mentions(text, 0, sets, today);
    let named = degree::find(text, sets);
    let pieces = pieces(text, named.map(|(span, _)| span), mentions.iter().map(|m| m.span), sets);
    let school = school(&pieces, text, sets);
    let has_school_word =
        school.is_some_and(|span| degree::has_school(&phrase::fold(span.of(text)), sets));
    if named.is_none() && !has_school_word {
        return None;
    }
    let field = field(&pieces, text, named.map(|(span, _)| span), school, sets);
    let year = mentions.iter().filter_map(|m| match m.range.end {
        Some(Moment::At(end)) => Some(end.year),
        Some(Moment::Present) => None,
        None => m.range.start.map(|start| start.year),
    });
    let whole = rows.iter().map(|row| row.span).reduce(Span::cover)?;
    let found = |span: Span, sure: u16| {
        let value = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
        Found::new(value, joined.back(span), Confidence::new(sure))
    };
    Some(Study {
        degree: named.map(|(span, _)| found(span, 900)),
        level: named.map(|(_, level)| level).unwrap_or_default(),
        field: field.map(|span| found(span, 750)),
        school: school.map(|span| found(span, if has_school_word { 900 } else { 500 })),
        year: year.max(),
        state: state(text, &mentions, sets, today),
        span: whole,
        confidence: Confidence::new(if named.is_some() && school.is_some() { 900 } else { 600 }),
    })
}

/// Pieces of the entry between separators, degree and dates.
fn pieces(
    text: &str,
    degree: Option<Span>,
    dates: impl Iterator<Item = Span>,
    sets: &KeywordSets,
) -> Vec<Span> {
    let mut cuts: Vec<Span> = dates.chain(degree).collect();
    let mut at = 0;
    for line in text.split('\n') {
        cuts.extend(place::placeholder(line, sets).map(|(from, to)| Span::new(at + from, at + to)));
        at += line.len() + 1;
    }
    cuts.sort_unstable();
    let mut free = Vec::new();
    let mut from = 0;
    for cut in cuts {
        free.push(Span::new(from, cut.start.max(from)));
        from = from.max(cut.end);
    }
    free.push(Span::new(from, text.len()));
    let mut pieces = Vec::new();
    for part in free {
        split_piece(part, text, sets, &mut pieces);
    }
    pieces
}

/// Splits at separators, cuts places off, keeps what has letters.
fn split_piece(part: Span, text: &str, sets: &KeywordSets, pieces: &mut Vec<Span>) {
    let body = part.of(text);
    let mut from = 0;
    let mut push = |from: usize, to: usize| {
        let raw = body.get(from..to).unwrap_or_default();
        let left = raw.trim_start_matches(is_edge);
        let trimmed = left.trim_end_matches(is_edge);
        let start = part.start + from + raw.len() - left.len();
        let kept = place::at_end(trimmed, sets).map_or(trimmed, |(at, _)| {
            trimmed.get(..at).unwrap_or_default().trim_end_matches(is_edge)
        });
        if kept.chars().any(char::is_alphabetic) {
            pieces.push(Span::new(start, start + kept.len()));
        }
    };
    let mut before = ' ';
    let mut letters = body.char_indices().peekable();
    while let Some((at, sign)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, c)| *c);
        let cuts = match sign {
            '\n' | '|' | '•' | '·' | ';' | '\t' | '–' | '—' | ':' | '(' | ')' | '¼'
            | '\u{200b}' | '＋' | '﹣' => true,
            'ï' => after == '¼',
            '-' => before.is_whitespace() && after.is_whitespace(),
            // Thai writes field and school side by side.
            ' ' => before_thai_school(body.get(at + 1..).unwrap_or_default(), sets),
            ',' => !goes_on_as_place(body.get(at + 1..).unwrap_or_default(), sets),
            _ => false,
        };
        if cuts {
            push(from, at);
            from = at + sign.len_utf8();
        }
        before = sign;
    }
    push(from, body.len());
}

/// Whether a Thai word of a school's name follows.
fn before_thai_school(rest: &str, sets: &KeywordSets) -> bool {
    rest.chars().next().is_some_and(phrase::is_thai)
        && sets
            .lexicon
            .education
            .schools
            .words
            .iter()
            .any(|word| !word.is_ascii() && rest.starts_with(word.as_str()))
}

/// "…, OR" and "…, Thailand" stay with the city before the comma.
fn goes_on_as_place(rest: &str, sets: &KeywordSets) -> bool {
    let next = rest.split([',', '\n', '|', '–', '(', ';']).next().unwrap_or_default().trim();
    let folded = phrase::fold(next);
    let words = &sets.lexicon.employers;
    words.states.iter().any(|state| state == next)
        || words.countries.iter().chain(&words.regions).any(|name| *name == folded)
}

fn is_edge(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            ',' | '.' | '-' | '–' | ':' | '|' | '(' | ')' | '\u{200b}' | '¼' | '\'' | '"' | '*'
        )
}

/// The piece that names a school; without one, a capitalised piece that is no field's place.
fn school(pieces: &[Span], text: &str, sets: &KeywordSets) -> Option<Span> {
    let by_word = pieces.iter().find(|span| degree::has_school(&phrase::fold(span.of(text)), sets));
    by_word.copied().or_else(|| {
        // The last of several: fields stand next to the degree.
        // and a piece that "in" ties to the degree is a field.
        let tied = |span: &Span| {
            phrase::starts_with(
                &phrase::fold(span.of(text)),
                &sets.lexicon.education.schools.field_after,
            )
            .is_some()
        };
        let names: Vec<&Span> = pieces
            .iter()
            .filter(|span| {
                span.of(text).starts_with(char::is_uppercase) && !is_no_field(span.of(text), sets)
            })
            .collect();
        (names.len() >= 2 || (names.len() == 1 && pieces.iter().any(tied)))
            .then(|| names.last().copied().copied())
            .flatten()
    })
}

/// The piece right behind the degree, else the first other piece.
fn field(
    pieces: &[Span],
    text: &str,
    degree: Option<Span>,
    school: Option<Span>,
    sets: &KeywordSets,
) -> Option<Span> {
    let rest =
        || pieces.iter().filter(|span| Some(**span) != school && !is_no_field(span.of(text), sets));
    let behind = degree.and_then(|degree| rest().find(|span| span.start >= degree.end));
    let span = behind.or_else(|| rest().next()).copied()?;
    // "in Computer Science", "of Physics", "major in Physics".
    let folded = phrase::fold(span.of(text));
    let lead =
        phrase::starts_with(&folded, &sets.lexicon.education.schools.field_after).unwrap_or(0);
    let body = span.of(text).get(lead..)?;
    let start = span.start + lead + (body.len() - body.trim_start_matches(is_edge).len());
    (start < span.end).then(|| Span::new(start, span.end))
}

fn is_no_field(piece: &str, sets: &KeywordSets) -> bool {
    let folded = phrase::fold(piece);
    let words = &sets.lexicon.education;
    phrase::starts_with(&folded, &words.schools.not_field).is_some()
        || phrase::starts_with(&folded, &words.states.in_progress).is_some()
        || folded.split_whitespace().count() > 9
        || folded.chars().any(|c| c.is_ascii_digit())
}

fn state(text: &str, mentions: &[dates::Mention], sets: &KeywordSets, today: Date) -> StudyState {
    let folded = phrase::fold(text);
    let words = &sets.lexicon.education.states;
    if phrase::has_word(&folded, &words.abandoned) {
        return StudyState::Abandoned;
    }
    let future = mentions.iter().any(|m| match (m.range.end, m.range.start) {
        (Some(Moment::Present), _) => true,
        (Some(Moment::At(end)), _) => end.index_as_start() > today.year_month().index_as_end(),
        (None, Some(start)) => start.index_as_start() > today.year_month().index_as_end(),
        (None, None) => false,
    });
    if future || phrase::has_word(&folded, &words.in_progress) {
        StudyState::InProgress
    } else {
        StudyState::Finished
    }
}
