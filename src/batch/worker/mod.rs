//! Reading in another process: a file that kills its reader costs one row, never the run.
//!
//! [`Pool`] is an [`extract::Reader`]. It starts this program again as `vitae worker`, hands it
//! files over its standard input and takes documents from its standard output. A worker limits its
//! own memory and processor time and, on Linux, gives up files, sockets and programs before it
//! reads the first byte. When one dies or is late, the file it held gets a typed status and the
//! next file gets a new worker.
//!
//! [`extract::Reader`]: crate::extract::Reader

mod death;
mod pool;
mod process;
mod sandbox;
mod serve;
mod wire;

pub use pool::Pool;
pub use serve::{serve, serve_standard_streams};
