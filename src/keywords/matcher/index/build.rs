//! Makes the trie.

use std::collections::{BTreeMap, BTreeSet};

use super::{Index, STEP_BITS, UNKNOWN, step_bit, surfaces::Surfaces};
use crate::{
    keywords::{
        Case, Concept, Form, Negation,
        matcher::{
            entry::{self, Draft, Entries, Inflection, Near, Owner},
            key,
            letters::Letters,
            memo::Meaning,
            variants,
        },
        tables::{Numbering, Numbers, WordTable},
    },
    model::{ConceptKind, MatchRule},
    text,
};

/// A trie that grows.
#[derive(Debug)]
pub(in crate::keywords::matcher) struct Builder {
    stems: Numbering,
    nodes: Vec<Node>,
    entries: Vec<Draft>,
    loose: Vec<Loose>,
}

/// A place in the trie: where stems lead on to, and the forms that end here.
#[derive(Debug, Default)]
struct Node {
    onward: BTreeMap<u32, u32>,
    ending: Vec<u32>,
}

/// The node of a stem that starts no form.
static NOTHING: Node = Node { onward: BTreeMap::new(), ending: Vec::new() };

/// A form whose words may stand in any order.
#[derive(Debug)]
struct Loose {
    rarest: u32,
    stems: Vec<u32>,
    entry: u32,
}

