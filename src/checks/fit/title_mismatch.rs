//! `M007`: no title that resembles the posting's.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// No position and no summary shares a telling word with the posting's title.
    /// # Why it matters
    /// Recruiters search by title first. If your work was the same under another name, say so once.
    /// # Before / after
    /// Before: ICT Team Coordinator.
    /// After: ICT Team Coordinator (IT manager for two branches).
    /// # Limits
    /// Never change a title you held; put the usual name in brackets or in the summary. Words such
    /// as senior or manager alone do not make titles alike.
    /// # Source
    /// Jobscan compares the job title; own rule.
    "M007" "title-mismatch" Advice
}

/// Words that tell a level or nothing, not a field.
const GENERAL: &[&str] = &[
    "senior",
    "junior",
    "lead",
    "manager",
    "head",
    "director",
    "of",
    "and",
    "the",
    "for",
    "in",
    "assistant",
    "associate",
    "principal",
    "chief",
    "officer",
    "deputy",
    "remote",
    "hybrid",
];

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(title) = &cx.posting.title else { return };
    let telling = words(&title.value);
    if telling.is_empty() || cx.resume.positions.is_empty() || !title.value.is_ascii() {
        return;
    }
    let titles = cx.resume.positions.iter().filter_map(|position| position.title.as_ref());
    let own = titles.chain(&cx.resume.summary).flat_map(|found| words(&found.value));
    let own: Vec<String> = own.collect();
    let alike = |word: &String| {
        own.iter().any(|held| held == word || (held.len() > 5 && word.get(..5) == held.get(..5)))
    };
    if !telling.iter().any(alike) {
        out.report(
            None,
            format!("no title here resembles “{}”", title.value),
            "If a position was the same work under another name, add the usual name in brackets",
        );
    }
}

/// Telling words of a title in lower case; IT and its spellings are one.
fn words(title: &str) -> Vec<String> {
    title
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .map(|word| match word.as_str() {
            "information" | "technology" | "technologies" | "ict" | "tech" => "it".to_owned(),
            _ => word,
        })
        .filter(|word| word.len() > 1 && !GENERAL.contains(&word.as_str()))
        .collect()
}
