//! The laws of the keyword sets, proven on the built-in ones.

use std::{collections::BTreeSet, fs, path::Path};

use vitae::{KeywordSets, keywords, model::ConceptKind};

fn sets() -> KeywordSets {
    KeywordSets::builtin().unwrap()
}

#[test]
fn the_built_in_sets_have_no_problem() {
    let problems = keywords::prove_builtin().unwrap();
    let shown: Vec<String> = problems
        .iter()
        .map(|problem| {
            format!("{} {:?} {}: {}", problem.file, problem.kind, problem.key, problem.message)
        })
        .collect();
    assert!(shown.is_empty(), "{} problems:\n{}", shown.len(), shown.join("\n"));
}

#[test]
fn there_are_enough_concepts_and_tools() {
    let sets = sets();
    let tools =
        sets.concepts.values().filter(|concept| concept.file.starts_with("skills/tools/")).count();
    assert!(tools >= 1500, "{tools} tools");
    assert!(sets.concepts.len() - tools >= 500, "{} concepts", sets.concepts.len() - tools);
}

#[test]
fn every_skills_file_states_its_source_and_licence_and_is_sorted() {
    let mut open = vec![Path::new("keyword_sets/skills").to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for key in ["source = \"", "licence = \""] {
                assert!(
                    text.lines().any(|line| line.starts_with(key)),
                    "{} lacks {key}",
                    path.display()
                );
            }
            let ids: Vec<&str> =
                text.lines().filter_map(|line| line.strip_prefix("id = ")).collect();
            assert!(ids.is_sorted(), "{} is not sorted by id", path.display());
        }
    }
}

#[test]
fn the_dictionary_is_sorted_and_names_its_licence() {
    let text = fs::read_to_string("keyword_sets/dictionary/en.txt").unwrap();
    assert!(text.contains("Licence"));
    let words: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(words.is_sorted() && words.len() > 30_000);
}

#[test]
fn every_concept_is_found_by_its_plain_forms() {
    let sets = sets();
    let mut lost = BTreeSet::new();
    for concept in sets.concepts.values() {
        for form in concept.forms.iter().filter(|form| !form.is_guarded() && !form.ambiguous) {
            if !sets.find(&form.text).iter().any(|hit| hit.id == concept.id) {
                lost.insert(format!("{}: {}", concept.id, form.text));
            }
        }
    }
    assert!(lost.is_empty(), "{} forms do not find their concept: {lost:#?}", lost.len());
}

#[test]
fn kinds_of_the_field_are_all_covered() {
    let sets = sets();
    for (kind, least) in [
        (ConceptKind::Management, 80),
        (ConceptKind::Technical, 150),
        (ConceptKind::Soft, 35),
        (ConceptKind::Certification, 100),
        (ConceptKind::Degree, 35),
        (ConceptKind::Domain, 20),
        (ConceptKind::Title, 25),
    ] {
        let count = sets.concepts.values().filter(|concept| concept.kind == kind).count();
        assert!(count >= least, "{count} of {kind:?}");
    }
}

#[test]
fn every_evidence_phrase_is_read_and_finds_its_concept() {
    let sets = sets();
    let deeds = &sets.lexicon.deeds;
    let mut faults = BTreeSet::new();
    for concept in sets.concepts.values() {
        for phrase in &concept.evidence {
            let idle = |word: &str| deeds.small.contains(word) || deeds.links.contains(word);
            let words = phrase.split(' ').filter(|word| !idle(word)).count();
            let choices = phrase.split('/').flat_map(|part| part.split(' '));
            if words < 2 || phrase.contains('/') && choices.clone().any(str::is_empty) {
                faults.insert(format!("{}: {phrase} is no phrase", concept.id));
            }
            let said: Vec<&str> =
                phrase.split(' ').filter_map(|word| word.split('/').next()).collect();
            if !sets.find_evidence(&said.join(" ")).iter().any(|hit| hit.id == concept.id) {
                faults.insert(format!("{}: {phrase} does not find it", concept.id));
            }
        }
    }
    assert!(faults.is_empty(), "{} phrases: {faults:#?}", faults.len());
}

#[test]
fn no_concept_is_thin() {
    let mut thin = BTreeSet::new();
    for concept in sets().concepts.values() {
        let is_shown_by_deeds = matches!(
            concept.kind,
            ConceptKind::Technical
                | ConceptKind::Management
                | ConceptKind::Soft
                | ConceptKind::Domain
        );
        if is_shown_by_deeds && concept.evidence.len() < 3 {
            thin.insert(format!("{} has {} phrases", concept.id, concept.evidence.len()));
        }
        // A tool has the names that its maker gave it, often one.
        if concept.kind != ConceptKind::Tool && concept.forms.len() < 5 {
            thin.insert(format!("{} has {} forms", concept.id, concept.forms.len()));
        }
    }
    assert!(thin.is_empty(), "{} are thin: {thin:#?}", thin.len());
}

#[test]
fn management_and_soft_concepts_have_a_thai_label() {
    for concept in sets().concepts.values() {
        if matches!(concept.kind, ConceptKind::Management | ConceptKind::Soft) {
            let thai = concept.label_th.as_deref().unwrap_or_default();
            assert!(
                thai.chars().any(|sign| ('\u{e01}'..='\u{e5b}').contains(&sign)),
                "{}",
                concept.id
            );
        }
    }
}
