//! Experience: months of the positions in which the work asked for is shown.

mod trade;

use crate::model::{ConceptKind, Grade, Requirement, Verdict};

use super::super::{
    case::Case,
    job,
    judge::Judge,
    open::Term,
    proof::Proof,
    setting,
    words::{Word, words},
};

/// The verdict on an experience requirement.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let asks_for_work = !requirement.skills.is_empty()
        || !requirement.any_of.is_empty()
        || Term::new(&requirement.name, judge.sets).is_some();
    if !asks_for_work {
        return of_years(judge, requirement);
    }
    let case = case(judge, &requirement);
    let posts = job::posts_held(judge, &requirement);
    let mut positions = judge.positions(&case.proofs);
    if let Some(posts) = posts.as_ref().filter(|posts| !posts.is_empty()) {
        // Years as a manager are those under a manager's title.
        positions.retain(|position| posts.contains(position));
    }
    let (months, last) = judge.profile.time_in(&positions);
    if case.proofs.is_empty() {
        return judge.none(requirement, "No position shows this work.");
    }
    let by_time = requirement.min_years.map(|years| match months {
        // A word in a list of skills is no time spent.
        None if positions.is_empty() => judge.rubric().years.listed.value,
        _ => worth_of_time(judge, months, years),
    });
    let worth = by_time.map_or(case.worth, |by_time| by_time.min(case.worth));
    let rubric = judge.rubric();
    let without_charge = match &posts {
        Some(posts) => posts.is_empty().then_some(rubric.management.special.value),
        None => (!is_in_charge(judge, &requirement, &case.proofs))
            .then_some(rubric.evidence.setting.value),
    };
    let is_tool = names(judge, &requirement, ConceptKind::Tool);
    let elsewhere =
        if is_tool { None } else { setting::most_elsewhere(judge, &requirement, &case.proofs) };
    let worth = [elsewhere, without_charge].into_iter().flatten().fold(worth, u32::min);
    let note = if posts.is_some_and(|posts| posts.is_empty()) {
        "Such work is shown, but not the post that is asked for.".to_owned()
    } else {
        note(&requirement, months, case.proofs.first().map(|proof| proof.grade))
    };
    judge.shown(requirement, worth, case.proofs, months, last, note)
}

/// The verdict where years are asked for and no work is named: those in a job like the posting's, and
/// in part those elsewhere in its field.
fn of_years(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let (field, like) = job::in_field(judge);
    let years = requirement.min_years.unwrap_or_default();
    let worth_in = |positions: &[usize]| {
        let (months, _) = judge.profile.time_in(positions);
        if positions.is_empty() { 0 } else { worth_of_time(judge, months, years) }
    };
    let elsewhere = worth_in(&field).min(judge.rubric().evidence.setting.value);
    let worth = worth_in(&like).max(elsewhere);
    let (months, last) = judge.profile.time_in(&field);
    let titles = field.iter().filter_map(|index| {
        let title = judge.profile.stints.get(*index)?.title.as_ref()?;
        Some(job::title_proof(judge, (*index, title.span), worth))
    });
    let proofs: Vec<Proof> = titles.collect();
    let note = note(&requirement, months, None);
    judge.shown(requirement, worth, proofs, months, last, note)
}

/// What speaks for the work itself, before its time is counted.
fn case(judge: &Judge<'_>, requirement: &Requirement) -> Case {
    let mut case =
        trade::without_single_products(judge, requirement, super::skill::case(judge, requirement));
    if is_wide(judge, requirement) {
        // Work in technology is told by the posts held, whatever words their bullets use.
        case = case.or(Case::of_best(job::in_technology(judge)));
    }
    if names(judge, requirement, ConceptKind::Management) {
        // Managing in the field is shown by having held the post, other competences are likely.
        let mut posts = job::managing_technology(judge);
        let by_post = |id: &String| judge.sets.lexicon.leading.posts.contains(id);
        if !super::management::asks_for_leading(judge, requirement)
            && !requirement.skills.iter().any(by_post)
        {
            let most = judge.rubric().management.likely.value;
            for proof in &mut posts {
                proof.worth = proof.worth.min(most);
            }
        }
        case.worth = case.worth.max(posts.first().map_or(0, |best| best.worth));
        case.proofs.extend(posts);
    }
    case
}

/// Whether nothing but a concept as wide as "information technology" is asked for.
fn is_wide(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    let wide = &judge.sets.lexicon.plain.concepts;
    !requirement.skills.is_empty() && requirement.skills.iter().all(|id| wide.contains(id))
}

/// Whether the person had the part in the work that is asked for: work that is to be led must be told
/// as leading, or stand under a post that leads.
fn is_in_charge(judge: &Judge<'_>, requirement: &Requirement, proofs: &[Proof]) -> bool {
    let says_leading = |word: &Word| judge.sets.lexicon.leading.verbs.contains(&word.plain);
    let leads = words(&requirement.name, 0).first().is_some_and(says_leading);
    let led = |proof: &Proof| {
        let statement = judge.profile.statement_at(proof.span);
        statement.is_some_and(|one| one.words.iter().any(says_leading))
            || proof.position.is_some_and(|position| job::leads(judge, position))
    };
    !leads || proofs.iter().any(led)
}

