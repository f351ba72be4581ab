//! The job itself: how near the titles a person held come to the title of the posting.

use crate::{
    keywords::{KeywordSets, Track},
    model::{
        ConceptKind, Date, Grade, MatchRule, Posting, Requirement, RequirementKind, RoleFamily,
        Seniority, SkillHit, Span, Verdict,
    },
};

use super::{
    judge::Judge,
    profile::Stint,
    proof::Proof,
    time,
    words::{folded, says},
};

/// What a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct TitleFacts {
    /// Technology work.
    pub technology: bool,
    /// 0 leads nobody, 1 leads some, 2 manages, 3 directs, 4 is an executive.
    pub rank: u8,
    /// Which family of jobs.
    pub family: RoleFamily,
}

/// Reads a title.
pub(super) fn facts(title: &str, track: &Track) -> TitleFacts {
    let text = folded(title);
    let other = says(&text, &track.not_leading);
    let rank = match () {
        () if says(&text, &track.learning) => 0,
        () if says(&text, &track.executive) => 4,
        () if says(&text, &track.director) => 3,
        () if says(&text, &track.manager) => 2,
        () if says(&text, &track.lead) => 1,
        () => 0,
    };
    let technology = says(&text, &track.technology);
    let family = match () {
        () if says(&text, &track.project) => RoleFamily::ProjectManager,
        () if says(&text, &track.security) => RoleFamily::SecurityManager,
        () if says(&text, &track.engineering) => RoleFamily::EngineeringManager,
        () if technology => RoleFamily::ItManager,
        () => RoleFamily::Other,
    };
    TitleFacts { technology, rank: if other && !technology { 0 } else { rank }, family }
}

/// The posting's title as a requirement; `None` where no title is known.
pub(super) fn requirement(posting: &Posting) -> Option<Requirement> {
    let title = posting.title.as_ref()?;
    let name = format!("Work as {}", title.value);
    let quote = title.value.clone();
    Some(Requirement {
        id: Requirement::TITLE.to_owned(),
        ..Requirement::must(RequirementKind::Experience, name, quote, title.span)
    })
}

/// Whether the person held such a job.
pub(super) fn verdict(judge: &Judge<'_>, requirement: Requirement, today: Date) -> Verdict {
    let wanted = judge.wanted.unwrap_or_default();
    let near = judge.rubric().fit.job.near.value;
    let strange_field = names_a_strange_field(judge, &requirement.quote);
    let best = judge
        .profile
        .stints
        .iter()
        .enumerate()
        .filter_map(|(index, stint)| {
            let title = stint.title.as_ref()?;
            let held = held(judge, index, stint);
            let (worth, why) = worth(judge.sets, wanted, held);
            let (worth, why) = if strange_field && worth > near {
                (near, "such a job in another field of technology")
            } else {
                (worth, why)
            };
            let worth = aged(judge.sets, worth, stint, today);
            (worth > 0).then_some((worth, index, title, why))
        })
        .max_by_key(|(worth, index, ..)| (*worth, std::cmp::Reverse(*index)));
    let Some((worth, index, title, why)) = best else {
        return judge.none(requirement, "No position with such a title is shown.");
    };
    let (months, last) = judge.profile.time_in(&[index]);
    let proof = Proof { worth, ..judge.proof(title.span, Some(MatchRule::Exact), true) };
    let note = format!("Held the position \"{}\": {why}.", title.value);
    judge.shown(requirement, worth, vec![proof], months, last, note)
}

/// Whether a title names fields of technology ("Director of Cloud Architecture"), none of which the
/// résumé shows.
fn names_a_strange_field(judge: &Judge<'_>, title: &str) -> bool {
    let wide = &judge.sets.lexicon.plain.concepts;
    let hits = judge.sets.find(title);
    let mut fields = hits
        .iter()
        .filter(|hit| hit.kind == ConceptKind::Technical && !hit.is_one_of(wide))
        .peekable();
    let least = judge.rubric().outcome.partial.value;
    let is_shown = |hit: &SkillHit| super::kind::skill::concept(judge, &hit.id).worth >= least;
    fields.peek().is_some() && !fields.any(is_shown)
}

