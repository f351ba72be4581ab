//! Forms in Thai: found inside runs without spaces, accepted where both ends part words.

use serde::{Deserialize, Serialize};

use super::entry::{self, Owner};
use crate::{
    keywords::{
        Concept, Lexicon,
        tables::{Lists, Numbers, Strings, hash},
    },
    model::{MatchRule, Span},
    text,
};

/// Bytes of the first two letters, by which forms are found.
pub(super) const LEAD: usize = 6;

/// A form found in a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct ThaiHit {
    /// Bytes of the text.
    pub span: Span,
    pub owner: Owner,
    pub rule: MatchRule,
    pub weight: u16,
    pub order: u32,
}

/// All forms in Thai (they may hold Latin letters, too), by their first two letters.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct ThaiIndex {
    texts: Strings,
    /// Four numbers a form: its owner's two, whether it is the label, its weight.
    facts: Numbers,
    /// The forms by the hash of their first two letters.
    leads: Lists,
    /// Those shorter than that, which start a run ("ม.6").
    short: Numbers,
    /// Beginnings that may stand before a form, although the dictionary sees one word.
    openers: Vec<String>,
}

/// Lists that the hashes choose from.
pub(super) const LEADS: usize = 1 << 11;

impl ThaiIndex {
    /// The Thai forms of `concepts` and the phrases that turn their meaning.
    pub(super) fn new(concepts: &[Concept], lexicon: &Lexicon) -> Self {
        let turning = entry::turning(&lexicon.negation);
        let mut forms: Vec<_> =
            turning.filter_map(|(owner, phrase)| form(&phrase, owner, true, 1000)).collect();
        for (concept, number) in concepts.iter().zip(0..) {
            let vetoes =
                concept.not.iter().filter_map(|not| form(not, Owner::Veto(number), true, 1000));
            forms.extend(vetoes);
            forms.extend(concept.forms.iter().filter_map(|one| {
                let label = concept.label_th.as_deref() == Some(&*one.text);
                form(&one.text, Owner::Concept(number), label, one.weight)
            }));
        }
        let mut leads: Vec<Vec<u32>> = vec![Vec::new(); LEADS];
        let mut short = Vec::new();
        for ((text, _), number) in forms.iter().zip(0..) {
            match text.as_bytes().get(..LEAD).and_then(|lead| leads.get_mut(list_of(lead))) {
                Some(list) => list.push(number),
                None => short.push(number),
            }
        }
        Self {
            texts: forms.iter().map(|(text, _)| text).collect(),
            facts: forms.iter().flat_map(|(_, facts)| *facts).collect(),
            leads: leads.into_iter().collect(),
            short: short.into_iter().collect(),
            openers: lexicon.listing.openers.clone(),
        }
    }

    /// Every form that starts in the Thai letters at `run` of `block`, overlapping ones included. A
    /// form may go on behind them ("วศ.บ.", "จัดทำ TOR").
    pub(super) fn find(&self, block: &str, run: Span, found: &mut Vec<ThaiHit>) {
        let bytes = block.as_bytes();
        for number in self.short.range(0, self.short.len()) {
            let form = self.texts.bytes(number as usize);
            let span = Span::new(run.start, run.start + form.len());
            if bytes.get(span.start..span.end) == Some(form)
                && self.parts_words(block, run, span, &[0, run.len()])
            {
                found.extend(self.hit(number, span));
            }
        }
        let mut ends: Option<Vec<usize>> = None;
        let mut at = run.start;
        while at < run.end
            && let Some(lead) = bytes.get(at..at + LEAD)
        {
            for number in self.leads.get(list_of(lead)) {
                let form = self.texts.bytes(number as usize);
                let span = Span::new(at, at + form.len());
                let written = bytes.get(span.start..span.end);
                if !written.is_some_and(|written| written.eq_ignore_ascii_case(form)) {
                    continue;
                }
                let ends = ends.get_or_insert_with(|| text::thai_boundaries(run.of(block)));
                if self.parts_words(block, run, span, ends) {
                    found.extend(self.hit(number, span));
                }
            }
            at += 1;
            while at < run.end && !block.is_char_boundary(at) {
                at += 1;
            }
        }
    }

    fn hit(&self, number: u32, span: Span) -> Option<ThaiHit> {
        let at = number as usize * 4;
        let mut facts = self.facts.range(at, at + 4);
        let owner = Owner::unpack([facts.next()?, facts.next()?]);
        let rule = if facts.next()? == 0 { MatchRule::Alias } else { MatchRule::Exact };
        Some(ThaiHit { span, owner, rule, weight: facts.next()? as u16, order: number + 1 })
    }

    /// Whether words end at both ends of `span`, or a beginning that may stand before any word does.
    /// Behind the run a word ends where no letter follows.
    fn parts_words(&self, block: &str, run: Span, span: Span, ends: &[usize]) -> bool {
        let ends_at = |at: usize| ends.binary_search(&(at - run.start)).is_ok();
        let closed = if span.end <= run.end {
            ends_at(span.end)
        } else {
            let next = block.get(span.end..).and_then(|rest| rest.chars().next());
            // An abbreviation ends with its dot.
            span.of(block).ends_with('.')
                || !next.is_some_and(|sign| sign.is_alphanumeric() || text::is_thai(sign))
        };
        let before = block.get(run.start..span.start).unwrap_or_default();
        let opened = || self.openers.iter().any(|opener| before.ends_with(&**opener));
        closed && (ends_at(span.start) || opened())
    }
}

/// A form that opens in Thai as it is kept: folded, with its four numbers.
fn form(form: &str, owner: Owner, label: bool, weight: u16) -> Option<(String, [u32; 4])> {
    let folded = text::fold(form);
    let thai = form.chars().next().is_some_and(text::is_thai) && folded.len() > 1;
    let [sort, number] = owner.pack();
    thai.then_some((folded, [sort, number, u32::from(label), u32::from(weight)]))
}

/// The list of forms that start with these letters.
pub(super) fn list_of(lead: &[u8]) -> usize {
    hash(lead) as usize % LEADS
}
