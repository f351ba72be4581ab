//! The statements under a position: bullets with their wrapped lines joined, prose cut at sentences.

use super::{
    super::{
        bullet,
        feature::{Feature, score},
        joined::Joined,
        rows::Row,
    },
    Context, Entry, segments,
};
use crate::{
    model::{Bullet, Span},
    text::{self, phrase},
};

/// A statement that the header's last row ends with is the first one.
fn tail_of_header<'a>(context: &Context<'a>, entry: &Entry) -> Option<Row<'a>> {
    let at = *entry.header.iter().max()?;
    let row = context.rows.get(at)?;
    let text = segments::tail(context, entry, at)?;
    let span = Span::new(row.span.end - text.len(), row.span.end);
    Some(Row { text, span, folded: phrase::fold(text), signed: false, ..row.clone() })
}

/// What is observed between one row and the next of a body.
#[derive(Debug, Clone, Copy)]
struct Facts {
    signed: bool,
    signs_used: bool,
    starts_lower: bool,
    above_full: bool,
    above_ends: bool,
    above_open: bool,
    gap: bool,
    new_page: bool,
    verb_start: bool,
    indented_under_sign: bool,
    outdented: bool,
    capital: bool,
}

/// Positive: the row begins a statement of its own.
const BEGINS: &[Feature<Facts>] = &[
    Feature { name: "bullet-sign", weight: 20, test: |f| f.signed },
    Feature { name: "line-above-had-room", weight: 4, test: |f| !f.above_full },
    Feature { name: "sentence-above-ended", weight: 3, test: |f| f.above_ends },
    Feature { name: "space-above", weight: 2, test: |f| f.gap && !f.new_page },
    Feature { name: "opens-with-a-verb", weight: 2, test: |f| f.verb_start && f.capital },
    Feature { name: "outdented", weight: 2, test: |f| f.outdented },
    Feature { name: "under-a-signed-line", weight: -5, test: |f| f.indented_under_sign },
    Feature { name: "signs-are-used", weight: -3, test: |f| f.signs_used && !f.above_ends },
    Feature { name: "starts-lower", weight: -8, test: |f| f.starts_lower && !f.signed },
    Feature { name: "line-above-was-full", weight: -3, test: |f| f.above_full },
    Feature { name: "sentence-above-is-open", weight: -5, test: |f| f.above_open },
];

/// Sentences that make an unsigned paragraph prose rather than one statement.
const PROSE: usize = 3;

/// The statements of an entry.
pub(super) fn read(context: &Context<'_>, entry: &Entry) -> Vec<Bullet> {
    let tail = tail_of_header(context, entry);
    let body = entry.body.iter().filter_map(|at| context.rows.get(*at));
    let rows: Vec<&Row<'_>> = tail.iter().chain(body).collect();
    let rows = without_clipped(&rows);
    let signs = rows.iter().filter(|row| row.signed).count();
    let mut groups: Vec<Vec<&Row<'_>>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let above = index.checked_sub(1).and_then(|at| rows.get(at));
        let begins =
            above.is_none_or(|above| score(BEGINS, &facts(context, above, row, signs > 0)) > 0);
        match groups.last_mut() {
            Some(group) if !begins => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups.iter().flat_map(|group| bullets(context, group)).collect()
}

fn facts(context: &Context<'_>, above: &Row<'_>, row: &Row<'_>, signs_used: bool) -> Facts {
    let left = |row: &Row<'_>| row.bounds.map(|b| b.x0);
    let shift =
        left(row).zip(left(above)).filter(|_| row.page == above.page).map_or(0.0, |(a, b)| a - b);
    let last = above.text.split_whitespace().next_back().unwrap_or_default();
    let open_word = context.sets.lexicon.lines.open_ends.contains(&last.to_lowercase());
    Facts {
        signed: row.signed,
        signs_used,
        starts_lower: row.starts_lower(),
        above_full: above.full,
        above_ends: above.ends_sentence() || above.text.ends_with(':'),
        above_open: above.text.ends_with([',', '-', '/', '&', '(']) || open_word,
        gap: row.gap,
        new_page: row.page != above.page,
        verb_start: row.opens_with_verb(),
        indented_under_sign: above.signed
            && !row.signed
            && shift >= -1.0
            && row.bounds.is_some()
            && !row.gap,
        outdented: shift < -6.0 && !row.signed,
        capital: row.text.starts_with(char::is_uppercase),
    }
}

/// A line clipped at a page break is printed again on the next page: the fuller one stays.
fn without_clipped<'a, 'b>(rows: &[&'a Row<'b>]) -> Vec<&'a Row<'b>> {
    let mut kept: Vec<&Row<'_>> = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(above) = kept.last_mut()
            && row.text.len() >= 30
            && (row.text.starts_with(above.text) || above.text.starts_with(row.text))
            && above.text.len() >= 30
        {
            if row.text.len() > above.text.len() {
                *above = row;
            }
            continue;
        }
        kept.push(row);
    }
    kept
}

/// One statement, or the sentences of a paragraph without signs.
fn bullets(context: &Context<'_>, group: &[&Row<'_>]) -> Vec<Bullet> {
    let joined = Joined::of(group);
    if !joined.text.chars().any(char::is_alphanumeric) {
        return Vec::new();
    }
    let cuts = text::sentences(&joined.text);
    let signed = group.first().is_some_and(|row| row.signed);
    if signed || cuts.len() < PROSE {
        return vec![bullet(context, &joined, Span::new(0, joined.text.len()))];
    }
    cuts.into_iter().map(|cut| bullet(context, &joined, cut)).collect()
}

/// One cut of the joined rows, judged.
fn bullet(context: &Context<'_>, joined: &Joined, cut: Span) -> Bullet {
    let mut judged = bullet::judge(cut.of(&joined.text), context.sets);
    for metric in &mut judged.metrics {
        metric.span = joined.back(metric.span.shifted(cut.start));
    }
    judged.span = joined.back(cut);
    judged
}
