//! `L016`: contact details that differ from the résumé's.

use crate::checks::{Context, Findings, check};
use crate::model::Span;

check! {
    /// # What it finds
    /// A mail address in the letter that is not the résumé's.
    /// # Why it matters
    /// The reader does not know which one works.
    /// # Before / after
    /// Before: anan@… in the letter, a.prasert@… in the résumé.
    /// After: one address in both.
    /// # Limits
    /// Addresses of the employer (same host as another address in the letter's head) cannot be told
    /// from yours if no other stands there; only letters with exactly one address are compared.
    /// # Source
    /// USF (letters): same contact block as the résumé.
    "L016" "contact-differs" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let (Some(view), Some(own)) = (&cx.letter, &cx.resume.contact.email) else { return };
    let addresses: Vec<&str> = view
        .lower
        .split(|letter: char| {
            letter.is_whitespace() || matches!(letter, '|' | ',' | ';' | '<' | '>')
        })
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| {
            word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })
        .collect();
    let [address] = addresses.as_slice() else { return };
    let bare = |text: &str| text.trim_start_matches("mailto:").to_ascii_lowercase();
    if bare(address) != bare(&own.value) {
        let start = address.as_ptr() as usize - view.lower.as_ptr() as usize;
        out.report(
            Span::new(start, start + address.len()),
            format!("the résumé says {}", own.value),
            "Use one address in both",
        );
    }
}
