//! What a check looks at, and the small questions many checks ask.

use crate::{
    keywords::{KeywordSets, Lexicon, Thresholds},
    model::{
        Bullet, BulletKind, Date, Document, Letter, Match, Moment, Position, Posting, Resume,
        SectionKind, Span, YearMonth,
    },
};

/// What a check looks at.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The résumé as read.
    pub(super) document: &'a Document,
    /// The résumé's text in lower case (ASCII only, so that places stay).
    pub(super) lower: String,
    /// The résumé as structure.
    pub(super) resume: &'a Resume,
    /// The cover letter, for family `L`.
    pub(super) letter: Option<LetterView<'a>>,
    /// What it is held against; for family `R`, the posting itself.
    pub(super) posting: &'a Posting,
    /// The posting's own text, for family `R`.
    pub(super) posting_text: &'a str,
    /// The verdicts.
    pub(super) matched: &'a Match,
    /// The day that "present" means.
    pub(super) today: Date,
    /// All words.
    pub(super) sets: &'a KeywordSets,
    /// From which number on a check speaks.
    pub(super) limits: &'a Thresholds,
}

/// The cover letter, for family `L`.
#[derive(Debug)]
pub(super) struct LetterView<'a> {
    /// As read.
    pub(super) document: &'a Document,
    /// Its text in lower case (ASCII only).
    pub(super) lower: String,
    /// As structure.
    pub(super) letter: &'a Letter,
}

impl<'a> Context<'a> {
    /// The word lists.
    pub(super) fn lexicon(&self) -> &'a Lexicon {
        &self.sets.lexicon
    }

    /// The résumé's words at `span`.
    pub(super) fn quote(&self, span: Span) -> &'a str {
        span.of(&self.document.text)
    }

    /// The résumé's words at `span` in lower case.
    pub(super) fn lower_at(&self, span: Span) -> &str {
        span.of(&self.lower)
    }

    /// Statements under positions, what is no bullet left out, with their position.
    pub(super) fn bullets(&self) -> impl Iterator<Item = (&'a Position, &'a Bullet)> {
        self.resume
            .positions
            .iter()
            .flat_map(|position| statements(position).map(move |bullet| (position, bullet)))
    }

    /// Months since year 0 of the day that "present" means.
    pub(super) fn this_month(&self) -> i32 {
        self.today.year_month().index_as_start()
    }

    /// Months from a position's end to today; `None` where it has no end.
    pub(super) fn months_ago(&self, position: &Position) -> Option<i32> {
        match position.dates.end? {
            Moment::Present => Some(0),
            Moment::At(end) => Some(self.this_month() - end.index_as_end()),
        }
    }

    /// The position held last: one without an end before one with, then the later start.
    pub(super) fn latest(&self) -> Option<&'a Position> {
        self.resume.positions.iter().filter(|position| position.dates.start.is_some()).max_by_key(
            |position| {
                let start = position.dates.start.map_or(0, YearMonth::index_as_start);
                (self.months_ago(position).map_or(i32::MIN, |months| -months), start)
            },
        )
    }

    /// Whether a line of its own is a heading of `kind`, even where no section was read from it.
    pub(super) fn has_heading(&self, kind: SectionKind) -> bool {
        self.document.lines.iter().any(|line| {
            let text = self.quote(line.span).to_lowercase();
            let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric());
            bare.len() < 60 && self.lexicon().headings.exact_kind(bare) == Some(kind)
        })
    }

    /// Title and employer of a position, for messages.
    pub(super) fn name_of(position: &Position) -> String {
        let title = position.title.as_ref().map(|title| title.value.as_str());
        let employer = position.employer.as_ref().map(|employer| employer.value.as_str());
        match (title, employer) {
            (Some(title), Some(employer)) => format!("{title}, {employer}"),
            (Some(one), None) | (None, Some(one)) => one.to_owned(),
            (None, None) => "this position".to_owned(),
        }
    }
}

/// Statements of a position, what is no bullet left out.
pub(super) fn statements(position: &Position) -> impl Iterator<Item = &Bullet> {
    position.bullets.iter().filter(|bullet| bullet.kind != BulletKind::NotBullet)
}

/// The place of a position's head: its title, or its first line.
pub(super) fn head(position: &Position) -> Span {
    position.title.as_ref().map_or(position.span, |title| title.span)
}
