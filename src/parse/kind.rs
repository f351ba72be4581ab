//! Tells résumés, letters and postings apart, with the features that spoke.

use super::feature::{Feature, reasons, score};
use crate::{
    keywords::KeywordSets,
    model::{Document, DocumentKind, SectionKind, Span},
    text::phrase,
};

/// More text than this says nothing new about the kind.
const LOOKED_AT: usize = 40_000;

/// What is observed about a document.
#[derive(Debug, Clone, Copy, Default)]
struct Facts {
    words: usize,
    headings: usize,
    core_headings: usize,
    posting_headings: usize,
    ranges: usize,
    email: bool,
    bullets: usize,
    salutation: bool,
    closing: bool,
    letter_phrases: usize,
    posting_phrases: usize,
    resume_phrases: usize,
    first_person: usize,
    second_person: usize,
    long_lines: usize,
    short_lines: usize,
    placeholder_employer: bool,
}

const RESUME: &[Feature<Facts>] = &[
    Feature {
        name: "experience-and-education-headings",
        weight: 6,
        test: |f| f.core_headings >= 2,
    },
    Feature { name: "résumé-heading", weight: 3, test: |f| f.core_headings == 1 },
    Feature { name: "many-headings", weight: 2, test: |f| f.headings >= 4 },
    Feature { name: "date-ranges", weight: 4, test: |f| f.ranges >= 2 },
    Feature { name: "a-date-range", weight: 2, test: |f| f.ranges == 1 },
    Feature { name: "email", weight: 1, test: |f| f.email },
    Feature { name: "résumé-phrase", weight: 2, test: |f| f.resume_phrases > 0 },
    Feature { name: "employer-placeholder", weight: 2, test: |f| f.placeholder_employer },
    Feature { name: "mostly-short-lines", weight: 1, test: |f| f.short_lines > f.long_lines * 2 },
    Feature { name: "greeting", weight: -6, test: |f| f.salutation },
    Feature { name: "closing", weight: -4, test: |f| f.closing },
    Feature { name: "letter-phrases", weight: -4, test: |f| f.letter_phrases >= 3 && f.ranges < 2 },
    Feature { name: "talks-to-the-reader", weight: -3, test: |f| f.second_person * 60 > f.words },
    Feature {
        name: "posting-headings",
        weight: -3,
        test: |f| f.posting_headings >= 2 && f.ranges < 2,
    },
];

const LETTER: &[Feature<Facts>] = &[
    Feature { name: "greeting", weight: 5, test: |f| f.salutation },
    Feature { name: "closing", weight: 4, test: |f| f.closing },
    Feature { name: "letter-phrases", weight: 5, test: |f| f.letter_phrases >= 3 },
    Feature { name: "letter-phrase", weight: 3, test: |f| (1..3).contains(&f.letter_phrases) },
    Feature { name: "first-person", weight: 4, test: |f| f.first_person * 40 > f.words },
    Feature { name: "some-first-person", weight: 1, test: |f| f.first_person >= 3 },
    Feature { name: "paragraphs", weight: 1, test: |f| f.long_lines >= 2 },
    Feature { name: "length-of-a-letter", weight: 1, test: |f| (60..900).contains(&f.words) },
    Feature { name: "date-ranges", weight: -5, test: |f| f.ranges >= 2 },
    Feature { name: "résumé-headings", weight: -5, test: |f| f.core_headings >= 2 },
    Feature { name: "posting-headings", weight: -4, test: |f| f.posting_headings >= 2 },
    Feature {
        name: "posting-phrases",
        weight: -2,
        test: |f| f.posting_phrases >= 4 && f.first_person < 4,
    },
];

const POSTING: &[Feature<Facts>] = &[
    Feature { name: "posting-headings", weight: 5, test: |f| f.posting_headings >= 2 },
    Feature { name: "posting-heading", weight: 2, test: |f| f.posting_headings == 1 },
    Feature { name: "posting-phrases", weight: 6, test: |f| f.posting_phrases >= 4 },
    Feature {
        name: "some-posting-phrases",
        weight: 3,
        test: |f| (2..4).contains(&f.posting_phrases),
    },
    Feature { name: "talks-to-the-reader", weight: 3, test: |f| f.second_person * 80 > f.words },
    Feature { name: "first-person", weight: -5, test: |f| f.first_person * 60 > f.words },
    Feature { name: "date-ranges", weight: -6, test: |f| f.ranges >= 2 },
    Feature { name: "greeting", weight: -4, test: |f| f.salutation },
    Feature { name: "letter-phrases", weight: -3, test: |f| f.letter_phrases >= 4 },
    Feature {
        name: "education-and-experience-headings",
        weight: -3,
        test: |f| f.core_headings >= 2,
    },
];

/// A kind needs at least this much; less is another kind of document.
const ENOUGH: i32 = 5;

/// The kind, and the names of the features that spoke for it.
pub(super) fn of(document: &Document, sets: &KeywordSets) -> (DocumentKind, Vec<String>) {
    let facts = facts(document, sets);
    let tables = [
        (DocumentKind::Resume, RESUME),
        (DocumentKind::Letter, LETTER),
        (DocumentKind::Posting, POSTING),
    ];
    let best = tables
        .iter()
        .map(|(kind, table)| (score(table, &facts), *kind, table))
        .max_by_key(|(points, kind, _)| (*points, std::cmp::Reverse(*kind)));
    match best {
        Some((points, kind, table)) if points >= ENOUGH => {
            (kind, reasons(table, &facts).into_iter().map(str::to_owned).collect())
        }
        _ => (DocumentKind::Other, Vec::new()),
    }
}

