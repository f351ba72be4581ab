//! Competences, soft ones and those of managers, by what was done: work that is one, work that needs
//! it, and claims.
//!
//! Readers of résumés judge them by the work they read: one incident solved says a little, three say
//! enough. The rows of `competences.toml` tell how such work reads; the worths in `rubric.toml`
//! add up. Repeating a sentence adds nothing.

use std::collections::BTreeSet;

use crate::{
    keywords::{Competence, DeedsRubric, KeywordSets},
    model::{ConceptKind, Grade, MatchRule, Requirement, RequirementKind, SkillHit, Span},
};

use super::{
    case::Case,
    judge::Judge,
    phrase::{self, Phrase},
    proof::Proof,
    statement::Statement,
    time,
    words::{Word, words},
};

/// The concepts whose deeds are added up.
pub(super) fn counted(sets: &KeywordSets) -> BTreeSet<&str> {
    let rows = &sets.lexicon.competences.competence;
    rows.iter().flat_map(Competence::shown).collect()
}

/// What deeds and claims say about the concept `id`; nothing for a concept without rows. Deeds of a
/// competence show one side of it (managing projects: scope) in part.
pub(super) fn of_concept(judge: &Judge<'_>, id: &str) -> Case {
    let rows = || judge.sets.lexicon.competences.competence.iter().filter(|row| row.speaks_for(id));
    let found = case(judge, rows());
    if rows().any(|row| row.concepts.iter().any(|one| one == id)) {
        return found;
    }
    Case { worth: found.worth.min(judge.rubric().evidence.setting.value), ..found }
}

/// The same for each competence that a requirement words in its own way.
pub(super) fn of_words(judge: &Judge<'_>, requirement: &Requirement) -> Vec<Case> {
    let row = |row| case(judge, std::iter::once(row));
    worded(judge, requirement).into_iter().map(row).collect()
}

/// Whether a requirement words, in its own way, competences that leading people does not show.
pub(super) fn words_a_part_of_leading(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    let rows = worded(judge, requirement);
    let leads = |id: &String| judge.sets.lexicon.leading.concepts.contains(id);
    !rows.is_empty() && !rows.iter().any(|row| row.concepts.iter().any(leads))
}

/// Stems of the words by which a requirement words competences in its own way.
pub(super) fn asked_stems(judge: &Judge<'_>, requirement: &Requirement) -> Vec<String> {
    let said = words(&requirement.name, 0);
    let rows = judge.sets.lexicon.competences.competence.iter();
    let asked: Vec<Span> = rows
        .flat_map(|row| &row.asked)
        .flat_map(|text| Phrase::new(text).all_in(&said).map(|(_, span)| span).collect::<Vec<_>>())
        .collect();
    let is_asked = |word: &Word| asked.iter().any(|span| span.contains(word.span));
    said.into_iter().filter(is_asked).map(|word| word.stem).collect()
}

fn worded<'a>(judge: &Judge<'a>, requirement: &Requirement) -> Vec<&'a Competence> {
    let rows = &judge.sets.lexicon.competences.competence;
    [&requirement.name, &requirement.quote]
        .into_iter()
        .map(|text| words(text, 0))
        .map(|said| {
            rows.iter()
                .filter(|row| fits(judge, requirement, row) && phrase::any(&row.asked, &said))
                .collect::<Vec<_>>()
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// A management requirement is answered by what managers do, not by soft skills.
fn fits(judge: &Judge<'_>, requirement: &Requirement, row: &Competence) -> bool {
    let leads = |id: &String| {
        let kind = judge.sets.concepts.get(id).map(|concept| concept.kind);
        kind == Some(ConceptKind::Management) || judge.sets.lexicon.leading.concepts.contains(id)
    };
    requirement.kind != RequirementKind::Management || row.concepts.iter().any(leads)
}

fn case<'a>(judge: &Judge<'_>, rows: impl Iterator<Item = &'a Competence>) -> Case {
    let rows: Vec<&Competence> = rows.collect();
    if rows.is_empty() {
        return Case::default();
    }
    let rubric = &judge.rubric().deeds;
    let signs = Signs::new(&rows);
    let is_ours = |id: &str| rows.iter().any(|row| row.speaks_for(id));
    let typical = |hit: &&SkillHit| hit.rule == MatchRule::Evidence && is_ours(&hit.id);
    let typical: Vec<Span> =
        judge.profile.hits.iter().filter(typical).map(|hit| hit.span).collect();
    let mut proofs = Vec::new();
    let mut claim = None;
    for statement in &judge.profile.statements {
        if statement.grade < Grade::Demonstrated {
            let found = signs.places(&signs.claims, statement).next();
            claim = claim.or(found.map(|(_, span)| (rubric.claim.value, span)));
            continue;
        }
        if !statement.repeats {
            proofs.extend(signs.deeds(statement, &typical, rubric));
        }
    }
    let mut proofs: Vec<Proof> = proofs.into_iter().map(|deed| proof(judge, deed)).collect();
    let worth = worth_over_time(judge, &proofs);
    let said = claim.map(|claim| proof(judge, claim));
    let worth = worth + said.as_ref().map_or(0, |said| said.worth);
    proofs.extend(said);
    Case { worth: worth.min(rubric.most.value), proofs }
}

fn proof(judge: &Judge<'_>, (worth, span): (u32, Span)) -> Proof {
    Proof { worth, ..judge.proof(span, Some(MatchRule::Evidence), false) }
}

/// What deeds are worth together. What was done in a few months in all shows less than what was done
/// over years; where a position has no dates, nothing is said about time.
fn worth_over_time(judge: &Judge<'_>, deeds: &[Proof]) -> u32 {
    let rubric = &judge.rubric().deeds;
    let is_dated = |deed: &&Proof| judge.profile.is_dated(deed.position);
    let (dated, undated): (Vec<&Proof>, Vec<&Proof>) = deeds.iter().partition(is_dated);
    let sum = |deeds: &[&Proof]| deeds.iter().map(|deed| deed.worth).sum::<u32>();
    let positions: Vec<usize> = dated.iter().filter_map(|deed| deed.position).collect();
    let months = judge.profile.time_in(&positions).0.unwrap_or_default();
    let share = time::share(months, &rubric.full_months, &rubric.brief);
    sum(&undated) + sum(&dated) * share / 1000
}

/// The phrases of some rows, ready to be looked up.
struct Signs<'a> {
    shows: Vec<Phrase<'a>>,
    hints: Vec<Phrase<'a>>,
    claims: Vec<Phrase<'a>>,
    not: Vec<Phrase<'a>>,
}

