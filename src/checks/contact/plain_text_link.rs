//! `C006`: a web address that is not a link.

use crate::checks::{Context, Findings, check};
use crate::model::{Found, SourceFormat};

check! {
    /// # What it finds
    /// A profile address (LinkedIn, GitHub), or a site named before the experience, printed in a PDF or
    /// Word file in which it is no link.
    /// # Why it matters
    /// Readers click; nobody types a profile address.
    /// # Before / after
    /// Before: linkedin.com/in/anan as plain text.
    /// After: the same words as a link.
    /// # Limits
    /// Plain text files have no links and are left alone. Many readers make bare addresses
    /// clickable by themselves.
    /// # Source
    /// Own rule.
    "C006" "plain-text-link" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    if !matches!(cx.document.source.format, Some(SourceFormat::Pdf | SourceFormat::Docx)) {
        return;
    }
    let first = cx.resume.positions.first().map_or(usize::MAX, |position| position.span.start);
    for link in cx.resume.contact.links.iter().filter(|link| !link.span.is_empty()) {
        if is_footer(cx, link) {
            continue;
        }
        if !(is_profile(cx, link) || (link.span.start < first && is_address(link))) {
            continue;
        }
        if !cx.document.links.iter().any(|real| leads_to(&real.uri, link)) {
            out.report(
                link.span,
                format!("“{}” cannot be clicked", link.value),
                "Make it a link in your editor",
            );
        }
    }
}

fn leads_to(uri: &str, link: &Found<String>) -> bool {
    let bare = |text: &str| {
        let lower = text.to_lowercase();
        let rest = lower.trim_start_matches("https://").trim_start_matches("http://");
        rest.trim_start_matches("www.").trim_end_matches('/').to_owned()
    };
    let (uri, shown) = (bare(uri), bare(&link.value));
    uri.contains(&shown) || shown.contains(&uri)
}

/// A site on which people keep their profile.
fn is_profile(cx: &Context<'_>, link: &Found<String>) -> bool {
    let lower = link.value.to_lowercase();
    is_address(link) && cx.lexicon().coaching.profile_hosts.iter().any(|host| lower.contains(host))
}

/// Written as an address, and not two words glued by a lost space.
fn is_address(link: &Found<String>) -> bool {
    let value = &link.value;
    let told = value.starts_with("http") || value.starts_with("www.") || value.contains(".com/");
    told && !value.contains([')', ','])
}

/// "8 of 9 …": the line a browser prints under each page, with the address it printed from.
fn is_footer(cx: &Context<'_>, address: &Found<String>) -> bool {
    let Some(line) = cx.document.line_at(address.span.start) else { return false };
    let words: Vec<&str> = cx.quote(line.span).split_whitespace().collect();
    let page =
        |word: &str| !word.is_empty() && word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit());
    let of = |one: &str| one == "/" || cx.lexicon().coaching.page_joints.contains(one);
    words
        .windows(3)
        .any(|three| matches!(three, [one, joint, other] if page(one) && of(joint) && page(other)))
}
