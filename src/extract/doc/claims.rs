//! How long a Word file says that its texts are, before a parser believes it.

use std::io::{Cursor, Read};

/// Size of the block of facts that is looked at, in bytes.
const HEAD: u64 = 4096;
/// Where its first list starts: numbers of two bytes, and how many of them before those.
const FIRST_LIST: usize = 32;
/// What the stream of Word 6 and Word 95 opens with, and where such a file says how long its text is.
const WORD_6: u16 = 0xA5DC;
const WORD_6_LENGTH: usize = 0x34;
/// Which numbers of the second list are lengths of texts, in letters: the document, its notes,
/// headers, comments and boxes ([MS-DOC] 2.5.4).
const LENGTHS: std::ops::Range<usize> = 3..11;

/// Whether the texts can be as long as the file says: a letter takes a byte at least.
pub(super) fn fit(bytes: &[u8]) -> bool {
    claimed(bytes).is_some_and(|letters| letters <= bytes.len() as u64)
}

/// Letters of all texts, as the file says; `None` for what says nothing.
fn claimed(bytes: &[u8]) -> Option<u64> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut head = Vec::new();
    file.open_stream("WordDocument").ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    let short = |at: usize| Some(u16::from_le_bytes(*head.get(at..)?.first_chunk()?));
    let long = |at: usize| Some(u64::from(u32::from_le_bytes(*head.get(at..)?.first_chunk()?)));
    if short(0)? == WORD_6 {
        return long(WORD_6_LENGTH);
    }
    let second_list = FIRST_LIST + 2 + 2 * usize::from(short(FIRST_LIST)?);
    let count = usize::from(short(second_list)?);
    LENGTHS
        .take_while(|number| *number < count)
        .map(|number| long(second_list + 2 + 4 * number))
        .sum()
}
