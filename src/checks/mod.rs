//! Looks at everything and reports [`Finding`]s: one file, one check.

mod achievements;
mod baseline;
mod check;
mod config;
mod contact;
mod context;
mod counted;
mod dates;
mod explain;
mod family;
mod findings;
mod fit;
mod integrity;
mod layout;
mod letter;
mod phrase;
mod posting;
mod privacy;
mod structure;
mod wording;

use crate::{
    keywords::KeywordSets,
    model::{Bullet, Date, Document, Finding, Letter, Match, Position, Posting, Resume, Span},
};

pub use baseline::Baseline;
pub use check::Check;
pub use config::{Config, ConfigError};
pub use explain::{explain, find, page};
pub use family::Family;

use check::check;
use context::{Context, LetterView};
use findings::Findings;

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The résumé as read; empty where a letter stands alone.
    pub document: &'a Document,
    /// The résumé as structure.
    pub resume: &'a Resume,
    /// The cover letter, where there is one.
    pub letter: Option<(&'a Letter, &'a Document)>,
    /// What it is held against.
    pub posting: &'a Posting,
    /// The verdicts.
    pub matched: &'a Match,
    /// The day that "present" means.
    pub today: Date,
}

/// All checks, family by family, by code.
pub fn registry() -> impl Iterator<Item = &'static Check> {
    [
        achievements::CHECKS,
        wording::CHECKS,
        structure::CHECKS,
        dates::CHECKS,
        contact::CHECKS,
        layout::CHECKS,
        privacy::CHECKS,
        integrity::CHECKS,
        fit::CHECKS,
        letter::CHECKS,
        posting::CHECKS,
    ]
    .into_iter()
    .flatten()
}

/// Runs every check of résumé and letter that `config` leaves on, worst findings first.
///
/// Spans of family `L` index into the letter's text, all others into the résumé's. Numbers of
/// `config` that do not fit are left out; [`Config::prove`] refuses them beforehand.
#[must_use]
pub fn run(subject: &Subject<'_>, sets: &KeywordSets, config: &Config) -> Vec<Finding> {
    let limits = config.applied(&sets.thresholds).unwrap_or_else(|_| sets.thresholds.clone());
    let context = Context {
        document: subject.document,
        lower: subject.document.text.to_ascii_lowercase(),
        resume: subject.resume,
        letter: subject.letter.map(|(letter, document)| LetterView {
            document,
            lower: document.text.to_ascii_lowercase(),
            letter,
        }),
        posting: subject.posting,
        posting_text: "",
        matched: subject.matched,
        today: subject.today,
        sets,
        limits: &limits,
    };
    let has_resume = !subject.document.text.trim().is_empty();
    let findings = speak(&context, config, |family| match family {
        Family::Letter => context.letter.is_some(),
        Family::Posting => false,
        _ => has_resume,
    });
    let (letter, resume): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| Family::of(&finding.code) == Some(Family::Letter));
    let mut left = config.baseline.new_ones(resume, &subject.document.text);
    let letter_text = subject.letter.map_or("", |(_, document)| &document.text);
    left.extend(config.baseline.new_ones(letter, letter_text));
    left
}

/// Runs the checks of the posting itself (family `R`); spans index into its `document`'s text.
#[must_use]
pub fn posting(
    posting: &Posting,
    document: &Document,
    today: Date,
    sets: &KeywordSets,
    config: &Config,
) -> Vec<Finding> {
    let limits = config.applied(&sets.thresholds).unwrap_or_else(|_| sets.thresholds.clone());
    let (nothing, resume, matched) = (Document::default(), Resume::default(), Match::default());
    let context = Context {
        document: &nothing,
        lower: String::new(),
        resume: &resume,
        letter: None,
        posting,
        posting_text: &document.text,
        matched: &matched,
        today,
        sets,
        limits: &limits,
    };
    let found = speak(&context, config, |family| family == Family::Posting);
    config.baseline.new_ones(found, &document.text)
}

/// Codes of the findings about one bullet on its own, as `vitae bullet` prints them.
#[must_use]
pub fn bullet_codes(bullet: &Bullet, sets: &KeywordSets) -> Vec<String> {
    let document = Document { text: bullet.text.clone(), ..Document::default() };
    let whole = Span::new(0, bullet.text.len());
    let moved = Bullet { span: whole, ..bullet.clone() };
    let resume = Resume {
        positions: vec![Position { bullets: vec![moved], span: whole, ..Position::default() }],
        ..Resume::default()
    };
    let (posting, matched) = (Posting::default(), Match::default());
    let subject = Subject {
        document: &document,
        resume: &resume,
        letter: None,
        posting: &posting,
        matched: &matched,
        today: Date { year: 2000, month: 1, day: 1 },
    };
    let about_bullets = Config { select: ["Q", "W"].map(String::from).into(), ..Config::default() };
    let mut codes: Vec<String> =
        run(&subject, sets, &about_bullets).into_iter().map(|finding| finding.code).collect();
    codes.sort();
    codes.dedup();
    codes
}

fn speak(context: &Context<'_>, config: &Config, applies: impl Fn(Family) -> bool) -> Vec<Finding> {
    let mut findings = Findings::new();
    for check in registry() {
        if check.family().is_some_and(&applies) && config.allows(check.code, check.name) {
            findings.listen_to(check);
            (check.run)(context, &mut findings);
        }
    }
    findings.sorted()
}
