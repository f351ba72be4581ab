//! `F012`: pages that are pictures.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// A page whose words are part of a picture, in a file whose other pages hold text.
    /// # Why it matters
    /// Programs read nothing of it: what stands there, nobody searches for.
    /// # Before / after
    /// Before: page 2 scanned or pasted as a picture.
    /// After: page 2 exported as text, like page 1.
    /// # Limits
    /// A file that is pictures throughout is refused with an error, not reported here. A picture on
    /// a page of text (a photo, a logo) is P009's.
    /// # Source
    /// Greenhouse (support.greenhouse.io 200989175) names images among what its parser fails on.
    "F012" "picture-pages" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let pages: Vec<String> = cx.document.layout.picture_pages.iter().map(u32::to_string).collect();
    if cx.document.text.trim().is_empty() {
        return;
    }
    let message = match pages.as_slice() {
        [] => return,
        [one] => format!("page {one} is a picture: a simple parser reads nothing of it"),
        all => {
            format!("pages {} are pictures: a simple parser reads nothing of them", all.join(", "))
        }
    };
    out.report(None, message, "Export these pages as text; keep pictures for what is no text");
}