/// What the posting's title asks for; `None` where no title is known.
pub(super) fn wanted(posting: &Posting, sets: &KeywordSets) -> Option<TitleFacts> {
    let read = facts(&posting.title.as_ref()?.value, &sets.lexicon.track);
    let stated = match posting.seniority {
        Seniority::Executive => 4,
        Seniority::Director => 3,
        _ => 2,
    };
    Some(TitleFacts {
        rank: if read.rank == 0 { stated } else { read.rank },
        family: if posting.role_family == RoleFamily::Other {
            read.family
        } else {
            posting.role_family
        },
        ..read
    })
}

/// Positions that count where years are asked for and no work is named: those in the posting's field,
/// and among them those whose job is like the posting's. All of them where its title is not known.
pub(super) fn in_field(judge: &Judge<'_>) -> (Vec<usize>, Vec<usize>) {
    let all = 0..judge.profile.stints.len();
    let Some(wanted) = judge.wanted else { return (all.clone().collect(), all.collect()) };
    let worths: Vec<(usize, u32)> = judge
        .profile
        .stints
        .iter()
        .enumerate()
        .map(|(index, stint)| (index, worth(judge.sets, wanted, held(judge, index, stint)).0))
        .collect();
    let from = |least: u32| {
        let kept = worths.iter().filter(|(_, worth)| *worth >= least);
        kept.map(|(index, _)| *index).collect()
    };
    let job = &judge.rubric().fit.job;
    (from(job.field.value), from(job.near.value * job.level_below.value / 1000))
}

/// What a position's title says. The field of one who manages is told by the work itself; others (an
/// attorney, a lead instructor) do no technology work by using its products.
fn held(judge: &Judge<'_>, index: usize, stint: &Stint) -> TitleFacts {
    let title = stint.title.as_ref().map_or("", |title| title.value.as_str());
    let read = facts(title, &judge.sets.lexicon.track);
    let leads = read.rank > 1 || read.family != RoleFamily::Other;
    TitleFacts { technology: read.technology || leads && judge.is_technical(index), ..read }
}

fn worth(sets: &KeywordSets, wanted: TitleFacts, held: TitleFacts) -> (u32, &'static str) {
    let job = &sets.rubric.fit.job;
    let same = wanted.family == held.family || wanted.family == RoleFamily::Other;
    let in_field = held.technology || !wanted.technology;
    let below = wanted.rank.saturating_sub(held.rank);
    match (in_field, same, below) {
        (true, true, 0) => (job.same.value, "the same kind of job"),
        (true, true, 1) if held.rank > 0 => {
            (job.level_below.value, "the same kind of job, one level below")
        }
        (true, false, 0) => (job.near.value, "a neighbouring job at that level"),
        (true, false, 1) if held.rank > 0 => {
            (job.near.value * job.level_below.value / 1000, "a neighbouring job, one level below")
        }
        (true, _, _) if held.technology => (job.field.value, "the same field, without leading it"),
        (false, _, 0) => (job.lead.value, "leading at that level in another field"),
        _ => (0, ""),
    }
}

/// An old or brief job says less.
fn aged(sets: &KeywordSets, worth: u32, stint: &Stint, today: Date) -> u32 {
    let job = &sets.rubric.fit.job;
    let Some((first, last)) = stint.range else { return worth * job.brief.value / 1000 };
    let now = today.year_month().index_as_end();
    let old = now - last > i32::try_from(job.old_years.value * 12).unwrap_or(i32::MAX);
    let worth = if old { worth * job.old.value / 1000 } else { worth };
    let held = u32::try_from(last - first + 1).unwrap_or_default();
    worth * time::share(held, &job.full_months, &job.brief) / 1000
}

