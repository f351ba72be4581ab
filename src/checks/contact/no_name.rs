//! `C008`: a résumé whose name cannot be read.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// No name was found at the top.
    /// # Why it matters
    /// Programs file the application under the first line they take for a name.
    /// # Before / after
    /// Before: “CURRICULUM VITAE” as the first line.
    /// After: your name as the first line, in the largest letters.
    /// # Limits
    /// Names beside the first lines, in a picture or in letter-spaced capitals may be missed.
    /// # Source
    /// Own rule; pyresparser issue 23 shows how often names go wrong.
    "C008" "no-name" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let contact = &cx.resume.contact;
    let reachable = contact.email.is_some() || contact.phone.is_some();
    if contact.name.is_none() && reachable {
        out.report(None, "no name was found at the top", "Put your name alone on the first line");
    }
}
