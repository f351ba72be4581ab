//! `vitae worker`: reads files for another vitae; and the reader of every other command, which
//! starts such workers.

use std::{env, sync::Arc};

use vitae::{
    batch::{
        ocr::Tesseract,
        worker::{self, Pool},
    },
    extract::{InProcess, Reader, WithOcr},
};

use super::{Done, failure::Failure};

/// The worker's side. A person who types this by hand gets an answer too.
pub(super) fn run() -> Result<Done, Failure> {
    match worker::serve_standard_streams() {
        Ok(()) => Ok(Done::Passed),
        Err(error) => Err(Failure::usage(
            format!("a worker reads what another vitae sends ({error})"),
            "use the other commands",
        )),
    }
}

/// The reader of every command; with `ocr` it reads pictures of pages too. Tesseract is started
/// from here, never by a worker.
pub(super) fn reader(ocr: bool) -> Arc<dyn Reader> {
    let workers = workers();
    if ocr { Arc::new(WithOcr::new(workers, Arc::new(Tesseract::default()))) } else { workers }
}

/// A pool of this program's own workers, the first one already waking up.
fn workers() -> Arc<dyn Reader> {
    let Ok(program) = env::current_exe() else { return Arc::new(InProcess) };
    let pool = Pool::new(program);
    pool.warm_up();
    Arc::new(pool)
}
