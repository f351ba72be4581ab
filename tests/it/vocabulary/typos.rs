//! Slips of the finger are corrected; names and plain words are not.

use vitae::model::MatchRule;

use super::{hits, shown};

const SLIPS: &[(&str, &str)] = &[
    ("kubernetis", "kubernetes"),
    ("kuberentes", "kubernetes"),
    ("Kubernets", "kubernetes"),
    ("terrafrom", "terraform"),
    ("postgressql", "postgresql"),
    ("javascrpit", "javascript"),
    ("Salesfroce", "salesforce"),
    ("Jenkinss", "jenkins"),
    ("Ansibel", "ansible"),
    ("elasticsaerch", "elasticsearch"),
    ("sharepiont", "sharepoint"),
    ("grafanna", "grafana"),
    ("project managment", "project-management"),
    ("stakeholder mangement", "stakeholder-management"),
    ("comunication skills", "communication"),
    ("negotation skills", "negotiation"),
];

const QUIET: &[&str] = &[
    "Pritchard and Jenner",
    "Anders Aslund",
    "Payton Street",
    "recruiter",
    "Marta Kubernowicz",
    "Terra Formosa Foods",
    "tangerines and angelica",
    "the docks of Rotterdam",
    "reacted at once",
    "the jeweller's window",
    "Rubin & Sons",
    "Perla Restaurant",
    "a swiftly tilting shelf",
    "an exceller of note",
    "worded carefully",
    "Javanese dances",
    "Sparks Street",
    "a flasking device",
    "Mr Hadoopoulos",
    "Mongolia",
    "Oracles of Delphi",
    "Redistribution of income",
    "Grafenau in Bavaria",
    "Puppetry for children",
    "Salmon and chefs",
    "Vaughan Tabletop Games",
    "Miss Slackman",
    "a jiratory remark",
    "a trainer and a planner",
    "Nagoya",
    "Lambdale Primary School",
    "Vagranty laws",
    "Figmore Hall",
    "Dunganon Brothers",
    "Ember and ash",
];

#[test]
fn slips_of_the_finger_find_what_was_meant() {
    let lost: Vec<String> = SLIPS
        .iter()
        .filter(|(text, id)| !hits(text).iter().any(|hit| hit.id == *id))
        .map(|(text, id)| format!("{text}: no {id} ({:?})", shown(text)))
        .collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    assert!(hits("kubernetis").iter().all(|hit| hit.rule == MatchRule::Typo));
}

#[test]
fn names_and_plain_words_are_no_slips() {
    let typos: Vec<String> = QUIET
        .iter()
        .filter(|text| hits(text).iter().any(|hit| hit.rule == MatchRule::Typo))
        .map(|text| format!("{text}: {:?}", shown(text)))
        .collect();
    assert!(QUIET.len() >= 30 && typos.is_empty(), "{}", typos.join("\n"));
}
