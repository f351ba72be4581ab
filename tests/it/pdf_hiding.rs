//! Ways to hide text in a PDF that take more than one colour, and honest pages that look like them.

use std::fmt::Write;

use vitae::model::HiddenReason;

use crate::extract_pdf::{Pdf, SEEN, UNSEEN, form, hidden, hidden_with, text};

/// What each piece of content hides, and why; nothing where it hides nothing.
fn told(cases: &[(Option<HiddenReason>, String)]) {
    for (reason, content) in cases {
        let found = hidden(content);
        let reasons: Vec<HiddenReason> = found.iter().map(|(reason, _)| *reason).collect();
        let wanted: Vec<HiddenReason> = reason.iter().copied().collect();
        assert_eq!(reasons, wanted, "{content}");
        assert!(found.iter().all(|(_, text)| text == UNSEEN), "{content}");
    }
}

#[test]
fn a_clip_of_any_shape_takes_what_lies_outside_it() {
    let words = text(50, 300, UNSEEN);
    let off = Some(HiddenReason::OffPage);
    told(&[
        (off, format!("q 0 0 40 40 re 500 700 40 40 re W n {words} Q")),
        (off, format!("q 0 0 600 800 re 40 280 500 50 re W* n {words} Q")),
        (off, format!("q 40 304 500 0.4 re W n {words} Q")),
        (off, text(50, 0, UNSEEN).replace("50 0 Td", "50 -6 Td")),
        (None, text(50, 0, UNSEEN)),
        (None, format!("q 40 280 m 560 280 l 560 330 l 40 330 l h W n {words} Q")),
        (None, format!("q 0 0 40 40 re 40 280 500 50 re W n {words} Q")),
        (None, format!("q 45 296 400 14 re W n {words} Q")),
    ]);
}

#[test]
fn only_a_dark_box_that_is_there_shows_white_words() {
    let words = format!("1 g {} 0 g", text(50, 300, UNSEEN));
    let white = Some(HiddenReason::White);
    told(&[
        (white, format!("q 0 0 9 9 re 580 780 9 9 re W n 40 280 500 50 re f Q {words}")),
        (white, format!("9 9 580 400 re 40 280 500 50 re f* {words}")),
        (None, format!("40 280 500 50 re f {words}")),
        (None, format!("40 285 m 45 280 l 535 280 l 540 330 l 40 330 l h f {words}")),
        (None, format!("0 G 40 w 40 304 m 540 304 l S {words}")),
    ]);
    let pale = text(50, 300, UNSEEN);
    told(&[
        (white, format!("1 1 0.85 rg {pale} 0 g")),
        (None, format!("1 1 0.6 rg {pale} 0 g")),
        (None, format!("0.8 g {pale} 0 g")),
    ]);
}

#[test]
fn many_small_pieces_cover_together_and_rules_do_not() {
    let words = text(50, 300, UNSEEN);
    let strips = |step: f32, height: f32| {
        (0..20u8).fold(String::new(), |mut content, row| {
            write!(content, "40 {} 500 {height} re f ", 292.0 + f32::from(row) * step).unwrap();
            content
        })
    };
    let covered = Some(HiddenReason::Covered);
    told(&[
        (covered, format!("{words} 1 g {} 0 g", strips(1.5, 1.8))),
        (covered, format!("{words} 1 G 2 w {} 0 G", strips(1.5, 1.8).replace("f ", "S "))),
        (None, format!("{words} 0.9 g {} 0 g", strips(4.0, 0.4))),
        (None, format!("1 g {} 0 g {words}", strips(1.5, 1.8))),
        (None, format!("{words} 50 298 300 0.8 re f")),
    ]);
}