/// Places of all titles that manage, with the position they belong to.
pub(super) fn managing(judge: &Judge<'_>) -> Vec<(usize, Span)> {
    let track = &judge.sets.lexicon.track;
    judge
        .profile
        .stints
        .iter()
        .enumerate()
        .filter_map(|(index, stint)| stint.title.as_ref().map(|title| (index, title)))
        .filter(|(_, title)| facts(&title.value, track).rank >= 2)
        .map(|(index, title)| (index, title.span))
        .collect()
}

/// Where a requirement asks for having held a post ("as an IT project manager"): the positions that
/// manage, of that family or in technology.
pub(super) fn posts_held(judge: &Judge<'_>, requirement: &Requirement) -> Option<Vec<usize>> {
    let lexicon = &judge.sets.lexicon;
    let wanted = facts(&requirement.name, &lexicon.track);
    let is_post = wanted.rank >= 2 && wanted.family != RoleFamily::Other;
    if !is_post || !says(&folded(&requirement.quote), &lexicon.leading.in_post) {
        return None;
    }
    let fits = |(index, stint): &(usize, &Stint)| {
        let held = held(judge, *index, stint);
        held.rank >= 2 && (held.family == wanted.family || held.technology)
    };
    Some(judge.profile.stints.iter().enumerate().filter(fits).map(|(index, _)| index).collect())
}

/// Whether a position's title leads somebody.
pub(super) fn leads(judge: &Judge<'_>, position: usize) -> bool {
    let stint = judge.profile.stints.get(position);
    stint.is_some_and(|stint| held(judge, position, stint).rank > 0)
}

/// Titles of technology work, as proof of having worked in technology.
pub(super) fn in_technology(judge: &Judge<'_>) -> Vec<Proof> {
    let worth = judge.rubric().evidence.demonstrated.value;
    let stints = judge.profile.stints.iter().enumerate();
    let held = stints.filter(|(index, stint)| held(judge, *index, stint).technology);
    let titles = held.filter_map(|(index, stint)| Some((index, stint.title.as_ref()?.span)));
    titles
        .map(|title| Proof { grade: Grade::Demonstrated, ..title_proof(judge, title, worth) })
        .collect()
}

/// Titles that manage technology work, as proof of managing it.
pub(super) fn managing_technology(judge: &Judge<'_>) -> Vec<Proof> {
    let worth = judge.rubric().management.title.value;
    managing(judge)
        .into_iter()
        .filter(|(index, _)| {
            judge.profile.stints.get(*index).is_some_and(|one| held(judge, *index, one).technology)
        })
        .map(|title| title_proof(judge, title, worth))
        .collect()
}

