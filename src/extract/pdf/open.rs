//! Opens the file, or says why it cannot be opened.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::extract::failure::Failure;
use crate::model::Status;

/// Why a file could not be opened.
pub(super) enum Closed {
    /// Another reader may still get something out of it.
    Damaged,
    /// No reader will.
    Locked(Failure),
}

/// Opens a file with the password, or with none.
pub(super) fn open(bytes: &Arc<Vec<u8>>, password: Option<&str>) -> Result<Pdf, Closed> {
    let load = |password: &str| {
        // The guard around all readers catches panics too; here the second reader still has a try.
        catch_unwind(AssertUnwindSafe(|| Pdf::new_with_password(Arc::clone(bytes), password)))
            .unwrap_or(Err(LoadPdfError::Invalid))
    };
    let first = load(password.unwrap_or_default());
    let result = match (first, password) {
        // A file that needs no password opens whatever password was given for others.
        (Err(LoadPdfError::Decryption(_)), Some(_)) => load(""),
        (first, _) => first,
    };
    result.map_err(|error| match error {
        LoadPdfError::Invalid => Closed::Damaged,
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) if password.is_some() => {
            locked(
                "the PDF is locked and the password does not open it",
                "check the password, or save a copy without one",
            )
        }
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => locked(
            "the PDF is locked with a password",
            "give the password with --password, or save a copy without one",
        ),
        LoadPdfError::Decryption(_) => locked(
            "the PDF is encrypted in a way this version cannot open",
            "save a copy without encryption",
        ),
    })
}

fn locked(message: &str, advice: &str) -> Closed {
    Closed::Locked(Failure::new(Status::Encrypted, message, advice))
}