#[test]
fn letters_piled_sheared_flat_or_tiny_are_not_read() {
    let sized = |size: &str| text(50, 300, UNSEEN).replace("/F 11", size);
    told(&[(Some(HiddenReason::Tiny), sized("/F 2.4")), (None, sized("/F 3"))]);
    let set = |how: &str| format!("BT /F 11 Tf {how} ({UNSEEN}) Tj ET 0 Tc\n");
    assert_eq!(hidden(&set("1 0.001 1 0 50 300 Tm"))[0].0, HiddenReason::Tiny);
    let mut piled = Pdf::new(&format!("{SEEN}{}", set("-6 Tc 50 300 Td")));
    let document = piled.read();
    assert!(document.hidden.iter().any(|hidden| hidden.reason == HiddenReason::Tiny));
    piled = Pdf::new(&format!("{SEEN}{}", set("-0.6 Tc 50 300 Td")));
    assert!(piled.read().hidden.is_empty());
}

#[test]
fn glyphs_that_draw_nothing_say_nothing() {
    // A font of little drawings; each letter is the same one.
    let drawn = |drawing: &str| {
        let names = (b'A'..=b'z').fold(String::new(), |mut names, code| {
            write!(names, "/g{code} 11 0 R").unwrap();
            names
        });
        let codes = (b'A'..=b'z').fold(String::from("65"), |mut codes, code| {
            write!(codes, "/g{code}").unwrap();
            codes
        });
        let map = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> \
                   <7A> <0041> endbfrange endcmap";
        let mut pdf =
            Pdf::new(&format!("{SEEN}BT /F 11 Tf 50 300 Td /T 11 Tf (KubernetesTerraform) Tj ET"));
        pdf.more = vec![
            format!(
                "<</Type/Font/Subtype/Type3/FontBBox[0 0 700 700]/FontMatrix[.001 0 0 .001 0 0]\
                 /CharProcs<<{names}>>/Encoding<</Differences[{codes}]>>/FirstChar 65/LastChar 122\
                 /Widths[{}]/ToUnicode 12 0 R/Resources<<>>>>",
                "600 ".repeat(58)
            ),
            format!("<</Length {}>>\nstream\n{drawing}\nendstream", drawing.len()),
            format!("<</Length {}>>\nstream\n{map}\nendstream", map.len()),
        ];
        pdf.page = "/Resources<</Font<</F 5 0 R/B 6 0 R/T 10 0 R>>>>".to_owned();
        let document = pdf.read();
        assert_eq!(document.text.contains("Kubernetes"), document.hidden.is_empty(), "{drawing}");
        document.hidden.first().map(|hidden| hidden.reason)
    };
    assert_eq!(drawn("600 0 d0"), Some(HiddenReason::Invisible));
    assert_eq!(drawn("600 0 d0 9 9 2 2 re f"), Some(HiddenReason::Invisible));
    assert_eq!(drawn("600 0 d0 50000 50000 500 700 re f"), Some(HiddenReason::Invisible));
    assert_eq!(drawn("600 0 d0 1 g 50 0 500 700 re f"), Some(HiddenReason::White));
    assert_eq!(drawn("600 0 d0 50 0 500 700 re f"), None);
    assert_eq!(drawn("600 0 0 0 600 700 d1 50 0 500 700 re f"), None);
}

#[test]
fn layers_are_off_by_their_usage_and_by_conditions() {
    let layer = |config: &str, group: &str| {
        let mut pdf = Pdf::new(&format!("{SEEN} /OC /When BDC {} EMC", text(50, 300, UNSEEN)));
        pdf.catalog = format!("/OCProperties<</OCGs[10 0 R]/D<<{config}>>>>");
        pdf.more = vec![format!("<</Type/OCG/Name(L){group}>>")];
        pdf
    };
    let screen = "/Usage<</View<</ViewState/OFF>>>>";
    let auto = "/ON[10 0 R]/AS[<</Event/View/Category[/View]/OCGs[10 0 R]>>]";
    let condition = |rest: &str| format!("<</Type/OCMD/OCGs[10 0 R]{rest}>>");
    for (config, group, member, shown) in [
        (auto, screen, condition(""), false),
        (auto, "", condition(""), true),
        ("/ON[10 0 R]", "", condition("/VE[/Not 10 0 R]"), false),
        ("/ON[10 0 R]", "", condition("/P/AllOff"), false),
        ("/ON[10 0 R]", "", condition("/VE[/Or 10 0 R [/Not 10 0 R]]"), true),
    ] {
        let mut pdf = layer(config, group);
        pdf.more.push(member.clone());
        let document = pdf.read();
        assert_eq!(document.text.contains("Kubernetes"), shown, "{config} {member}");
        assert_eq!(document.hidden.is_empty(), shown, "{config} {member}");
    }
}

