//! What RTF's control words mean, as far as text goes.

use super::group::{Aside, Target};

/// Optional groups (`\*`) that hold text all the same.
pub(super) const WORTH_READING: [&str; 6] =
    ["shppict", "moMath", "mmath", "result", "field", "nesttableprops"];

/// Where the text of a group goes that begins with this word.
pub(super) fn target(name: &str) -> Option<Target> {
    Some(match name {
        "fonttbl" => Target::Fonts,
        "colortbl" => Target::Colors,
        "stylesheet" => Target::Styles,
        "sn" => Target::ShapeName,
        "sv" => Target::ShapeValue,
        "info" | "shp" | "shpinst" | "shpgrp" | "do" => Target::Nowhere,
        "title" => Target::Property("title"),
        "subject" => Target::Property("subject"),
        "author" => Target::Property("creator"),
        "keywords" => Target::Property("keywords"),
        "doccomm" => Target::Property("description"),
        "company" => Target::Property("company"),
        "fldinst" => Target::FieldCode,
        "listtext" | "pntext" => Target::Label,
        "pict" | "objdata" | "nonshppict" | "shprslt" | "xe" | "tc" | "rxe" | "annotation"
        | "atnid" | "atnauthor" | "bkmkstart" | "bkmkend" | "pntxta" | "pntxtb" | "themedata"
        | "datastore" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl" | "generator"
        | "filetbl" | "template" | "private" | "panose" | "falt" | "ftnsep" | "ftnsepc"
        | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "nonesttables" => Target::Never,
        _ => return None,
    })
}

/// Text that stands aside from the page's flow.
pub(super) fn aside(name: &str) -> Option<Aside> {
    Some(match name {
        "header" | "headerl" | "headerr" | "headerf" => Aside::Header,
        "footer" | "footerl" | "footerr" | "footerf" => Aside::Footer,
        "footnote" => Aside::Note,
        "shptxt" | "dptxbxtext" => Aside::TextBox,
        _ => return None,
    })
}

/// Words that stand for a sign.
pub(super) fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "tab" => "\t",
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "emspace" | "enspace" | "qmspace" => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        extract::{limits::Limits, rtf, tests::facts},
        model::{Document, HiddenReason, LineKind},
    };

    fn file(rtf: &str) -> Document {
        rtf::read(rtf.as_bytes(), Limits::default()).unwrap().finish(facts()).unwrap()
    }

    #[test]
    fn letters_come_by_code_page_font_and_unicode() {
        let document = file(
            r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset222 Angsana;}{\f2\fcharset2 Symbol;}}
            caf\'e9 \u8212?x {\f1\'bc\'d9\'e9} {\f2\'b7}\u55357?\u56832? na\u239\'efve\par}",
        );
        assert_eq!(document.text, "café —x ผู้ •😀 naïve");
    }

    #[test]
    fn hidden_deleted_white_and_tiny_text_is_kept_apart() {
        let document = file(
            r"{\rtf1{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}
            seen{\v vanished}{\deleted gone}{\cf1 pale}{\fs2 small}{\cf1\chcbpat2 on dark}\par}",
        );
        assert_eq!(document.text, "seenon dark");
        let reasons: Vec<_> = document.hidden.iter().map(|it| it.reason).collect();
        assert_eq!(
            reasons,
            [HiddenReason::Vanish, HiddenReason::Deleted, HiddenReason::White, HiddenReason::Tiny]
        );
    }

    #[test]
    fn headings_labels_cells_links_boxes_and_notes_keep_their_places() {
        let document = file(
            r#"{\rtf1{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\header Page head\par}
            \pard\s1 Experience\par
            \pard{\listtext\'95\tab}Led nine{\footnote said who} people\par
            {\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt In a box\par}}{\shprslt no}}After\par
            \trowd\pard\intbl Left\cell Right\cell\row
            \pard see {\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt here}}\par}"#,
        );
        assert_eq!(
            document.text,
            "Page head\nExperience\n• Led nine people\nAfter\nIn a box\nLeft\nRight\nsee here\nsaid who"
        );
        let kinds: Vec<_> = document.lines.iter().map(|line| line.kind).collect();
        assert_eq!(kinds[0], LineKind::Header);
        assert_eq!(kinds[1], LineKind::Heading);
        assert_eq!(kinds[2], LineKind::Bullet);
        assert_eq!(kinds[5], LineKind::Cell);
        assert_eq!(kinds[8], LineKind::Note);
        assert_eq!(document.links[0].uri, "https://a.example");
        assert_eq!(document.links[0].span.unwrap().of(&document.text), "here");
    }

    #[test]
    fn a_file_cut_short_gives_what_came_before_and_a_tower_is_refused() {
        let document = file(r"{\rtf1 first\par second");
        assert_eq!(document.text, "first\nsecond");
        assert_eq!(document.notices[0].code, "rtf-cut");
        assert!(rtf::read("{".repeat(200_000).as_bytes(), Limits::default()).is_err());
    }
}
