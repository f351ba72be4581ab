//! The places of a word in the filter; shared with the build script that fills it.

/// Three bits of a filter of `bits` places (a power of two).
pub(super) fn positions(word: &str, bits: usize) -> [usize; 3] {
    // FNV-1a, spread once more: short words differ in few bytes.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in word.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mask = bits.saturating_sub(1) as u64;
    [hash & mask, (hash >> 21) & mask, (hash >> 42) & mask].map(|place| place as usize)
}
