//! Workers: what a file does to its reader never reaches the caller.

use std::{path::PathBuf, time::Duration};

use vitae::{
    Source,
    batch::worker::Pool,
    extract::{ReadOptions, Reader},
    model::Status,
};

fn source(text: &str) -> Source {
    Source { name: "cv.txt".to_owned(), bytes: text.as_bytes().to_vec() }
}

#[test]
fn a_worker_reads_one_file_after_another() {
    let pool = Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_vitae")));
    for text in ["Ruth Adeyemi\nIT Manager", "Jonas Pihl\nHead of IT"] {
        assert_eq!(pool.read(&source(text), &ReadOptions::default()).unwrap().text, text);
    }
    let empty = pool.read(&source(""), &ReadOptions::default());
    assert_eq!(empty.unwrap_err().status, Status::Empty);
}

#[cfg(unix)]
#[test]
fn a_worker_that_dies_costs_its_file_a_typed_status_only() {
    let pool = Pool::new(PathBuf::from("/bin/false"));
    for _ in 0..2 {
        let lost = pool.read(&source("Ruth Adeyemi"), &ReadOptions::default());
        assert_eq!(lost.unwrap_err().status, Status::Crashed);
    }
}

/// A pool whose workers start through a shell script of these lines.
#[cfg(unix)]
fn scripted(name: &str, lines: &str) -> Pool {
    use std::os::unix::fs::PermissionsExt;
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    Pool::new(path)
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_takes_more_memory_than_there_is_ends_in_a_limit_and_the_next_one_is_read() {
    let worker = format!("ulimit -d 120000\nexec {} worker", env!("CARGO_BIN_EXE_vitae"));
    let pool = scripted("small-worker", &worker);
    let large = source(&"Led nine people. ".repeat(3 << 20));
    let lost = pool.read(&large, &ReadOptions::default()).unwrap_err();
    assert_eq!(lost.status, Status::Limit);
    assert_eq!(lost.notices[0].code, "memory-limit");
    let next = pool.read(&source("Ruth Adeyemi"), &ReadOptions::default());
    assert_eq!(next.unwrap().text, "Ruth Adeyemi");
}

#[cfg(target_os = "linux")]
#[test]
fn a_worker_that_uses_up_its_processor_time_is_a_timeout() {
    let pool = scripted("late-worker", "kill -s XCPU $$");
    let lost = pool.read(&source("Ruth Adeyemi"), &ReadOptions::default());
    assert_eq!(lost.unwrap_err().status, Status::Timeout);
}

#[test]
fn a_reading_that_takes_too_long_ends_in_a_timeout_and_the_next_one_is_read() {
    let pool = Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_vitae")));
    let mut options = ReadOptions::default();
    options.limits.wall = Duration::from_nanos(1);
    let markdown = "- Led *nine* people\n".repeat(20_000);
    let late = pool.read(&source(&markdown), &options).unwrap_err();
    assert_eq!(late.status, Status::Timeout);
    assert!(pool.read(&source("Ruth Adeyemi"), &ReadOptions::default()).is_ok());
}

#[test]
fn a_worker_draws_pages_for_text_recognition() {
    let pool = Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_vitae")));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/resumes/scanned-page.pdf");
    let scan = Source { name: "scan.pdf".to_owned(), bytes: std::fs::read(path).unwrap() };
    let picture = pool.picture(&scan, 1, &ReadOptions::default()).unwrap();
    assert_eq!(picture.grey.len(), (picture.width * picture.height) as usize);
    let dark = picture.grey.iter().filter(|grey| **grey < 80).count();
    assert!(dark * 50 > picture.grey.len() / 10 && dark * 2 < picture.grey.len(), "{dark}");
    let none = pool.picture(&scan, 9, &ReadOptions::default());
    assert_eq!(none.unwrap_err().status, Status::Malformed);
}

#[test]
fn without_workers_files_are_read_all_the_same() {
    let pool = Pool::new(PathBuf::from("/no/such/program"));
    assert!(pool.read(&source("Ruth Adeyemi"), &ReadOptions::default()).is_ok());
}