impl<'a> Signs<'a> {
    fn new(rows: &[&'a Competence]) -> Self {
        let phrases = |list: fn(&Competence) -> &[String]| -> Vec<Phrase<'a>> {
            rows.iter().flat_map(|row| list(row)).map(|text| Phrase::new(text)).collect()
        };
        Self {
            shows: phrases(|row| &row.shows),
            hints: phrases(|row| &row.hints),
            claims: phrases(|row| &row.claims),
            not: phrases(|row| &row.not),
        }
    }

    /// Deeds of one statement, each with its worth; those told in the same breath count once.
    fn deeds(
        &self,
        statement: &Statement,
        typical: &[Span],
        rubric: &DeedsRubric,
    ) -> Vec<(u32, Span)> {
        let apart = rubric.apart.value as usize;
        let number = |span: Span| statement.words.iter().position(|word| word.span.overlaps(span));
        let mut kept: Vec<(usize, u32, Span)> = typical
            .iter()
            .filter(|span| statement.span.contains(**span))
            .filter_map(|span| Some((number(*span)?, rubric.typical.value, *span)))
            .collect();
        for (phrases, worth) in [(&self.shows, rubric.show.value), (&self.hints, rubric.hint.value)]
        {
            let places: BTreeSet<(usize, Span)> = self.places(phrases, statement).collect();
            for (at, span) in places {
                if kept.iter().all(|(other, ..)| at.abs_diff(*other) >= apart) {
                    kept.push((at, worth, span));
                }
            }
        }
        let more = if statement.grade == Grade::Result { rubric.result.value } else { 1000 };
        kept.into_iter().map(|(_, worth, span)| (worth * more / 1000, span)).collect()
    }

    /// Every place of the phrases in a statement, without what only looks like one.
    fn places<'s>(
        &'s self,
        phrases: &'s [Phrase<'_>],
        statement: &'s Statement,
    ) -> impl Iterator<Item = (usize, Span)> + 's {
        let not: Vec<Span> = found(&self.not, statement).map(|(_, span)| span).collect();
        found(phrases, statement)
            .filter(move |(_, span)| !not.iter().any(|one| one.overlaps(*span)))
    }
}

