//! Counts what compressed streams unfold to before anything keeps them in memory.
//!
//! The interpreter unfolds a stream whole. A few hundred kilobytes can hold gigabytes of zeros, so
//! streams that could pass the limit are unfolded here first into a small buffer that forgets.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

use super::limits;

/// Most that one byte of a deflate stream unfolds to.
const DEFLATE: usize = 1032;
/// Most that one byte of an LZW stream unfolds to, roughly.
const LZW: usize = 1500;
/// How far before a stream its dictionary is looked for.
const DICTIONARY: usize = 1024;

/// Whether a stream, or all of them together, would pass the limits.
pub(super) fn is_bomb(bytes: &[u8]) -> bool {
    let (start, end) = (memmem::Finder::new(b"stream"), memmem::Finder::new(b"endstream"));
    let mut at = 0;
    let mut total = 0_usize;
    while let Some(found) = bytes.get(at..).and_then(|rest| start.find(rest)) {
        let keyword = at + found;
        let body = keyword + b"stream".len();
        let Some(rest) = bytes.get(body..) else { break };
        let length = end.find(rest).unwrap_or(rest.len());
        let head = bytes.get(keyword.saturating_sub(DICTIONARY)..keyword).unwrap_or_default();
        let raw = rest.get(..length).unwrap_or_default();
        total = total.saturating_add(size(head, raw.trim_ascii_start()));
        if total > limits::TOTAL_BYTES {
            return true;
        }
        at = body + length + b"endstream".len();
    }
    false
}

/// What a stream unfolds to, where that could matter; more than any limit if it passes one.
fn size(head: &[u8], raw: &[u8]) -> usize {
    // Folded twice, fewer bytes than these stay below the limit.
    if raw.len() < 64 {
        return 0;
    }
    let open = memmem::rfind(head, b"obj").unwrap_or(0);
    let dictionary = head.get(open..).unwrap_or_default();
    let has = |name: &[u8]| memmem::find(dictionary, name).is_some();
    // Pictures are never unfolded here: nobody looks at them.
    if has(b"/Subtype/Image") || has(b"/Subtype /Image") {
        return 0;
    }
    let folds = memmem::find_iter(dictionary, b"FlateDecode").count();
    let lzw = usize::from(has(b"LZWDecode"));
    let most = (0..folds)
        .map(|_| DEFLATE)
        .chain((0..lzw).map(|_| LZW))
        .fold(raw.len(), usize::saturating_mul);
    if most <= limits::STREAM_BYTES {
        return 0;
    }
    match (folds, lzw) {
        (1, 0) => count(raw),
        // Folded twice, or in the older code: no honest writer does that to a large stream.
        _ if raw.len() > limits::FOLDED_TWICE => usize::MAX,
        _ => 0,
    }
}

/// Unfolds and forgets, up to the limit.
fn count(raw: &[u8]) -> usize {
    let mut decoder = ZlibDecoder::new(raw);
    let mut buffer = [0_u8; 16 * 1024];
    let mut total = 0_usize;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        total += read;
        if total > limits::STREAM_BYTES {
            return usize::MAX;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn pdf(zeros: usize) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        let block = vec![b' '; 1 << 20];
        for _ in 0..zeros >> 20 {
            encoder.write_all(&block).unwrap();
        }
        let body = encoder.finish().unwrap();
        let mut bytes = b"1 0 obj <</Filter/FlateDecode>> stream\n".to_vec();
        bytes.extend(body);
        bytes.extend(b"\nendstream endobj");
        bytes
    }

    #[test]
    fn a_bomb_is_seen_before_it_goes_off_and_a_page_is_not_one() {
        assert!(is_bomb(&pdf(80 << 20)));
        assert!(!is_bomb(&pdf(40 << 20)));
        assert!(!is_bomb(b"stream endstream stream"));
    }
}
