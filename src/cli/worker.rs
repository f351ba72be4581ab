//! `vitae worker`: reads files for another vitae; and the reader of every other command, which
//! starts such workers.

use std::{env, sync::Arc};

use vitae::{
    batch::worker::{self, Pool},
    extract::{InProcess, Reader},
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

/// A pool of this program's own workers, the first one already waking up.
pub(super) fn reader() -> Arc<dyn Reader> {
    let Ok(program) = env::current_exe() else { return Arc::new(InProcess) };
    let pool = Pool::new(program);
    pool.warm_up();
    Arc::new(pool)
}
