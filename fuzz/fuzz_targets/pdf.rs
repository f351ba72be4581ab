//! Any bytes behind the beginning of a PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| vitae_fuzz::reads_or_refuses([&b"%PDF-1.7\n"[..], bytes].concat()));