fn facts(document: &Document, sets: &KeywordSets) -> Facts {
    let text = document
        .text
        .char_indices()
        .nth(LOOKED_AT)
        .and_then(|(at, _)| document.text.get(..at))
        .unwrap_or(&document.text);
    let folded = phrase::fold(text).replace('’', "'");
    let lexicon = &sets.lexicon;
    let count = |phrases: &[String]| {
        phrases.iter().filter(|p| phrase::find_one(&folded, p).is_some()).count()
    };
    let mut facts = Facts {
        letter_phrases: count(&lexicon.kinds.letter.phrases),
        posting_phrases: count(&lexicon.kinds.posting.phrases),
        resume_phrases: count(&lexicon.kinds.resume.phrases),
        email: folded
            .get(
                ..folded
                    .len()
                    .min(folded.char_indices().nth(600).map_or(folded.len(), |(at, _)| at)),
            )
            .is_some_and(|top| top.contains('@')),
        placeholder_employer: phrase::has_word(&folded, &lexicon.employers.placeholders),
        ..Facts::default()
    };
    for word in folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && !phrase::is_thai(c))
        .filter(|w| !w.is_empty())
    {
        facts.words += 1;
        facts.first_person +=
            usize::from(lexicon.kinds.persons.first.iter().any(|first| first == word));
        facts.second_person +=
            usize::from(lexicon.kinds.persons.second.iter().any(|second| second == word));
    }
    lines(document, text.len(), sets, &mut facts);
    facts
}

/// What single lines say: headings, greetings, ranges of dates.
fn lines(document: &Document, end: usize, sets: &KeywordSets, facts: &mut Facts) {
    let lexicon = &sets.lexicon;
    let mut kinds: Vec<SectionKind> = Vec::new();
    let today = crate::model::Date { year: 2099, month: 12, day: 31 };
    for line in document.lines.iter().filter(|line| line.span.end <= end) {
        let text = Span::of(line.span, &document.text).trim();
        let words = text.split_whitespace().count();
        if words > 12 {
            facts.long_lines += 1;
        } else {
            facts.short_lines += 1;
        }
        if super::rows::strip_sign(text, false).is_some() {
            facts.bullets += 1;
        }
        // Two are as good as twenty.
        if facts.ranges < 2 && words <= 25 && text.len() < 300 {
            facts.ranges +=
                super::dates::mentions(text, 0, sets, today).iter().filter(|m| m.two_ends).count();
        }
        if words > 8 {
            continue;
        }
        let folded = phrase::fold(text);
        let key = folded.trim_matches(|c: char| !c.is_alphanumeric() && !phrase::is_thai(c));
        if let Some(kind) = lexicon.headings.exact_kind(key) {
            facts.headings += 1;
            if matches!(
                kind,
                SectionKind::Experience | SectionKind::Education | SectionKind::Skills
            ) && !kinds.contains(&kind)
            {
                kinds.push(kind);
            }
        }
        if lexicon.kinds.posting.headings.iter().any(|heading| heading == key) {
            facts.posting_headings += 1;
        }
        facts.salutation |=
            phrase::starts_with(&folded, &lexicon.kinds.letter.salutations).is_some();
        facts.closing |= lexicon.kinds.letter.closings.iter().any(|closing| closing == key);
    }
    facts.core_headings = kinds.len();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::testing::document;

    fn kind(text: &str) -> DocumentKind {
        of(&document(text), &KeywordSets::builtin().unwrap()).0
    }

    #[test]
    fn a_resume_is_told_by_headings_and_ranges() {
        let text = "Ida Falk\nida@example.org\n\nExperience\nIT Manager, Norda AB\n2015 – 2019\n- Led 8 engineers\n\nEducation\nBSc, University of Lund, 2008 – 2011";
        assert_eq!(kind(text), DocumentKind::Resume);
        let reasons = of(&document(text), &KeywordSets::builtin().unwrap()).1;
        assert!(reasons.contains(&"date-ranges".to_owned()), "{reasons:?}");
    }

    #[test]
    fn a_letter_is_told_by_greeting_and_first_person_or_by_its_phrases_alone() {
        assert_eq!(
            kind(
                "Dear Ms Okafor,\n\nI am writing to apply for the position of IT manager. I led a service desk of twelve people for six years, and I would bring that calm to your hospital.\n\nYours sincerely,\nIda Falk"
            ),
            DocumentKind::Letter
        );
        assert_eq!(
            kind(
                "When your opening for a land surveyor reached me I was pleased, because my work of ten years fits it well. I look forward to discussing the position with you."
            ),
            DocumentKind::Letter
        );
        assert_eq!(
            kind("เรียน คุณวิภา\n\nดิฉันขอสมัครตำแหน่งผู้จัดการฝ่ายไอที\n\nขอแสดงความนับถือ\nสมหญิง ใจดี"),
            DocumentKind::Letter
        );
    }

    #[test]
    fn a_posting_is_told_by_its_headings_and_by_whom_it_talks_to() {
        assert_eq!(
            kind(
                "IT Manager (m/f/d)\n\nYour tasks\n- You will run our data centre\nYour profile\n- You have five years of experience\n- ITIL preferred\nWe offer\n- 30 days off\nApply now"
            ),
            DocumentKind::Posting
        );
    }

    #[test]
    fn a_recipe_is_none_of_them() {
        assert_eq!(
            kind("Pancakes\n\nBeat three eggs with flour and milk. Rest it. Fry in butter."),
            DocumentKind::Other
        );
    }
}
