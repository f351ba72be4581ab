//! What stands at the end of a path through the trie: a form with its rules.

use serde::{Deserialize, Serialize};

use crate::{
    keywords::{
        Case, Form, Negation,
        tables::{Blob, Lists, Strings},
    },
    model::MatchRule,
};

/// Whose words a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The concept with this number.
    Concept(u32),
    /// Not a mention of the concept with this number, whose form stands inside.
    Veto(u32),
    /// Nobody's: the words mean something else.
    Nobody,
    /// Denies what follows.
    Denies,
    /// Hopes for what follows.
    Hopes,
    /// Ends the reach of what stands before.
    Ends,
    /// Denies what follows if it is called experience or the like.
    Lacks,
    /// Denies what stands before.
    DeniesBehind,
    /// Hopes for the certification or degree before, or for those behind if there is none.
    HopesBehind,
    /// Hopes for the certifications or degrees that follow.
    HopesEarned,
    /// Says that what stands before has just begun, or what follows if there is nothing before.
    BeginsBehind,
}

impl Owner {
    /// As two numbers.
    pub(super) fn pack(self) -> [u32; 2] {
        match self {
            Self::Concept(number) => [0, number],
            Self::Veto(number) => [1, number],
            Self::Nobody => [2, 0],
            Self::Denies => [3, 0],
            Self::Hopes => [4, 0],
            Self::Ends => [5, 0],
            Self::Lacks => [6, 0],
            Self::DeniesBehind => [7, 0],
            Self::HopesBehind => [8, 0],
            Self::HopesEarned => [9, 0],
            Self::BeginsBehind => [10, 0],
        }
    }

    /// From its two numbers.
    pub(super) fn unpack([sort, number]: [u32; 2]) -> Self {
        match sort {
            0 => Self::Concept(number),
            1 => Self::Veto(number),
            3 => Self::Denies,
            4 => Self::Hopes,
            5 => Self::Ends,
            6 => Self::Lacks,
            7 => Self::DeniesBehind,
            8 => Self::HopesBehind,
            9 => Self::HopesEarned,
            10 => Self::BeginsBehind,
            _ => Self::Nobody,
        }
    }
}

/// The phrases that turn the meaning of mentions, with what each of them does.
pub(super) fn turning(negation: &Negation) -> impl Iterator<Item = (Owner, String)> {
    let lists = [
        (&negation.keeps, Owner::Nobody),
        (&negation.others, Owner::Nobody),
        (&negation.lacks, Owner::Lacks),
        (&negation.denies_behind, Owner::DeniesBehind),
        (&negation.hopes_behind, Owner::HopesBehind),
        (&negation.begins_behind, Owner::BeginsBehind),
        (&negation.hopes_earned, Owner::HopesEarned),
        (&negation.ends, Owner::Ends),
    ];
    lists
        .into_iter()
        .flat_map(|(phrases, owner)| phrases.iter().map(move |phrase| (owner, phrase.clone())))
        .chain(negation.all_denies().map(|phrase| (Owner::Denies, phrase)))
        .chain(negation.all_hopes().map(|phrase| (Owner::Hopes, phrase)))
}

/// How far endings may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// Not at all: names.
    Fixed,
    /// Singular and plural: single words ("budgets", but not "budget" for "budgeting").
    Number,
    /// Any: phrases ("managed budgets" for "manage budget").
    Any,
}

/// What must stand near a guarded form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Near {
    /// It stands in a list with another tool.
    List,
    /// Another tool stands in the sentence.
    Tool,
    /// It describes somebody ("a reliable colleague", "careful and quick"), no thing.
    Person,
    /// A word with this stem stands in the sentence.
    Word(u32),
}

/// A form, ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    /// File order.
    pub number: u32,
    pub owner: Owner,
    /// The keys of its words in bytes, joined by spaces.
    pub keys: &'a [u8],
    /// The rule where the keys are equal.
    pub rule: MatchRule,
    pub inflection: Inflection,
    pub case: Case,
    /// The words as stated; only kept where case matters.
    pub written: &'a str,
    /// Whether something must stand near it.
    pub in_company: bool,
    /// Per mille.
    pub weight: u16,
}

impl Entry<'_> {
    /// Whether case or neighbours decide.
    pub(super) fn is_guarded(&self) -> bool {
        self.case != Case::Any || self.in_company
    }

    /// Whether it is a name of more than a letter, told by its capitals.
    pub(super) fn is_cased_name(&self) -> bool {
        self.case != Case::Any && !self.is_letter()
    }

    /// Whether the form is a single letter: then a hyphen beside it makes it part of a word.
    pub(super) fn is_letter(&self) -> bool {
        self.keys.len() == 1
    }
}

