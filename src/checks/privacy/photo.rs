//! `P009`: a picture on the first pages.

use crate::checks::{Context, Findings, check, counted::counted};

check! {
    /// # What it finds
    /// At least one picture larger than an icon in a one- or two-page résumé.
    /// # Why it matters
    /// If it is a photo of you, it invites judgement by looks; many systems strip it, and it can
    /// push text out of place.
    /// # Before / after
    /// Before: a portrait beside the name.
    /// After: the space for one more result.
    /// # Limits
    /// vitae does not look at what the picture shows: a logo or a diagram counts too. Customary in
    /// some countries: switch it off there.
    /// # Source
    /// In many countries an employer may not ask for it (EU equal-treatment directives, US EEOC
    /// guidance); customs differ.
    "P009" "photo" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let images = cx.document.layout.images;
    if images > 0 && cx.document.pages.len() <= 3 {
        out.report(
            None,
            format!("{} in the file", counted(images as usize, "picture")),
            "If it is a photo of you, leave it out unless the country's custom asks for it",
        );
    }
}
