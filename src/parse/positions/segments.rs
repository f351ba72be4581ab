//! Cuts the rows of a header into pieces: at separators, around dates and around placeholders.

use super::{super::place, Context, Entry};
use crate::{
    model::{Confidence, Found, Span},
    text::phrase,
};

/// What a label before a piece says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// "Position: …".
    Title,
    /// "Company: …".
    Employer,
    /// "Period: …".
    Dates,
}

/// A piece of a header row.
#[derive(Debug, Clone)]
pub(super) struct Segment<'a> {
    text: &'a str,
    /// Its place in the document's text.
    pub(super) span: Span,
    /// Index of its row.
    pub(super) row: usize,
    /// Whether it stands behind "at" or "@".
    pub(super) after_at: bool,
    /// What the label before it says.
    pub(super) label: Option<Label>,
    /// Whether it is the first of the header.
    pub(super) first: bool,
    /// Whether its row is bold.
    pub(super) bold: bool,
    /// Whether the dates stand in its row.
    pub(super) row_has_date: bool,
}

/// Signs that never belong to a title's or name's edge.
fn is_edge(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(
            sign,
            ',' | ';'
                | ':'
                | '|'
                | 'Â'
                | '-'
                | '–'
                | '—'
                | '·'
                | '•'
                | '*'
                | '/'
                | '\u{200b}'
                | '﹣'
                | '＋'
                | '‐'
                | '_'
                | '~'
                | '►'
                | '⋄'
        )
}

/// A text without the dots that lead the eye from its end to a date.
fn without_leader(text: &str) -> &str {
    let is_led = ["...", "…"].iter().any(|dots| text.ends_with(dots));
    if is_led { text.trim_end_matches(['.', '…']).trim_end_matches(is_edge) } else { text }
}

impl<'a> Segment<'a> {
    /// Its words.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Bytes `from..to` of it, trimmed.
    pub(super) fn part(&self, from: usize, to: usize) -> Self {
        let raw = self.text.get(from..to).unwrap_or_default();
        let left = raw.trim_start_matches(is_edge);
        let text = without_leader(left.trim_end_matches(is_edge));
        // A bracket that opens nothing or closes nothing is left over from a cut.
        let text = if text.ends_with('(') || (text.ends_with(')') && !text.contains('(')) {
            text.trim_end_matches(['(', ')']).trim_end_matches(is_edge)
        } else {
            text
        };
        let (text, lead) = match text.strip_prefix(')') {
            Some(rest) => (
                rest.trim_start_matches(is_edge),
                text.len() - rest.trim_start_matches(is_edge).len(),
            ),
            None => (text, 0),
        };
        let start = self.span.start + from + (raw.len() - left.len()) + lead;
        Self { text, span: Span::new(start, start + text.len()), ..self.clone() }
    }

    /// Keeps the bytes before `at`.
    pub(super) fn cut_end(&mut self, at: usize) {
        *self = self.part(0, at);
    }

    /// As a value; `points` of its features tell how sure.
    pub(super) fn found(&self, points: i32) -> Option<Found<String>> {
        if self.text.is_empty() {
            return None;
        }
        let sure = (500 + points * 60).clamp(300, 980) as u16;
        let value = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Found::new(value, self.span, Confidence::new(sure)))
    }
}

/// All pieces of an entry's header in order.
pub(super) fn of<'a>(context: &Context<'a>, entry: &Entry) -> Vec<Segment<'a>> {
    let dates = entry.anchor.as_ref();
    let mut pieces = Vec::new();
    for at in &entry.header {
        let Some(row) = context.rows.get(*at) else { continue };
        let row_has_date = dates.is_some_and(|anchor| anchor.rows.contains(at));
        if row_has_date && dates.is_some_and(|anchor| anchor.rows.len() > 1) {
            continue;
        }
        let text = row.text.get(..row.text.len() - tail(context, entry, *at).map_or(0, str::len));
        let text = text.unwrap_or(row.text);
        let whole = Segment {
            text,
            span: Span::new(row.span.start, row.span.start + text.len()),
            row: *at,
            after_at: false,
            label: None,
            first: false,
            bold: row.bold == Some(true),
            row_has_date,
        };
        let mut parts = vec![whole];
        if let Some(anchor) = dates.filter(|_| row_has_date) {
            parts = around(parts, anchor.span);
        }
        for part in parts {
            for part in at_separators(&part) {
                pieces.extend(
                    around_placeholder(context, &part)
                        .into_iter()
                        .flat_map(|part| around_place(context, &part))
                        .flat_map(|part| at_words(context, &part)),
                );
            }
        }
    }
    pieces.retain(|piece| !piece.text.is_empty() && !is_duration(piece.text, context));
    take_labels(context, &mut pieces);
    if let Some(first) = pieces.first_mut() {
        first.first = true;
    }
    pieces
}

