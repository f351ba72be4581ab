//! Runs a reader on its own thread: known stack, panics caught and silenced, wall time bounded.

use std::{
    cell::Cell,
    panic,
    sync::{Once, mpsc},
    thread,
    time::Duration,
};

/// Deep but honest files stay far below; the walks of this crate do not recurse at all.
const STACK: usize = 32 * 1024 * 1024;

/// How a guarded call can end without a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stopped {
    /// It panicked: our bug.
    Crashed,
    /// It was still running when its time was up; its thread is left behind.
    Timeout,
    /// The system gave no thread.
    NoThread,
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work` for at most `wall`.
pub(super) fn run<T: Send + 'static>(
    wall: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Stopped> {
    silence_guarded_panics();
    let (send, receive) = mpsc::sync_channel(1);
    let spawned =
        thread::Builder::new().name("reader".to_owned()).stack_size(STACK).spawn(move || {
            GUARDED.set(true);
            // Nobody listens after a timeout; then the result is of no use.
            let _ = send.send(work());
        });
    let Ok(thread) = spawned else { return Err(Stopped::NoThread) };
    match receive.recv_timeout(wall) {
        Ok(result) => {
            let _ = thread.join();
            Ok(result)
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Stopped::Crashed),
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Stopped::Timeout),
    }
}

/// A guarded panic becomes a typed status, so its message on the terminal would only confuse.
/// Panics of every other thread are printed as before.
fn silence_guarded_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !GUARDED.get() {
                before(info);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_passes_through() {
        assert_eq!(run(Duration::from_secs(10), || 7), Ok(7));
    }

    #[test]
    fn a_panic_is_a_crash_of_that_one_reading() {
        let crashed = run(Duration::from_secs(10), || -> u8 { panic!("a reader's bug") });
        assert_eq!(crashed, Err(Stopped::Crashed));
    }

    #[test]
    fn an_endless_reading_ends_in_a_timeout() {
        let late = run(Duration::from_millis(20), || thread::sleep(Duration::from_secs(2)));
        assert_eq!(late, Err(Stopped::Timeout));
    }
}
