//! Whatever the bytes: no reader crashes, and every span lies inside its text.

use proptest::prelude::*;
use vitae::{
    Source,
    extract::{self, ReadOptions},
    model::Status,
};

fn holds(bytes: Vec<u8>) {
    let source = Source { name: "any".to_owned(), bytes };
    match extract::read(&source, &ReadOptions::default()) {
        Ok(document) => {
            let spans = document.lines.iter().map(|line| line.span);
            let links = document.links.iter().filter_map(|link| link.span);
            for span in spans.chain(links) {
                assert!(document.text.get(span.start..span.end).is_some(), "{span:?}");
            }
            assert!(!document.text.is_empty());
        }
        Err(unread) => assert_ne!(unread.status, Status::Crashed, "{}", unread.message),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_behind_any_beginning_crash_a_reader(
        beginning in prop::sample::select(vec!["", "%PDF-1.7\n", "{\\rtf1 ", "<html>", "# a\n# b\n", "PK\u{3}\u{4}", "{\"basics\":"]),
        rest in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        holds([beginning.as_bytes(), &rest].concat());
    }

    #[test]
    fn no_mixture_of_signs_crashes_a_text_format(
        beginning in prop::sample::select(vec!["{\\rtf1 ", "<html>", "# a\n- b\n"]),
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "\\u-1?", "\\'e9", "\\cell", "\\footnote ", "\\shptxt ", "<td>", "</td>", "<a href=x>",
                "<li>", "<ol start=9>", "<p hidden>", "**", "[a](b)", "| a |\n|-|\n", "ผู้", "é", " ", "\n", "\u{AD}",
            ]),
            0..60,
        ),
    ) {
        holds(format!("{beginning}{}", pieces.concat()).into_bytes());
    }
}