fn found<'s>(
    phrases: &'s [Phrase<'_>],
    statement: &'s Statement,
) -> impl Iterator<Item = (usize, Span)> + 's {
    phrases
        .iter()
        .filter(|phrase| phrase.may_stand_in(statement.begins))
        .flat_map(|phrase| phrase.all_in(&statement.words))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Draft, asks};
    use crate::model::{ConceptKind, Grade, Outcome, Requirement, RequirementKind, SectionKind};

    fn asked(name: &str, ids: &[&str]) -> Requirement {
        asks(RequirementKind::Soft, name, ids)
    }

    fn solver() -> Draft {
        Draft::default().position(
            "Support Engineer",
            (2018, 2022),
            &[
                "Diagnosed printer and network faults at the Leeds depot.",
                "Resolved tickets of ninety warehouse staff.",
                "Traced a yearly outage to its root cause.",
                "Troubleshot handheld scanners on night shifts.",
                "Solved a fault in the label software that two suppliers had given up on.",
            ],
        )
    }

    #[test]
    fn a_competence_at_work_in_several_places_is_met() {
        let verdict = solver().verdict(asked("Problem solving", &["problem-solving"]));
        assert_eq!(verdict.outcome, Outcome::Met);
        assert!(verdict.evidence.len() > 2);
    }

    #[test]
    fn what_work_meets_is_told_by_the_work_however_often_it_is_claimed() {
        let draft = solver().section(SectionKind::Skills, &["Problem solving"]);
        let draft = draft.mention("problem-solving", "Problem solving", ConceptKind::Soft);
        let verdict = draft.verdict(asked("Problem solving", &["problem-solving"]));
        assert_eq!(verdict.grade, Some(Grade::Demonstrated));
        assert!(verdict.note.starts_with("Used in a position"), "{}", verdict.note);
        assert_eq!(verdict.evidence[0].grade, Grade::Demonstrated);
    }

    #[test]
    fn deeds_of_a_competence_show_one_side_of_it_in_part() {
        let draft = Draft::default().position(
            "Project Manager",
            (2018, 2022),
            &[
                "Managed projects of three depots from start to handover.",
                "Led a project to move the yard office.",
                "Planned and tracked project budgets for nine sites.",
                "Delivered projects of the cold store.",
            ],
        );
        let asked = |name: &str, id: &str| asks(RequirementKind::Skill, name, &[id]);
        let outcome = |name, id| draft.outcome(asked(name, id));
        assert_eq!(outcome("Project management", "project-management"), Outcome::Met);
        assert_eq!(outcome("Scope management", "scope-management"), Outcome::Partial);
    }

    #[test]
    fn one_deed_is_partial_as_a_claim_is_and_work_that_only_needs_it_says_nothing() {
        let shows = |summary: &str, deed: &str| {
            Draft::default()
                .section(SectionKind::Summary, &[summary])
                .position("Clerk", (2018, 2022), &[deed])
                .outcome(asked("Problem solving", &["problem-solving"]))
        };
        assert_eq!(shows("Hard worker.", "Diagnosed a faulty till."), Outcome::Partial);
        assert_eq!(shows("A born problem solver.", "Kept the tills."), Outcome::Partial);
        assert_eq!(shows("Hard worker.", "Logged incidents."), Outcome::NotShown);
    }

    #[test]
    fn words_of_a_trade_that_only_look_like_a_deed_are_none() {
        let leads = |deed: &str| {
            let draft = Draft::default().position("Engineer", (2018, 2022), &[deed]);
            draft.outcome(asked("Leadership", &["leadership"]))
        };
        assert_eq!(leads("Wrote a self-supervised learning model."), Outcome::NotShown);
        assert_eq!(leads("Supervised the night shift."), Outcome::Partial);
    }

    #[test]
    fn words_that_only_begin_like_a_deed_are_none() {
        let outcome = |deed: &str, id: &str| {
            let draft = Draft::default().position("Clerk", (2018, 2022), &[deed]);
            draft.outcome(asked(id, &[id]))
        };
        let unlike = [
            ("Counted the inventory of the yard.", "Invented a lock for the yard.", "creativity"),
            (
                "Used approved cleaning products.",
                "Approved budgets of nine depots.",
                "decision-making",
            ),
            ("Sat with the development volunteers.", "Volunteered to run the rota.", "initiative"),
            (
                "Supplied independent grocery stores.",
                "Ran the night shift independently.",
                "independence",
            ),
            ("Reviewed rotas with management and staff.", "Managed staff.", "leadership"),
        ];
        for (other, deed, id) in unlike {
            assert_eq!(outcome(other, id), Outcome::NotShown, "{other}");
            assert_eq!(outcome(deed, id), Outcome::Partial, "{deed}");
        }
    }

    #[test]
    fn what_was_done_within_a_year_shows_less_than_what_was_done_over_years() {
        let did = [
            "Diagnosed printer faults at the depot.",
            "Traced an outage to its root cause.",
            "Troubleshot handheld scanners on night shifts.",
        ];
        let held = |years| {
            let draft = Draft::default().position("Trainee", years, &did);
            draft.outcome(asked("Problem solving", &["problem-solving"]))
        };
        assert_eq!(held((2018, 2022)), Outcome::Met);
        assert_eq!(held((2022, 2022)), Outcome::Partial);
    }

    #[test]
    fn the_same_sentence_again_adds_nothing() {
        let worth = |bullets: &[&str]| {
            Draft::default()
                .position("Clerk", (2018, 2022), bullets)
                .verdict(asked("Problem solving", &["problem-solving"]))
                .degree_met
        };
        let line = "Diagnosed printer faults at the depot.";
        assert_eq!(worth(&[line]), worth(&[line, line, line, line]));
        assert!(worth(&[line]) < worth(&[line, "Traced an outage to its root cause."]));
    }

    #[test]
    fn a_posting_may_word_a_competence_in_its_own_way() {
        assert_eq!(solver().outcome(asked("Eliminating roadblocks", &[])), Outcome::Met);
        assert_eq!(solver().outcome(asked("Sense of humour", &[])), Outcome::NotShown);
    }

    #[test]
    fn deeds_of_one_competence_do_not_show_another() {
        let draft = solver();
        assert_eq!(draft.outcome(asked("Negotiation", &["negotiation"])), Outcome::NotShown);
    }
}
