//! How scores behave: what must move them, and what must not.

use std::{fmt::Write as _, sync::Arc};

use vitae::{
    Assessment, KeywordSets, Options, Source, Target, assess,
    model::{Date, Outcome},
    pipeline,
};

const POSTING: &str = "\
IT Manager
Harrow & Finch Logistics, Bristol

Requirements
- At least 5 years of experience in IT infrastructure
- Experience leading a team
- Strong knowledge of ITIL
- Experience with VMware
- Experience with Active Directory
- Microsoft Azure
- Budget management
- Vendor management
- Excellent communication skills
- Bachelor's degree in computer science

Nice to have
- PMP
- Terraform
";

const HEAD: &str = "\
Imogen Castellane
imogen.castellane@mail.example | +44 117 496 0123 | Bristol
";

const SUMMARY: &str = "
Summary
IT manager with eleven years in infrastructure and service delivery.
";

const EXPERIENCE: &str = "
Experience

IT Manager, Polden Retail
January 2017 - December 2023
- Led a team of 9 engineers and cut ticket backlog by 42 %
- Moved 180 virtual machines from VMware to Microsoft Azure
- Planned the IT budget of £1.2 million
- Negotiated contracts with 14 vendors
- Introduced ITIL change management

Systems Administrator, Polden Retail
March 2012 - December 2016
- Ran Active Directory for 900 users
- Maintained servers and storage for 6 sites
";

const EDUCATION: &str = "
Education
Bachelor of Science in Computer Science, University of Harwell, 2011
";

const SKILLS: &str = "
Skills
VMware, Active Directory, Azure, ITIL, PowerShell
";

fn options() -> Options {
    Options {
        today: Date { year: 2024, month: 1, day: 15 },
        reading: vitae::extract::ReadOptions::default(),
        reader: Arc::new(vitae::extract::InProcess),
        checks: vitae::checks::Config::default(),
    }
}

fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn assessed(resume: &str) -> Assessment {
    let sets = KeywordSets::builtin().unwrap();
    let options = options();
    let posting = pipeline::posting(&source("posting.txt", POSTING), &sets, &options).unwrap();
    let target = Target::Posting(Box::new(posting));
    assess(&source("resume.txt", resume), None, &target, &sets, &options).unwrap()
}

fn fit(resume: &str) -> u32 {
    assessed(resume).fit.score
}

fn resume() -> String {
    [HEAD, SUMMARY, EXPERIENCE, EDUCATION, SKILLS].concat()
}

#[test]
fn the_sums_are_exact() {
    for text in [resume(), resume().replace("VMware", "paper"), HEAD.to_owned()] {
        let assessed = assessed(&text);
        let fit = &assessed.fit;
        let because: i32 = assessed.because.iter().map(|reason| reason.points).sum();
        assert_eq!(because, i32::try_from(fit.score).unwrap());
        assert_eq!(fit.verdicts.iter().map(|one| one.of).sum::<u32>(), 100);
        assert!(fit.verdicts.iter().all(|one| one.points <= one.of));
        let quality = &assessed.quality;
        assert_eq!(quality.parts.iter().map(|part| part.of).sum::<u32>(), 100);
        assert_eq!(quality.parts.iter().map(|part| part.points).sum::<u32>(), quality.score);
        for part in &quality.parts {
            let sum: i32 = part.because.iter().map(|reason| reason.points).sum();
            assert_eq!(sum, i32::try_from(part.points).unwrap(), "{}", part.name);
        }
    }
}

#[test]
fn every_point_of_the_fit_has_its_verdict() {
    let assessed = assessed(&resume());
    for one in &assessed.fit.verdicts {
        let shown = matches!(one.verdict.outcome, Outcome::Met | Outcome::Partial);
        assert!(shown || one.points == 0, "{}", one.verdict.requirement.name);
    }
}

#[test]
fn dropping_a_required_skill_lowers_the_score() {
    let whole = fit(&resume());
    for skill in ["VMware", "Active Directory", "Azure", "ITIL", "vendors", "budget"] {
        let without = resume().replace(skill, "things");
        assert!(fit(&without) < whole, "{skill}");
    }
}

#[test]
fn adding_a_matched_skill_never_lowers_the_score() {
    let whole = fit(&resume());
    for skill in ["Terraform", "PMP", "VMware", "Kanban", "communication", "Budget management"] {
        let more = resume() + skill + "\n";
        assert!(fit(&more) >= whole, "{skill}");
        let used =
            resume().replace("- Ran Active", &format!("- Worked with {skill}\n- Ran Active"));
        assert!(fit(&used) >= whole, "{skill} in use");
    }
}

#[test]
fn repeating_keywords_does_not_raise_the_score() {
    let whole = fit(&resume());
    let stuffed = resume() + &"VMware, Active Directory, Azure, ITIL, ".repeat(60) + "\n";
    assert!(fit(&stuffed) <= whole);
}

#[test]
fn the_order_of_sections_does_not_matter() {
    let turned = [HEAD, SKILLS, EDUCATION, EXPERIENCE, SUMMARY].concat();
    assert_eq!(fit(&turned), fit(&resume()));
}

#[test]
fn an_unrelated_page_changes_at_most_a_point() {
    let mut more = resume() + "\nInterests\n";
    for number in 1..40 {
        let _ = writeln!(more, "Sings in the choir of the parish, concert {number}; grows roses.");
    }
    assert!(fit(&more).abs_diff(fit(&resume())) <= 1);
}

#[test]
fn who_the_person_is_does_not_matter() {
    let other = resume()
        .replace("Imogen Castellane", "Mr Kwabena Oduya-Whitfield")
        .replace("imogen.castellane@mail.example", "k.oduya@post.example")
        .replace("+44 117 496 0123", "+233 30 255 0199")
        .replace("Bristol\n", "Accra\nDate of birth: 3 May 1961\nGender: male\n")
        .replace("University of Harwell", "Cloud Security Institute of Accra")
        .replace("2011", "1983");
    let (one, two) = (assessed(&resume()), assessed(&other));
    assert_eq!(one.fit.score, two.fit.score);
    let points = |assessed: &Assessment| -> Vec<u32> {
        assessed.fit.verdicts.iter().map(|one| one.points).collect()
    };
    assert_eq!(points(&one), points(&two));
}

#[test]
fn a_denied_skill_is_not_counted() {
    let denied = resume() + "No experience with Terraform\n";
    assert_eq!(fit(&denied), fit(&resume()));
}

#[test]
fn fixes_come_by_their_gain_and_none_promises_more_than_is_missing() {
    let assessed = assessed(&resume().replace("VMware", "paper"));
    let gains: Vec<u32> = assessed.fixes.iter().map(|fix| fix.gain).collect();
    assert!(!gains.is_empty());
    assert!(gains.windows(2).all(|pair| pair[0] >= pair[1]), "{gains:?}");
    let missing = 200 - assessed.fit.score - assessed.quality.score;
    assert!(gains.iter().all(|gain| *gain <= missing));
}

#[test]
fn a_role_takes_the_place_of_a_posting() {
    let sets = KeywordSets::builtin().unwrap();
    let score = |role: &str| {
        let target = Target::Role(role.to_owned());
        assess(&source("resume.txt", &resume()), None, &target, &sets, &options())
            .unwrap()
            .fit
            .score
    };
    let (manager, executive) = (score("it-manager"), score("cio-cto"));
    assert!(manager > executive, "{manager} {executive}");
}
