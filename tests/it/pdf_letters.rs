//! Unicode maps that say other letters than a PDF's fonts draw.

use std::fmt::Write;

use vitae::{
    Document, Source,
    extract::{ReadOptions, read},
    model::HiddenReason,
};

use crate::extract_pdf::{Pdf, text};

/// A page whose font maps codes to texts.
fn mapped(content: &str, map: &[(u8, String)]) -> Document {
    let mut entries = String::new();
    for (code, said) in map {
        write!(entries, "<{code:02X}> <").unwrap();
        said.encode_utf16().for_each(|unit| write!(entries, "{unit:04X}").unwrap());
        entries.push_str(">\n");
    }
    let map = format!(
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{} beginbfchar\n{entries}\
         endbfchar\nendcmap",
        map.len()
    );
    let mut pdf = Pdf::new(content);
    pdf.font.push_str("/ToUnicode 10 0 R");
    pdf.more = vec![format!("<</Length {}>>\nstream\n{map}\nendstream", map.len())];
    let source = Source { name: "cv.pdf".to_owned(), bytes: pdf.bytes() };
    read(&source, &ReadOptions::default()).unwrap()
}

fn notices(document: &Document) -> Vec<&str> {
    document.notices.iter().map(|notice| notice.code.as_str()).collect()
}

/// Small letters, `by` further in the alphabet.
fn turned(by: u8) -> Vec<(u8, String)> {
    let turn = |code: u8| char::from((code - b'a' + by) % 26 + b'a').to_string();
    (b'a'..=b'z').map(|code| (code, turn(code))).collect()
}

#[test]
fn what_the_font_draws_is_read_and_what_the_map_says_is_kept_apart() {
    let content = text(60, 700, "gardening and wooden model ships");
    let document = mapped(&content, &turned(7));
    assert_eq!(document.text, "gardening and wooden model ships");
    let hidden: Vec<_> = document.hidden.iter().map(|it| (it.reason, it.text.as_str())).collect();
    assert_eq!(hidden, [(HiddenReason::Invisible, "nhyklupun huk dvvklu tvkls zopwz")]);
    assert_eq!(notices(&document), ["other-letters-drawn"]);
}

#[test]
fn a_blank_that_says_a_sentence_says_nothing() {
    let stuffing = vec![(b' ', "Kubernetes Terraform Ansible".to_owned())];
    let document = mapped(&text(60, 700, "runs the service desk of nine"), &stuffing);
    assert_eq!(document.text, "runs the service desk of nine");
    assert!(document.hidden[0].text.contains("Kubernetes Terraform"));
}

#[test]
fn maps_that_say_what_is_drawn_raise_nothing() {
    let words = "Efficient team lead since 2019";
    let mut map = turned(0);
    // Small capitals, a ligature and a hyphen are said in other ways and are the same.
    map.push((b'E', "e".to_owned()));
    map.push((b'2', "2".to_owned()));
    for map in [turned(0), map] {
        let document = mapped(&text(60, 700, words), &map);
        assert_eq!(document.text.to_lowercase(), words.to_lowercase());
        assert!(document.hidden.is_empty() && document.notices.is_empty());
    }
}

#[test]
fn one_letter_that_is_mapped_elsewhere_is_a_fault_and_no_lie() {
    let mut map = turned(0);
    map.retain(|(code, _)| *code != b'l');
    map.push((b'l', "I".to_owned()));
    let document = mapped(&text(60, 700, "led all calls"), &map);
    assert!(document.hidden.is_empty() && document.notices.is_empty());
}
