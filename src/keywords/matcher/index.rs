//! The token trie over all forms.

use rustc_hash::FxHashMap;

use super::{
    entry::{Entry, Inflection, NONE, Near, Owner},
    key, variants,
};
use crate::{
    keywords::{Case, Concept, Form, Negation},
    model::{ConceptKind, MatchRule},
    text,
};

/// A trie whose edges are stems of words, so that one look-up per word finds every inflection.
#[derive(Debug, Default)]
pub(super) struct Index {
    stems: FxHashMap<Box<str>, u32>,
    /// Node and stem to node; node 0 is the root.
    edges: FxHashMap<(u32, u32), u32>,
    /// For each stem, the node it leads to from the root, or 0.
    starts: Vec<u32>,
    /// For each node, its first entry, or `NONE`.
    entries_of: Vec<u32>,
    pub(super) entries: Vec<Entry>,
    /// Forms whose words may stand in any order: their stems, by their rarest one.
    pub(super) loose: FxHashMap<u32, Vec<Loose>>,
}

/// A form whose words may stand in any order.
#[derive(Debug)]
pub(super) struct Loose {
    /// The stems of its words.
    pub stems: Box<[u32]>,
    pub entry: u32,
}

/// A word that no form has.
pub(super) const UNKNOWN: u32 = 0;

impl Index {
    /// All forms of `concepts` and the phrases that turn their meaning.
    pub(super) fn new(concepts: &[Concept], negation: &Negation) -> Self {
        let mut index = Self { starts: vec![0], entries_of: vec![NONE], ..Self::default() };
        let forms = concepts.iter().map(|concept| concept.forms.len() + concept.not.len()).sum();
        index.stems.reserve(forms);
        index.edges.reserve(2 * forms);
        index.entries.reserve(2 * forms);
        for phrases in [
            (&negation.keeps, Owner::Nobody),
            (&negation.denies, Owner::Denies),
            (&negation.hopes, Owner::Hopes),
            (&negation.ends, Owner::Ends),
        ] {
            for phrase in phrases.0 {
                index.phrase(phrases.1, phrase);
            }
        }
        for (number, concept) in concepts.iter().enumerate() {
            for phrase in &concept.not {
                index.phrase(Owner::Veto(number as u32), phrase);
            }
            for form in &concept.forms {
                index.form(number as u32, concept, form);
            }
        }
        index
    }

    /// The number of `stem`, or [`UNKNOWN`].
    pub(super) fn stem(&self, stem: &str) -> u32 {
        self.stems.get(stem).copied().unwrap_or(UNKNOWN)
    }

