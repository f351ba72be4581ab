//! How much a reader may swallow: generous for any real document, small for a machine.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The limits of one reading. A file over one of them ends in status `limit` or `timeout`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file itself.
    pub file: usize,
    /// Bytes of one unpacked part of a zip package, counted while unpacking.
    pub part: usize,
    /// Bytes of all unpacked parts together.
    pub package: usize,
    /// Entries of a zip package.
    pub entries: usize,
    /// Levels of nesting in XML and HTML.
    pub depth: usize,
    /// Bytes of text that come out.
    pub text: usize,
    /// Lines that come out.
    pub lines: usize,
    /// Wall time.
    pub wall: Duration,
}

const MIB: usize = 1024 * 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: 64 * MIB,
            part: 64 * MIB,
            package: 192 * MIB,
            entries: 4096,
            depth: 1000,
            text: 4 * MIB,
            lines: 150_000,
            wall: Duration::from_secs(30),
        }
    }
}
