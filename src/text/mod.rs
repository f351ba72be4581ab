//! Pure string work: normalising, words, sentences, Thai segmentation, similarity.

mod fold;
mod mojibake;
mod pattern;
pub mod phrase;
mod pieces;
pub mod script;
mod sentences;
mod similarity;
mod stem;
pub mod symbols;
mod thai;
mod tokens;
mod vocabulary;

pub use fold::{Folded, fold, fold_with_offsets, squash_key};
pub use mojibake::without_mojibake;
pub use pattern::pattern;
pub use pieces::pieces;
pub use script::{has_thai, is_thai, is_thai_letter};
pub use sentences::sentences;
pub use similarity::{edit_distance, words_overlap};
pub use stem::{singular, stem};
pub use thai::thai_boundaries;
pub use tokens::{Token, Tokens, tokens};
pub use vocabulary::{common_words, is_dictionary_word};
