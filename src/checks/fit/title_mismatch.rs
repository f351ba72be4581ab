//! `M007`: no title that resembles the posting's.

use crate::checks::{Context, Findings, check};
use crate::keywords::Coaching;

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

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(title) = &cx.posting.title else { return };
    let coaching = &cx.lexicon().coaching;
    let telling = words(&title.value, coaching);
    if telling.is_empty() || cx.resume.positions.is_empty() || !title.value.is_ascii() {
        return;
    }
    let titles = cx.resume.positions.iter().filter_map(|position| position.title.as_ref());
    let own = titles.chain(&cx.resume.summary).flat_map(|found| words(&found.value, coaching));
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
fn words(title: &str, coaching: &Coaching) -> Vec<String> {
    title
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .map(|word| if coaching.it_spellings.contains(&word) { "it".to_owned() } else { word })
        .filter(|word| word.len() > 1 && !coaching.general_title_words.contains(word))
        .collect()
}
