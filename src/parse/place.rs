//! Places: "Portland, OR", "Bangkok, Thailand", "Remote", and what stands where one was removed.

use crate::{keywords::KeywordSets, text::phrase};

/// Byte range of the place that `text` ends with, trimmed; `None` where it ends with none.
pub(super) fn at_end(text: &str, sets: &KeywordSets) -> Option<(usize, usize)> {
    let folded = phrase::fold(text);
    let words = &sets.lexicon.employers;
    let end = text.trim_end_matches([' ', ',', '.', '(', ')', '|', '-', '–']).len();
    let body = folded.get(..end)?;
    if let Some((start, stop)) = placeholder(text, sets) {
        return (stop >= end).then_some((start, stop));
    }
    let parts: Vec<(usize, &str)> = comma_parts(body);
    let (last_at, last) = *parts.last()?;
    let original = text.get(last_at..end)?;
    let is_area = is_region(original, last, sets);
    if is_area && parts.len() >= 2 {
        let (city_at, city) = *parts.get(parts.len() - 2)?;
        return Some((city_start(text, city_at, city, sets), end));
    }
    let alone = phrase::find(last, &words.cities)
        .or_else(|| phrase::find(last, &words.remote))
        .or_else(|| phrase::find(last, &words.countries));
    let (start, stop) = alone?;
    // Only a place as a whole part, or one behind a company's name and a comma.
    let whole = start == 0 && stop == last.len();
    whole.then_some((last_at, end))
}

/// Whether the whole of `text` is a place.
pub(super) fn is_place(text: &str, sets: &KeywordSets) -> bool {
    let trimmed = text.trim();
    at_end(trimmed, sets).is_some_and(|(start, _)| start <= 1)
}

/// Where words stand in for a place that was removed, with the country behind it
/// ("City, State , United States").
pub(super) fn placeholder(text: &str, sets: &KeywordSets) -> Option<(usize, usize)> {
    let folded = phrase::fold(text);
    let words = &sets.lexicon.employers;
    let (start, stop) = phrase::find(&folded, &words.place_placeholders)?;
    let rest = folded.get(stop..)?;
    let behind = rest.trim_start_matches([' ', ',']);
    let country =
        phrase::starts_with(behind, &words.countries).filter(|_| behind.len() < rest.len());
    Some((start, country.map_or(stop, |length| stop + (rest.len() - behind.len()) + length)))
}

/// Parts between commas with their offsets, trimmed.
fn comma_parts(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for part in text.split(',') {
        let lead = part.len() - part.trim_start().len();
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            parts.push((at + lead, trimmed));
        }
        at += part.len() + 1;
    }
    parts
}

/// A state, province, region or country, alone or with a postal code behind it.
fn is_region(original: &str, folded: &str, sets: &KeywordSets) -> bool {
    let words = &sets.lexicon.employers;
    let bare =
        original.trim().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | ' '));
    let folded = folded.get(..bare.len().min(folded.len())).unwrap_or(folded).trim();
    words.states.iter().any(|state| state == bare)
        || words.countries.iter().chain(&words.regions).any(|name| name == folded)
}

/// Where the city begins in the part before the last comma. A company's name may stand before it
/// without a comma: a known city or a legal form tells where it ends; without either, a part of
/// more than three words keeps its last word only.
fn city_start(text: &str, at: usize, city: &str, sets: &KeywordSets) -> usize {
    let words = &sets.lexicon.employers;
    let known = words.cities.iter().filter(|name| city.ends_with(name.as_str()));
    let known = known.filter(|name| phrase::is_whole(city, city.len() - name.len(), city.len()));
    if let Some(length) = known.map(String::len).max() {
        return at + city.len() - length;
    }
    let form = city
        .split_whitespace()
        .filter(|word| words.forms.iter().any(|form| form == word.trim_end_matches('.')))
        .filter_map(|word| {
            Some((word.as_ptr() as usize).checked_sub(city.as_ptr() as usize)? + word.len())
        })
        .max();
    if let Some(end) = form.filter(|end| *end < city.len()) {
        let rest = city.get(end..).unwrap_or_default();
        return at + end + rest.len() - rest.trim_start().len();
    }
    if city.split_whitespace().count() <= 3 {
        return at;
    }
    let original = text.get(at..at + city.len()).unwrap_or_default();
    original.rfind(' ').map_or(at, |space| at + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<String> {
        let sets = KeywordSets::builtin().unwrap();
        at_end(text, &sets).map(|(start, end)| text.get(start..end).unwrap().to_owned())
    }

    #[test]
    fn cities_with_states_and_countries() {
        assert_eq!(place("Norda Systems, Portland, OR").as_deref(), Some("Portland, OR"));
        assert_eq!(place("Chiang Mai, Thailand").as_deref(), Some("Chiang Mai, Thailand"));
        assert_eq!(place("Springfield, IL 62701").as_deref(), Some("Springfield, IL 62701"));
        assert_eq!(place("Lumen Works San Francisco, CA").as_deref(), Some("San Francisco, CA"));
        assert_eq!(
            place("Danvik Market Inc. Busan, South Korea").as_deref(),
            Some("Busan, South Korea")
        );
        assert_eq!(place("Remote").as_deref(), Some("Remote"));
        assert_eq!(place("Company Name City, State").as_deref(), Some("City, State"));
    }

    #[test]
    fn what_is_no_place() {
        for text in ["Director, Supply Chain Systems", "Norda Systems", "Led teams, OR gates"] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
