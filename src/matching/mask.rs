//! Blanks out what tells who a person is: same length, so that all spans keep their meaning.

use crate::{
    keywords::Identity,
    model::{Document, Resume, Span},
};

use super::words;

/// Places of the text that tell who the person is.
pub(super) fn identity_spans(
    resume: &Resume,
    document: &Document,
    identity: &Identity,
) -> Vec<Span> {
    let contact = &resume.contact;
    let text = &document.text;
    let mut spans = Vec::new();
    for found in [&contact.name, &contact.email, &contact.phone, &contact.location] {
        spans.extend(found.as_ref().map(|found| found.span));
    }
    spans.extend(contact.links.iter().map(|found| found.span));
    if let Some(name) = contact.name.as_ref().filter(|name| name.value.trim().len() > 3) {
        spans.extend(every(text, name.value.trim()));
    }
    for study in &resume.studies {
        spans.extend(study.school.as_ref().map(|school| school.span));
        spans.extend(years_in(text, study.span));
    }
    for line in &document.lines {
        if words::says_first(line.span.of(text), &identity.personal_labels) {
            spans.push(line.span);
        }
    }
    spans.extend(
        words::plain_words(text)
            .filter(|(word, _)| identity.pronouns.iter().any(|pronoun| pronoun == word))
            .map(|(_, span)| span),
    );
    spans.retain(|span| !span.is_empty());
    spans.sort();
    spans
}

/// `text` with every byte of `spans` a blank; line breaks stay.
pub(super) fn blank(text: &str, spans: &[Span]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for span in spans {
        let from = span.start.max(at);
        let Some(before) = text.get(at..from) else { continue };
        let Some(inside) = text.get(from..span.end) else { continue };
        masked.push_str(before);
        for sign in inside.chars() {
            if sign == '\n' {
                masked.push('\n');
            } else {
                masked.extend(std::iter::repeat_n(' ', sign.len_utf8()));
            }
        }
        at = span.end;
    }
    masked.push_str(text.get(at..).unwrap_or_default());
    masked
}

/// Every place of `wanted` in `text`, as written.
fn every<'a>(text: &'a str, wanted: &'a str) -> impl Iterator<Item = Span> + 'a {
    text.match_indices(wanted).map(|(at, found)| Span::new(at, at + found.len()))
}

/// Numbers of four digits within `span`.
fn years_in(text: &str, span: Span) -> Vec<Span> {
    words::plain_words(span.of(text))
        .filter(|(word, _)| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|(_, found)| found.shifted(span.start))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanking_keeps_every_other_byte_in_its_place() {
        let text = "José Pérez\nIT Manager";
        let masked = blank(text, &[Span::new(0, 12)]);
        assert_eq!(masked.len(), text.len());
        assert_eq!(masked.trim_start(), "IT Manager");
        assert_eq!(masked.find("IT"), text.find("IT"));
    }

    #[test]
    fn overlapping_spans_are_blanked_once() {
        assert_eq!(blank("abcdef", &[Span::new(0, 3), Span::new(1, 4)]), "    ef");
    }

    #[test]
    fn years_of_a_study_are_found_and_other_numbers_are_not() {
        let text = "B.Sc. 2004, thesis on IPv6, 120 credits";
        assert_eq!(years_in(text, Span::new(0, text.len())), [Span::new(6, 10)]);
    }
}
