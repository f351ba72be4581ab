//! Skills, soft skills and industries: by concept where a keyword set knows it, otherwise by the
//! posting's own words. Either/or groups are met by their best member.

use crate::model::{ConceptKind, Grade, Outcome, Requirement, RequirementKind, Verdict};

use super::super::{
    alike::{is_alike, is_common_word, is_product},
    case::Case,
    deeds, job,
    judge::Judge,
    open::Term,
    proof::Proof,
    setting,
    words::{Word, folded, says, words},
};

/// What a verdict on a skill says in words.
pub(super) fn note(requirement: &Requirement, grade: Option<Grade>, months: Option<u32>) -> String {
    let what = match grade {
        Some(Grade::Result) => "Used, with a measured outcome",
        Some(Grade::Demonstrated) => "Used in a position or project",
        Some(Grade::Certified) => "Certified",
        Some(Grade::Listed) if requirement.kind == RequirementKind::Soft => "Claimed, not shown",
        Some(Grade::Listed) => "Listed, not shown in use",
        Some(Grade::Related) => "Only something near it is shown",
        None => "Not shown",
    };
    match months.filter(|months| *months > 0) {
        Some(months) => format!("{what}; {months} months of positions show it."),
        None => format!("{what}."),
    }
}

/// The verdict on a skill, soft skill or industry.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let case = case(judge, &requirement);
    if case.proofs.is_empty() {
        return judge.none(requirement, "Not shown.");
    }
    let (months, last) = judge.profile.time_in(&judge.positions(&case.proofs));
    let worth = match requirement.min_years {
        Some(years) => case.worth.min(super::experience::worth_of_time(judge, months, years)),
        None => case.worth,
    };
    let elsewhere = names_a_setting(judge, &requirement)
        .then(|| setting::most_elsewhere(judge, &requirement, &case.proofs))
        .flatten();
    let rubric = judge.rubric();
    let worth = match elsewhere {
        // A way of working that many kinds of work need does not show this one.
        Some(_) if requirement.skills.is_empty() => worth.min(rubric.management.special.value),
        Some(most) => worth.min(most),
        None if asks_for_depth(judge, &requirement) => worth * rubric.evidence.depth.value / 1000,
        None => worth,
    };
    let mut grades = case.proofs.iter().map(|proof| proof.grade);
    let grade = if judge.adds_up(worth, &case.proofs) { grades.max() } else { grades.next() };
    let note = match judge.outcome(worth) {
        Outcome::NotShown if grade != Some(Grade::Related) => "Only a hint of it.".to_owned(),
        _ => note(&requirement, grade, months),
    };
    judge.shown(requirement, worth, case.proofs, months, last, note)
}

/// Whether knowing it well is asked for ("advanced knowledge of …"). A person's way of working has no
/// such levels.
fn asks_for_depth(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    requirement.kind != RequirementKind::Soft
        && says(&folded(&requirement.quote), &judge.sets.lexicon.plain.depth)
}

/// Whether words besides the concept can be a setting: soft skills are worded at length anyway, and a
/// product is the product.
fn names_a_setting(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    let is_tool = |id: &String| {
        judge.sets.concepts.get(id).is_some_and(|concept| concept.kind == ConceptKind::Tool)
    };
    requirement.kind != RequirementKind::Soft
        && requirement.any_of.is_empty()
        && !requirement.skills.iter().any(is_tool)
}

/// What speaks for a requirement: the best alternative, or all its parts together.
pub(in crate::matching) fn case(judge: &Judge<'_>, requirement: &Requirement) -> Case {
    if requirement.any_of.is_empty() {
        return together(judge, requirement);
    }
    let none = Vec::new();
    requirement
        .any_of
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let ids = requirement.any_of_skills.get(index).unwrap_or(&none);
            alternative(judge, requirement, ids, name)
        })
        .max_by_key(|case| case.worth)
        .unwrap_or_default()
}

