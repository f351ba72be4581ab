//! One judge for all kinds of requirements: looks for proof and words the verdict.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    keywords::{KeywordSets, Rubric},
    model::{
        ConceptKind, Grade, MatchRule, Outcome, Posting, Requirement, RequirementKind, SkillHit,
        Span, Verdict, YearMonth,
    },
};

use super::{
    concepts::Concepts,
    job::{self, TitleFacts},
    kind,
    profile::Profile,
    proof::Proof,
};

/// Quotes kept for one verdict.
const QUOTES: usize = 4;

/// Everything a verdict is made from.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    /// The work behind the résumé.
    pub profile: &'a Profile,
    /// Its concepts.
    pub concepts: Concepts<'a>,
    /// Words and weights.
    pub sets: &'a KeywordSets,
    /// The document's text, for quotes only.
    pub text: &'a str,
    /// What the posting's title asks for, where it is known.
    pub wanted: Option<TitleFacts>,
}

impl<'a> Judge<'a> {
    /// A judge for one résumé.
    pub(super) fn new(profile: &'a Profile, sets: &'a KeywordSets, text: &'a str) -> Self {
        Self { profile, concepts: Concepts::new(profile, sets), sets, text, wanted: None }
    }

    /// The same judge, knowing the job that the posting's title names.
    pub(super) fn for_job(self, posting: &Posting) -> Self {
        Self { wanted: job::wanted(posting, self.sets), ..self }
    }

    /// The verdict on one requirement.
    pub(super) fn verdict(&self, requirement: Requirement) -> Verdict {
        let verdict = self.by_kind(requirement);
        match self.denial(&verdict) {
            Some(denial) => self.contradicted(verdict, denial),
            None => verdict,
        }
    }

    fn by_kind(&self, requirement: Requirement) -> Verdict {
        match requirement.kind {
            RequirementKind::Skill | RequirementKind::Soft | RequirementKind::Domain => {
                kind::skill::verdict(self, requirement)
            }
            RequirementKind::Experience => kind::experience::verdict(self, requirement),
            RequirementKind::Management => kind::management::verdict(self, requirement),
            RequirementKind::Degree => kind::degree::verdict(self, requirement),
            RequirementKind::Certification => kind::certification::verdict(self, requirement),
            RequirementKind::Language => kind::language::verdict(self, requirement),
            RequirementKind::Condition => Verdict {
                outcome: Outcome::Ask,
                ..self.none(requirement, "Résumés rarely say this: ask.")
            },
        }
    }

    /// Where the résumé itself says that something it does not show is not there ("no experience with
    /// Terraform"); of alternatives, all must be denied.
    fn denial(&self, verdict: &Verdict) -> Option<Span> {
        let asked = &verdict.requirement;
        let denied = |ids: &[String]| {
            self.profile.denied.iter().find(|hit| hit.is_one_of(ids)).map(|hit| hit.span)
        };
        if verdict.outcome != Outcome::NotShown {
            return None;
        }
        if asked.any_of.is_empty() {
            return denied(&asked.skills);
        }
        let all = asked.any_of_skills.iter().map(|ids| denied(ids));
        all.collect::<Option<Vec<Span>>>()?.into_iter().next()
    }

    fn contradicted(&self, verdict: Verdict, denial: Span) -> Verdict {
        let denial = self.proof(denial, None, false);
        Verdict {
            outcome: Outcome::Contradicted,
            grade: None,
            degree_met: 0,
            months: None,
            last_used: None,
            evidence: vec![denial.evidence(self.profile, self.text)],
            note: "The résumé says that it is not there.".to_owned(),
            ..verdict
        }
    }

    /// The rubric.
    pub(super) fn rubric(&self) -> &'a Rubric {
        &self.sets.rubric
    }

    /// A proof at `span`.
    pub(super) fn proof(&self, span: Span, rule: Option<MatchRule>, named: bool) -> Proof {
        Proof::at(self.profile, span, rule, named, &self.sets.rubric.evidence)
    }

    /// Nothing found.
    #[allow(clippy::unused_self, reason = "reads as a sentence beside `shown`")]
    pub(super) fn none(&self, requirement: Requirement, note: &str) -> Verdict {
        Verdict {
            requirement,
            outcome: Outcome::NotShown,
            grade: None,
            degree_met: 0,
            months: None,
            last_used: None,
            evidence: Vec::new(),
            note: note.to_owned(),
        }
    }

    /// Something found: `worth` decides the outcome.
    pub(super) fn shown(
        &self,
        requirement: Requirement,
        worth: u32,
        mut proofs: Vec<Proof>,
        months: Option<u32>,
        last_used: Option<YearMonth>,
        note: String,
    ) -> Verdict {
        let worth = worth.min(1000);
        let adds_up = self.adds_up(worth, &proofs);
        let grade = |proof: &Proof| adds_up.then_some(Reverse(proof.grade));
        proofs.sort_by_key(|proof| (grade(proof), Reverse(proof.worth), proof.span));
        let mut evidence: Vec<_> =
            proofs.iter().map(|proof| proof.evidence(self.profile, self.text)).collect();
        let grade = evidence.first().map(|best| best.grade);
        let mut seen = Vec::new();
        evidence.retain(|one| {
            let new = !seen.contains(&one.span);
            seen.push(one.span);
            new
        });
        evidence.truncate(QUOTES);
        Verdict {
            requirement,
            outcome: self.outcome(worth),
            grade,
            degree_met: u16::try_from(worth).unwrap_or(1000),
            months,
            last_used,
            evidence,
            note,
        }
    }

    /// Whether it is met by work that adds up, and by no proof alone: then the work speaks for it,
    /// however often it is claimed as well.
    pub(super) fn adds_up(&self, worth: u32, proofs: &[Proof]) -> bool {
        let met = |worth| self.outcome(worth) == Outcome::Met;
        met(worth) && !proofs.iter().any(|proof| met(proof.worth))
    }

    /// The outcome that a worth stands for.
    pub(super) fn outcome(&self, worth: u32) -> Outcome {
        let limits = &self.sets.rubric.outcome;
        match worth {
            worth if worth >= limits.met.value => Outcome::Met,
            worth if worth >= limits.partial.value => Outcome::Partial,
            _ => Outcome::NotShown,
        }
    }

    /// Positions in which something of at least grade demonstrated stands, each once. Work that only
    /// needs a competence is no time spent on it.
    pub(super) fn positions(&self, proofs: &[Proof]) -> Vec<usize> {
        let mut positions: Vec<usize> = proofs
            .iter()
            .filter(|proof| proof.grade >= Grade::Demonstrated)
            .filter(|proof| proof.worth >= self.sets.rubric.deeds.show.value)
            .filter_map(|proof| proof.position)
            .collect();
        positions.sort_unstable();
        positions.dedup();
        positions
    }

    /// Whether the work in a position is technical by what it mentions: several technologies, and one
    /// of them a product, because engineers of buildings monitor and troubleshoot too.
    pub(super) fn is_technical(&self, position: usize) -> bool {
        let Some(stint) = self.profile.stints.get(position) else { return false };
        let hits = self.profile.hits.iter().filter(|hit| stint.span.contains(hit.span));
        let is_technology =
            |hit: &&SkillHit| matches!(hit.kind, ConceptKind::Technical | ConceptKind::Tool);
        let named: BTreeMap<&str, ConceptKind> =
            hits.filter(is_technology).map(|hit| (&*hit.id, hit.kind)).collect();
        let enough = self.sets.rubric.evidence.technical_mentions.value as usize;
        named.len() >= enough && named.values().any(|kind| *kind == ConceptKind::Tool)
    }
}