/// All forms.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Entries {
    /// One record a form, those that end at one node one after the other. What is asked first lies
    /// side by side, because a search waits for memory more than for anything else.
    records: Blob,
    /// By number.
    written: Strings,
    /// By number.
    near: Lists,
}

/// A record: the form's number, its owner's two, its rules, its weight and the length of its keys,
/// four bytes each; then its keys.
const HEAD: usize = 24;

impl Entries {
    /// The forms in the bytes from `start` to before `end` of the records.
    #[inline]
    pub(super) fn between(&self, start: usize, end: usize) -> impl Iterator<Item = Entry<'_>> {
        let mut at = start;
        std::iter::from_fn(move || {
            let entry = (at < end).then(|| self.at(at)).flatten()?;
            at += HEAD + entry.keys.len();
            Some(entry)
        })
    }

    /// The form whose record starts here.
    #[inline]
    pub(super) fn at(&self, start: usize) -> Option<Entry<'_>> {
        let (head, rest) = self.records.from(start).split_first_chunk::<HEAD>()?;
        let [number, sort, owner, rules, weight, length] = *head.as_chunks::<4>().0 else {
            return None;
        };
        let number = u32::from_le_bytes(number);
        let rules = u32::from_le_bytes(rules);
        let case = case(rules);
        Some(Entry {
            number,
            owner: Owner::unpack([sort, owner].map(u32::from_le_bytes)),
            keys: rest.get(..u32::from_le_bytes(length) as usize)?,
            rule: rule(rules),
            inflection: inflection(rules),
            case,
            written: if case == Case::Any { "" } else { self.written.get(number as usize) },
            in_company: rules & COMPANY != 0,
            weight: u32::from_le_bytes(weight) as u16,
        })
    }

    /// What must stand near the form with this number: one of these.
    pub(super) fn near(&self, number: u32) -> impl Iterator<Item = Near> {
        self.near.get(number as usize).map(|near| match near {
            0 => Near::List,
            1 => Near::Tool,
            2 => Near::Person,
            stem => Near::Word(stem - 3),
        })
    }
}

/// Set where something must stand near a form.
const COMPANY: u32 = 1 << 24;

fn rule(rules: u32) -> MatchRule {
    match rules & 0xff {
        0 => MatchRule::Exact,
        1 => MatchRule::Alias,
        _ => MatchRule::Squash,
    }
}

fn inflection(rules: u32) -> Inflection {
    match (rules >> 8) & 0xff {
        0 => Inflection::Fixed,
        1 => Inflection::Number,
        _ => Inflection::Any,
    }
}

fn case(rules: u32) -> Case {
    match (rules >> 16) & 0xff {
        0 => Case::Any,
        1 => Case::Exact,
        _ => Case::Upper,
    }
}

/// A form that is being put into the trie.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub owner: Owner,
    pub keys: String,
    /// Exact, alias or squash.
    pub rule: MatchRule,
    pub inflection: Inflection,
    pub case: Case,
    pub written: String,
    pub near: Vec<Near>,
    pub weight: u16,
}

impl Draft {
    /// A form of `owner`, with the keys of its words.
    pub(super) fn new(
        owner: Owner,
        form: &Form,
        keys: &[String],
        rule: MatchRule,
        near: Vec<Near>,
    ) -> Self {
        Self {
            owner,
            keys: keys.join(" "),
            rule,
            inflection: Inflection::Fixed,
            case: form.case,
            written: if form.case == Case::Any { String::new() } else { form.text.clone() },
            near,
            weight: form.weight,
        }
    }

    /// Its record, when it has this number.
    pub(super) fn record(&self, number: u32) -> impl Iterator<Item = u8> {
        let [sort, owner] = self.owner.pack();
        let length = self.keys.len() as u32;
        let head = [number, sort, owner, self.rules(), u32::from(self.weight), length];
        head.into_iter().flat_map(u32::to_le_bytes).chain(self.keys.bytes())
    }

    fn rules(&self) -> u32 {
        let rule = match self.rule {
            MatchRule::Exact => 0,
            MatchRule::Alias => 1,
            _ => 2,
        };
        let company = if self.near.is_empty() { 0 } else { COMPANY };
        rule | (self.inflection as u32) << 8 | (self.case as u32) << 16 | company
    }
}

impl Entries {
    /// Of `drafts`, which stand by number.
    pub(super) fn new(drafts: &[Draft], records: Vec<u8>) -> Self {
        let near = |near: &Near| match near {
            Near::List => 0,
            Near::Tool => 1,
            Near::Person => 2,
            Near::Word(stem) => stem + 3,
        };
        Self {
            records: records.into(),
            written: drafts.iter().map(|draft| &draft.written).collect(),
            near: drafts
                .iter()
                .map(|draft| draft.near.iter().map(near).collect::<Vec<u32>>())
                .collect(),
        }
    }
}