fn alternative(judge: &Judge<'_>, requirement: &Requirement, ids: &[String], name: &str) -> Case {
    let known = !ids.is_empty();
    let mut case = if known {
        Case::mean(ids.iter().map(|id| named(judge, id, name)).collect())
    } else {
        term(judge, requirement, name)
    };
    let worths = &judge.rubric().evidence;
    if is_rest(judge, requirement, name) {
        case.worth = case.worth.min(worths.rest.value);
    }
    if !known && requirement.kind == RequirementKind::Domain && is_one_word(judge, name) {
        // "Distribution" of a supply chain is not that of software.
        case.worth = case.worth.min(worths.related.value);
    }
    case
}

fn is_one_word(judge: &Judge<'_>, name: &str) -> bool {
    Term::new(name, judge.sets).is_some_and(|term| term.keys.len() == 1)
}

/// Whether a member of a group only opens it: "another such tool", or the name of the whole list.
fn is_rest(judge: &Judge<'_>, requirement: &Requirement, name: &str) -> bool {
    let rest = &judge.sets.lexicon.plain.rest;
    let first = words(name, 0).into_iter().next();
    first.is_some_and(|word| rest.contains(&word.plain)) || name == requirement.name
}

/// All concepts and unknown terms of a requirement: the mean of their worths.
fn together(judge: &Judge<'_>, requirement: &Requirement) -> Case {
    let cases: Vec<Case> =
        telling(judge, requirement).map(|id| named(judge, id, &requirement.name)).collect();
    let worded = || Case::mean(deeds::of_words(judge, requirement));
    if cases.is_empty() {
        if is_technical(judge, &requirement.name) {
            return Case::of_best(job::in_technology(judge));
        }
        // Its name as a whole: single words of it say too little ("Big" of "Big Data").
        let mut whole = term(judge, requirement, &requirement.name);
        if requirement.kind != RequirementKind::Skill || !is_product(&requirement.name) {
            whole = whole.or(worded());
        }
        return Case::mean(vec![whole]);
    }
    let case = Case::mean(cases);
    if requirement.kind == RequirementKind::Soft { case.or(worded()) } else { case }
}

/// Whether nothing but technical work or skill is asked for.
fn is_technical(judge: &Judge<'_>, name: &str) -> bool {
    let plain = &judge.sets.lexicon.plain;
    let mut telling: Vec<Word> = words(name, 0);
    telling.retain(|word| !plain.words.contains(&word.plain));
    !telling.is_empty() && telling.iter().all(|word| plain.technical.contains(&word.plain))
}

/// The concepts that decide: beside others, one that is very wide says nothing, and beside work or a
/// technology a soft skill is only how it is put ("cloud architecture planning").
fn telling<'r>(
    judge: &Judge<'_>,
    requirement: &'r Requirement,
) -> impl Iterator<Item = &'r String> {
    let wide = &judge.sets.lexicon.plain.concepts;
    let says = |id: &&String| {
        let kind = judge.sets.concepts.get(id).map(|concept| concept.kind);
        !wide.contains(*id)
            && (requirement.kind == RequirementKind::Soft || kind != Some(ConceptKind::Soft))
    };
    let mut kept: Vec<&String> = requirement.skills.iter().filter(says).collect();
    // Of a way of working ("a fast paced IT environment") they are but the place.
    if kept.is_empty() && requirement.kind != RequirementKind::Soft {
        kept = requirement.skills.iter().collect();
    }
    kept.into_iter()
}

/// What speaks for one concept, asked for as `name`. A broad concept keeps things under one roof that
/// do not stand for each other (OLTP and databases): where neither the name asked for nor the one in
/// the résumé is the concept's own, it is partly met.
fn named(judge: &Judge<'_>, id: &str, name: &str) -> Case {
    let case = part(judge, id);
    let concept = judge.sets.concepts.get(id).filter(|one| one.kind == ConceptKind::Technical);
    let Some(concept) = concept else { return case };
    let (asked, label) = (words(name, 0), words(&concept.label, 0));
    if is_alike(&asked, &label) {
        return case;
    }
    let most = judge.rubric().evidence.setting.value;
    let mut proofs = case.proofs;
    for proof in &mut proofs {
        let said = words(proof.span.of(judge.text), 0);
        if !is_alike(&said, &asked) && !is_alike(&said, &label) {
            proof.worth = proof.worth.min(most);
        }
    }
    Case::of_best(proofs)
}

