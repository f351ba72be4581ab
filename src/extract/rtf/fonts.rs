//! Fonts of an RTF file: each says which code page its bytes are in.

use encoding_rs::Encoding;

/// How a font's bytes become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Charset {
    /// The document's own code page.
    Default,
    /// A code page of its own.
    Page(&'static Encoding),
    /// Pictures: bullets, ticks, arrows.
    Symbol,
}

/// A font's `\fcharset`.
pub(super) fn charset(number: i32) -> Charset {
    use encoding_rs as e;
    Charset::Page(match number {
        2 => return Charset::Symbol,
        77 => e::MACINTOSH,
        128 => e::SHIFT_JIS,
        129 | 130 => e::EUC_KR,
        134 => e::GBK,
        136 => e::BIG5,
        161 => e::WINDOWS_1253,
        162 => e::WINDOWS_1254,
        163 => e::WINDOWS_1258,
        177 => e::WINDOWS_1255,
        178 => e::WINDOWS_1256,
        186 => e::WINDOWS_1257,
        204 => e::WINDOWS_1251,
        222 => e::WINDOWS_874,
        238 => e::WINDOWS_1250,
        _ => return Charset::Default,
    })
}

/// A Windows code page by number.
pub(super) fn code_page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        874 => "windows-874".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10000 => "macintosh".to_owned(),
        65001 => "utf-8".to_owned(),
        other => format!("windows-{other}"),
    };
    Encoding::for_label(label.as_bytes())
}