/// Takes labels off the pieces behind them: "Position: IT Manager", "Company: Globex".
fn take_labels(context: &Context<'_>, pieces: &mut Vec<Segment<'_>>) {
    let lexicon = &context.sets.lexicon;
    let label = |piece: &Segment<'_>| {
        let folded = phrase::fold(piece.text);
        let row = context.rows.get(piece.row)?;
        let behind = row.text.get(piece.span.end.checked_sub(row.span.start)?..)?;
        let is = |words: &[String]| words.contains(&folded);
        let kinds = [
            (&lexicon.titles.labels, Label::Title),
            (&lexicon.employers.labels, Label::Employer),
            (&lexicon.lines.date_labels, Label::Dates),
        ];
        let colon = behind.trim_start().starts_with(':');
        kinds.into_iter().find(|(words, _)| colon && is(words)).map(|(_, label)| label)
    };
    let mut kept: Vec<Segment<'_>> = Vec::with_capacity(pieces.len());
    let mut open: Option<(Label, usize)> = None;
    for mut piece in pieces.drain(..) {
        if let Some(label) = label(&piece) {
            open = Some((label, piece.row));
            continue;
        }
        piece.label = open.take().filter(|(_, row)| *row == piece.row).map(|(label, _)| label);
        kept.push(piece);
    }
    *pieces = kept;
}

/// The statement that the last row of a header ends with, behind its dates or its place; `None`
/// where what stands there is short and no sentence.
pub(super) fn tail<'a>(context: &Context<'a>, entry: &Entry, at: usize) -> Option<&'a str> {
    let row = context.rows.get(at).filter(|_| entry.header.iter().max() == Some(&at))?;
    let dates = entry.anchor.as_ref().filter(|anchor| anchor.rows.contains(&at));
    let dates = dates.and_then(|anchor| anchor.span.end.checked_sub(row.span.start));
    let place = place::placeholder(row.text, context.sets).map(|(_, end)| end);
    let rest = row.text.get(dates.max(place)?..)?;
    let body = rest.trim_start_matches(|c: char| is_edge(c) || matches!(c, ')' | '.'));
    let words = body.split_whitespace().count();
    let sentence = (body.ends_with('.') && words >= 3) || (body.contains(". ") && words > 6);
    (sentence || words > 12).then_some(body)
}

/// What stands before and after the dates.
fn around(parts: Vec<Segment<'_>>, dates: Span) -> Vec<Segment<'_>> {
    parts
        .into_iter()
        .flat_map(|part| {
            let from = dates.start.saturating_sub(part.span.start);
            let to = dates.end.saturating_sub(part.span.start);
            [part.part(0, from), part.part(to, part.text.len())]
        })
        .collect()
}

/// Pieces between "|", "·", "•", " – ", " - ", tabs, wide spaces and signs of broken encodings.
fn at_separators<'a>(part: &Segment<'a>) -> Vec<Segment<'a>> {
    let text = part.text;
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (0, 0_i32);
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, sign)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, c)| *c);
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        let spaced = before.is_whitespace() || after.is_whitespace();
        let cuts = match sign {
            '|' | '•' | '·' | '\t' | '‧' | '∙' | '◆' | '⋅' | '●' | '￭' | '■' | '♦' | '»' | ';'
            | '\u{200b}' | '﹣' | '＋' | '¼' => true,
            '–' | '—' | '―' => spaced,
            '-' | '~' | '/' | ':' => {
                before.is_whitespace() && after.is_whitespace()
                    || (sign == ':' && after.is_whitespace())
            }
            ' ' => before == ' ' && after == ' ',
            'ï' => after == '¼',
            _ => false,
        };
        if cuts && depth <= 0 {
            pieces.push(part.part(from, at));
            from = at + sign.len_utf8();
        }
        before = sign;
    }
    pieces.push(part.part(from, text.len()));
    pieces
}

/// Before, at and after "Company Name".
fn around_placeholder<'a>(context: &Context<'_>, part: &Segment<'a>) -> Vec<Segment<'a>> {
    let folded = phrase::fold(part.text);
    match phrase::find(&folded, &context.sets.lexicon.employers.placeholders) {
        Some((start, end)) => {
            vec![part.part(0, start), part.part(start, end), part.part(end, part.text.len())]
        }
        None => vec![part.clone()],
    }
}

/// Before, at and after "City, State".
fn around_place<'a>(context: &Context<'_>, part: &Segment<'a>) -> Vec<Segment<'a>> {
    match place::placeholder(part.text, context.sets) {
        Some((start, end)) => {
            vec![part.part(0, start), part.part(start, end), part.part(end, part.text.len())]
        }
        None => vec![part.clone()],
    }
}

/// "Engineer at Globex", "Engineer @ Globex".
fn at_words<'a>(context: &Context<'_>, part: &Segment<'a>) -> Vec<Segment<'a>> {
    let folded = phrase::fold(part.text);
    for word in
        context.sets.lexicon.employers.at.iter().filter(|word| word.len() <= 2 || !word.is_ascii())
    {
        let Some(at) = phrase::find_one(&folded, word).filter(|at| *at > 0) else { continue };
        let mut tail = part.part(at + word.len(), part.text.len());
        tail.after_at = true;
        let head = part.part(0, at);
        let title = context.sets.lexicon.titles.is_title(&phrase::fold(head.text));
        if title && tail.text.chars().next().is_some_and(|c| !c.is_lowercase()) {
            return vec![head, tail];
        }
    }
    vec![part.clone()]
}

/// "(2 years 3 months)", "3 yrs".
pub(super) fn is_duration(text: &str, context: &Context<'_>) -> bool {
    let folded = text.to_lowercase();
    let durations = &context.sets.lexicon.lines.durations;
    let digits = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    folded.chars().any(char::is_alphabetic)
        && folded
            .split(|c: char| !c.is_alphanumeric() && !phrase::is_thai(c))
            .filter(|word| !word.is_empty())
            .all(|word| digits(word) || durations.iter().any(|duration| duration == word))
}
