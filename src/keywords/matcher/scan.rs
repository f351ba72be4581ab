//! One block of text as words with their stems and the signs between them.

use super::{
    index::{Index, UNKNOWN},
    key,
    letters::Letters,
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
    start: u32,
    end: u32,
    /// Number of its stem, or [`UNKNOWN`].
    pub stem: u32,
    /// What stands before it.
    pub gap: Gap,
    marks: u8,
}

/// What is known of a word, a bit each.
pub(super) mod mark {
    /// The stem is the likely meaning of a misspelt word.
    pub(in super::super) const CORRECTED: u8 = 1;
    /// A form of one word has its stem.
    pub(in super::super) const ENDS: u8 = 2;
    /// It is the rarest word of a form whose words may stand in any order.
    pub(in super::super) const LOOSE: u8 = 4;
    /// It is a run of Thai letters.
    pub(in super::super) const THAI: u8 = 8;
    /// It is ASCII.
    pub(in super::super) const ASCII: u8 = 16;
    /// It may be two words without a space between.
    pub(in super::super) const JOINED: u8 = 32;
    /// A form of more words starts with its stem.
    pub(in super::super) const GOES_ON: u8 = 64;
}

impl Word {
    fn new(token: Token, gap: Gap) -> Self {
        let marks = (u8::from(token.thai) * mark::THAI)
            | (u8::from(token.ascii) * mark::ASCII)
            | (u8::from(token.joined) * mark::JOINED);
        // A block has less than 2^32 bytes.
        let (start, end) = (token.span.start as u32, token.span.end as u32);
        Self { start, end, stem: UNKNOWN, gap, marks }
    }

    /// Bytes of the block.
    pub(super) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether all of `marks` hold.
    pub(super) fn is(&self, marks: u8) -> bool {
        self.marks & marks == marks
    }

    /// The word as it was cut.
    pub(super) fn token(&self) -> Token {
        let [thai, ascii, joined] =
            [mark::THAI, mark::ASCII, mark::JOINED].map(|mark| self.is(mark));
        Token { span: self.span(), thai, ascii, joined }
    }

    fn takes(&mut self, Meaning { stem, marks }: Meaning) {
        self.stem = stem;
        self.marks |= marks as u8;
    }
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

/// What a form may hold between two words that a phrase does not go on over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Parting {
    /// The dot of an abbreviation ("B.S. in Physics", "Dr.-Ing.").
    Dot,
    /// A comma, or a dash between spaces ("governance, risk and compliance").
    Comma,
    /// The exclamation mark of a name.
    Shout,
}

impl Parting {
    /// What stands `between` two words, of which the one before is `dotted`.
    pub(super) fn of(between: &str, dotted: bool) -> Option<Self> {
        match between.trim() {
            "." if dotted => Some(Self::Dot),
            ".-" => Some(Self::Dot),
            "," | "-" | "\u{2013}" => Some(Self::Comma),
            "!" => Some(Self::Shout),
            _ => None,
        }
    }
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
    /// Fills `words` with the words of `block`, and says what marks they have together.
    pub(super) fn words(&mut self, block: &str, words: &mut Vec<Word>) -> u8 {
        words.clear();
        let bytes = block.as_bytes();
        let (mut marks, mut address_until, mut end) = (0, 0, 0);
        for token in text::tokens(block) {
            let start = token.span.start;
            // Most words stand one space apart.
            let gap = if start == end + 1 && bytes.get(end) == Some(&b' ') && end > 0 {
                Gap::Joins
            } else {
                self.gap(block, end, start, words)
            };
            end = token.span.end;
            if start >= address_until
                && opens_address(block, bytes, token)
                && !self.is_name(block, bytes, token)
            {
                address_until = address_end(block, start);
            }
            let mut word = Word::new(token, gap);
            marks |= word.marks;
            if !token.thai && start >= address_until {
                let meaning = self.meaning(block, token);
                if meaning.stem == UNKNOWN && token.joined {
                    self.parts(block, word, words);
                    continue;
                }
                word.takes(meaning);
            }
            words.push(word);
        }
        marks
    }