/// What speaks for one concept of a requirement: that it is named, or deeds that are it.
fn part(judge: &Judge<'_>, id: &str) -> Case {
    concept(judge, id).or(deeds::of_concept(judge, id))
}

/// What speaks for one concept.
pub(in crate::matching) fn concept(judge: &Judge<'_>, id: &str) -> Case {
    let mut proofs = judge.concepts.proofs(id);
    if proofs.is_empty() {
        proofs = by_label(judge, id);
    }
    Case::of_best(proofs)
}

/// Work in a position that says what a management competence is about ("vendors" for vendor
/// management): something near it.
fn by_label(judge: &Judge<'_>, id: &str) -> Vec<Proof> {
    let concept = judge.sets.concepts.get(id).filter(|one| one.kind == ConceptKind::Management);
    let term = concept.and_then(|concept| Term::new(&concept.label, judge.sets));
    let Some(term) = term else { return Vec::new() };
    term.proofs(judge.profile, false, judge.sets)
        .into_iter()
        .filter(|proof| proof.grade >= Grade::Demonstrated)
        .map(|proof| proof.as_related(judge.rubric().evidence.related.value))
        .collect()
}

/// What speaks for a term that no keyword set knows.
fn term(judge: &Judge<'_>, requirement: &Requirement, name: &str) -> Case {
    let Some(term) = Term::new(name, judge.sets) else { return Case::default() };
    let named = requirement.kind != RequirementKind::Soft;
    let mut proofs = term.proofs(judge.profile, named, judge.sets);
    if is_common_word(&term, name) {
        let most = judge.rubric().evidence.rest.value;
        for proof in &mut proofs {
            proof.worth = proof.worth.min(most);
        }
    }
    if proofs.is_empty() {
        proofs.extend(term.nearest(judge.profile, judge.sets));
    }
    Case::of_best(proofs)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{
        ConceptKind::{Soft, Technical, Tool},
        Grade, Outcome, Requirement, RequirementKind, SectionKind, Stance, YearMonth,
    };

    fn administrator() -> Draft {
        Draft::default()
            .section(SectionKind::Summary, &["A clear communicator."])
            .position(
                "Systems Administrator",
                (2019, 2021),
                &["Ran the Kubernetes clusters.", "Cut alerts by 40 % with Nagios."],
            )
            .section(SectionKind::Skills, &["Ansible, Scrum, EC2"])
            .mention("kubernetes", "Kubernetes", Tool)
            .mention("nagios", "Nagios", Tool)
            .mention("ansible", "Ansible", Tool)
            .mention("test-scrum", "Scrum", Technical)
            .mention("test-ec2", "EC2", Tool)
            .mention("communication", "communicator", Soft)
    }

    #[test]
    fn a_tool_used_in_a_position_is_demonstrated_with_its_time() {
        let verdict =
            administrator().verdict(asks(RequirementKind::Skill, "Kubernetes", &["kubernetes"]));
        assert_eq!((verdict.outcome, verdict.grade), (Outcome::Met, Some(Grade::Demonstrated)));
        assert_eq!(verdict.months, Some(36));
        assert_eq!(verdict.last_used, Some(YearMonth { year: 2021, month: Some(12) }));
        assert_eq!(verdict.evidence[0].quote, "Ran the Kubernetes clusters.");
        assert_eq!(verdict.evidence[0].position, Some(0));
    }

    #[test]
    fn a_measured_outcome_is_the_best_grade() {
        let draft = administrator();
        let used = draft.verdict(asks(RequirementKind::Skill, "Kubernetes", &["kubernetes"]));
        let measured = draft.verdict(asks(RequirementKind::Skill, "Nagios", &["nagios"]));
        assert_eq!(measured.grade, Some(Grade::Result));
        assert!(measured.degree_met > used.degree_met);
    }

    #[test]
    fn a_listed_tool_is_met_for_less_and_an_unknown_one_is_not_shown() {
        let draft = administrator();
        let listed = draft.verdict(asks(RequirementKind::Skill, "Ansible", &["ansible"]));
        assert_eq!((listed.outcome, listed.grade), (Outcome::Met, Some(Grade::Listed)));
        assert_eq!(listed.months, None);
        let absent = draft.verdict(asks(RequirementKind::Skill, "Terraform", &["terraform"]));
        assert_eq!((absent.outcome, absent.grade), (Outcome::NotShown, None));
    }

    #[test]
    fn technical_skills_of_no_kind_are_shown_by_technical_posts() {
        let draft = administrator();
        for asked in ["Technical skills", "Strong technical", "Hands-on technologist"] {
            let asked = asks(RequirementKind::Skill, asked, &[]);
            assert_eq!(draft.outcome(asked), Outcome::Met);
        }
        let florist = Draft::default().position("Florist", (2019, 2021), &["Bound wreaths."]);
        let asked = asks(RequirementKind::Skill, "Technical skills", &[]);
        assert_eq!(florist.outcome(asked), Outcome::NotShown);
        let drawing = asks(RequirementKind::Skill, "Technical drawing", &[]);
        assert_eq!(draft.outcome(drawing), Outcome::NotShown);
    }

    #[test]
    fn a_claimed_soft_skill_is_only_partly_met() {
        let verdict = administrator().verdict(asks(
            RequirementKind::Soft,
            "Communication",
            &["communication"],
        ));
        assert_eq!(verdict.outcome, Outcome::Partial);
        assert_eq!(verdict.note, "Claimed, not shown.");
    }

    #[test]
    fn what_follows_from_a_skill_counts_and_the_other_way_does_not() {
        let draft = administrator();
        assert_eq!(
            draft.outcome(asks(RequirementKind::Skill, "Agile", &["test-agile"])),
            Outcome::Met
        );
        assert_eq!(
            draft.outcome(asks(RequirementKind::Skill, "Cloud", &["test-cloud"])),
            Outcome::Met
        );
        let narrower = Draft::default().section(SectionKind::Skills, &["Agile methods"]).mention(
            "test-agile",
            "Agile",
            Technical,
        );
        assert_ne!(
            narrower.outcome(asks(RequirementKind::Skill, "Scrum", &["test-scrum"])),
            Outcome::Met
        );
    }

    #[test]
    fn advanced_knowledge_needs_a_measured_outcome() {
        let asked = |quote: &str, id: &str| Requirement {
            quote: quote.to_owned(),
            ..asks(RequirementKind::Skill, id, &[id])
        };
        let draft = administrator();
        let outcome = |quote, id| draft.outcome(asked(quote, id));
        assert_eq!(outcome("In-depth knowledge of Kubernetes", "kubernetes"), Outcome::Partial);
        assert_eq!(outcome("In-depth knowledge of Nagios", "nagios"), Outcome::Met);
        assert_eq!(outcome("Knowledge of Kubernetes", "kubernetes"), Outcome::Met);
    }

    #[test]
    fn another_name_of_a_broad_concept_is_partial_and_its_own_name_is_met() {
        let draft = Draft::default()
            .position("Analyst", (2020, 2022), &["Kept the databases of two depots."])
            .mention("databases", "databases", Technical);
        let asked = |name| asks(RequirementKind::Skill, name, &["databases"]);
        assert_eq!(draft.outcome(asked("Databases")), Outcome::Met);
        assert_eq!(draft.outcome(asked("Database administration")), Outcome::Met);
        let other = Draft::default()
            .position("Analyst", (2020, 2022), &["Kept the OLTP store of two depots."])
            .mention("databases", "OLTP", Technical);
        assert_eq!(other.outcome(asked("NoSQL")), Outcome::Partial);
        assert_eq!(other.outcome(asked("OLTP")), Outcome::Met);
    }

    #[test]
    fn the_rest_of_a_list_is_partial() {
        let draft = Draft::default()
            .position("Planner", (2020, 2022), &["Kept plans in Trello."])
            .mention("test-trello", "Trello", Tool);
        let mut asked = asks(RequirementKind::Skill, "Jira or another board", &[]);
        asked.any_of = vec!["Jira".to_owned(), "another board".to_owned()];
        asked.any_of_skills = vec![vec!["test-jira".to_owned()], vec!["test-trello".to_owned()]];
        assert_eq!(draft.outcome(asked.clone()), Outcome::Partial);
        asked.any_of[1] = "Trello".to_owned();
        assert_eq!(draft.outcome(asked), Outcome::Met);
    }

    #[test]
    fn one_everyday_word_of_a_term_is_partial() {
        let draft = Draft::default().position(
            "Technician",
            (2020, 2022),
            &["Scheduling and fitting of patches."],
        );
        let asked = asks(RequirementKind::Skill, "Work scheduling techniques", &[]);
        assert_eq!(draft.outcome(asked), Outcome::Partial);
    }

    #[test]
    fn a_neighbour_is_told_but_does_not_count_as_shown() {
        let draft = Draft::default()
            .position("Project Manager", (2020, 2022), &["Planned sprints in Trello."])
            .mention("test-trello", "Trello", Tool);
        let verdict = draft.verdict(asks(RequirementKind::Skill, "Jira", &["test-jira"]));
        assert_eq!((verdict.outcome, verdict.grade), (Outcome::NotShown, Some(Grade::Related)));
    }

    #[test]
    fn a_denied_skill_contradicts_and_one_hoped_for_is_not_shown() {
        let outcome = |stance, asked| {
            let mut draft = administrator();
            for hit in &mut draft.resume.hits {
                hit.stance = stance;
            }
            draft.outcome(asked)
        };
        let kubernetes = || asks(RequirementKind::Skill, "Kubernetes", &["kubernetes"]);
        assert_eq!(outcome(Stance::Negated, kubernetes()), Outcome::Contradicted);
        assert_eq!(outcome(Stance::Aspirational, kubernetes()), Outcome::NotShown);
        assert_eq!(outcome(Stance::Asserted, kubernetes()), Outcome::Met);
        let mut either = asks(RequirementKind::Skill, "Chef or Ansible", &[]);
        either.any_of = vec!["Chef".to_owned(), "Ansible".to_owned()];
        either.any_of_skills = vec![vec!["chef".to_owned()], vec!["ansible".to_owned()]];
        assert_eq!(outcome(Stance::Negated, either), Outcome::NotShown);
    }

    #[test]
    fn the_best_alternative_meets_an_either_or() {
        let mut asked = asks(RequirementKind::Skill, "Chef or Ansible", &[]);
        asked.any_of = vec!["Chef".to_owned(), "Ansible".to_owned()];
        asked.any_of_skills = vec![vec!["chef".to_owned()], vec!["ansible".to_owned()]];
        assert_eq!(administrator().outcome(asked.clone()), Outcome::Met);
        asked.any_of.pop();
        asked.any_of_skills.pop();
        assert_eq!(administrator().outcome(asked), Outcome::NotShown);
    }

    #[test]
    fn an_unknown_term_is_found_by_the_postings_own_words() {
        let draft = Draft::default().position(
            "Plant IT Manager",
            (2020, 2022),
            &["Introduced Zenon dashboards at two plants."],
        );
        let term = |name: &str| {
            let mut asked = asks(RequirementKind::Skill, name, &[]);
            asked.terms = name.split(' ').map(str::to_owned).collect();
            asked
        };
        assert_eq!(draft.outcome(term("Zenon dashboard")), Outcome::Met);
        assert_eq!(draft.outcome(term("Zen")), Outcome::NotShown);
        assert_eq!(draft.outcome(term("Ignition SCADA")), Outcome::NotShown);
        assert_eq!(draft.outcome(term("Ignition dashboards")), Outcome::NotShown);
    }
}
