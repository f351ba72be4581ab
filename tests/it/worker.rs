//! Workers: what a file does to its reader never reaches the caller.

use std::path::PathBuf;

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

#[test]
fn without_workers_files_are_read_all_the_same() {
    let pool = Pool::new(PathBuf::from("/no/such/program"));
    assert!(pool.read(&source("Ruth Adeyemi"), &ReadOptions::default()).is_ok());
}