#[test]
fn claimed_words_must_be_those_that_are_shown() {
    let claim = |claimed: &str, shown: &str| {
        let shown = if shown.is_empty() { String::new() } else { text(50, 300, shown) };
        format!("/Span<</ActualText({claimed})>>BDC {shown} EMC ")
    };
    let invisible = Some(HiddenReason::Invisible);
    told(&[
        (invisible, claim(UNSEEN, "")),
        (invisible, claim(UNSEEN, "Punctual and reliable in every shift")),
        (None, claim(UNSEEN, UNSEEN)),
    ]);
    for (claimed, shown) in [("Kubernetes", "and"), ("Terraform", " "), ("Terraform", "in")] {
        let found = hidden(&claim(claimed, shown));
        assert_eq!(found, [(HiddenReason::Invisible, claimed.to_owned())], "{shown}");
    }
    let whole = Pdf::new(&format!("{SEEN}{}", claim("office", "oce"))).read();
    assert!(whole.hidden.is_empty() && whole.text.ends_with("office"));
}

#[test]
fn fields_that_show_nothing_hold_hidden_text() {
    let field = |more: &str| {
        let mut pdf = Pdf::new(SEEN);
        pdf.page = format!("/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V({UNSEEN}){more}>>]");
        pdf.more = vec![form("", ""), form(&text(2, 2, UNSEEN), "/Resources<</Font<</F 5 0 R>>>>")];
        let document = pdf.read();
        assert_eq!(document.text.contains("Kubernetes"), document.hidden.is_empty(), "{more}");
        document.hidden.is_empty()
    };
    let place = "/Rect[50 300 400 320]";
    for unseen in [
        "/Rect[50 300 50 300]".to_owned(),
        "/Rect[900 300 1200 320]".to_owned(),
        format!("{place}/F 2"),
        format!("{place}/DA(/F 11 Tf 1 g)"),
        format!("{place}/DA(/F 0.5 Tf 0 g)"),
        format!("{place}/DA(/F 11 Tf 0 g)/MK<</BG[0]>>"),
        format!("{place}/AP<</N 10 0 R>>"),
    ] {
        assert!(!field(&unseen), "{unseen}");
    }
    for seen in [
        format!("{place}/DA(/F 0 Tf 0 g)"),
        format!("{place}/DA(/F 11 Tf 1 g)/MK<</BG[0 0 0.4]>>"),
        "/Rect[0 0 600 800]/AP<</N 11 0 R>>".to_owned(),
    ] {
        assert!(field(&seen), "{seen}");
    }
}

#[test]
fn light_blends_cover_and_highlighters_do_not() {
    let words = text(50, 300, UNSEEN);
    let state = |mode: &str| vec![format!("<</BM/{mode}>>")];
    let over = |color: &str| format!("{words} q /Blend gs {color} 40 290 500 30 re f Q 0 g");
    for (mode, color, reason) in [
        ("Lighten", "1 g", Some(HiddenReason::Covered)),
        ("Screen", "1 g", Some(HiddenReason::Covered)),
        ("Multiply", "1 1 0 rg", None),
        ("Darken", "1 1 0 rg", None),
    ] {
        assert_eq!(hidden_with(&state(mode), &over(color)), reason, "{mode}");
    }
}
