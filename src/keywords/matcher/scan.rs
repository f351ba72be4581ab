//! One block of text as words with their stems and the signs between them.

use super::{
    index::{Index, UNKNOWN},
    key,
    memo::{Meaning, Memo},
    typo::TypoIndex,
};
use crate::{
    model::Span,
    text::{self, Token},
};

/// A word of the block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub span: Span,
    /// Number of its stem, or [`UNKNOWN`].
    pub stem: u32,
    /// What stands before it.
    pub gap: Gap,
    pub token: Token,
    /// The stem is the likely meaning of a misspelt word.
    pub corrected: bool,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Spaces, a hyphen, a slash or one line break: a phrase may go on.
    Joins,
    /// A hyphen or the like without spaces.
    Glues,
    /// A slash: phrases go on, and so do lists.
    Slash,
    /// A comma, bar, colon or bracket: a list goes on, a phrase ends.
    Lists,
    /// A sentence ends.
    Stops,
}

impl Gap {
    /// Whether a phrase may go on.
    pub(super) fn joins(self) -> bool {
        matches!(self, Self::Joins | Self::Glues | Self::Slash)
    }

    /// Whether it may part the items of a list.
    pub(super) fn lists(self) -> bool {
        matches!(self, Self::Lists | Self::Slash)
    }
}

/// No word of so few letters is taken for a misspelt one.
const SHORT: usize = 4;

/// Endings of a name on the web: the words of such a name are no skills.
const WEB: [&str; 12] =
    ["com", "org", "io", "co", "de", "th", "me", "dev", "edu", "gov", "info", "uk"];

/// Looks words up: in the trie, then among its words with a slip of the finger.
pub(super) struct Reader<'a> {
    pub index: &'a Index,
    pub typos: &'a TypoIndex,
    pub memo: &'a mut Memo,
    pub key: &'a mut String,
}

impl Reader<'_> {
    /// Fills `words` with the words of `block`.
    pub(super) fn words(&mut self, block: &str, words: &mut Vec<Word>) {
        words.clear();
        let mut address_until = 0;
        let mut end = 0;
        for token in text::tokens(block) {
            let between = block.get(end..token.span.start).unwrap_or_default();
            let gap = match between {
                _ if words.is_empty() => Gap::Stops,
                " " | " & " => Gap::Joins,
                ", " => Gap::Lists,
                ". " => Gap::Stops,
                "-" => Gap::Glues,
                _ => gap(between, block, token.span.start),
            };
            if between == " & " {
                words.push(and(Span::new(end + 1, end + 2), self.index));
            }
            end = token.span.end;
            if token.span.start >= address_until && opens_address(block, token) {
                address_until = address_end(block, token.span.start);
            }
            let word = Word { span: token.span, stem: UNKNOWN, gap, token, corrected: false };
            if token.thai || token.span.start < address_until {
                words.push(word);
                continue;
            }
            let word = self.read(block, word);
            if word.stem == UNKNOWN && token.joined {
                self.parts(block, word, words);
            } else {
                words.push(word);
            }
        }
    }

    /// `word` with its stem.
    fn read(&mut self, block: &str, word: Word) -> Word {
        let Self { index, typos, memo, key } = self;
        let letters = word.span.of(block);
        let Meaning { stem, corrected } = if word.token.ascii {
            memo.meaning(letters, || look_up(block, word.token, index, typos, key))
        } else {
            key::write(block, word.token, key);
            Meaning { stem: index.stem(&text::stem(key)), corrected: false }
        };
        Word { stem, corrected, ..word }
    }

    /// A sentence that lost the space after its full stop: `skills.Python` is two words.
    fn parts(&mut self, block: &str, whole: Word, words: &mut Vec<Word>) {
        let mut gap = whole.gap;
        let mut start = whole.span.start;
        for part in whole.span.of(block).split(['.', '&']) {
            let span = Span::new(start, start + part.len());
            start = span.end + 1;
            if part.is_empty() {
                continue;
            }
            let token = Token { span, joined: false, ..whole.token };
            words.push(self.read(block, Word { span, gap, token, ..whole }));
            gap = Gap::Stops;
        }
    }
}

/// The stem of an ASCII word. An unknown one that is no common word may be a misspelt one; one that
/// may be two words is not.
fn look_up(
    block: &str,
    token: Token,
    index: &Index,
    typos: &TypoIndex,
    key: &mut String,
) -> Meaning {
    key::write(block, token, key);
    let stem = index.stem(&text::stem(key));
    if stem != UNKNOWN || token.joined || token.span.len() <= SHORT {
        return Meaning { stem, corrected: false };
    }
    if text::is_dictionary_word(key) || text::is_dictionary_word(&text::singular(key)) {
        return Meaning { stem, corrected: false };
    }
    let meant = typos.correct(key);
    Meaning { stem: meant.unwrap_or(UNKNOWN), corrected: meant.is_some() }
}

/// The `&` between two words, which reads "and".
fn and(span: Span, index: &Index) -> Word {
    let token = Token { span, thai: false, ascii: true, joined: false };
    Word { span, stem: index.stem("and"), gap: Gap::Joins, token, corrected: false }
}

fn opens_address(block: &str, token: Token) -> bool {
    let after = block.as_bytes().get(token.span.end..).unwrap_or_default();
    if after.starts_with(b"@") || after.starts_with(b"://") {
        return true;
    }
    token.joined && {
        let word = token.span.of(block);
        let last = word.rsplit('.').next().unwrap_or_default();
        WEB.iter().any(|ending| last.eq_ignore_ascii_case(ending)) && word.len() > last.len() + 2
            || word.starts_with("www.")
    }
}

/// An address goes on to the next white space.
fn address_end(block: &str, start: usize) -> usize {
    let rest = block.get(start..).unwrap_or_default();
    start
        + rest
            .find(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '|' | ')'))
            .unwrap_or(rest.len())
}

/// What the signs `between` two words mean; the next word starts at `next` of `block`.
fn gap(between: &str, block: &str, next: usize) -> Gap {
    let mut gap = if between.contains([' ', '\n', '\t']) { Gap::Joins } else { Gap::Glues };
    let mut breaks = 0;
    let mut before = ' ';
    for sign in between.chars() {
        gap = match sign {
            '\n' => {
                breaks += 1;
                if breaks > 1 { Gap::Stops } else { gap }
            }
            ' ' | '\t' | '\r' | '\u{a0}' => {
                if matches!(before, '.' | '!' | '?' | ';') {
                    Gap::Stops
                } else {
                    gap
                }
            }
            '-' | '\u{2010}'..='\u{2015}' if breaks > 0 || before == ' ' && gap == Gap::Joins => {
                Gap::Lists
            }
            '-'
            | '_'
            | '\u{2010}'..='\u{2015}'
            | '\''
            | '\u{2019}'
            | '"'
            | '\u{201c}'
            | '\u{201d}' => gap,
            '/' if gap.joins() => Gap::Slash,
            '•' | '▪' | '●' | '◦' | '■' | '○' | '\u{f0b7}' => {
                if breaks > 0 {
                    Gap::Stops
                } else {
                    worse(gap, Gap::Lists)
                }
            }
            _ => worse(gap, Gap::Lists),
        };
        before = sign;
    }
    let capital = breaks == 1
        && block.get(next..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
    // A line that opens with a capital is an item of its own, or a sentence.
    match capital {
        true if between.starts_with(['.', ':', '!', '?']) => Gap::Stops,
        true => worse(gap, Gap::Lists),
        false => gap,
    }
}

fn worse(gap: Gap, other: Gap) -> Gap {
    if gap == Gap::Stops { gap } else { other }
}
