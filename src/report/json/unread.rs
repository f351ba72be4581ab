//! Any kind of result for a document that gave no text: its status, what happened, what to do.

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::Unread;

#[derive(Serialize)]
struct ErrorView<'a> {
    message: &'a str,
    advice: &'a str,
}

/// The document of `kind` (such as `extract`) that stands for a file that could not be read.
///
/// `extract` keeps the shape it has for read files; the others hold the source, the status and the
/// error only.
#[must_use]
pub fn unread(kind: &str, unread: &Unread) -> String {
    let mut view = json!({
        "schema": format!("vitae/{kind}/1"),
        "version": env!("CARGO_PKG_VERSION"),
        "source": unread.source,
        "status": unread.status,
        "notices": unread.notices,
        "error": ErrorView { message: &unread.message, advice: &unread.advice },
    });
    let shape = match kind {
        "extract" => json!({
            "kind": "other", "kind_because": [], "language": null, "text": "", "pages": [],
            "lines": [], "links": [], "hidden": [],
        }),
        "check" => json!({
            "fit": null, "quality": null, "letter": null, "findings": [], "fixes": [],
            "because": [],
            "document": { "status": unread.status, "notices": unread.notices, "hidden": [] },
        }),
        _ => Value::Null,
    };
    if let (Some(view), Value::Object(shape)) = (view.as_object_mut(), shape) {
        view.extend(shape);
    }
    super::document(&view)
}
