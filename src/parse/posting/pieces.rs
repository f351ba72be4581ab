//! Blocks to pieces: sentences, and items whose line breaks were lost.

use std::collections::BTreeMap;

use crate::{keywords::Cue, model::Span};

use super::{blocks::Block, page::Page};

/// One sentence or item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its place, bullet signs left out.
    pub(super) span: Span,
    /// How it opens.
    pub(super) sign: Sign,
    /// Whether it is a whole block by itself.
    pub(super) alone: bool,
    /// Whether it goes on with a block of several sentences.
    pub(super) follows: bool,
    /// Whether its block had lost its line breaks.
    pub(super) glued: bool,
}

/// How a piece opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// With a bullet sign or number.
    Bullet,
    /// The format says it is a heading.
    Heading,
    /// With nothing but its words.
    None,
}

/// A place where two items may have been run together.
struct Seam {
    at: usize,
    /// Whether the right side opens like a requirement.
    opens: bool,
    /// Whether only a block with many seams is parted here.
    weak: bool,
}

/// Seams from which a block counts as glued.
const GLUED_FROM: usize = 4;
/// Seams with a known opening from which a block counts as glued.
const GLUED_FROM_OPENINGS: usize = 2;

/// Parts blocks into pieces.
pub(super) fn pieces(page: &Page<'_>, blocks: &[Block]) -> Vec<Piece> {
    let repeated = camel_words(page, blocks);
    blocks.iter().flat_map(|block| part(page, *block, &repeated)).collect()
}

fn part(page: &Page<'_>, block: Block, repeated: &BTreeMap<&str, usize>) -> Vec<Piece> {
    let seams = seams(page, block.span, repeated);
    let openings = seams.iter().filter(|seam| seam.opens).count();
    let glued = seams.len() >= GLUED_FROM || openings >= GLUED_FROM_OPENINGS;
    let mut cuts: Vec<usize> = seams
        .iter()
        .filter(|seam| if seam.weak { glued } else { glued || seam.opens })
        .map(|seam| seam.at)
        .collect();
    cuts.extend(inner_bullets(page, block.span));
    cuts.extend(sentence_ends(page, block.span));
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    let mut start = block.span.start;
    for cut in cuts.into_iter().chain([block.span.end]) {
        let raw = Span::new(start, cut);
        let span = page.trim(raw, INNER_BULLETS);
        if !span.is_empty() {
            let sign = page.of(raw).trim_start().starts_with(|c| INNER_BULLETS.contains(c));
            pieces.push(Piece {
                span,
                sign: match block {
                    Block { heading: true, .. } => Sign::Heading,
                    Block { bullet: true, .. } if pieces.is_empty() => Sign::Bullet,
                    _ if sign => Sign::Bullet,
                    _ => Sign::None,
                },
                alone: false,
                follows: !pieces.is_empty(),
                glued,
            });
        }
        start = cut;
    }
    if let [only] = pieces.as_mut_slice() {
        only.alone = true;
    }
    pieces
}

/// Places where a lower-case letter, digit or closing sign meets a capital that opens an item.
fn seams(page: &Page<'_>, span: Span, repeated: &BTreeMap<&str, usize>) -> Vec<Seam> {
    let mut seams = Vec::new();
    let mut before = ' ';
    let mut word_start = span.start;
    for (offset, c) in page.of(span).char_indices() {
        let at = span.start + offset;
        if c.is_uppercase() && !before.is_whitespace() {
            seams.extend(seam(page, span, (word_start, at), before, repeated));
        }
        if loose_end(page, span, at, before, c) {
            seams.push(Seam { at, opens: false, weak: true });
        }
        if !c.is_alphanumeric() {
            word_start = at + c.len_utf8();
        }
        before = c;
    }
    seams
}

/// "(required)leading" and "designation.5 years": no capital, but two items all the same.
fn loose_end(page: &Page<'_>, span: Span, at: usize, before: char, c: char) -> bool {
    if before == ')' {
        return c.is_lowercase();
    }
    let word = page.of(Span::new(span.start, at)).trim_end_matches('.');
    before == '.' && c.is_ascii_digit() && word.ends_with(char::is_lowercase)
}

fn seam(
    page: &Page<'_>,
    span: Span,
    (word_start, at): (usize, usize),
    before: char,
    repeated: &BTreeMap<&str, usize>,
) -> Option<Seam> {
    let right = run(page, at, span.end);
    let opens =
        page.opening(Span::new(at, span.end), &[Cue::Start]).is_some_and(|end| end - at > 2);
    let left = Span::new(word_start, at).of(page.text);
    if before.is_lowercase() || before.is_ascii_digit() && left.len() > 3 {
        let token = Span::new(word_start, at + right.len()).of(page.text);
        return is_seam(left, right, opens, repeated.get(token).copied().unwrap_or(0))
            .then_some(Seam { at, opens, weak: !opens || !left.starts_with(char::is_lowercase) });
    }
    if before.is_uppercase() {
        // CAPITALSWord: a heading run into its first item.
        let word = right.chars().nth(1).is_some_and(char::is_lowercase);
        return (word && (left.len() >= 6 || opens && left.len() >= 2)).then_some(Seam {
            at,
            opens,
            weak: !opens,
        });
    }
    let word_before = page.of(Span::new(span.start, at)).split_whitespace().next_back()?;
    let closes = match before {
        '.' => {
            let word = right.chars().nth(1).is_none_or(char::is_lowercase);
            opens || (word && (!is_name(word_before) || is_plain(page, right)))
        }
        ':' => opens,
        '!' | '?' | ')' | ';' | '”' => true,
        _ => false,
    };
    closes.then_some(Seam { at, opens, weak: !opens })
}

