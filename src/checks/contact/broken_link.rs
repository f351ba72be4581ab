//! `C007`: a link that leads nowhere or elsewhere.

use crate::checks::{Context, Findings, check};
use crate::model::Link;

check! {
    /// # What it finds
    /// A link without an address, to a file on the writer's own computer, to a template's example
    /// address, or a mail link to another address than the printed one.
    /// # Why it matters
    /// The reader who clicks sees an error, or writes to somebody else.
    /// # Before / after
    /// Before: mailto:jane@example.com behind anan@northlight.example.
    /// After: both the same.
    /// # Limits
    /// Addresses are not visited: vitae works offline.
    /// # Source
    /// Own rule.
    "C007" "broken-link" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for link in &cx.document.links {
        if let Some(message) = fault(cx, link) {
            out.report(link.span, message, "Mend the address behind the link");
        }
    }
}

fn fault(cx: &Context<'_>, link: &Link) -> Option<String> {
    let uri = link.uri.trim().to_lowercase();
    if uri.is_empty() || uri == "http://" || uri == "https://" {
        return Some(format!("the link on “{}” has no address", link.text));
    }
    if uri.starts_with("file:") {
        return Some(format!("the link on “{}” leads to a file on your computer", link.text));
    }
    let shown = link.text.trim().to_lowercase();
    let mailbox = uri.strip_prefix("mailto:").map(|rest| rest.split('?').next().unwrap_or(rest));
    if let Some(mailbox) = mailbox
        && shown.contains('@')
        && shown.contains('.')
        && !shown.contains(' ')
        && mailbox != shown
    {
        return Some(format!("“{shown}” is printed, but the link writes to {mailbox}"));
    }
    let owner = cx.resume.contact.email.as_ref().map(|email| email.value.to_lowercase());
    let samples = &cx.lexicon().mailboxes.template_addresses;
    let template = samples.iter().any(|sample| uri.contains(sample.as_str()));
    (template && owner.is_none_or(|email| !email.contains("example.")))
        .then(|| format!("the link on “{}” is still the template's", link.text))
}
