//! `L015`: a letter that circles around its writer.

use crate::checks::{Context, Findings, check};

check! {
    /// # What it finds
    /// At least six sentences, of which three in five begin with “I”.
    /// # Why it matters
    /// The reader looks for what you do for them.
    /// # Before / after
    /// Before: I am … I have … I want …
    /// After: Your move to Azure is what I did at Brightwater: …
    /// # Limits
    /// Counts sentence beginnings only.
    /// # Source
    /// Lawrence University (letters): employer-centred; uwec.edu.
    "L015" "too-much-i" Advice
}

/// Fewer sentences make no pattern.
const SENTENCES: usize = 6;

fn run(cx: &Context<'_>, out: &mut Findings) {
    let Some(view) = &cx.letter else { return };
    let (mut all, mut own) = (0, 0);
    for paragraph in &view.letter.paragraphs {
        let text = paragraph.of(&view.document.text);
        for sentence in text.split(['.', '!', '?']).map(str::trim).filter(|s| s.len() > 8) {
            all += 1;
            own += usize::from(sentence.starts_with("I ") || sentence.starts_with("I'"));
        }
    }
    if all >= SENTENCES && own * 100 >= all * cx.limits.i_sentences_percent {
        out.report(
            None,
            format!("{own} of {all} sentences begin with “I”"),
            "Begin some with the employer's need or with the result",
        );
    }
}
