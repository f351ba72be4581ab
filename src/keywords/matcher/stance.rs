//! Whether a mention is asserted, denied or only hoped for.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{
    candidate::Candidate,
    entry::Owner,
    key,
    scan::{Gap, Word},
};
use crate::{
    keywords::Negation,
    model::{ConceptKind, Stance},
};

/// Words between the phrase and the first mention it turns.
const FIRST: u32 = 5;
/// Words between one turned mention and the next of the same list.
const NEXT: u32 = 3;
/// Words between mentions that are lacked together, or that a phrase behind them turns.
const CLOSE: u32 = 2;
/// Words from a "no" to what there is none of ("no prior hands-on experience").
const DESCRIBED: usize = 4;

/// The stance of each of `candidates`, which are in order of the text.
pub(super) fn of(
    text: Text<'_>,
    candidates: &[Candidate],
    lacked: &Lacked,
    stances: &mut Vec<Stance>,
) {
    stances.clear();
    let mut turned: Option<Turned> = None;
    let mut lack: Option<Lack> = None;
    for (number, one) in candidates.iter().enumerate() {
        turned = turned.filter(|turned| turned.reaches(one, text));
        match one.owner {
            Owner::Denies => {
                let end = lacked.joined(one.words.1, text.words).unwrap_or(one.words.1);
                turned = Some(Turned::new(Stance::Negated, end));
            }
            Owner::Hopes => turned = Some(Turned::new(Stance::Aspirational, one.words.1)),
            Owner::HopesEarned => turned = Some(Turned::earned(one.words.1)),
            Owner::Ends => (turned, lack) = (None, None),
            Owner::Lacks => {
                lack = Some(Lack { first: number + 1, reach: one.words.1, wide: 0 });
                let behind = lacked.of(one.words.1 as usize, text.words);
                turned = behind.map(|end| Turned::new(Stance::Negated, end)).or(turned);
            }
            Owner::DeniesBehind | Owner::HopesBehind | Owner::BeginsBehind => {
                // With nothing before, it speaks of what follows ("In progress: PMP").
                if !behind(candidates, number, text, stances) {
                    turned = match one.owner {
                        Owner::HopesBehind => Some(Turned::earned(one.words.1)),
                        Owner::BeginsBehind => Some(Turned::new(Stance::Aspirational, one.words.1)),
                        _ => turned,
                    };
                }
            }
            Owner::Concept(_) | Owner::Veto(_) | Owner::Nobody => {}
        }
        stances.push(Stance::Asserted);
        if !matches!(one.owner, Owner::Concept(_)) {
            continue;
        }
        if let Some(turned) = turned.as_mut().filter(|turned| !turned.earned || is_earned(one))
            && let Some(stance) = stances.last_mut()
        {
            *stance = turned.stance;
            (turned.reach, turned.allowed) = (one.words.1, NEXT);
        }
        lack = lack.and_then(|lack| lack.reaches(one, text));
        if let Some(Lack { first, .. }) = lack
            && lacked.is_headed(one, text.words)
        {
            stances.get_mut(first..).unwrap_or_default().fill(Stance::Negated);
        }
    }
}

/// What a phrase makes of the mentions behind it.
#[derive(Clone, Copy)]
struct Turned {
    stance: Stance,
    /// The word behind the phrase, or behind the last mention that it turned.
    reach: u32,
    /// Words that may stand before the next one.
    allowed: u32,
    /// Whether it speaks of certifications and degrees only.
    earned: bool,
}

impl Turned {
    fn new(stance: Stance, reach: u32) -> Self {
        Self { stance, reach, allowed: FIRST, earned: false }
    }

    fn earned(reach: u32) -> Self {
        Self { earned: true, ..Self::new(Stance::Aspirational, reach) }
    }

    fn reaches(self, one: &Candidate, text: Text<'_>) -> bool {
        let far = one.words.0 > self.reach + self.allowed;
        !far && !text.stops(self.reach..one.words.0, self.allowed)
    }
}

/// Whether somebody has it only once it is awarded.
fn is_earned(one: &Candidate) -> bool {
    matches!(one.kind, Some(ConceptKind::Certification | ConceptKind::Degree))
}

/// Stems of what somebody may lack ("experience"), and of what joins it to what it is of ("with").
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Lacked {
    heads: Vec<u32>,
    joints: Vec<u32>,
}

