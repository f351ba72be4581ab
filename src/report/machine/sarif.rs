//! Findings as SARIF 2.1.0 (OASIS), for code scanning and editors.

use std::{collections::BTreeMap, fmt::Write};

use serde_json::{Value, json};

use super::{Reviewed, place, sentences};
use crate::model::{Finding, Severity};

/// The log. Regions count lines and columns of the text as read; the page and the box on the
/// original stand in each result's properties.
#[must_use]
pub fn sarif(reviewed: &[Reviewed<'_>]) -> String {
    let all = || reviewed.iter().flat_map(|one| one.findings);
    // A map, because a rule is named once however often it fires.
    let rules: BTreeMap<&str, &Finding> = all().map(|it| (it.code.as_str(), it)).collect();
    let rules: Vec<Value> = rules.values().map(|finding| rule(finding)).collect();
    let results: Vec<Value> = reviewed
        .iter()
        .flat_map(|one| one.findings.iter().map(|finding| result(*one, finding)))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "vitae",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(finding: &Finding) -> Value {
    json!({
        "id": finding.code,
        "name": finding.name,
        "shortDescription": { "text": finding.name.replace('-', " ") },
        "help": { "text": format!("`vitae explain {}` says what it finds and why.", finding.code) },
        "defaultConfiguration": { "level": level(finding.severity) },
    })
}

fn result(one: Reviewed<'_>, finding: &Finding) -> Value {
    let document = one.document;
    let region = finding.span.map(|span| {
        let at = place(&document.text, span);
        json!({
            "startLine": at.line,
            "startColumn": at.column,
            "endLine": at.end_line,
            "endColumn": at.end_column,
            "snippet": { "text": span.of(&document.text) },
        })
    });
    let artifact = json!({ "uri": uri(&document.source.name) });
    let physical = match region {
        Some(region) => json!({ "artifactLocation": artifact, "region": region }),
        None => json!({ "artifactLocation": artifact }),
    };
    json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": sentences(finding) },
        "locations": [{ "physicalLocation": physical }],
        "properties": {
            "advice": finding.advice,
            "page": finding.span.and_then(|span| document.page_of(span)),
            "box": finding.span.and_then(|span| document.box_of(span)),
        },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// A path as a relative URI reference: everything but unreserved characters and `/` is escaped.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Reviewed, sarif, uri};
    use crate::model::{Document, Finding, Severity, Span};

    /// Written from the text of the standard: every object of a log like ours with all its
    /// properties, closed to others.
    fn schema() -> serde_json::Value {
        serde_json::from_str(include_str!("../../../tests/it/sarif-2.1.0.schema.json")).unwrap()
    }

    fn log() -> serde_json::Value {
        let mut document = Document::default();
        document.source.name = "my cv/Ada Example.md".to_owned();
        document.text = "Ada Example\n- Ran tests\n- Ran more\n".to_owned();
        let finding = |start, severity| Finding {
            code: "Q001".to_owned(),
            name: "unquantified-bullet".to_owned(),
            severity,
            message: "This achievement states no number.".to_owned(),
            span: start,
            advice: "Say by how much.".to_owned(),
        };
        let findings = [
            finding(Some(Span::new(14, 23)), Severity::Advice),
            finding(Some(Span::new(26, 34)), Severity::Warning),
            finding(None, Severity::Error),
        ];
        let text = sarif(&[Reviewed { document: &document, findings: &findings }]);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn the_log_holds_to_the_schema() {
        let schema = schema();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(&log()).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }

    #[test]
    fn the_schema_refuses_what_the_standard_refuses() {
        let schema = schema();
        let validator = jsonschema::validator_for(&schema).unwrap();
        for (pointer, wrong) in [
            ("/version", serde_json::json!("2.0.0")),
            ("/runs/0/results/0/level", serde_json::json!("advice")),
            ("/runs/0/results/0/message", serde_json::json!({})),
            (
                "/runs/0/results/0/locations/0/physicalLocation/region/startLine",
                serde_json::json!(0),
            ),
            ("/runs/0/columnKind", serde_json::json!("bytes")),
            ("/runs/0/results/0/ruleId", serde_json::json!(1)),
            ("/runs/0/results/0/locations", serde_json::json!({})),
            ("/runs/0/results/0/locations/0/physicalLocation", serde_json::json!({})),
            ("/runs/0/tool/driver/rules/0/shortDescription", serde_json::json!("text")),
            ("/runs/0/tool/driver/name", serde_json::json!(null)),
            ("/runs/0/tool", serde_json::json!({ "driver": { "name": "vitae" }, "diver": 1 })),
            ("/runs/0/results/0/properties", serde_json::json!([])),
        ] {
            let mut log = log();
            *log.pointer_mut(pointer).unwrap() = wrong;
            assert!(!validator.is_valid(&log), "{pointer} was let through");
        }
    }

    #[test]
    fn a_rule_stands_once_and_a_finding_without_place_has_no_region() {
        let log = log();
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().len(), 1);
        let results = log["runs"][0]["results"].as_array().unwrap();
        assert_eq!(results.len(), 3);
        assert!(results[2]["locations"][0]["physicalLocation"].get("region").is_none());
    }

    #[test]
    fn names_become_uris() {
        assert_eq!(uri("my cv/Ödland #1.md"), "my%20cv/%C3%96dland%20%231.md");
    }
}
