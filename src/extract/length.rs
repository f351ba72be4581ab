//! Lengths with their units, as styles of every format write them.

/// A length in points; `None` for shares of something else and for what is no length.
pub(super) fn points(value: &str) -> Option<f32> {
    let (number, unit) = parts(value)?;
    Some(match unit {
        "pt" => number,
        "in" => number * 72.0,
        "pc" => number * 12.0,
        "mm" => number * 72.0 / 25.4,
        "cm" => number * 72.0 / 2.54,
        "px" => number * 0.75,
        // No length at all needs no unit.
        "" if number == 0.0 => 0.0,
        _ => return None,
    })
}

/// The number before a unit, and the unit.
pub(super) fn parts(value: &str) -> Option<(f32, &str)> {
    let value = value.trim();
    let unit = value.trim_start_matches(|sign: char| matches!(sign, '0'..='9' | '.' | '-' | '+'));
    let number = value.strip_suffix(unit)?.parse().ok()?;
    Some((number, unit.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_become_points_and_shares_do_not() {
        assert_eq!(points("12pt"), Some(12.0));
        assert_eq!(points(" -1in "), Some(-72.0));
        assert_eq!(points("2.54cm").map(f32::round), Some(72.0));
        assert_eq!(points("0"), Some(0.0));
        assert_eq!(points("40"), None);
        assert_eq!(points("50%"), None);
        assert_eq!(points("auto"), None);
        assert_eq!(parts("-50%"), Some((-50.0, "%")));
    }
}
