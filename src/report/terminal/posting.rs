//! What a posting asks for, for people.

use std::fmt::Write;

use super::{look::Look, text::hang};
use crate::{
    model::{Document, Finding, Level, Posting, Requirement, RequirementSource},
    report::{printable, sheet::words},
};

/// Title, employer and requirements: stated ones first, then what only the duties name.
#[must_use]
pub fn posting(document: &Document, posting: &Posting, findings: &[Finding], look: Look) -> String {
    let mut out = String::new();
    let title = posting.title.as_ref().map_or("Posting without a title", |title| &title.value);
    let employer = posting.employer.as_ref().map(|employer| format!(", {}", employer.value));
    let head = format!("{title}{}", employer.unwrap_or_default());
    let _ = writeln!(out, "{}", look.bold(&printable(&head)));
    for (name, found) in [("place", &posting.location), ("salary", &posting.salary)] {
        if let Some(found) = found {
            hang(&mut out, &format!("{name}: "), &printable(&found.value), look.width);
        }
    }
    let duty = |it: &&Requirement| it.source == RequirementSource::Duty;
    let level = |level| move |it: &&Requirement| it.level == level && !duty(it);
    group(&mut out, "Musts", posting.requirements.iter().filter(level(Level::Must)), look);
    group(&mut out, "Nice to have", posting.requirements.iter().filter(level(Level::Nice)), look);
    group(&mut out, "Named in the duties", posting.requirements.iter().filter(duty), look);
    if !findings.is_empty() {
        let _ = writeln!(out, "\n{}", look.bold("What is wrong with the posting"));
    }
    for finding in findings {
        let severity = look.severity(finding.severity, words::severity(finding.severity));
        let _ = writeln!(out, "  {} {severity} {}", look.code(&finding.code), finding.name);
        hang(&mut out, "    ", &printable(&finding.message), look.width);
        if let Some(span) = finding.span {
            let words = printable(span.of(&document.text));
            hang(&mut out, "    > ", &format!("“{}”", words.trim()), look.width);
        }
        hang(&mut out, "    do: ", &printable(&finding.advice), look.width);
    }
    for notice in &posting.notices {
        hang(&mut out, "note: ", &printable(&notice.message), look.width);
    }
    out
}

fn group<'a>(
    out: &mut String,
    title: &str,
    requirements: impl Iterator<Item = &'a Requirement>,
    look: Look,
) {
    let mut requirements = requirements.peekable();
    if requirements.peek().is_none() {
        return;
    }
    let _ = writeln!(out, "\n{}", look.bold(title));
    for requirement in requirements {
        let mut name = printable(&requirement.name).into_owned();
        if let Some(years) = requirement.min_years {
            let _ = write!(name, ", {years}+ years");
        }
        let _ = writeln!(out, "  {:<4} {name}", requirement.id);
        if requirement.quote != requirement.name {
            hang(out, "       > ", &printable(&requirement.quote), look.width);
        }
    }
}