impl Builder {
    /// All forms of `concepts` and the phrases that turn their meaning.
    pub(in crate::keywords::matcher) fn new(concepts: &[Concept], negation: &Negation) -> Self {
        let mut stems = Numbering::default();
        // No stem has the number 0.
        stems.intern("");
        let mut index =
            Self { stems, nodes: vec![Node::default()], entries: Vec::new(), loose: Vec::new() };
        for (owner, phrase) in entry::turning(negation) {
            index.phrase(owner, &phrase);
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

    /// The words of all forms with the numbers of their stems; words come more than once.
    pub(in crate::keywords::matcher) fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        let words = self.entries.iter().flat_map(|entry| entry.keys.split(' '));
        words.map(|word| (word, self.stems.find(&text::stem(word)).unwrap_or_default()))
    }

    /// The number of `stem`, a new one if need be.
    pub(in crate::keywords::matcher) fn intern(&mut self, stem: &str) -> u32 {
        self.stems.intern(stem)
    }

    /// The trie as tables.
    pub(in crate::keywords::matcher) fn finish(self) -> Index {
        let stems = self.stems.words();
        let places = self.places();
        let place_of = |node: u32| places.get(node as usize).copied().unwrap_or_default();
        // By place; most stems start no form.
        let mut nodes = vec![&NOTHING; stems.len() + self.nodes.len()];
        for (node, place) in self.nodes.iter().zip(&places).skip(1) {
            if let Some(free) = nodes.get_mut(*place as usize) {
                *free = node;
            }
        }
        let (mut records, mut starts) = (Vec::new(), vec![u32::MAX; self.entries.len()]);
        let mut bounds = Vec::new();
        let mut onward = 0;
        for node in nodes.iter().copied().chain([&NOTHING]) {
            bounds.extend([onward, records.len() as u32]);
            onward += node.onward.len() as u32;
            for number in &node.ending {
                let draft = self.entries.get(*number as usize);
                if let (Some(draft), Some(start)) = (draft, starts.get_mut(*number as usize)) {
                    *start = records.len() as u32;
                    records.extend(draft.record(*number));
                }
            }
        }
        let of_stem = |stem: u32| {
            let loose = self.loose.iter().zip(0..).filter(move |(loose, _)| loose.rarest == stem);
            loose.map(|(_, number)| number).collect::<Vec<u32>>()
        };
        let mut index = Index {
            surfaces: Surfaces::default(),
            comma: self.stems.find(key::COMMA).unwrap_or(UNKNOWN),
            shout: self.stems.find(key::SHOUT).unwrap_or(UNKNOWN),
            nodes: bounds.into_iter().collect(),
            onward: nodes.iter().flat_map(|node| node.onward.keys().copied()).collect(),
            reached: nodes
                .iter()
                .flat_map(|node| node.onward.values().map(|node| place_of(*node)))
                .collect(),
            steps: steps(&nodes),
            entries: Entries::new(&self.entries, records),
            loose_of: (0..stems.len() as u32).map(of_stem).collect(),
            loose_entries: self
                .loose
                .iter()
                .filter_map(|loose| starts.get(loose.entry as usize).copied())
                .collect(),
            loose_stems: self.loose.iter().map(|loose| loose.stems.clone()).collect(),
            stems: WordTable::new(stems),
        };
        index.surfaces = self.surfaces(&index);
        index
    }

    /// The number that each node gets: the stem's behind a first word, else one beyond all stems.
    fn places(&self) -> Vec<u32> {
        let beyond = self.stems.words().len() as u32;
        let mut places: Vec<u32> = (beyond..).take(self.nodes.len()).collect();
        for (stem, node) in self.nodes.first().into_iter().flat_map(|root| &root.onward) {
            if let Some(place) = places.get_mut(*node as usize) {
                *place = *stem;
            }
        }
        places
    }

    /// The words of the forms and of the dictionary, where they stand as they are written.
    fn surfaces(&self, index: &Index) -> Surfaces {
        let common = text::common_words();
        let words: BTreeSet<&str> = self.words().map(|(word, _)| word).chain(common).collect();
        let meanings = words.into_iter().filter_map(|word| {
            let bytes = word.as_bytes();
            let letters = Letters::of(bytes, 0, bytes.len())?;
            let stem = index.stem(&text::stem(word));
            let plain = bytes.is_ascii() && !bytes.contains(&b'.');
            plain.then_some((letters, Meaning { stem, marks: u32::from(index.marks(stem)) }))
        });
        Surfaces::new(&meanings.collect::<Vec<_>>())
    }

    fn phrase(&mut self, owner: Owner, phrase: &str) {
        if text::has_thai(phrase) {
            return;
        }
        let form = bare(phrase);
        let path = key::of_form(phrase);
        let keys = words_of(&path);
        let mut entry = Draft::new(owner, &form, &keys, MatchRule::Exact, Vec::new());
        if matches!(owner, Owner::Veto(_)) && keys.len() > 1 {
            entry.inflection = Inflection::Any;
        }
        self.insert(&path, entry);
    }

    fn form(&mut self, number: u32, concept: &Concept, form: &Form) {
        if text::has_thai(&form.text) {
            return;
        }
        let path = key::of_form(&form.text);
        let keys = words_of(&path);
        let near = form.context.iter().map(|word| self.near(word)).collect();
        let rule = if form.text == concept.label { MatchRule::Exact } else { MatchRule::Alias };
        let mut entry = Draft::new(Owner::Concept(number), form, &keys, rule, near);
        entry.inflection = inflection(concept.kind, form, keys.len());
        if form.loose && keys.len() > 1 {
            self.loose(&keys);
        }
        self.insert(&path, entry.clone());
        let whole = path.len() == keys.len();
        for other in variants::of(form, &keys).into_iter().filter(|_| whole) {
            let squashed =
                Draft { keys: other.join(" "), rule: MatchRule::Squash, ..entry.clone() };
            self.insert(&other, squashed);
        }
    }

    fn near(&mut self, word: &str) -> Near {
        match word {
            "@list" => Near::List,
            "@tool" => Near::Tool,
            "@person" => Near::Person,
            word => Near::Word(self.intern(&text::stem(&text::fold(word)))),
        }
    }

    /// Notes that the words of the form that is put in next may stand in any order.
    fn loose(&mut self, keys: &[String]) {
        let stems: Vec<u32> = keys.iter().map(|key| self.intern(&text::stem(key))).collect();
        let rarest =
            keys.iter().zip(&stems).max_by_key(|(key, _)| key.len()).map(|(_, stem)| *stem);
        if let Some(rarest) = rarest {
            self.loose.push(Loose { rarest, stems, entry: self.entries.len() as u32 });
        }
    }

    fn insert(&mut self, keys: &[String], entry: Draft) {
        let mut at = 0;
        for key in keys {
            let stem = self.intern(&text::stem(key));
            let fresh = self.nodes.len() as u32;
            let Some(node) = self.nodes.get_mut(at as usize) else { return };
            at = *node.onward.entry(stem).or_insert(fresh);
            if at == fresh {
                self.nodes.push(Node::default());
            }
        }
        let number = self.entries.len() as u32;
        self.entries.push(entry);
        if at != 0
            && let Some(node) = self.nodes.get_mut(at as usize)
        {
            node.ending.push(number);
        }
    }
}

/// The bits of all steps between `nodes`.
fn steps(nodes: &[&Node]) -> Numbers {
    let mut bits = vec![0_u32; 1 << (STEP_BITS - 5)];
    for (node, number) in nodes.iter().zip(0..) {
        for stem in node.onward.keys() {
            let (place, bit) = step_bit(number, *stem);
            if let Some(bits) = bits.get_mut(place) {
                *bits |= bit;
            }
        }
    }
    bits.into_iter().collect()
}

/// The keys of a form without its signs.
fn words_of(path: &[String]) -> Vec<String> {
    path.iter().filter(|key| *key != key::COMMA && *key != key::SHOUT).cloned().collect()
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