/// A position's title as proof.
pub(super) fn title_proof(judge: &Judge<'_>, (position, span): (usize, Span), worth: u32) -> Proof {
    let proof = judge.proof(span, Some(MatchRule::Exact), true);
    Proof { worth, position: Some(position), ..proof }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Draft, TODAY, asks, sets};
    use super::{facts, requirement, verdict};
    use crate::{
        matching::{judge::Judge, profile::Profile},
        model::{
            ConceptKind::Technical, Confidence, Found, Outcome, Posting, Requirement,
            RequirementKind, RoleFamily, Span,
        },
    };

    #[test]
    fn titles_are_read_for_field_rank_and_family() {
        let sets = sets();
        let read = |title| {
            let facts = facts(title, &sets.lexicon.track);
            (facts.technology, facts.rank, facts.family)
        };
        assert_eq!(read("IT Manager"), (true, 2, RoleFamily::ItManager));
        assert_eq!(read("Senior Project Manager"), (false, 2, RoleFamily::ProjectManager));
        assert_eq!(read("Director of Engineering"), (false, 3, RoleFamily::EngineeringManager));
        assert_eq!(read("Chief Information Officer").1, 4);
        assert_eq!(read("ผู้จัดการฝ่ายไอที"), (true, 2, RoleFamily::ItManager));
        assert_eq!(read("Store Manager"), (false, 0, RoleFamily::Other));
        assert_eq!(read("Unit Secretary"), (false, 0, RoleFamily::Other));
        assert_eq!(read("IT Lead Intern"), (true, 0, RoleFamily::ItManager));
    }

    fn worth(wanted: &str, held: &str, years: (i16, i16)) -> (Outcome, u16) {
        worth_of(&Draft::default().position(held, years, &["Did the work."]), wanted)
    }

    fn worth_of(draft: &Draft, wanted: &str) -> (Outcome, u16) {
        let posting = Posting {
            title: Some(Found::new(wanted.to_owned(), Span::default(), Confidence::CERTAIN)),
            ..Posting::default()
        };
        let sets = sets();
        let profile = Profile::new(&draft.resume, &draft.document, &sets, TODAY);
        let judge = Judge::new(&profile, &sets, &draft.document.text);
        let verdict = verdict(&judge.for_job(&posting), requirement(&posting).unwrap(), TODAY);
        (verdict.outcome, verdict.degree_met)
    }

    #[test]
    fn the_same_job_is_worth_more_than_its_neighbours() {
        let recent = (2018, 2023);
        let ladder: Vec<u16> =
            ["IT Manager", "Software Project Manager", "Systems Administrator", "Florist"]
                .iter()
                .map(|held| worth("IT Manager", held, recent).1)
                .collect();
        assert!(ladder.windows(2).all(|pair| pair[0] > pair[1]), "{ladder:?}");
        assert_eq!(worth("IT Manager", "IT Director", recent).0, Outcome::Met);
        assert_eq!(worth("IT Manager", "Florist", recent).0, Outcome::NotShown);
    }

    #[test]
    fn a_field_in_the_title_that_the_resume_never_shows_is_another_job() {
        let director = || {
            let did = ["Moved the yard to cloud computing."];
            Draft::default().position("IT Director", (2018, 2023), &did)
        };
        let (general, cloud) = ("IT Director", "Director of Cloud Computing");
        let shown = director().mention("cloud-computing", "cloud computing", Technical);
        assert_eq!(worth_of(&shown, cloud).1, worth_of(&shown, general).1);
        assert!(worth_of(&director(), cloud).1 < worth_of(&director(), general).1);
    }

    #[test]
    fn years_of_no_named_work_are_those_in_jobs_like_the_postings() {
        let outcome = |held: &str, wanted: Option<&str>| {
            let posting = Posting {
                title: wanted.map(|title| {
                    Found::new(title.to_owned(), Span::default(), Confidence::CERTAIN)
                }),
                ..Posting::default()
            };
            let draft = Draft::default().position(held, (2012, 2020), &["Did the work."]);
            let sets = sets();
            let profile = Profile::new(&draft.resume, &draft.document, &sets, TODAY);
            let judge = Judge::new(&profile, &sets, &draft.document.text).for_job(&posting);
            let asked = asks(RequirementKind::Experience, "Experience", &[]);
            judge.verdict(Requirement { min_years: Some(5), ..asked }).outcome
        };
        assert_eq!(outcome("IT Manager", Some("IT Manager")), Outcome::Met);
        assert_eq!(outcome("Network Technician", Some("IT Manager")), Outcome::Partial);
        assert_eq!(outcome("Florist", Some("IT Manager")), Outcome::NotShown);
        assert_eq!(outcome("Florist", None), Outcome::Met);
    }

    #[test]
    fn an_old_or_brief_job_says_less() {
        let long = worth("IT Manager", "IT Manager", (2015, 2023)).1;
        assert!(worth("IT Manager", "IT Manager", (2023, 2023)).1 < long);
        assert!(worth("IT Manager", "IT Manager", (1995, 2005)).1 < long);
    }
}
