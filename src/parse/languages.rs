//! Human languages and how well they are spoken.

use super::{rows::Row, sections::Part};
use crate::{
    keywords::KeywordSets,
    model::{Confidence, Found, Language, Proficiency, SectionKind, Span},
    text::phrase,
};

/// Languages of language sections, and of short statements elsewhere that also name a level.
pub(super) fn read(rows: &[Row<'_>], parts: &[Part], sets: &KeywordSets) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for part in parts {
        let own = part.kind == SectionKind::Languages;
        let elsewhere = matches!(
            part.kind,
            SectionKind::Skills
                | SectionKind::Contact
                | SectionKind::Other
                | SectionKind::Interests
                | SectionKind::Summary
        );
        if !own && !elsewhere {
            continue;
        }
        let body = rows.get(part.rows.clone()).unwrap_or_default();
        for (index, row) in body.iter().enumerate() {
            let from = if index == 0 { part.inline } else { 0 };
            let next = body.get(index + 1);
            for language in in_row(row, from, next, own, sets) {
                if !languages.iter().any(|other| other.name.value == language.name.value) {
                    languages.push(language);
                }
            }
        }
    }
    languages
}

fn in_row(
    row: &Row<'_>,
    from: usize,
    next: Option<&Row<'_>>,
    own: bool,
    sets: &KeywordSets,
) -> Vec<Language> {
    if row.text.len() > 600 {
        return Vec::new();
    }
    let names = names(&row.folded, from, sets);
    let mut languages = Vec::new();
    for (index, (name, start, end)) in names.iter().enumerate() {
        let before_from =
            index.checked_sub(1).and_then(|i| names.get(i)).map_or(from, |(_, _, end)| *end);
        let after_to = names.get(index + 1).map_or(row.folded.len(), |(_, start, _)| *start);
        let after = row.folded.get(*end..after_to).unwrap_or_default();
        let before = row.folded.get(before_from..*start).unwrap_or_default();
        let below = next
            .filter(|row| own && names.len() == 1 && after.trim().is_empty() && row.words() <= 6)
            .map(|row| row.folded.as_str());
        let after_near = after.split([',', ';', '|', '•', '·']).next().unwrap_or_default();
        let before_near = before.rsplit([',', ';', '|', '•', '·']).next().unwrap_or_default();
        let level = level(after_near, sets)
            .or_else(|| level(before_near, sets))
            .or_else(|| below.and_then(|text| level(text, sets)));
        if !own && (level.is_none() || row.words() > 14) {
            continue;
        }
        let span = Span::new(row.span.start + start, row.span.start + end);
        let sure = Confidence::new(if own { 950 } else { 750 });
        languages.push(Language { name: Found::new((*name).to_owned(), span, sure), level });
    }
    languages
}

/// Names of languages with their places, in order.
fn names<'a>(folded: &str, from: usize, sets: &'a KeywordSets) -> Vec<(&'a str, usize, usize)> {
    let mut found: Vec<(&str, usize, usize)> = Vec::new();
    for (name, forms) in &sets.lexicon.languages.names {
        for form in forms {
            if let Some(at) = phrase::find_one(folded, form).filter(|at| *at >= from) {
                found.push((name, at, at + form.len()));
            }
        }
    }
    found.sort_by_key(|(_, start, end)| (*start, std::cmp::Reverse(*end)));
    let mut covered = 0;
    found.retain(|(_, start, end)| {
        let fresh = *start >= covered;
        covered = covered.max(*end);
        fresh
    });
    found
}

/// The level a piece of text names: the longest phrase decides.
fn level(folded: &str, sets: &KeywordSets) -> Option<Proficiency> {
    sets.lexicon
        .languages
        .levels
        .iter()
        .flat_map(|(level, forms)| forms.iter().map(move |form| (level, form)))
        .filter(|(_, form)| phrase::find_one(folded, form).is_some())
        .max_by_key(|(_, form)| form.len())
        .map(|(level, _)| *level)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, sections, testing::document};

    fn languages(text: &str) -> Vec<(String, Option<Proficiency>)> {
        let sets = KeywordSets::builtin().unwrap();
        let document = document(text);
        let rows = rows(&document);
        let parts = sections::split(&rows, &sets);
        read(&rows, &parts, &sets).into_iter().map(|l| (l.name.value, l.level)).collect()
    }

    #[test]
    fn levels_stand_before_or_behind_the_name() {
        let found =
            languages("Ida Falk\n\nLanguages\nEnglish (C1), native Swedish\nThai: conversational");
        assert_eq!(
            found,
            [
                ("English".to_owned(), Some(Proficiency::Fluent)),
                ("Swedish".to_owned(), Some(Proficiency::Native)),
                ("Thai".to_owned(), Some(Proficiency::Intermediate)),
            ]
        );
    }

    #[test]
    fn a_level_makes_it_a_language_elsewhere_too() {
        assert_eq!(
            languages("Ida Falk\n\nSkills\nLanguage: Fluent in Spanish"),
            [("Spanish".to_owned(), Some(Proficiency::Fluent))]
        );
        assert!(languages("Ida Falk\n\nSkills\nFrench press sales, English literature").is_empty());
    }

    #[test]
    fn thai_names_of_languages() {
        let found = languages("สมชาย ใจดี\n\nทักษะด้านภาษา\nภาษาอังกฤษ: ดีมาก");
        assert_eq!(found, [("English".to_owned(), Some(Proficiency::Fluent))]);
    }
}