impl Lacked {
    pub(super) fn new(negation: &Negation, mut intern: impl FnMut(&str) -> u32) -> Self {
        let heads = key::stems(&negation.heads, &mut intern);
        Self { heads, joints: key::stems(&negation.joints, &mut intern) }
    }

    /// The word after "prior exposure to", if that or the like starts at the word `from`.
    fn of(&self, from: usize, words: &[Word]) -> Option<u32> {
        let near = words.get(from..)?.iter().take(DESCRIBED).take_while(|word| word.gap.joins());
        let head = near.map(|word| word.stem).position(|stem| self.heads.contains(&stem))?;
        self.joined((from + head + 1) as u32, words)
    }

    /// The word after the joint `at`, if it is one.
    fn joined(&self, at: u32, words: &[Word]) -> Option<u32> {
        let joint = words.get(at as usize).filter(|word| word.gap.joins())?;
        self.joints.contains(&joint.stem).then_some(at + 1)
    }

    /// Whether a mention ends in one of the heads, or one follows it.
    fn is_headed(&self, one: &Candidate, words: &[Word]) -> bool {
        let last = one.words.1 as usize;
        let next = words.get(last).filter(|word| word.gap.joins());
        let inside = last.checked_sub(1).and_then(|last| words.get(last));
        next.into_iter().chain(inside).any(|word| self.heads.contains(&word.stem))
    }
}

/// A "no" and the mentions behind it, until it is clear what there is none of.
#[derive(Clone, Copy)]
struct Lack {
    /// Number of the first candidate behind it.
    first: usize,
    /// The word after the last mention.
    reach: u32,
    /// Words that may stand before the next mention.
    wide: u32,
}

impl Lack {
    /// The same with one more mention, if it stands near enough.
    fn reaches(self, one: &Candidate, text: Text<'_>) -> Option<Self> {
        let near =
            one.words.0 <= self.reach + self.wide && !text.stops(self.reach..one.words.0, NEXT);
        near.then_some(Self { reach: one.words.1, wide: CLOSE, ..self })
    }
}

/// Turns the mentions that stand right before the phrase with this `number`, and says whether there
/// are any.
fn behind(candidates: &[Candidate], number: usize, text: Text<'_>, stances: &mut [Stance]) -> bool {
    let Some(phrase) = candidates.get(number) else { return false };
    let denies = phrase.owner == Owner::DeniesBehind;
    let only_earned = phrase.owner == Owner::HopesBehind;
    let (mut later, mut found) = (phrase, false);
    for (one, known) in candidates.iter().zip(stances).take(number).rev() {
        let (from, to) = (one.words.1, later.words.0);
        let near = from + if found { 1 } else { CLOSE } >= to && !text.stops(from..to, NEXT);
        // "Java, Python and Docker are not required"; but of "PMP, CISM (in progress)" only the last.
        let one_breath = !found || denies || text.joins(from..to);
        let fits = matches!(one.owner, Owner::Concept(_)) && (!only_earned || is_earned(one));
        if !near || !one_breath || !fits {
            break;
        }
        *known = if denies { Stance::Negated } else { Stance::Aspirational };
        (later, found) = (one, true);
        if phrase.owner == Owner::BeginsBehind {
            break;
        }
    }
    found
}

/// A block and its words.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub block: &'a str,
    pub words: &'a [Word],
}

impl Text<'_> {
    /// Whether no comma or bracket stands before one of the words `from..=to`.
    fn joins(self, range: Range<u32>) -> bool {
        let between = self.words.get(range.start as usize..=range.end as usize);
        between.is_some_and(|words| words.iter().all(|word| word.gap.joins()))
    }

    /// Whether a sentence, or an item of a list, ends before one of the words `from..=to`. A line
    /// that opens with a capital is an item of its own, unless the phrase that turns stands alone
    /// before it.
    fn stops(self, range: Range<u32>, allowed: u32) -> bool {
        let (from, to) = (range.start as usize, range.end as usize);
        let between = self.words.get(from..=to).unwrap_or_default();
        between.iter().zip(from..).any(|(word, at)| {
            let is_first = at == from && allowed == FIRST;
            word.gap == Gap::Stops || !is_first && self.opens_a_line(at)
        })
    }

    fn opens_a_line(self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let (Some(before), Some(word)) = (before, self.words.get(at)) else { return false };
        let gap = self.block.get(before.span().end..word.span().start).unwrap_or_default();
        let capital = word.span().of(self.block).starts_with(char::is_uppercase);
        // A comma at the line's end: the list goes on.
        gap.contains('\n') && !gap.contains(',') && capital
    }
}
