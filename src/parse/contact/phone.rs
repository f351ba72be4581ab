//! Phone numbers of any country, told by their shape: E.164 allows 7 to 15 digits.

use super::super::{
    feature::{Feature, score},
    rows::Row,
};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Found, Span},
};

/// What is observed about a run of digits and signs.
#[derive(Debug, Clone, Copy)]
struct Facts {
    plus: bool,
    bracket: bool,
    digits: usize,
    groups: usize,
    label: bool,
    dotted: bool,
    year_like: bool,
    leading_zero: bool,
    far: bool,
    glued: bool,
    decimal: bool,
}

const FEATURES: &[Feature<Facts>] = &[
    Feature { name: "country-code", weight: 4, test: |f| f.plus },
    Feature { name: "area-code-in-brackets", weight: 3, test: |f| f.bracket },
    Feature { name: "label", weight: 4, test: |f| f.label },
    Feature { name: "length", weight: 3, test: |f| (9..=13).contains(&f.digits) },
    Feature { name: "groups", weight: 1, test: |f| f.groups >= 2 },
    Feature { name: "trunk-zero", weight: 1, test: |f| f.leading_zero },
    Feature { name: "too-short", weight: -3, test: |f| f.digits < 9 },
    Feature { name: "too-long", weight: -9, test: |f| f.digits > 15 || f.digits < 7 },
    Feature { name: "years", weight: -8, test: |f| f.year_like },
    Feature {
        name: "address-or-version",
        weight: -4,
        test: |f| f.dotted && f.groups == 4 && f.digits < 9,
    },
    Feature { name: "thousands", weight: -6, test: |f| f.decimal },
    Feature { name: "far-from-the-top", weight: -3, test: |f| f.far },
    Feature { name: "inside-a-word", weight: -6, test: |f| f.glued },
];

const ENOUGH: i32 = 3;

/// The best number of `rows`; `far` for rows outside the contact block.
pub(super) fn find(rows: &[&Row<'_>], sets: &KeywordSets, far: bool) -> Option<Found<String>> {
    let mut best: Option<(i32, Found<String>)> = None;
    for row in rows.iter().filter(|row| row.text.len() < 400) {
        for span in runs(row.text) {
            let facts = facts(row, span, sets, far);
            let points = score(FEATURES, &facts);
            if points >= ENOUGH && best.as_ref().is_none_or(|(most, _)| points > *most) {
                let sure = Confidence::new((600 + points * 40).clamp(0, 980) as u16);
                best = Some((
                    points,
                    Found::new(span.of(row.text).to_owned(), span.shifted(row.span.start), sure),
                ));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Runs of digits and the signs that group them.
fn runs(text: &str) -> Vec<Span> {
    let mut runs = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (at, sign) in text.char_indices().chain([(text.len(), '\n')]) {
        let fits = sign.is_ascii_digit()
            || matches!(
                sign,
                '+' | '(' | ')' | '-' | '.' | ' ' | '–' | '\u{2011}' | '\u{a0}' | '/' | ','
            );
        match start {
            None if sign.is_ascii_digit() || matches!(sign, '+' | '(') => {
                start = Some(at);
                end = at + sign.len_utf8();
            }
            Some(from) if !fits => {
                runs.push(Span::new(from, end));
                start = None;
            }
            Some(_) if sign.is_ascii_digit() => end = at + 1,
            _ => {}
        }
    }
    runs.retain(|run| run.of(text).chars().filter(char::is_ascii_digit).count() >= 7);
    runs
}

fn facts(row: &Row<'_>, span: Span, sets: &KeywordSets, far: bool) -> Facts {
    let text = span.of(row.text);
    let groups: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let before =
        row.folded.get(..span.start).unwrap_or_default().trim_end_matches([' ', ':', '.', '(']);
    let label = sets.lexicon.contact.labels.iter().any(|label| before.ends_with(label.as_str()));
    let year =
        |group: &&str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let after = row.text.get(span.end..).and_then(|rest| rest.chars().next());
    Facts {
        plus: text.starts_with('+') || text.starts_with("00"),
        bracket: text.starts_with('(') && text.contains(')'),
        digits: groups.iter().map(|group| group.len()).sum(),
        groups: groups.len(),
        label,
        dotted: text.contains('.'),
        year_like: groups.iter().filter(|group| year(group)).count() >= 2
            || (groups.first().is_some_and(year) && groups.len() > 1 && !text.starts_with('+')),
        leading_zero: text.starts_with('0') || text.starts_with("(0"),
        far,
        glued: row
            .text
            .get(..span.start)
            .and_then(|part| part.chars().next_back())
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '_' | '$' | '#'))
            || after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '@' | '_')),
        decimal: text.contains(','),
    }
}
