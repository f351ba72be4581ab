//! The text of `vitae explain`, and `docs/checks.md`, from the checks' own doc comments.

use std::fmt::Write;

use crate::model::Severity;

use super::{Check, Family, registry};

/// The check with this code (in any case) or name.
#[must_use]
pub fn find(code: &str) -> Option<&'static Check> {
    registry().find(|check| check.code.eq_ignore_ascii_case(code) || check.name == code)
}

/// What a check finds, why it matters, before and after, its limits and its source.
#[must_use]
pub fn explain(code: &str) -> Option<String> {
    let check = find(code)?;
    let family = check.family().map_or("", Family::title);
    let severity = word(check.severity);
    Some(format!("{} {} ({severity}; {family})\n\n{}", check.code, check.name, check.explanation()))
}

/// The whole of `docs/checks.md`.
#[must_use]
pub fn page() -> String {
    let mut page = String::from(
        "# Checks\n\nGenerated from the doc comments in `src/checks/`; do not edit. `vitae explain \
         CODE` prints one of them.\n\nCodes are promises: never reused. Severities: *advice* is \
         worth a thought, *warning* is likely to cost the reader's trust or time, *error* must be \
         mended. Switch checks off with `--ignore CODE` or in a `vitae.toml`:\n\n```toml\n[checks]\n\
         ignore = [\"W004\", \"D\"]\n\n[checks.thresholds]\npages_max = 3\n```\n",
    );
    let _ = writeln!(page, "\n| code | name | severity |\n|---|---|---|");
    for check in registry() {
        let severity = word(check.severity);
        let _ = writeln!(
            page,
            "| [{0}](#{1}) | {2} | {severity} |",
            check.code,
            anchor(check),
            check.name
        );
    }
    for family in Family::all() {
        let _ = writeln!(page, "\n## {}: {}", family.letter(), family.title());
        for check in registry().filter(|check| check.family() == Some(family)) {
            let _ = writeln!(page, "\n### {} {}\n", check.code, check.name);
            for line in check.explanation().lines() {
                match line.strip_prefix("# ") {
                    Some(heading) => {
                        let _ = writeln!(page, "\n**{heading}.**");
                    }
                    None => {
                        let _ = writeln!(page, "{line}");
                    }
                }
            }
        }
    }
    page
}

fn anchor(check: &Check) -> String {
    format!("{}-{}", check.code.to_lowercase(), check.name)
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Advice => "advice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
