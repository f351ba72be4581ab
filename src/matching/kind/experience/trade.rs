//! Whole trades: software development, networking. What a person did in a position shows the trade
//! by its name, by a title, or by several of its products; one product may be anybody's tool.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    matching::{case::Case, judge::Judge, proof::Proof},
    model::{MatchRule, Requirement},
};

/// The case for a trade without what only follows from a single product; such a proof is told as
/// something near. Other cases stay as they are.
pub(super) fn without_single_products(
    judge: &Judge<'_>,
    requirement: &Requirement,
    mut case: Case,
) -> Case {
    let trades = &judge.sets.lexicon.plain.trades;
    if !requirement.skills.iter().any(|id| trades.contains(id)) {
        return case;
    }
    let few = few(judge, &case.proofs);
    let near = judge.rubric().evidence.related.value;
    for proof in case.proofs.iter_mut().filter(|proof| follows(judge, proof)) {
        if proof.position.is_none_or(|position| few.contains(&position)) {
            *proof = proof.as_related(near);
        }
    }
    let best = case.proofs.iter().map(|proof| proof.worth).max().unwrap_or_default();
    case.worth = case.worth.min(best);
    case
}

/// Positions that name too few different products.
fn few(judge: &Judge<'_>, proofs: &[Proof]) -> BTreeSet<usize> {
    let mut named: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for proof in proofs.iter().filter(|proof| follows(judge, proof)) {
        if let Some(position) = proof.position {
            named.entry(position).or_default().insert(proof.span.of(judge.text).to_lowercase());
        }
    }
    let enough = judge.rubric().evidence.trade_products.value as usize;
    named.into_iter().filter(|(_, all)| all.len() < enough).map(|(position, _)| position).collect()
}

/// Whether a proof only follows from something else, a title of a position apart.
fn follows(judge: &Judge<'_>, proof: &Proof) -> bool {
    let mut titles = judge.profile.stints.iter().filter_map(|stint| stint.title.as_ref());
    proof.rule == Some(MatchRule::Implied) && !titles.any(|title| title.span.overlaps(proof.span))
}

#[cfg(test)]
mod tests {
    use crate::{
        matching::sample::{Draft, asks},
        model::{
            ConceptKind::{Technical, Title, Tool},
            Outcome, Requirement, RequirementKind,
        },
    };

    fn outcome(draft: &Draft) -> Outcome {
        let asked =
            asks(RequirementKind::Experience, "Software development", &["software-development"]);
        draft.outcome(Requirement { min_years: Some(4), ..asked })
    }

    fn clerk(bullet: &str) -> Draft {
        Draft::default().position("Clerk", (2016, 2021), &[bullet])
    }

    #[test]
    fn one_product_of_a_trade_shows_no_work_in_it() {
        let macros =
            clerk("Kept the rota with Visual Basic.").mention("visual-basic", "Visual Basic", Tool);
        assert_eq!(outcome(&macros), Outcome::NotShown);
    }

    #[test]
    fn several_products_its_name_or_a_title_do() {
        let several = clerk("Wrote the booking site in Java and Python.")
            .mention("java", "Java", Tool)
            .mention("python", "Python", Tool);
        assert_eq!(outcome(&several), Outcome::Met);
        let named = clerk("Led software development for the depots.");
        let named = named.mention("software-development", "software development", Technical);
        assert_eq!(outcome(&named), Outcome::Met);
        let title = Draft::default()
            .position("Software Engineer", (2016, 2021), &["Kept the rota."])
            .mention("software-engineer-title", "Software Engineer", Title);
        assert_eq!(outcome(&title), Outcome::Met);
    }
}
