//! Pure string work: normalising, words, sentences, Thai segmentation, similarity.
