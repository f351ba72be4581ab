//! `C005`: a mail address that cannot work.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// A host that is a misspelling of a well-known one (gmial.com), or an address with a comma, a
    /// blank or no dot after the @.
    /// # Why it matters
    /// Mail to it never arrives, and you never learn of it.
    /// # Before / after
    /// Before: anan@gmial.com, anan@gmail,com
    /// After: anan@gmail.com
    /// # Limits
    /// Only what is certainly wrong is reported.
    /// # Source
    /// Own list.
    "C005" "broken-email" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for (start, word) in mail_words(&cx.lower) {
        let Some((name, host)) = word.split_once('@') else { continue };
        let misspelt = cx.lexicon().mailboxes.misspelt_hosts.contains(host);
        // "gmail,com"
        let ends = &cx.lexicon().coaching.host_ends;
        let comma = host.split_once(',').is_some_and(|(_, tail)| ends.contains(tail));
        let named = name.len() > 1 && host.len() > 3;
        if named && (misspelt || comma) {
            out.report(
                Span::new(start, start + word.len()),
                format!("mail to “{word}” will not arrive"),
                "Check the part after the @",
            );
        }
    }
}

fn mail_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().filter(|word| word.contains('@')).map(|word| {
        let trimmed = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        (trimmed.as_ptr() as usize - text.as_ptr() as usize, trimmed)
    })
}