    /// The words of all forms with the numbers of their stems; words come more than once.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        let words = self.entries.iter().flat_map(|entry| entry.keys.split(' '));
        words.map(|word| (word, self.stem(&text::stem(word))))
    }

    /// The node after the first word of a form.
    pub(super) fn start(&self, stem: u32) -> Option<u32> {
        self.starts.get(stem as usize).copied().filter(|node| *node != 0)
    }

    /// The node after one more word.
    pub(super) fn step(&self, node: u32, stem: u32) -> Option<u32> {
        self.edges.get(&(node, stem)).copied()
    }

    /// The forms that end at `node`, in file order.
    pub(super) fn ending_at(&self, node: u32) -> impl Iterator<Item = (u32, &Entry)> {
        let first = self.entries_of.get(node as usize).copied().unwrap_or(NONE);
        std::iter::successors(self.numbered(first), |(_, entry)| self.numbered(entry.next))
    }

    fn numbered(&self, number: u32) -> Option<(u32, &Entry)> {
        self.entries.get(number as usize).map(|entry| (number, entry))
    }

    fn phrase(&mut self, owner: Owner, phrase: &str) {
        if phrase.chars().any(text::is_thai) {
            return;
        }
        let form = bare(phrase);
        let keys = key::of_form(phrase);
        let mut entry = Entry::new(owner, &form, &keys, MatchRule::Exact, Box::default());
        if matches!(owner, Owner::Veto(_)) && keys.len() > 1 {
            entry.inflection = Inflection::Any;
        }
        self.insert(&keys, entry);
    }

    fn form(&mut self, number: u32, concept: &Concept, form: &Form) {
        if form.text.chars().any(text::is_thai) {
            return;
        }
        let keys = key::of_form(&form.text);
        let near: Box<[Near]> = form.context.iter().map(|word| self.near(word)).collect();
        let rule = if form.text == concept.label { MatchRule::Exact } else { MatchRule::Alias };
        let mut entry = Entry::new(Owner::Concept(number), form, &keys, rule, near);
        entry.inflection = inflection(concept.kind, form, keys.len());
        if form.loose && keys.len() > 1 {
            self.loose(&keys, self.entries.len() as u32);
        }
        self.insert(&keys, entry.clone());
        for other in variants::of(form, &keys) {
            let squashed =
                Entry { keys: other.join(" ").into(), rule: MatchRule::Squash, ..entry.clone() };
            self.insert(&other, squashed);
        }
    }

    fn near(&mut self, word: &str) -> Near {
        match word {
            "@list" => Near::List,
            "@tool" => Near::Tool,
            word => Near::Word(self.intern(&text::stem(&text::fold(word)))),
        }
    }

    fn loose(&mut self, keys: &[String], entry: u32) {
        let stems: Box<[u32]> = keys.iter().map(|key| self.intern(&text::stem(key))).collect();
        let rarest =
            keys.iter().zip(&stems).max_by_key(|(key, _)| key.len()).map(|(_, stem)| *stem);
        if let Some(rarest) = rarest {
            self.loose.entry(rarest).or_default().push(Loose { stems, entry });
        }
    }

    /// The number of `stem`, a new one if need be.
    pub(super) fn intern(&mut self, stem: &str) -> u32 {
        if let Some(known) = self.stems.get(stem) {
            return *known;
        }
        let number = self.starts.len() as u32;
        self.starts.push(0);
        self.stems.insert(stem.into(), number);
        number
    }

    fn insert(&mut self, keys: &[String], entry: Entry) {
        let mut node = 0;
        for key in keys {
            let stem = self.intern(&text::stem(key));
            let fresh = self.entries_of.len() as u32;
            let next = *self.edges.entry((node, stem)).or_insert(fresh);
            if next == fresh {
                self.entries_of.push(NONE);
                if node == 0
                    && let Some(start) = self.starts.get_mut(stem as usize)
                {
                    *start = fresh;
                }
            }
            node = next;
        }
        let number = self.entries.len() as u32;
        self.entries.push(entry);
        if node != 0 {
            self.append(node, number);
        }
    }

    /// Puts the entry `number` behind the others at `node`.
    fn append(&mut self, node: u32, number: u32) {
        let Some(first) = self.entries_of.get_mut(node as usize) else { return };
        if *first == NONE {
            *first = number;
            return;
        }
        let mut last = *first;
        while let Some(entry) = self.entries.get_mut(last as usize) {
            if entry.next == NONE {
                entry.next = number;
                return;
            }
            last = entry.next;
        }
    }
}

fn bare(phrase: &str) -> Form {
    Form {
        text: phrase.to_owned(),
        case: Case::Any,
        context: Vec::new(),
        loose: false,
        weight: 1000,
        ambiguous: false,
        sure: false,
    }
}

/// Names keep their letters; what people do may be inflected.
fn inflection(kind: ConceptKind, form: &Form, words: usize) -> Inflection {
    match kind {
        _ if form.case != Case::Any => Inflection::Fixed,
        ConceptKind::Tool => Inflection::Fixed,
        ConceptKind::Certification
        | ConceptKind::Degree
        | ConceptKind::Title
        | ConceptKind::Domain => Inflection::Number,
        _ if words == 1 => Inflection::Number,
        _ => Inflection::Any,
    }
}
