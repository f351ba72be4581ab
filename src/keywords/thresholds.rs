//! From which number on a check speaks.

use serde::{Deserialize, Serialize};

/// Numbers of `keyword_sets/checks.toml`; the file says what each means.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the comments in the file say it")]
pub struct Thresholds {
    pub bullet_words_max: usize,
    pub bullet_words_min: usize,
    pub past_duties_min: usize,
    pub tense_statements_min: usize,
    pub repeated_verb_min: usize,
    pub repeated_verb_percent: usize,
    pub acronyms_min: usize,
    pub misspelt_letters_min: usize,
    pub punctuation_bullets_min: usize,
    pub cliches_min: usize,
    pub no_numbers_bullets_min: usize,
    pub big_percent: u64,
    pub round_percent_min: usize,
    pub pages_max: usize,
    pub pages_short_max: usize,
    pub pages_short_years: u32,
    pub words_min: usize,
    pub old_years: i32,
    pub old_bullets_max: usize,
    pub recent_bullets_min: usize,
    pub bullets_max: usize,
    pub skills_listed_max: usize,
    pub skills_unshown_min: usize,
    pub education_first_years: u32,
    pub gap_months: i32,
    pub overlap_months: i32,
    pub recent_years: i32,
    pub file_megabytes_max: usize,
    pub simple_reading_lost_percent: usize,
    pub columns_lost_percent: usize,
    pub font_points_min: u32,
    pub stuffing_repeats: usize,
    pub stuffing_per_thousand: usize,
    pub pasted_words: usize,
    pub repeated_line_words: usize,
    pub stale_years: i32,
    pub letter_words_max: u32,
    pub letter_words_min: u32,
    pub copied_words: usize,
    pub i_sentences_percent: usize,
    pub musts_max: usize,
    pub entry_years: u32,
    pub years_many: u32,
    pub repeated_item_words: usize,
}
