//! HTML through scraper's tree, checked for size and depth before it is built.

mod css;
mod shade;
mod shape;
mod sheet;
mod walk;

use encoding_rs::Encoding;
use scraper::Html;

use super::{draft::Draft, encoding, failure::Failure, limits::Limits, txt};

/// Larger pages are web applications, not documents; the parser's time grows with size.
const LARGEST: usize = 8 * 1024 * 1024;

/// Reads a page.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    if bytes.len() > LARGEST.min(limits.part) {
        return Err(Failure::limit(
            "html-limit",
            format!("the page is larger than {} MiB", LARGEST / (1024 * 1024)),
        ));
    }
    let decoded = match declared(bytes) {
        Some(encoding) => encoding::with(bytes, encoding, false),
        None => encoding::decode(bytes),
    };
    shape::check(&decoded.text, limits.depth / 2)?;
    let page = Html::parse_document(&decoded.text);
    let rules = sheet::apply(&page);
    let mut draft = walk::read(&page, &rules, limits)?;
    txt::note_encoding(&mut draft, &decoded);
    Ok(draft)
}

/// The encoding in a `meta` element near the top, unless a byte order mark stands before it.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    if Encoding::for_bom(bytes).is_some() {
        return None;
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2048))?).to_lowercase();
    let after = head.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    let label = after.split(['"', '\'', '>', ' ', ';', '/']).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::tests::facts,
        model::{Document, HiddenReason, LineKind},
    };

    fn page(html: &str) -> Document {
        read(html.as_bytes(), Limits::default()).unwrap().finish(facts()).unwrap()
    }

    #[test]
    fn headings_lists_tables_and_links_become_lines() {
        let document = page(
            "<html lang=en><head><title>CV</title><style>p{color:red}</style></head><body>\
             <h1>Ilse  van\n Dam</h1><p>IT <b>Manager</b><br>Ghent</p>\
             <ul><li>Cut cost by <i>12%</i></li><li><a href='https://x.example'>site</a></li></ul>\
             <ol start=3><li>three</li></ol><table><tr><td>2019</td><td>Lead</td></tr></table>\
             <script>var x = 'no';</script></body></html>",
        );
        assert_eq!(
            document.text,
            "Ilse van Dam\nIT Manager\nGhent\n• Cut cost by 12%\n• site\n3. three\n2019\nLead"
        );
        assert_eq!(document.lines[0].kind, LineKind::Heading);
        assert_eq!(document.lines[3].kind, LineKind::Bullet);
        assert_eq!(document.lines[6].kind, LineKind::Cell);
        assert_ne!(document.lines[6].block, document.lines[7].block);
        assert_eq!(document.links[0].uri, "https://x.example");
        assert_eq!(document.metadata["title"], "CV");
    }

    #[test]
    fn what_a_browser_does_not_show_is_hidden() {
        let document = page(
            "<style>.h{display:none} .w{color:#fefefe} .dark{background:#123;color:white}</style>\
             <p>seen</p><p class=h>alpha</p><p style='font-size:1px'>beta</p><p class=w>gamma</p>\
             <p style='position:absolute;left:-9999px'>delta</p><p hidden>epsilon</p>\
             <p style='opacity:0'>zeta</p><div class=dark>white on dark is seen</div>",
        );
        assert_eq!(document.text, "seen\nwhite on dark is seen");
        let found: Vec<_> =
            document.hidden.iter().map(|it| (it.text.as_str(), it.reason)).collect();
        assert_eq!(
            found,
            [
                ("alpha", HiddenReason::Invisible),
                ("beta", HiddenReason::Tiny),
                ("gamma", HiddenReason::White),
                ("delta", HiddenReason::OffPage),
                ("epsilon", HiddenReason::Invisible),
                ("zeta", HiddenReason::Transparent),
            ]
        );
    }

    #[test]
    fn what_waits_for_a_click_is_kept_apart() {
        let document = page(
            "<style>:root{--paper:#fff}.n{color:var(--paper)}</style><p>seen</p>\
             <details><summary>More</summary>alpha <p>beta</p></details><dialog>gamma</dialog>\
             <p class=n>delta</p><details open><summary>Open</summary>shown</details>",
        );
        assert_eq!(document.text, "seen\nMore\nOpen\nshown");
        let found: Vec<_> = document.hidden.iter().map(|it| (it.text.trim(), it.reason)).collect();
        assert_eq!(
            found,
            [
                ("alpha", HiddenReason::Layer),
                ("beta", HiddenReason::Layer),
                ("gamma", HiddenReason::Invisible),
                ("delta", HiddenReason::White),
            ]
        );
    }

    #[test]
    fn rules_that_meet_hide_together_and_take_each_other_back() {
        use HiddenReason::{Invisible, OffPage, Tiny, Transparent, White};

        let told = |head: &str, body: &str| {
            let document = page(&format!("<head>{head}</head><p>seen</p>{body}"));
            assert_eq!(document.text == "seen", !document.hidden.is_empty(), "{head} {body}");
            document.hidden.first().map(|hidden| hidden.reason)
        };
        let style = |css: &str| format!("<style>{css}</style>");
        let k = "<p class=k>stuffing</p>";
        let both = "<p class='k m'>stuffing</p>";
        let linked = "<link rel=stylesheet href=a.css>";
        let unheard = |words: &str| format!("<span class=sr-only>{}</span>", words.repeat(9));
        for (reason, head, body) in [
            (Some(OffPage), style(".k{overflow:hidden}.m{height:0}"), both.to_owned()),
            (Some(Invisible), style("@layer a{.k{display:none}}"), k.to_owned()),
            (Some(Invisible), style("@media (min-width:1px){.k{display:none}}"), k.to_owned()),
            (Some(Transparent), style("@supports (gap:1px){.k{opacity:0}}"), k.to_owned()),
            (Some(Transparent), style(".k{color:transparent}"), k.to_owned()),
            (Some(White), style(".k{color:navy;background:#000080}"), k.to_owned()),
            (
                Some(White),
                style(".k{color:#fff;background:linear-gradient(#fff,#fff)}"),
                k.to_owned(),
            ),
            (Some(Tiny), style("div{font-size:.3em}"), format!("<div><div>{k}</div></div>")),
            (Some(Tiny), style(".k{font-size:calc(0px)}"), k.to_owned()),
            (
                Some(Invisible),
                String::new(),
                "<input value=stuffing style='display:none'>".to_owned(),
            ),
            (Some(OffPage), linked.to_owned(), unheard("stuffing ")),
            (None, linked.to_owned(), unheard("to ")),
            (None, String::new(), unheard("stuffing ")),
            (None, style(".k{display:none}.k.m{display:block}"), both.to_owned()),
            (None, style(".k.m{display:block}.k{display:none}"), both.to_owned()),
            (None, style(".k{color:transparent}.m{background-clip:text}"), both.to_owned()),
            (
                None,
                style(".k{color:transparent}"),
                "<p class=k><b style='color:red'>x</b></p>".to_owned(),
            ),
            (None, style("@media (min-width:900px){.k{display:none}}"), k.to_owned()),
            (None, style("div{font-size:.8em}"), format!("<div><div>{k}</div></div>")),
            (None, String::new(), "<input value=shown>".to_owned()),
        ] {
            assert_eq!(told(&head, &body), reason, "{head} {body}");
        }
        assert!(page("<body text=white><p>a</p><b style='color:red'>b</b>").text == "b");
        let words = "stuffing ".repeat(40);
        let stuffed = page(&format!("<meta name=keywords content='{words}'><p>seen</p>"));
        assert_eq!(stuffed.hidden[0].reason, HiddenReason::Metadata);
    }

    #[test]
    fn a_tower_of_elements_is_refused_before_it_is_built() {
        let tower = format!("<html>{}", "<div>".repeat(200_000));
        assert!(read(tower.as_bytes(), Limits::default()).is_err());
        let list = format!("<html><ul>{}</ul>", "<li>item".repeat(5000));
        assert!(read(list.as_bytes(), Limits::default()).is_ok());
    }

    #[test]
    fn the_declared_encoding_counts() {
        let mut bytes = b"<html><meta charset='tis-620'><p>".to_vec();
        bytes.extend_from_slice(&encoding_rs::WINDOWS_874.encode("ผู้จัดการ").0);
        let document = read(&bytes, Limits::default()).unwrap().finish(facts()).unwrap();
        assert_eq!(document.text, "ผู้จัดการ");
        assert_eq!(document.language.as_deref(), Some("th"));
    }
}
