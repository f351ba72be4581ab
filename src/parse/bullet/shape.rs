//! Lines that are no bullets: headings, date lines, lists of skills, contact lines.

use crate::keywords::Lexicon;

use super::{
    amount::year_like,
    opening,
    token::{Kind, Token},
};

/// Most words of a heading that a colon ends ("Key achievements:").
const HEADING_WORDS: usize = 4;

/// Whether a line that opens with no verb is something else than a statement.
pub(super) fn is_no_bullet(text: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let words: Vec<&Token> =
        tokens.iter().filter(|t| matches!(t.kind, Kind::Word | Kind::Thai)).collect();
    words.is_empty()
        || (text.trim_end().ends_with([':', '：']) && words.len() <= HEADING_WORDS)
        || has_date_range(tokens, lexicon)
        || is_list(text, lexicon)
        || is_title(&words, lexicon)
        || is_contact(text)
        || is_knowledge(text, lexicon)
}

/// Whether the word taken for a verb may be a noun that opens a title: "Project Manager 2012 to
/// 2014", "Budget Planning". Only base forms can, and only where the line is written as a title.
pub(super) fn is_titled_noun(tokens: &[Token], verb: usize, lexicon: &Lexicon) -> bool {
    let base = tokens.get(verb).is_some_and(|token| {
        token.kind == Kind::Word
            && lexicon.wording.base_of(&token.lower) == Some(token.lower.as_str())
            && !lexicon.wording.irregular.contains_key(&token.lower)
    });
    let words: Vec<&Token> = tokens.iter().filter(|t| t.kind == Kind::Word).collect();
    // "Project Coordinator – Maritime Division", "Staff Nurse, St Brigid's Hospital"
    let held = words.len() <= 10
        && tokens.get(verb + 1..verb + 3).is_some_and(|next| {
            next.iter().any(|t| t.capital && lexicon.titles.is_title(&t.lower))
        });
    base && is_title(&words, lexicon)
        && (words.len() <= 3 || held || has_date_range(tokens, lexicon))
}

/// "Budgeting, coaching, hiring, planning, vendors": a list of at least five that opens with a verb
/// form other than the past.
pub(super) fn opens_list(text: &str, tokens: &[Token], verb: usize, lexicon: &Lexicon) -> bool {
    let past = tokens.get(verb).is_some_and(|token| {
        token.lower.ends_with("ed") || lexicon.wording.irregular.contains_key(&token.lower)
    });
    // "Working knowledge of …" works at nothing.
    let knows = tokens.get(verb + 1).is_some_and(|token| token.lower == "knowledge");
    let comma = tokens.get(verb + 1).is_some_and(|token| token.lower == ",");
    !past && (knows || (comma && text.matches(',').count() >= 4 && is_list(text, lexicon)))
}

/// "Director of Sales 05/2010 to 11/2013", "Sep 2008 – Present".
fn has_date_range(tokens: &[Token], lexicon: &Lexicon) -> bool {
    let is_year = |token: &Token| {
        token.kind == Kind::Number && token.lower.len() == 4 && year_like(token.lower.parse().ok())
    };
    let dates = &lexicon.metrics.words.date_words;
    let years = tokens.iter().filter(|token| is_year(token)).count();
    let known = &lexicon.metrics.words.date_joints;
    let joints = tokens.iter().any(|token| known.contains(&token.lower));
    let months = tokens.iter().filter(|token| dates.contains(&token.lower)).count();
    let slashes = tokens.iter().filter(|token| token.lower == "/").count();
    years > 0 && joints && (years > 1 || months > 0 || slashes > 0) && tokens.len() < 60
}

/// At least two commas, and nearly all parts short.
fn is_list(text: &str, lexicon: &Lexicon) -> bool {
    let parts: Vec<usize> = text
        .split([',', ';', '|', '•'])
        .map(|part| part.split_whitespace().count())
        .filter(|words| *words > 0)
        .collect();
    let short = parts.iter().filter(|words| **words <= 4).count();
    let stated = text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        word.ends_with("ed") && opening::is_verb(&word, &lexicon.wording)
            || matches!(
                word.as_str(),
                "is" | "are" | "was" | "were" | "i" | "my" | "that" | "which"
            )
    });
    (parts.len() >= 3
        && short * 10 >= parts.len() * 8
        && parts.first().is_some_and(|w| *w <= 4)
        && !stated)
        || (parts.len() > 8 && short * 10 >= parts.len() * 7)
}

/// Mostly capitalised words and few small ones: a title or a heading.
fn is_title(words: &[&Token], lexicon: &Lexicon) -> bool {
    let words_of = &lexicon.metrics.words;
    let small = [&words_of.stops, &words_of.of_words, &words_of.and_words];
    let main: Vec<&&Token> = words
        .iter()
        .filter(|t| t.kind == Kind::Word && !small.iter().any(|list| list.contains(&t.lower)))
        .collect();
    let capitals = main.iter().filter(|token| token.capital).count();
    !main.is_empty() && words.len() <= 24 && capitals * 10 >= main.len() * 9
}

/// "Working knowledge of SAP, proficient in Excel": a statement about skills.
fn is_knowledge(text: &str, lexicon: &Lexicon) -> bool {
    let lower = text.to_lowercase();
    let commas = text.matches(',').count();
    commas > 1 && lexicon.wording.knowledge.iter().any(|phrase| lower.contains(phrase.as_str()))
}

/// An address of mail or web, or a phone number and hardly anything else.
fn is_contact(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (text.contains('@') && text.split_whitespace().count() < 8)
        || (digits >= 9 && letters <= digits)
}
