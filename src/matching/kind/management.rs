//! Management: people led, titles held, and the competences behind them.

use crate::model::{ConceptKind, Requirement, Verdict};

use super::super::{deeds, job, judge::Judge, proof::Proof, setting};

/// The verdict on a management requirement.
pub(in crate::matching) fn verdict(judge: &Judge<'_>, requirement: Requirement) -> Verdict {
    let case = super::skill::case(judge, &requirement);
    let mut proofs = case.proofs;
    let mut worth = case.worth;
    if is_about_leading(judge, &requirement) {
        let mut led = leading(judge, &requirement);
        if is_special(judge, &requirement) {
            // Deeds have shown some of it; leading people at all is a part, and adds to that.
            for proof in &mut led {
                proof.worth = proof.worth.min(judge.rubric().management.special.value);
            }
            worth += led.iter().map(|proof| proof.worth).max().unwrap_or_default();
        }
        worth = worth.max(led.iter().map(|proof| proof.worth).max().unwrap_or_default());
        proofs.extend(led);
    }
    if proofs.is_empty() {
        return judge.none(requirement, "No leading of people is shown.");
    }
    worth = worth.min(most_in_field(judge, &requirement));
    if setting::most_elsewhere(judge, &requirement, &proofs).is_some() {
        worth = worth.min(judge.rubric().management.special.value);
    }
    let (months, last) = time(judge, &requirement, &proofs);
    if let Some(years) = requirement.min_years {
        worth = worth.min(super::experience::worth_of_time(judge, months, years));
    }
    let note = note(judge, &requirement, months);
    judge.shown(requirement, worth, proofs, months, last, note)
}

/// Whether people led and titles answer it: it asks for years, for people, or names nothing else.
fn is_about_leading(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    requirement.min_years.is_some()
        || requirement.min_people.is_some()
        || requirement.skills.is_empty()
        || asks_for_leading(judge, requirement)
}

/// The most that leading is worth where a field is named ("SOC analysts"): having led elsewhere is
/// something near it, and a field shown in part is partly it.
fn most_in_field(judge: &Judge<'_>, requirement: &Requirement) -> u32 {
    let is_field = |id: &&String| {
        let kind = judge.sets.concepts.get(id).map(|concept| concept.kind);
        matches!(kind, Some(ConceptKind::Technical | ConceptKind::Domain))
    };
    let partial = judge.rubric().outcome.partial.value;
    let is_shown = |id: &&String| super::skill::concept(judge, id).worth >= partial;
    let fields: Vec<&String> = requirement.skills.iter().filter(is_field).collect();
    match fields.iter().filter(|id| is_shown(id)).count() {
        shown if shown == fields.len() => 1000,
        0 => judge.rubric().management.special.value,
        _ => judge.rubric().evidence.setting.value,
    }
}

/// Whether it names a concept that leading people shows.
pub(super) fn asks_for_leading(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    requirement.skills.iter().any(|id| judge.sets.lexicon.leading.concepts.contains(id))
}

/// Whether it asks, in its own words, for a part of leading that a post alone does not show.
fn is_special(judge: &Judge<'_>, requirement: &Requirement) -> bool {
    requirement.skills.is_empty()
        && requirement.any_of.is_empty()
        && requirement.min_years.is_none()
        && requirement.min_people.is_none()
        && deeds::words_a_part_of_leading(judge, requirement)
}

/// Sizes of teams and titles that manage.
fn leading(judge: &Judge<'_>, requirement: &Requirement) -> Vec<Proof> {
    let rubric = &judge.rubric().management;
    let asked = requirement.min_people.unwrap_or_default();
    let teams = judge.profile.management.team_sizes.iter().map(|team| {
        let worth = if team.value >= asked { rubric.led.value } else { rubric.smaller.value };
        Proof { worth, ..judge.proof(team.span, None, true) }
    });
    // A title alone does not say how many were led.
    let worth = if asked > 0 { rubric.smaller.value } else { rubric.title.value };
    let titles = job::managing(judge).into_iter();
    let titles = titles.map(|title| job::title_proof(judge, title, worth));
    teams.chain(titles).collect()
}

fn time(
    judge: &Judge<'_>,
    requirement: &Requirement,
    proofs: &[Proof],
) -> (Option<u32>, Option<crate::model::YearMonth>) {
    let managed = &judge.profile.management;
    if requirement.min_years.is_some() && managed.months > 0 {
        return (Some(managed.months), managed.last_used);
    }
    judge.profile.time_in(&judge.positions(proofs))
}

