//! Thai sentences that show a concept by a deed: the parts of a phrase in order, each between the
//! ends of words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::thai;
use crate::{
    keywords::{
        Concept, Deeds, PhraseRubric,
        tables::{Lists, Numbering, Numbers, Strings},
    },
    model::Span,
    text,
};

/// Signs that end what a phrase or a denial reaches over.
const STOPS: [char; 10] = ['.', ',', ';', ':', '!', '?', '(', '|', '•', '\n'];

/// The Thai evidence phrases of all concepts, by the first letters of their first part.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct ThaiDeeds {
    texts: Strings,
    /// For each place of a phrase, the texts that may stand there.
    alternatives: Lists,
    /// For each phrase, its places.
    places: Lists,
    /// For each phrase, the number of its concept.
    concepts: Numbers,
    /// The phrases by the hash of their first letters.
    leads: Lists,
    turns: Vec<String>,
    bars: Vec<String>,
    openers: Vec<String>,
    names: Vec<String>,
    links: Vec<String>,
}

/// A phrase that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct ThaiDeed {
    pub concept: u32,
    /// Parts of the phrase.
    pub count: u32,
    pub span: Span,
}

impl ThaiDeeds {
    /// The Thai phrases of `concepts`.
    pub(super) fn new(concepts: &[Concept], deeds: &Deeds) -> Self {
        let mut texts = Numbering::default();
        let mut alternatives: Vec<Vec<u32>> = Vec::new();
        let (mut places, mut owners) = (Vec::new(), Vec::new());
        let mut leads: Vec<Vec<u32>> = vec![Vec::new(); thai::LEADS];
        let phrases = concepts.iter().zip(0..).flat_map(|(concept, number)| {
            concept.evidence.iter().map(move |phrase| (phrase, number))
        });
        for (phrase, concept) in phrases.filter(|(phrase, _)| text::has_thai(phrase)) {
            let from = alternatives.len() as u32;
            for part in phrase.split_whitespace() {
                let part = part.split('/').map(|text| texts.intern(&text::fold(text)));
                alternatives.push(part.collect());
            }
            let number = places.len() as u32;
            for first in
                phrase.split_whitespace().next().into_iter().flat_map(|part| part.split('/'))
            {
                let folded = text::fold(first);
                let lead = folded.as_bytes().get(..thai::LEAD).unwrap_or_default();
                if let Some(list) =
                    leads.get_mut(thai::list_of(lead)).filter(|list| list.last() != Some(&number))
                {
                    list.push(number);
                }
            }
            places.push((from..alternatives.len() as u32).collect::<Vec<u32>>());
            owners.push(concept);
        }
        let thai = |words: &BTreeSet<String>| -> Vec<String> {
            words.iter().filter(|word| text::has_thai(word)).cloned().collect()
        };
        Self {
            texts: texts.words().iter().collect(),
            alternatives: alternatives.into_iter().collect(),
            places: places.into_iter().collect(),
            concepts: owners.into_iter().collect(),
            leads: leads.into_iter().collect(),
            turns: thai(&deeds.turns),
            bars: thai(&deeds.bars),
            openers: thai(&deeds.openers),
            names: thai(&deeds.names),
            links: thai(&deeds.links),
        }
    }

    /// Every phrase in `sentence`.
    pub(super) fn find(&self, sentence: &str, rubric: &PhraseRubric) -> Vec<ThaiDeed> {
        let mut found = Vec::new();
        if sentence.is_ascii() || !text::has_thai(sentence) {
            return found;
        }
        let ends = text::thai_boundaries(sentence);
        let page = Page { sentence, ends: &ends };
        for (number, at) in ends.iter().enumerate() {
            // "รับผิดชอบการบริหาร": the dictionary takes the noun for one word.
            let opened = page.opened(*at, &self.openers);
            for at in [Some(*at), opened].into_iter().flatten() {
                let lead = sentence.as_bytes().get(at..at + thai::LEAD).unwrap_or_default();
                for phrase in self.leads.get(thai::list_of(lead)) {
                    found.extend(self.deed(page, number, at, phrase, rubric));
                }
            }
        }
        found
    }

