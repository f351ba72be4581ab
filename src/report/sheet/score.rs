//! Scores with one line that says what they are made of, and the reasons that sum to them.

use std::fmt::Write;

use super::{clean, words};
use crate::model::{Assessment, Document, LetterReview, Reason, Tally};

/// A score out of 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// "Fit", "Quality" or "Letter".
    pub name: &'static str,
    /// 0 to 100.
    pub points: u32,
    /// What it is made of, in one line.
    pub summary: String,
    /// Its parts as name, points, of; empty where it has none.
    pub parts: Vec<(String, u32, u32)>,
}

/// How a score comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// What is explained, such as "Fit".
    pub name: String,
    /// What the lines sum to.
    pub points: u32,
    /// What it could be.
    pub of: u32,
    /// Points with their reasons.
    pub lines: Vec<Line>,
}

/// Points with their reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// May be negative.
    pub points: i32,
    /// One sentence.
    pub text: String,
    /// The words behind it.
    pub quote: Option<String>,
}

pub(super) fn scores(assessment: &Assessment) -> Vec<Score> {
    let quality = &assessment.quality;
    let part = |part: &crate::model::Part| (words::label(&part.name), part.points, part.of);
    let parts: Vec<_> = quality.parts.iter().map(part).collect();
    let mut scores = vec![
        Score {
            name: "Fit",
            points: assessment.fit.score,
            summary: tally(assessment.fit.must, "musts"),
            parts: Vec::new(),
        },
        Score { name: "Quality", points: quality.score, summary: weakest(&parts), parts },
    ];
    scores.extend(assessment.letter.as_ref().map(letter));
    scores
}

pub(super) fn letter(review: &LetterReview) -> Score {
    let findings = words::count(review.findings.len(), "finding", "findings");
    let length = words::count(review.letter.words as usize, "word", "words");
    Score {
        name: "Letter",
        points: review.score,
        summary: format!("{findings}, {length}"),
        parts: Vec::new(),
    }
}

fn tally(tally: Tally, what: &str) -> String {
    let total = tally.met + tally.partial + tally.missing;
    if total == 0 {
        return format!("no {what} were asked for");
    }
    let mut text = format!("{} of {total} {what} met", tally.met);
    for (number, word) in [(tally.partial, "partly"), (tally.missing, "missing")] {
        if number > 0 {
            let _ = write!(text, ", {number} {word}");
        }
    }
    text
}

/// The two parts that lose most.
fn weakest(parts: &[(String, u32, u32)]) -> String {
    let mut parts: Vec<_> = parts.iter().filter(|(_, points, of)| points < of).collect();
    parts.sort_by_key(|(_, points, of)| std::cmp::Reverse(of - points));
    if parts.is_empty() {
        return "nothing to mend".to_owned();
    }
    let name = |(name, points, of): &&(String, u32, u32)| {
        format!("{} {points} of {of}", name.to_lowercase())
    };
    format!("weakest: {}", parts.iter().take(2).map(name).collect::<Vec<_>>().join(", "))
}

pub(super) fn explained(assessment: &Assessment) -> Vec<Explained> {
    let document = &assessment.document;
    let mut all = vec![Explained {
        name: "Fit".to_owned(),
        points: assessment.fit.score,
        of: 100,
        lines: lines(&assessment.because, document),
    }];
    all.extend(assessment.quality.parts.iter().map(|part| Explained {
        name: format!("Quality: {}", words::label(&part.name).to_lowercase()),
        points: part.points,
        of: part.of,
        lines: lines(&part.because, document),
    }));
    all.extend(assessment.letter.as_ref().map(explained_letter));
    all
}

pub(super) fn explained_letter(review: &LetterReview) -> Explained {
    Explained {
        name: "Letter".to_owned(),
        points: review.score,
        of: 100,
        lines: lines(&review.because, &review.document),
    }
}

fn lines(reasons: &[Reason], document: &Document) -> Vec<Line> {
    let line = |reason: &Reason| Line {
        points: reason.points,
        text: clean::one_line(&reason.text),
        quote: reason
            .span
            .map(|span| clean::quote(span.of(&document.text)))
            .filter(|quote| !quote.is_empty()),
    };
    reasons.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_names_only_what_there_is() {
        let all = Tally { met: 4, partial: 0, missing: 0 };
        assert_eq!(tally(all, "musts"), "4 of 4 musts met");
        let some = Tally { met: 2, partial: 1, missing: 3 };
        assert_eq!(tally(some, "musts"), "2 of 6 musts met, 1 partly, 3 missing");
        assert_eq!(tally(Tally::default(), "musts"), "no musts were asked for");
    }

    #[test]
    fn the_parts_that_lose_most_are_named() {
        let parts = [("Wording".to_owned(), 18, 20), ("Achievements".to_owned(), 5, 35)];
        assert_eq!(weakest(&parts), "weakest: achievements 5 of 35, wording 18 of 20");
        assert_eq!(weakest(&[("Wording".to_owned(), 20, 20)]), "nothing to mend");
    }
}
