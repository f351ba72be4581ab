//! Any bytes behind the beginning of an HTML page.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| vitae_fuzz::reads_or_refuses([&b"<!doctype html>"[..], bytes].concat()));