    fn deed(
        &self,
        page: Page<'_>,
        number: usize,
        start: usize,
        phrase: u32,
        rubric: &PhraseRubric,
    ) -> Option<ThaiDeed> {
        let mut end = start;
        let mut count = 0;
        for place in self.places.get(phrase as usize) {
            let reach = if count == 0 { 0 } else { rubric.between.value as usize };
            end = self.next(page, end, place, reach)?;
            count += 1;
        }
        let before = page.before(number, rubric.before.value as usize);
        let named = self.is_name(before.of(page.sentence).trim_end());
        (!named && !page.holds(before, &self.turns)).then_some(ThaiDeed {
            concept: self.concepts.get(phrase as usize)?,
            count,
            span: Span::new(start, end),
        })
    }

    /// Whether a word ends at `end`: the dictionary says so, or a small word follows that it did not
    /// see.
    fn ends_a_word(&self, page: Page<'_>, end: usize) -> bool {
        let rest = page.sentence.get(end..).unwrap_or_default();
        page.ends.binary_search(&end).is_ok()
            || self.links.iter().any(|link| rest.starts_with(&**link))
    }

    /// Whether what stands `before` a deed makes a name of it ("หลักสูตรการบริหารทีม"), unless
    /// somebody does what is named ("รับผิดชอบการ").
    fn is_name(&self, before: &str) -> bool {
        let ends = |list: &[String]| list.iter().any(|word| before.ends_with(&**word));
        ends(&self.names) && !ends(&self.openers)
    }

    /// The end of the next part of a phrase, at most `reach` words behind `from`.
    fn next(&self, page: Page<'_>, from: usize, place: u32, reach: usize) -> Option<usize> {
        let mut words = 0;
        let first = page.ends.partition_point(|end| *end <= from);
        for at in std::iter::once(from).chain(page.ends.iter().skip(first).copied()) {
            let between = page.sentence.get(from..at)?;
            if between.contains(STOPS) || page.holds(Span::new(from, at), &self.bars) {
                return None;
            }
            let fits = self.alternatives.get(place as usize).filter_map(|number| {
                let text = self.texts.get(number as usize);
                let end = at + text.len();
                let written = page.sentence.as_bytes().get(at..end)?;
                let same = written.eq_ignore_ascii_case(text.as_bytes());
                (same && self.ends_a_word(page, end)).then_some(end)
            });
            if let Some(end) = fits.max() {
                return Some(end);
            }
            let blank = page.sentence.get(at..)?.starts_with(' ');
            words += usize::from(!blank);
            if words > reach {
                return None;
            }
        }
        None
    }
}

/// A sentence and where its words end.
#[derive(Clone, Copy)]
struct Page<'a> {
    sentence: &'a str,
    ends: &'a [usize],
}

impl Page<'_> {
    /// The clause before the word with this `number`, at most `most` words of it.
    fn before(self, number: usize, most: usize) -> Span {
        let at = |number: usize| self.ends.get(number).copied().unwrap_or_default();
        let (from, to) = (at(number.saturating_sub(most)), at(number));
        let words = self.sentence.get(from..to).unwrap_or_default();
        let clause = words.rfind(STOPS).map_or(from, |stop| from + stop);
        Span::new(clause, to)
    }

    /// Whether one of `texts` starts a word in `span`.
    fn holds(self, span: Span, texts: &[String]) -> bool {
        let first = self.ends.partition_point(|end| *end < span.start);
        let starts = self.ends.iter().skip(first).take_while(|end| **end < span.end);
        starts
            .filter_map(|start| self.sentence.get(*start..))
            .any(|rest| texts.iter().any(|text| rest.starts_with(&**text)))
    }

    /// Where a deed starts behind one of `openers` at `at`, inside what the dictionary takes for a word.
    fn opened(self, at: usize, openers: &[String]) -> Option<usize> {
        let rest = self.sentence.get(at..)?;
        let opener = openers.iter().find(|opener| rest.starts_with(&***opener))?;
        let start = at + opener.len();
        self.ends.binary_search(&start).is_err().then_some(start)
    }
}
