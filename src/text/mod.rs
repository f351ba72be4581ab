//! Pure string work: normalising, words, sentences, Thai segmentation, similarity.

pub mod script;
pub mod symbols;
