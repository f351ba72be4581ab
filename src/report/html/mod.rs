//! A report as one self-contained HTML page: no script, nothing loaded, light and dark, fit to
//! print.

mod escape;
mod findings;
mod fit;
mod head;

use std::fmt::Write;

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::sheet::{HONEST_USE, Sheet};
use escape::escape;

const STYLE: &str = include_str!("style.css");

/// The whole page. Every word of a document is escaped, and the page's own policy forbids scripts,
/// pictures from elsewhere and any style but its own.
#[must_use]
pub fn html(sheet: &Sheet) -> String {
    let mut out = String::with_capacity(64 * 1024);
    let title = escape(&sheet.file);
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"generator\" content=\"vitae {}\">\n\
         <title>{title}: vitae report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        env!("CARGO_PKG_VERSION"),
    );
    head::head(&mut out, sheet);
    out.push_str("<main>\n");
    fit::fixes(&mut out, sheet);
    fit::verdicts(&mut out, sheet);
    findings::findings(&mut out, sheet);
    findings::explained(&mut out, sheet);
    out.push_str("</main>\n");
    let _ = write!(
        out,
        "<footer><p>{HONEST_USE}</p><p>vitae {}</p></footer>\n</body>\n</html>\n",
        env!("CARGO_PKG_VERSION"),
    );
    out
}
