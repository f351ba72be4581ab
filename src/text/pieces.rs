//! The pieces of a text between signs, with their places.

use crate::model::Span;

/// What stands between the signs of `text`, trimmed, in order; empty pieces included. Spans index into
/// `text`.
pub fn pieces(text: &str, is_sign: impl Fn(char) -> bool) -> impl Iterator<Item = Span> {
    text.split(is_sign).map(move |piece| {
        let lead = piece.len() - piece.trim_start().len();
        let start = piece.as_ptr() as usize - text.as_ptr() as usize + lead;
        Span::new(start, start + piece.trim().len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_trimmed_and_stand_at_their_places() {
        let text = " Leeds , ยอร์ก·;  York";
        let found: Vec<Span> = pieces(text, |sign| [',', ';', '·'].contains(&sign)).collect();
        let words: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
        assert_eq!(words, ["Leeds", "ยอร์ก", "", "York"]);
        assert_eq!(found[0], Span::new(1, 6));
    }
}
