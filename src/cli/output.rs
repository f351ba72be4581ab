//! Standard output: written once, locked; a reader that went away is not an error.

use std::{
    env, fs,
    io::{self, IsTerminal, Write},
    path::Path,
};

use vitae::{
    Error,
    report::{self, terminal::Look},
};

use super::{
    args::{Color, Global},
    failure::Failure,
};

/// Standard output failed for another reason than a closed pipe.
#[derive(Debug)]
pub(super) struct Closed(pub(super) io::Error);

/// Writes to standard output.
pub(super) fn print(bytes: impl AsRef<[u8]>) -> Result<(), Closed> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes.as_ref()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Closed(error)),
        _ => Ok(()),
    }
}

/// Writes a file whole or not at all: beside its place first, then moved there.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = Path::new(&beside);
    fs::write(beside, bytes).and_then(|()| fs::rename(beside, path)).map_err(|error| {
        // The half-written file is of no use; that it may not be there is no second failure.
        let _ = fs::remove_file(beside);
        Failure::writing(path, &error)
    })
}

/// How text for people is drawn on standard output.
pub(super) fn look(global: &Global) -> Look {
    let terminal = io::stdout().is_terminal();
    let color = match global.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            terminal
                && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                && env::var_os("TERM").is_none_or(|term| term != "dumb")
        }
    };
    Look { color, ..Look::default() }
}

/// The answer; or the failure, with its JSON document already printed where `json` is asked for.
pub(super) fn or_unread<T>(answer: Result<T, Error>, kind: &str, json: bool) -> Result<T, Failure> {
    if json && let Err(Error::Unread(unread)) = &answer {
        print(report::json::unread(kind, unread))?;
    }
    Ok(answer?)
}
