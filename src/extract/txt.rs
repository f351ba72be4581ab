//! Plain text: decoded, line by line; a blank line starts a new block.

use super::{draft::Draft, encoding::Decoded, failure::Failure, limits::Limits, line::LineDraft};
use crate::model::LineKind;

/// Signs that open a bullet in plain text.
const BULLETS: [&str; 9] = ["•", "·", "●", "▪", "‣", "◦", "- ", "* ", "– "];

/// Reads decoded text.
pub(super) fn read(decoded: &Decoded, limits: Limits) -> Result<Draft, Failure> {
    let mut draft = Draft::new(limits);
    note_encoding(&mut draft, decoded);
    let mut block = 0;
    let mut blank = false;
    for line in lines(&decoded.text) {
        let line = LineDraft::of(line);
        if line.is_blank() {
            blank = true;
            continue;
        }
        if blank {
            block += 1;
        }
        blank = false;
        let kind = kind(line.text());
        draft.push(line, kind, block)?;
    }
    Ok(draft)
}

/// Lines by every system's line break; a form feed is a page break.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .flat_map(|line| line.split(['\r', '\u{C}', '\u{2028}', '\u{2029}']))
}

/// A bullet is told by its sign; nothing in plain text tells a heading.
pub(super) fn kind(line: &str) -> LineKind {
    if BULLETS.iter().any(|sign| line.starts_with(sign)) {
        LineKind::Bullet
    } else {
        LineKind::Text
    }
}

/// Says where the encoding is in doubt.
pub(super) fn note_encoding(draft: &mut Draft, decoded: &Decoded) {
    if decoded.lossy {
        draft.notice(
            "encoding-lossy",
            format!("some bytes are not {}; they show as \u{FFFD}", decoded.encoding),
        );
    } else if decoded.guessed {
        draft.notice(
            "encoding-guessed",
            format!("read as {}; save as UTF-8 if letters look wrong", decoded.encoding),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::encoding;

    fn read_text(text: &str) -> crate::model::Document {
        let draft = read(&encoding::decode(text.as_bytes()), Limits::default()).unwrap();
        draft.finish(crate::extract::tests::facts()).unwrap()
    }

    #[test]
    fn blank_lines_part_blocks_and_line_ends_of_all_systems_count() {
        let document = read_text("Mara Lindqvist\r\nIT Manager\r\n\r\n- Cut costs by 8%\rEnd");
        assert_eq!(document.text, "Mara Lindqvist\nIT Manager\n- Cut costs by 8%\nEnd");
        let blocks: Vec<u32> = document.lines.iter().map(|line| line.block).collect();
        assert_eq!(blocks, [0, 0, 1, 1]);
        assert_eq!(document.lines[2].kind, LineKind::Bullet);
    }

    #[test]
    fn a_very_long_line_ends_in_a_limit_and_not_in_hours() {
        let decoded = encoding::decode(&vec![b'a'; 20_000_000]);
        assert!(read(&decoded, Limits::default()).is_err());
    }
}
