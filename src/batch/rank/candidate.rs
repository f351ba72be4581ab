//! Which files cannot be a résumé, whatever is in them.

use std::path::Path;

use crate::{
    extract,
    model::{Row, Source, Status, Unread},
};

/// Endings of settings and tables: beside résumés they are truths, exports or an earlier ranking.
const NEVER: [&str; 4] = ["toml", "csv", "tsv", "jsonl"];

/// The row of a file that is no candidate; `None` for one that may be.
pub(super) fn refuse(source: &Source) -> Option<Row> {
    let ending = Path::new(&source.name).extension()?.to_str()?.to_ascii_lowercase();
    let refused =
        NEVER.contains(&&*ending) || ending == "json" && !extract::is_json_resume(&source.bytes);
    refused.then(|| {
        Row::unread(&Unread {
            source: extract::facts_of(source),
            status: Status::Unsupported,
            message: format!("a .{ending} file like this is no résumé"),
            advice: "if it is one all the same, give it another ending (.txt, .md)".to_owned(),
            notices: Vec::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::refuse;
    use crate::model::{Source, Status};

    fn refused(name: &str, text: &str) -> bool {
        let source = Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        refuse(&source).is_some_and(|row| row.status == Status::Unsupported && row.fit.is_none())
    }

    #[test]
    fn settings_and_tables_are_rows_without_a_score() {
        for name in ["inbox/nadia.expected.toml", "ranking.CSV", "rows.jsonl"] {
            assert!(refused(name, "Nadia Brandt\nIT Manager"), "{name}");
        }
        assert!(refused("package.json", r#"{"name": "web", "version": "1.0"}"#));
    }

    #[test]
    fn documents_and_json_resumes_are_candidates() {
        for name in ["nadia.txt", "nadia.pdf", "nadia", "nadia.toml.md"] {
            assert!(!refused(name, "Nadia Brandt\nIT Manager"), "{name}");
        }
        let resume = r#"{"basics": {"name": "Nadia Brandt"}, "work": [{"name": "Rhenus"}]}"#;
        assert!(!refused("nadia.json", resume));
    }
}