/// Whether a concept of this kind is asked for.
fn names(judge: &Judge<'_>, requirement: &Requirement, kind: ConceptKind) -> bool {
    requirement
        .skills
        .iter()
        .chain(requirement.any_of_skills.iter().flatten())
        .filter_map(|id| judge.sets.concepts.get(id))
        .any(|concept| concept.kind == kind)
}

/// What the shown time is worth against the time asked for.
pub(in crate::matching) fn worth_of_time(
    judge: &Judge<'_>,
    months: Option<u32>,
    years: u32,
) -> u32 {
    let rubric = &judge.rubric().years;
    let Some(months) = months.filter(|months| *months > 0) else { return rubric.undated.value };
    let share = months * 1000 / (years * 12).max(1);
    if share >= rubric.met.value {
        return 1000;
    }
    let span = rubric.short.value.saturating_sub(rubric.floor.value);
    rubric.floor.value + span * share / rubric.met.value.max(1)
}

fn note(requirement: &Requirement, months: Option<u32>, grade: Option<Grade>) -> String {
    let shown = months.unwrap_or_default();
    match requirement.min_years {
        Some(years) if shown > 0 => {
            format!("{shown} months shown, {} asked for.", years * 12)
        }
        Some(years) => format!("Shown, but no dates to count; {years} years asked for."),
        None => super::skill::note(requirement, grade, months),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{ConceptKind::Technical, Outcome, Requirement, RequirementKind};

    fn years(name: &str, ids: &[&str], years: u32) -> Requirement {
        Requirement { min_years: Some(years), ..asks(RequirementKind::Experience, name, ids) }
    }

    fn engineer() -> Draft {
        Draft::default()
            .position("Network Engineer", (2016, 2019), &["Planned networks for nine sites."])
            .position("Clerk", (2010, 2015), &["Filed invoices."])
            .mention("networking", "networks", Technical)
    }

    #[test]
    fn only_the_time_in_which_the_work_is_shown_counts() {
        let draft = engineer();
        let verdict = draft.verdict(years("Networking", &["networking"], 4));
        assert_eq!((verdict.outcome, verdict.months), (Outcome::Met, Some(48)));
        let verdict = draft.verdict(years("Networking", &["networking"], 8));
        assert_eq!(verdict.outcome, Outcome::Partial);
        assert_eq!(verdict.note, "48 months shown, 96 asked for.");
    }

    #[test]
    fn more_time_is_never_worth_less() {
        let draft = engineer();
        let worths: Vec<u16> = (3..12)
            .map(|asked| draft.verdict(years("Networking", &["networking"], asked)).degree_met)
            .collect();
        assert!(worths.windows(2).all(|pair| pair[0] >= pair[1]), "{worths:?}");
    }

    #[test]
    fn work_that_no_position_shows_is_not_shown_whatever_the_years() {
        assert_eq!(engineer().outcome(years("Databases", &["databases"], 2)), Outcome::NotShown);
    }

    #[test]
    fn a_post_that_is_asked_for_must_have_been_held() {
        let asked = || Requirement {
            quote: "Experience as an IT Project Manager in networking".to_owned(),
            ..asks(RequirementKind::Experience, "IT Project Manager in networking", &["networking"])
        };
        let verdict = engineer().verdict(asked());
        assert_eq!(verdict.outcome, Outcome::NotShown);
        assert_eq!(verdict.note, "Such work is shown, but not the post that is asked for.");
        let manager = Draft::default()
            .position("Project Manager", (2016, 2019), &["Planned networks for nine sites."])
            .mention("networking", "networks", Technical);
        assert_eq!(manager.outcome(asked()), Outcome::Met);
    }

    #[test]
    fn a_name_in_short_that_the_resume_never_says_is_not_shown_by_other_words() {
        let asked = |name: &str| asks(RequirementKind::Experience, name, &["networking"]);
        let draft = engineer();
        let outcome = |name| draft.outcome(asked(name));
        assert_eq!(outcome("Networking"), Outcome::Met);
        assert_eq!(outcome("Networking of harbour cranes"), Outcome::Partial);
        assert_eq!(outcome("Networking of QVRT cranes"), Outcome::NotShown);
    }

    #[test]
    fn work_to_be_led_must_be_told_as_led_or_stand_under_a_post_that_leads() {
        let asked = || asks(RequirementKind::Experience, "Leading networking", &["networking"]);
        let outcome = |title: &str, bullet: &str| {
            let draft = Draft::default().position(title, (2016, 2019), &[bullet]);
            draft.mention("networking", "networks", Technical).outcome(asked())
        };
        assert_eq!(outcome("Engineer", "Wired the networks of nine sites."), Outcome::Partial);
        assert_eq!(outcome("Engineer", "Led the renewal of networks."), Outcome::Met);
        assert_eq!(outcome("Team Lead", "Wired the networks of nine sites."), Outcome::Met);
    }

    #[test]
    fn overlapping_positions_count_once() {
        let draft = Draft::default()
            .position("Network Engineer", (2018, 2019), &["Ran networks."])
            .position("Consultant", (2019, 2020), &["Audited networks."])
            .mention("networking", "networks", Technical);
        let verdict = draft.verdict(years("Networking", &["networking"], 3));
        assert_eq!(verdict.months, Some(36));
    }
}
