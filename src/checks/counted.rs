//! Numbers of things as messages say them.

/// "1 picture", "3 pictures".
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