fn note(judge: &Judge<'_>, requirement: &Requirement, months: Option<u32>) -> String {
    let largest = judge.profile.management.team_sizes.iter().map(|team| team.value).max();
    let mut parts = Vec::new();
    if let Some(largest) = largest {
        parts.push(format!("largest team stated: {largest}"));
    }
    if let Some(months) = months.filter(|months| *months > 0) {
        parts.push(format!("{months} months in such positions"));
    }
    if let Some(years) = requirement.min_years {
        parts.push(format!("{} months asked for", years * 12));
    }
    if parts.is_empty() {
        return "Shown by what was done.".to_owned();
    }
    let mut note = parts.join(", ");
    if let Some(first) = note.get(..1) {
        note = first.to_uppercase() + note.get(1..).unwrap_or_default();
    }
    note + "."
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{Draft, asks};
    use crate::model::{
        ConceptKind::Technical, Confidence, Found, Outcome, Requirement, RequirementKind,
        SectionKind,
    };

    fn leader(people: u32) -> Draft {
        let mut draft = Draft::default().position(
            "Service Desk Manager",
            (2018, 2021),
            &["Led the people of the service desk."],
        );
        let span = draft.resume.positions[0].bullets[0].span;
        draft.resume.management.team_sizes = vec![Found::new(people, span, Confidence::CERTAIN)];
        draft.resume.management.months = 48;
        draft
    }

    fn team(people: Option<u32>, years: Option<u32>) -> Requirement {
        Requirement {
            min_people: people,
            min_years: years,
            ..asks(RequirementKind::Management, "Leading a team", &[])
        }
    }

    #[test]
    fn people_led_meet_it_and_too_few_are_partial() {
        assert_eq!(leader(12).outcome(team(None, None)), Outcome::Met);
        assert_eq!(leader(12).outcome(team(Some(10), None)), Outcome::Met);
        assert_eq!(leader(4).outcome(team(Some(10), None)), Outcome::Partial);
    }

    #[test]
    fn years_of_management_are_held_against_those_asked_for() {
        assert_eq!(leader(5).outcome(team(None, Some(4))), Outcome::Met);
        assert_eq!(leader(5).outcome(team(None, Some(9))), Outcome::Partial);
    }

    #[test]
    fn a_part_of_leading_needs_deeds_of_its_own() {
        let hiring = || asks(RequirementKind::Management, "Hire engineers", &[]);
        assert_eq!(leader(12).outcome(hiring()), Outcome::NotShown);
        let mut hired = leader(12);
        let span = hired.line("Hired and trained six analysts.");
        hired.resume.positions[0].span.end = span.end;
        assert_eq!(hired.outcome(hiring()), Outcome::Partial);
    }

    #[test]
    fn having_led_elsewhere_does_not_show_leading_in_a_field() {
        let analysts = || {
            let ids = ["security-operations"];
            asks(RequirementKind::Management, "Managing SOC analysts", &ids)
        };
        let asked = || Requirement { min_years: Some(3), ..analysts() };
        assert_eq!(leader(12).outcome(asked()), Outcome::NotShown);
        let in_field = leader(12).section(SectionKind::Summary, &["Runs a SOC."]);
        assert_eq!(
            in_field.mention("security-operations", "SOC", Technical).outcome(asked()),
            Outcome::Met
        );
    }

    #[test]
    fn how_people_are_led_is_no_setting() {
        let asked = |name| asks(RequirementKind::Management, name, &[]);
        let delegates = "Delegate tasks based on the strengths of each junior colleague";
        assert_eq!(leader(12).outcome(asked(delegates)), Outcome::Met);
        let abroad = "Supervise teams in shipyards and foundries";
        assert_eq!(leader(12).outcome(asked(abroad)), Outcome::NotShown);
    }

    #[test]
    fn a_setting_of_leading_must_be_told() {
        let asked = || team_named("Managing teams across geographies and timezones");
        assert_eq!(leader(12).outcome(asked()), Outcome::NotShown);
        let mut abroad = leader(12);
        let span = abroad.line("Led teams across four geographies and timezones.");
        abroad.resume.positions[0].span.end = span.end;
        assert_eq!(abroad.outcome(asked()), Outcome::Met);
    }

    fn team_named(name: &str) -> Requirement {
        asks(RequirementKind::Management, name, &["people-management"])
    }

    #[test]
    fn a_person_who_led_nobody_does_not_show_it() {
        let draft = Draft::default().position("Developer", (2018, 2021), &["Wrote Rust."]);
        assert_eq!(draft.outcome(team(None, None)), Outcome::NotShown);
    }
}