    /// The gap before the word at `next`, with the `&` that may stand there as a word of its own.
    fn gap(&self, block: &str, end: usize, next: usize, words: &mut Vec<Word>) -> Gap {
        let between = block.get(end..next).unwrap_or_default();
        let found = match between {
            _ if words.is_empty() => Gap::Stops,
            " & " => Gap::Joins,
            ", " => Gap::Lists,
            ". " => Gap::Stops,
            "-" => Gap::Glues,
            _ => gap(between, block, next),
        };
        if between == " & " {
            words.push(and(Span::new(end + 1, end + 2), self.index));
        }
        found
    }

    /// What a word means.
    #[inline]
    fn meaning(&mut self, block: &str, token: Token) -> Meaning {
        let letters = Letters::of(block.as_bytes(), token.span.start, token.span.end);
        match letters.and_then(|letters| self.index.common(letters)) {
            Some(known) => known,
            None => self.rare(block, token, letters),
        }
    }

    /// Whether what looks like an address is how somebody's product is called ("Draw.io").
    fn is_name(&mut self, block: &str, bytes: &[u8], token: Token) -> bool {
        let goes_on = matches!(bytes.get(token.span.end), Some(b'/' | b'@' | b':'));
        token.joined && !goes_on && self.meaning(block, token).stem != UNKNOWN
    }

    /// What a word means that is not common.
    #[inline(never)]
    fn rare(&mut self, block: &str, token: Token, letters: Option<Letters>) -> Meaning {
        let Self { index, typos, memo, key } = self;
        let mut found = || look_up(block, token, index, typos, key);
        match letters {
            Some(letters) => memo.meaning(letters, found),
            None => found(),
        }
    }

    /// A sentence that lost the space after its full stop: `skills.Python` is two words.
    fn parts(&mut self, block: &str, whole: Word, words: &mut Vec<Word>) {
        let mut gap = whole.gap;
        let mut start = whole.start as usize;
        for part in whole.span().of(block).split(['.', '&']) {
            let span = Span::new(start, start + part.len());
            start = span.end + 1;
            if part.is_empty() {
                continue;
            }
            let token = Token { span, thai: false, ascii: part.is_ascii(), joined: false };
            let mut word = Word::new(token, gap);
            word.takes(self.meaning(block, token));
            words.push(word);
            gap = Gap::Stops;
        }
    }
}

/// The stem of a word. An unknown ASCII one that is no common word may be a misspelt one; one that
/// may be two words is not.
#[cold]
fn look_up(
    block: &str,
    token: Token,
    index: &Index,
    typos: &TypoIndex,
    key: &mut String,
) -> Meaning {
    key::write(block, token, key);
    let stem = index.stem(&text::stem(key));
    let known = stem != UNKNOWN || !token.ascii || token.joined || token.span.len() <= SHORT;
    if known || text::is_dictionary_word(key) || text::is_dictionary_word(&text::singular(key)) {
        return Meaning { stem, marks: u32::from(index.marks(stem)) };
    }
    match typos.correct(key) {
        Some(meant) => {
            Meaning { stem: meant, marks: u32::from(index.marks(meant) | mark::CORRECTED) }
        }
        None => Meaning { stem, marks: 0 },
    }
}

/// The `&` between two words, which reads "and".
fn and(span: Span, index: &Index) -> Word {
    let token = Token { span, thai: false, ascii: true, joined: false };
    let stem = index.stem("and");
    let mut word = Word::new(token, Gap::Joins);
    word.takes(Meaning { stem, marks: u32::from(index.marks(stem)) });
    word
}

/// Whether an address starts with the word.
#[inline]
fn opens_address(block: &str, bytes: &[u8], token: Token) -> bool {
    match bytes.get(token.span.end) {
        Some(b'@') => true,
        Some(b':') => bytes.get(token.span.end..).is_some_and(|rest| rest.starts_with(b"://")),
        _ => token.joined && opens_site(block, token),
    }
}

/// Whether a word with dots is a place on the web.
fn opens_site(block: &str, token: Token) -> bool {
    let word = token.span.of(block);
    let last = word.rsplit('.').next().unwrap_or_default();
    WEB.iter().any(|ending| last.eq_ignore_ascii_case(ending)) && word.len() > last.len() + 2
        || word.starts_with("www.")
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