/// Whether a word is one of every sentence: "MS Project.Who" is no name.
fn is_plain(page: &Page<'_>, word: &str) -> bool {
    page.sets.lexicon.plain.words.contains(&word.to_lowercase())
}

/// Whether `left` and `right` are two words, not one name such as `DevOps`.
fn is_seam(left: &str, right: &str, opens: bool, times: usize) -> bool {
    let small = left.starts_with(char::is_lowercase);
    if opens {
        return left.chars().count() >= 3 && times < 2;
    }
    let (left, right_length) = (left.chars().count(), right.chars().count());
    if times >= 2 {
        return false;
    }
    if right_length < 2 {
        return left >= 4 && small && right == "A";
    }
    // "ResponsibilitiesThe": the longer the first word, the less it is part of a name.
    if small { left >= 3 } else { left >= 6 && right_length >= 4 || left >= 10 && right == "The" }
}

/// `Media.Monks`, `U.S.`, `Node.JS`: a name, not the end of a sentence.
fn is_name(word_before: &str) -> bool {
    let stem = word_before.trim_end_matches(['.', ':']);
    stem.chars().count() <= 1
        || (stem.starts_with(char::is_uppercase) && word_before.ends_with('.'))
}

/// The letters from `at` to the next seam or end of the word.
fn run<'a>(page: &Page<'a>, at: usize, end: usize) -> &'a str {
    let rest = page.of(Span::new(at, end));
    let mut length = 0;
    let mut lower = false;
    for c in rest.chars() {
        if !c.is_alphanumeric() || (lower && c.is_uppercase()) {
            break;
        }
        lower |= c.is_lowercase();
        length += c.len_utf8();
    }
    rest.get(..length).unwrap_or_default()
}

/// Words with a capital inside, and how often each stands in the text: what comes twice is a name.
fn camel_words<'a>(page: &Page<'a>, blocks: &[Block]) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for block in blocks {
        for word in page.of(block.span).split(|c: char| !c.is_alphanumeric()) {
            let inner = word.chars().zip(word.chars().skip(1));
            if inner.into_iter().any(|(a, b)| a.is_lowercase() && b.is_uppercase()) {
                *counts.entry(word).or_insert(0) += 1;
            }
        }
    }
    counts
}

const INNER_BULLETS: &str = "•·●▪■◦‣➢✓►○";

/// Bullets in the middle of a block.
fn inner_bullets(page: &Page<'_>, span: Span) -> Vec<usize> {
    let text = page.of(span);
    let signs = text.char_indices().filter(|(_, c)| INNER_BULLETS.contains(*c));
    let mut cuts: Vec<usize> = signs.map(|(offset, _)| span.start + offset).collect();
    let dashes: Vec<usize> = text
        .match_indices(" - ")
        .filter(|(offset, _)| {
            text.get(offset + 3..).is_some_and(|rest| rest.starts_with(char::is_uppercase))
        })
        .map(|(offset, _)| span.start + offset + 3)
        .collect();
    if dashes.len() > 2 {
        cuts.extend(dashes);
    }
    cuts
}

/// Where one sentence ends and the next begins.
fn sentence_ends(page: &Page<'_>, span: Span) -> Vec<usize> {
    let text = page.of(span);
    let mut cuts = Vec::new();
    let mut depth = 0_i32;
    for (offset, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            '.' | '!' | '?' if depth == 0 => {
                let rest = text.get(offset + 1..).unwrap_or_default();
                let next = rest.trim_start();
                let gap = rest.len() - next.len();
                let opens =
                    next.starts_with(|c: char| c.is_uppercase() || c == '“' || c.is_ascii_digit());
                if gap > 0
                    && opens
                    && !abbreviates(page, Span::new(span.start, span.start + offset))
                {
                    cuts.push(span.start + offset + 1);
                }
            }
            _ => {}
        }
    }
    cuts
}

/// Whether the full stop after `span` belongs to an abbreviation.
fn abbreviates(page: &Page<'_>, span: Span) -> bool {
    let text = page.low(span);
    let start = text.rfind([' ', '(']).map_or(0, |at| at + 1);
    let word = text.get(start..).unwrap_or_default();
    let known = page.sets.lexicon.posting.cues.get(&Cue::Abbreviation);
    word.chars().count() <= 1 || known.is_some_and(|known| known.iter().any(|short| short == word))
}
