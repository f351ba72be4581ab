//! `I003`: sentences of the posting in the résumé.

use crate::checks::{Context, Findings, check};
use crate::model::{Posting, Span};

check! {
    /// # What it finds
    /// At least fourteen words in a row that stand word for word in the posting.
    /// # Why it matters
    /// Recruiters know their own sentences. A copied requirement shows nothing; what you did about
    /// it does.
    /// # Before / after
    /// Before: “Strong knowledge of planning, budgeting and …” as in the posting.
    /// After: Planned and kept a budget of 2.4 M over three years.
    /// # Limits
    /// Using the posting's terms is right; only whole passages count. Lists of tools in the same
    /// order, quotations, rows of names and sentences about the company are left alone.
    /// # Source
    /// VeriWorkly (pasted posting); UC Merced's letter sheet warns of verbatim copies.
    "I003" "pasted-posting" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (start, end) in copied(cx.posting, &cx.document.text, cx.limits.pasted_words) {
        out.report(
            Span::new(start, end),
            "these words are the posting's own",
            "Say what you did about it, with a number",
        );
    }
}

/// Places in `text` of at least `least` words in a row that are the posting's own: of its whole
/// text, or of its quotes where only those are known. A role profile has no words of its own.
///
/// Three honest cases stay out: what stands in quotation marks, what names the employer (a sentence
/// about the company, not about the work), and rows of names, told by their capitals.
pub(in crate::checks) fn copied(
    posting: &Posting,
    text: &str,
    least: usize,
) -> Vec<(usize, usize)> {
    let quotes = posting.requirements.iter().filter(|requirement| !requirement.span.is_empty());
    let quotes = quotes.map(|requirement| requirement.quote.as_str());
    let whole = Some(posting.text.as_str()).filter(|text| !text.is_empty());
    let employer = posting.employer.as_ref().map(|employer| employer.value.to_lowercase());
    let mut found = shared(text, quotes.chain(whole), least);
    found.retain(|(start, end)| {
        let passage = text.get(*start..*end).unwrap_or_default();
        let before = text.get(..*start).unwrap_or_default().trim_end();
        let in_marks = before.ends_with(['“', '"', '„', '«', '‘']);
        let about = employer.as_ref().is_some_and(|name| passage.to_lowercase().contains(name));
        let capitals =
            passage.split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
        let names = capitals.count() * 2 > passage.split_whitespace().count();
        !(in_marks || about || names)
    });
    found
}

/// Places in `text` of at least `least` words in a row that also stand in one of `sources`. Commas
/// make a list, and lists may be alike: at most a third of the words may end in one.
pub(in crate::checks) fn shared<'a>(
    text: &str,
    sources: impl Iterator<Item = &'a str>,
    least: usize,
) -> Vec<(usize, usize)> {
    let own: Vec<(usize, String)> = words(text).collect();
    let mut known = std::collections::BTreeSet::new();
    for source in sources {
        let theirs: Vec<String> = words(source).map(|(_, word)| word).collect();
        known.extend(theirs.windows(least).map(|window| window.join(" ")));
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    if known.is_empty() {
        return found;
    }
    for window in own.windows(least) {
        let [(start, _), .., (tail, word)] = window else { continue };
        let joined = window.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
        if !known.contains(&joined) {
            continue;
        }
        let end = end_of(text, *tail, word);
        let commas = text.get(*start..end).map_or(0, |passage| passage.matches(',').count());
        match found.last_mut() {
            Some((_, reached)) if *start <= *reached => *reached = end,
            _ if commas * 3 > least => {}
            _ => found.push((*start, end)),
        }
    }
    found
}

/// Words in lower case without marks, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word.to_lowercase()))
}

fn end_of(text: &str, start: usize, word: &str) -> usize {
    let length = text
        .get(start..)
        .and_then(|rest| rest.find(|letter: char| !letter.is_alphanumeric()))
        .unwrap_or(word.len());
    (start + length).min(text.len())
}
