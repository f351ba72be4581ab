//! Why a reader gave up, before the source's facts are attached.

use crate::model::{Notice, SourceFacts, Status, Unread};

/// A reader's refusal: status, what happened, what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    status: Status,
    message: String,
    advice: String,
    notices: Vec<Notice>,
}

impl Failure {
    pub(super) fn new(status: Status, message: impl Into<String>, advice: &str) -> Self {
        Self { status, message: message.into(), advice: advice.to_owned(), notices: Vec::new() }
    }

    /// Over a limit; a notice names which.
    pub(super) fn limit(code: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut failure = Self::new(
            Status::Limit,
            message.clone(),
            "a résumé is never this large: check that this is the right file, or save it again",
        );
        failure.notices.push(Notice::new(code, message));
        failure
    }

    /// Damaged.
    pub(super) fn malformed(message: impl Into<String>) -> Self {
        Self::new(
            Status::Malformed,
            message,
            "open it in the program that made it and save it again, or ask for another copy",
        )
    }

    /// The same with another advice.
    pub(super) fn with_advice(self, advice: &str) -> Self {
        Self { advice: advice.to_owned(), ..self }
    }

    pub(super) fn status(&self) -> Status {
        self.status
    }

    pub(super) fn with_notices(mut self, notices: Vec<Notice>) -> Self {
        self.notices.extend(notices);
        self
    }

    pub(super) fn of(self, source: SourceFacts) -> Box<Unread> {
        Box::new(Unread {
            source,
            status: self.status,
            message: self.message,
            advice: self.advice,
            notices: self.notices,
        })
    }
}
