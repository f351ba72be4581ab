//! Forms in Thai: found inside runs without spaces, accepted where both ends part words.

use rustc_hash::FxHashMap;

use super::entry::Owner;
use crate::{
    keywords::{Concept, Lexicon},
    model::{MatchRule, Span},
    text,
};

/// Bytes of the first two letters, by which forms are found.
const LEAD: usize = 6;

/// A form in Thai letters (it may hold Latin ones, too).
#[derive(Debug)]
struct ThaiForm {
    text: Box<str>,
    owner: Owner,
    rule: MatchRule,
    weight: u16,
    order: u32,
}

/// A form found in a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct ThaiHit {
    /// Bytes of the run.
    pub span: Span,
    pub owner: Owner,
    pub rule: MatchRule,
    pub weight: u16,
    pub order: u32,
}

/// All forms in Thai, by their first two letters.
#[derive(Debug, Default)]
pub(super) struct ThaiIndex {
    forms: FxHashMap<Box<[u8]>, Vec<ThaiForm>>,
    /// Beginnings that may stand before a form, although the dictionary sees one word.
    openers: Vec<String>,
}

impl ThaiIndex {
    /// The Thai forms of `concepts` and the phrases that turn their meaning.
    pub(super) fn new(concepts: &[Concept], lexicon: &Lexicon) -> Self {
        let negation = &lexicon.negation;
        let mut index = Self { openers: lexicon.listing.openers.clone(), ..Self::default() };
        let mut order = 0;
        let phrases = [
            (&negation.keeps, Owner::Nobody),
            (&negation.denies, Owner::Denies),
            (&negation.hopes, Owner::Hopes),
            (&negation.ends, Owner::Ends),
        ];
        for (phrases, owner) in phrases {
            for phrase in phrases {
                index.add(phrase, owner, MatchRule::Exact, 1000, &mut order);
            }
        }
        for (number, concept) in concepts.iter().enumerate() {
            for phrase in &concept.not {
                index.add(phrase, Owner::Veto(number as u32), MatchRule::Exact, 1000, &mut order);
            }
            for form in &concept.forms {
                let label = concept.label_th.as_deref() == Some(&*form.text);
                let rule = if label { MatchRule::Exact } else { MatchRule::Alias };
                index.add(&form.text, Owner::Concept(number as u32), rule, form.weight, &mut order);
            }
        }
        index
    }

    fn add(&mut self, form: &str, owner: Owner, rule: MatchRule, weight: u16, order: &mut u32) {
        if !form.chars().next().is_some_and(text::is_thai) {
            return;
        }
        let form = text::fold(form);
        let Some(lead) = form.as_bytes().get(..LEAD) else { return };
        *order += 1;
        let entry = ThaiForm { text: form.as_str().into(), owner, rule, weight, order: *order };
        self.forms.entry(lead.into()).or_default().push(entry);
    }

    /// Every form in `run`, overlapping ones included.
    pub(super) fn find(&self, run: &str, found: &mut Vec<ThaiHit>) {
        let bytes = run.as_bytes();
        let mut ends: Option<Vec<usize>> = None;
        let mut at = 0;
        while let Some(lead) = bytes.get(at..at + LEAD) {
            for form in self.forms.get(lead).into_iter().flatten() {
                let span = Span::new(at, at + form.text.len());
                if span.of(run) != &*form.text {
                    continue;
                }
                let ends = ends.get_or_insert_with(|| text::thai_boundaries(run));
                if self.parts_words(run, span, ends) {
                    let ThaiForm { owner, rule, weight, order, .. } = *form;
                    found.push(ThaiHit { span, owner, rule, weight, order });
                }
            }
            at += 1;
            while at < bytes.len() && !run.is_char_boundary(at) {
                at += 1;
            }
        }
    }

    /// Whether words end at both ends of `span`, or a beginning that may stand before any word does.
    fn parts_words(&self, run: &str, span: Span, ends: &[usize]) -> bool {
        let ends_at = |at: usize| ends.binary_search(&at).is_ok();
        let before = run.get(..span.start).unwrap_or_default();
        let opened = || self.openers.iter().any(|opener| before.ends_with(&**opener));
        ends_at(span.end) && (ends_at(span.start) || opened())
    }
}
