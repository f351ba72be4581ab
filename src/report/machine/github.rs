//! Findings as GitHub workflow commands, so that a CV kept in git is annotated in its pull request.
//!
//! Format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::fmt::Write;

use super::{Reviewed, place, sentences};
use crate::model::Severity;

/// One line a finding. Line numbers are those of the text as read, which for plain text and
/// Markdown are the file's own.
#[must_use]
pub fn github(reviewed: &[Reviewed<'_>]) -> String {
    let mut out = String::new();
    for one in reviewed {
        let file = property(&one.document.source.name);
        for finding in one.findings {
            let level = match finding.severity {
                Severity::Advice => "notice",
                Severity::Warning => "warning",
                Severity::Error => "error",
            };
            let title = property(&format!("{} {}", finding.code, finding.name));
            let at = finding.span.map(|span| place(&one.document.text, span));
            let at = at.map_or_else(String::new, |at| {
                format!(",line={},endLine={},col={}", at.line, at.end_line, at.column)
            });
            let message = data(&sentences(finding));
            let _ = writeln!(out, "::{level} file={file}{at},title={title}::{message}");
        }
    }
    out
}

/// Escapes a message: nothing in it may begin another command.
fn data(text: &str) -> String {
    super::super::printable(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property's value.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{Reviewed, github};
    use crate::model::{Document, Finding, Severity, Span};

    fn finding(message: &str) -> Finding {
        Finding {
            code: "Q001".to_owned(),
            name: "unquantified-bullet".to_owned(),
            severity: Severity::Advice,
            message: message.to_owned(),
            span: Some(Span::new(13, 22)),
            advice: "Say by how much.".to_owned(),
        }
    }

    fn annotated(message: &str) -> String {
        let mut document = Document::default();
        document.source.name = "cv, final: 2.md".to_owned();
        document.text = "Ada Example\n- Ran tests\n".to_owned();
        github(&[Reviewed { document: &document, findings: &[finding(message)] }])
    }

    #[test]
    fn a_finding_is_one_annotation_on_its_line() {
        assert_eq!(
            annotated("This achievement states no number."),
            "::notice file=cv%2C final%3A 2.md,line=2,endLine=2,col=2,title=Q001 unquantified-bullet\
             ::This achievement states no number. Say by how much.\n"
        );
    }

    #[test]
    fn a_message_cannot_begin_another_command() {
        let out = annotated("100 %\n::error::taken over");
        assert_eq!(out.lines().count(), 1);
        assert!(out.contains("100 %25"), "{out}");
    }

    #[test]
    fn a_property_cannot_end_itself_or_begin_another() {
        let mut document = Document::default();
        document.source.name = "a::b,line=9\r\n::error file=x::%0A.md".to_owned();
        let mut found = finding("One");
        found.name = "x,title=y::z".to_owned();
        found.span = None;
        let out = github(&[Reviewed { document: &document, findings: &[found] }]);
        assert_eq!(out.lines().count(), 1, "{out}");
        // One `::` opens the command, one ends its properties.
        assert_eq!(out.matches("::").count(), 2, "{out}");
        let (properties, _) = out.rsplit_once("::").unwrap();
        assert_eq!(properties.matches(',').count(), 1, "{out}");
        assert!(properties.contains("%250A"), "{out}");
    }

    #[test]
    fn control_characters_and_thai_pass_safely() {
        let out = annotated("งาน\u{1b}[31m 50\u{7}%");
        assert!(!out.contains('\u{1b}') && !out.contains('\u{7}'), "{out:?}");
        assert!(out.contains("งาน") && out.contains("50") && out.contains("%25"), "{out:?}");
    }
}
