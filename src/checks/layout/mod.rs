//! Family `F`: file and layout, what makes other programs misread a résumé.

mod columns;
mod contact_in_header;
mod huge_file;
mod icons_as_text;
mod letter_spaced_text;
mod old_file_format;
mod picture_pages;
mod reading;
mod tables;
mod text_boxes;
mod tiny_print;
mod torn_reading;
mod unmapped_glyphs;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    columns::CHECK,
    tables::CHECK,
    text_boxes::CHECK,
    contact_in_header::CHECK,
    icons_as_text::CHECK,
    unmapped_glyphs::CHECK,
    torn_reading::CHECK,
    tiny_print::CHECK,
    huge_file::CHECK,
    letter_spaced_text::CHECK,
    old_file_format::CHECK,
    picture_pages::CHECK,
];
