//! The parts of a list: what stands between commas, "and" and "or", and how they are joined.

use crate::{
    keywords::Cue,
    model::{SkillHit, Span},
};

use super::{clauses::outside_brackets, page::Page};

/// How two items are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// By a comma.
    Comma,
    /// By "and" or "&".
    And,
    /// By "or" or a slash.
    Or,
}

/// Items between commas, "and" and "or" outside brackets, and how they are joined.
pub(super) fn items(page: &Page<'_>, span: Span) -> (Vec<Span>, Vec<Join>) {
    let mut cuts: Vec<(Span, Join)> = Vec::new();
    let outside: Vec<(usize, char)> = outside_brackets(page, span).collect();
    for (at, c) in &outside {
        let join = match c {
            ',' | '、' => Join::Comma,
            '&' | '+' if spaced(page, *at) => Join::And,
            '/' if spaced(page, *at) => Join::Or,
            _ => continue,
        };
        cuts.push((Span::new(*at, at + c.len_utf8()), join));
    }
    let joints = page.joints();
    let and = joints.and.iter().map(|word| (word, Join::And));
    for (word, join) in and.chain(joints.or.iter().map(|word| (word, Join::Or))) {
        cuts.extend(word_cuts(page, span, word).map(|cut| (cut, join)));
    }
    cuts.retain(|(cut, _)| outside.binary_search_by_key(&cut.start, |(at, _)| *at).is_ok());
    // "health & safety": one name.
    cuts.retain(|(cut, join)| {
        let whole = |hit: &SkillHit| hit.span.start < cut.start && cut.end < hit.span.end;
        *join != Join::And || !page.hits(span).any(whole)
    });
    cuts.sort_by_key(|(cut, _)| (cut.start, std::cmp::Reverse(cut.end)));
    gather(page, span, &cuts)
}

fn gather(page: &Page<'_>, span: Span, cuts: &[(Span, Join)]) -> (Vec<Span>, Vec<Join>) {
    let mut found: Vec<Span> = Vec::new();
    let mut joins = Vec::new();
    let mut start = span.start;
    let mut pending: Option<Join> = None;
    for (cut, join) in cuts.iter().copied().chain([(Span::new(span.end, span.end), Join::Comma)]) {
        if cut.start < start {
            continue;
        }
        let item = clean(page, Span::new(start, cut.start));
        if item.is_empty() {
            // ", and": the word says more than the comma.
            pending = Some(join);
        } else {
            if !found.is_empty() {
                joins.extend(pending);
            }
            found.push(item);
            pending = Some(join);
        }
        start = cut.end;
    }
    (found, joins)
}

fn word_cuts<'p>(
    page: &'p Page<'_>,
    span: Span,
    word: &'p str,
) -> impl Iterator<Item = Span> + use<'p> {
    let text = page.low(span);
    text.match_indices(word).filter_map(move |(offset, _)| {
        let before = text.get(..offset)?.chars().next_back();
        let after = text.get(offset + word.len()..)?.chars().next();
        let ascii = word.is_ascii();
        let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == ',');
        (!ascii || (apart(before) && apart(after)))
            .then(|| Span::new(span.start + offset, span.start + offset + word.len()))
    })
}

fn spaced(page: &Page<'_>, at: usize) -> bool {
    let before = page.text.get(..at).and_then(|text| text.chars().next_back());
    let after = page.text.get(at + 1..).and_then(|text| text.chars().next());
    before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace)
}

/// `text` without the words between a thing and its wording of level at its end.
fn without_fillers<'t>(text: &'t str, fillers: &[String]) -> &'t str {
    let mut text = text.trim_end_matches([' ', '(', ',', '-', '–', '\n']);
    while let Some(rest) = fillers.iter().find_map(|filler| {
        text.strip_suffix(filler.as_str()).filter(|rest| rest.ends_with(char::is_whitespace))
    }) {
        text = rest.trim_end();
    }
    text
}

/// An item without articles, wording of level and signs at its ends.
pub(super) fn clean(page: &Page<'_>, item: Span) -> Span {
    let mut item = page.trim(item, ",;:.–-•*`\"“”");
    for article in &page.joints().openers {
        let rest = page.low(item).strip_prefix(article.as_str());
        if rest.is_some_and(|rest| rest.starts_with(' ')) {
            item = page.trim(Span::new(item.start + article.len(), item.end), ",;:");
        }
    }
    for (mark, cue) in page.cues(item).into_iter().rev() {
        if matches!(cue, Cue::Nice | Cue::Must)
            && mark.end >= item.end.saturating_sub(1)
            && mark.start > item.start
        {
            let kept =
                without_fillers(page.of(Span::new(item.start, mark.start)), &page.joints().fillers);
            item = page.trim(Span::new(item.start, item.start + kept.len()), ",;:.–-(");
        }
    }
    item
}
