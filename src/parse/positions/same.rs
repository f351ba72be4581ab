//! The same position printed twice is one position.

use crate::model::Position;

/// Keeps the fuller of two entries with the same title and dates, in the first one's place.
pub(super) fn merge(positions: &mut Vec<Position>) {
    let mut kept: Vec<Position> = Vec::with_capacity(positions.len());
    for position in positions.drain(..) {
        match kept.iter_mut().find(|other| same(other, &position)) {
            Some(other) if position.bullets.len() > other.bullets.len() => *other = position,
            Some(_) => {}
            None => kept.push(position),
        }
    }
    *positions = kept;
}

/// Same title, same dates, and no two different employers.
fn same(a: &Position, b: &Position) -> bool {
    let fold = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
    let value =
        |found: &Option<crate::model::Found<String>>| found.as_ref().map(|f| fold(&f.value));
    let employers = match (value(&a.employer), value(&b.employer)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    a.title.is_some()
        && a.dates.start.is_some()
        && a.dates == b.dates
        && value(&a.title) == value(&b.title)
        && employers
}
