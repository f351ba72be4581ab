//! What stands near a guarded form.

use serde::{Deserialize, Serialize};

use super::{
    candidate::Candidate,
    entry::Near,
    key,
    scan::{Gap, Word, mark},
};
use crate::{keywords::lexicon::Listing, model::ConceptKind};

/// How many words to each side count as near.
const REACH: usize = 7;

/// How many words an adjective may stand before its noun ("a dynamic and well-liked colleague").
const DESCRIBED: usize = 3;

/// Stems of the words that hold lists together.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct ListWords {
    joins: Vec<u32>,
    leads: Vec<u32>,
    follows: Vec<u32>,
    /// As they are written: "manager" and "management" share a stem.
    persons: Vec<String>,
    closes: Vec<u32>,
    holders: Vec<String>,
}

impl ListWords {
    pub(super) fn new(words: &Listing, mut intern: impl FnMut(&str) -> u32) -> Self {
        let mut stems = |words: &[String]| key::stems(words, &mut intern);
        Self {
            joins: stems(&words.joins),
            leads: stems(&words.leads),
            follows: stems(&words.follows),
            persons: words.persons.clone(),
            closes: stems(&words.closes),
            holders: words.holders.clone(),
        }
    }
}

/// The words of a block, and which of them are sure tools or technical terms.
pub(super) struct Surroundings<'a> {
    pub block: &'a str,
    pub words: &'a [Word],
    pub tools: &'a [bool],
    pub list_words: &'a ListWords,
}

impl Surroundings<'_> {
    /// Whether one of the things that are `asked` for stands near `candidate`.
    pub(super) fn hold(
        &self,
        candidate: &Candidate,
        mut asked: impl Iterator<Item = Near>,
    ) -> bool {
        let (from, to) = (candidate.words.0 as usize, candidate.words.1 as usize);
        asked.any(|near| match near {
            Near::List => self.in_list(from, to),
            Near::Tool => self.around(from, to, |at| self.is_tool(at)),
            Near::Person => self.describes_somebody(to),
            Near::Word(stem) => self.around(from, to, |at| self.stem(at) == Some(stem)),
        })
    }

    /// Whether a name stands right beside Thai letters, where only a name has Latin ones; not
    /// behind a word that says whose name it is ("บริษัท").
    pub(super) fn in_thai(&self, candidate: &Candidate) -> bool {
        let (from, to) = (candidate.words.0 as usize, candidate.words.1 as usize);
        let thai = |word: &&Word| word.is(mark::THAI);
        let before = from.checked_sub(1).and_then(|before| self.word(before)).filter(thai);
        let behind = self.word(to).filter(|word| word.gap.joins()).filter(thai);
        let joined = self.word(from).is_some_and(|word| word.gap.joins());
        match before.filter(|_| joined).map(|word| word.span().of(self.block)) {
            Some(word) => !self.list_words.holders.iter().any(|holder| word.ends_with(&**holder)),
            None => behind.is_some(),
        }
    }

    /// Whether nothing follows that the word before `to` could describe, or a person soon does.
    fn describes_somebody(&self, to: usize) -> bool {
        let is = |at: usize, list: &[u32]| self.stem(at).is_some_and(|stem| list.contains(&stem));
        let ends = |at: usize| {
            !self.word(at).is_some_and(|word| word.gap.joins()) || is(at, &self.list_words.closes)
        };
        // "Quick and careful work": the second describes what the first does.
        let at = if is(to, &self.list_words.joins) { to + 2 } else { to };
        let mut described = (at..at + DESCRIBED).take_while(|at| !ends(*at));
        ends(at) || described.any(|at| self.is_person(at))
    }

    fn is_person(&self, at: usize) -> bool {
        let word = self.word(at).map_or("", |word| word.span().of(self.block));
        let one = word.strip_suffix('s').unwrap_or(word);
        let same =
            |person: &String| one.eq_ignore_ascii_case(person) || word.eq_ignore_ascii_case(person);
        self.list_words.persons.iter().any(same)
    }

    fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    fn stem(&self, at: usize) -> Option<u32> {
        self.word(at).map(|word| word.stem)
    }

    fn is_tool(&self, at: usize) -> bool {
        self.tools.get(at).copied().unwrap_or(false)
    }

    fn around(&self, from: usize, to: usize, test: impl Fn(usize) -> bool) -> bool {
        let mut at = from;
        while at > 0
            && from - at < REACH
            && self.word(at).is_some_and(|word| word.gap != Gap::Stops)
        {
            at -= 1;
            if test(at) {
                return true;
            }
        }
        let mut at = to;
        while at < to + REACH && self.word(at).is_some_and(|word| word.gap != Gap::Stops) {
            if test(at) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// A list: the next item on one side is a tool, and the other side is a list's, too.
    fn in_list(&self, from: usize, to: usize) -> bool {
        let sides = (self.item_before(from), self.item_after(to));
        matches!(sides, (Side::Tool, Side::Tool | Side::Open) | (Side::Open, Side::Tool))
    }

    fn item_before(&self, from: usize) -> Side {
        let Some(first) = self.word(from) else { return Side::Closed };
        if first.gap == Gap::Stops || from == 0 {
            return Side::Open;
        }
        let before = from - 1;
        let joined = self.stem(before).is_some_and(|stem| self.list_words.joins.contains(&stem));
        if joined || first.gap.lists() {
            let end = if joined { before } else { from };
            let tool = (1..=4).any(|back| end >= back && self.is_tool(end - back));
            return if tool { Side::Tool } else { Side::Open };
        }
        let leads = self.stem(before).is_some_and(|stem| self.list_words.leads.contains(&stem));
        if leads { Side::Open } else { Side::Closed }
    }

    fn item_after(&self, to: usize) -> Side {
        let Some(next) = self.word(to) else { return Side::Open };
        if next.gap == Gap::Stops {
            return Side::Open;
        }
        let joined = self.list_words.joins.contains(&next.stem);
        if joined || next.gap.lists() {
            let start = to + usize::from(joined);
            let tool = (start..start + 4).any(|at| self.is_tool(at));
            return if tool { Side::Tool } else { Side::Open };
        }
        if self.list_words.follows.contains(&next.stem) { Side::Open } else { Side::Closed }
    }
}

/// What stands on one side of a word in a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// A separator and a tool soon behind it.
    Tool,
    /// The end of the list, or another item.
    Open,
    /// The sentence just goes on.
    Closed,
}

/// Kinds whose sure mention makes a list technical.
pub(super) fn is_technical(kind: Option<ConceptKind>) -> bool {
    matches!(kind, Some(ConceptKind::Tool | ConceptKind::Technical))
}
