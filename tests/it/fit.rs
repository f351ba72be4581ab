//! The main job on the samples: who fits what, and what a coach would say of the page.

use vitae::{Assessment, Target, model::Outcome, pipeline};

use crate::samples;

fn check(resume: &str, posting: &str) -> Assessment {
    let options = samples::options("2024-11-30");
    let posting =
        pipeline::posting(&samples::source("postings", posting), samples::sets(), &options)
            .unwrap();
    let resume = samples::source("resumes", resume);
    pipeline::assess(&resume, None, &Target::Posting(Box::new(posting)), samples::sets(), &options)
        .unwrap()
}

fn outcome(assessment: &Assessment, name: &str) -> Outcome {
    let verdicts = &assessment.fit.verdicts;
    let asked = |words: &str| words.to_lowercase().contains(&name.to_lowercase());
    verdicts
        .iter()
        .find(|scored| asked(&scored.verdict.requirement.name))
        .or_else(|| verdicts.iter().find(|scored| asked(&scored.verdict.requirement.quote)))
        .unwrap_or_else(|| panic!("no requirement {name}: {verdicts:#?}"))
        .verdict
        .outcome
}

#[test]
fn everyone_fits_the_posting_of_their_own_trade_best() {
    let own = [
        ("amara-okafor-it-manager.pdf", "it-manager.txt"),
        ("priya-raman-technical-pm.docx", "technical-project-manager.txt"),
        ("elena-duarte-development-manager.pdf", "development-manager.md"),
        ("tomas-lindqvist-infrastructure.pdf", "infrastructure-manager.txt"),
    ];
    for (resume, posting) in own {
        let best = check(resume, posting).fit.score;
        assert!(best >= 60, "{resume} scores only {best} on {posting}");
        for (other, _) in own.iter().filter(|(other, _)| *other != resume) {
            let score = check(other, posting).fit.score;
            assert!(score < best, "{other} scores {score} on {posting}, {resume} only {best}");
        }
    }
}

#[test]
fn the_thai_resume_fits_the_thai_posting() {
    let assessment = check("somchai-rattanakul-it-manager-th.pdf", "it-manager-th.txt");
    assert!(assessment.fit.score >= 60, "{}", assessment.fit.score);
    assert_eq!(outcome(&assessment, "อย่างน้อย 5 ปี"), Outcome::Met);
}

#[test]
fn the_strong_page_and_the_weak_page_are_told_apart() {
    let strong = check("amara-okafor-it-manager.pdf", "it-manager.txt");
    let weak = check("kevin-marlow-weak.txt", "it-manager.txt");
    assert!(strong.quality.score >= 85, "strong: {:#?}", strong.quality);
    assert!(weak.quality.score <= 50, "weak: {:#?}", weak.quality);
    let (strong_fit, weak_fit) = (strong.fit.score, weak.fit.score);
    assert!(weak_fit + 30 <= strong_fit, "weak fits {weak_fit}, strong {strong_fit}");
    let loud: Vec<_> =
        strong.findings.iter().filter(|f| f.severity > vitae::model::Severity::Advice).collect();
    let own: Vec<_> = loud.iter().filter(|f| !f.code.starts_with('M')).collect();
    assert!(own.is_empty(), "false alarms on the strong page: {own:#?}");
}

/// A résumé of `tests/it/coach`, written together with what a coach says of it.
fn coached(name: &str) -> Assessment {
    let options = samples::options("2024-11-30");
    let posting = samples::source("postings", "it-manager.txt");
    let posting = pipeline::posting(&posting, samples::sets(), &options).unwrap();
    let bytes = std::fs::read(format!("tests/it/coach/{name}")).unwrap();
    let resume = vitae::Source { name: name.to_owned(), bytes };
    let target = Target::Posting(Box::new(posting));
    pipeline::assess(&resume, None, &target, samples::sets(), &options).unwrap()
}

/// Codes of the fixes about the page itself, most worth first.
fn page_fixes(assessment: &Assessment) -> Vec<String> {
    assessment.fixes.iter().flat_map(|fix| fix.codes.clone()).collect()
}

// A coach: "Plain words, and nearly every line says how much. Tell what came of the sizes (the team,
// the servers, the users); show the tools of the list in what you did. Nothing else."
#[test]
fn a_good_but_plain_page_is_called_good() {
    let plain = coached("plain.txt");
    assert!(plain.quality.score >= 85, "{:#?}", plain.quality);
    assert_eq!(page_fixes(&plain).first().map(String::as_str), Some("Q002"));
    let said = |family: &str| plain.findings.iter().filter(|f| f.code.starts_with(family)).count();
    assert_eq!(said("W"), 0, "{:#?}", plain.findings);
    assert!(plain.findings.iter().any(|finding| finding.code == "S006"));
    let loud = |f: &&vitae::model::Finding| f.severity > vitae::model::Severity::Advice;
    assert_eq!(plain.findings.iter().find(loud), None);
}

// A coach: "Not one number. Slogans in place of deeds: thought leader, synergies, best of breed. The
// same duty opener three times. Forty-six skills, none of them shown. I would not call."
#[test]
fn a_flashy_but_empty_page_is_called_empty() {
    let flashy = coached("flashy.txt");
    assert!(flashy.quality.score <= 50, "{:#?}", flashy.quality);
    let fixes = page_fixes(&flashy);
    assert_eq!(fixes.first().map(String::as_str), Some("Q001"), "{fixes:?}");
    let first = flashy.fixes.iter().find(|fix| fix.codes == ["Q001"]).unwrap();
    assert!(first.text.starts_with("10 statements have no number."), "{}", first.text);
    for code in ["Q006", "W001", "W007", "S006", "S016"] {
        assert!(flashy.findings.iter().any(|finding| finding.code == code), "{code}");
    }
    assert!(flashy.quality.score + 35 <= coached("plain.txt").quality.score);
}

#[test]
fn a_denied_skill_is_not_a_skill() {
    let weak = check("kevin-marlow-weak.txt", "it-manager.txt");
    assert!(matches!(outcome(&weak, "Terraform"), Outcome::NotShown | Outcome::Contradicted));
}

#[test]
fn an_alias_counts_and_a_condition_is_asked() {
    let elena = check("elena-duarte-development-manager.pdf", "development-manager.md");
    assert_eq!(outcome(&elena, "Kubernetes"), Outcome::Met);
    let amara = check("amara-okafor-it-manager.pdf", "it-manager.txt");
    assert_eq!(outcome(&amara, "Right to work"), Outcome::Ask);
}

#[test]
fn the_same_page_as_pdf_and_as_word_scores_alike() {
    let pdf = check("amara-okafor-it-manager.pdf", "it-manager.txt");
    let docx = check("amara-okafor-it-manager.docx", "it-manager.txt");
    assert!(pdf.fit.score.abs_diff(docx.fit.score) <= 2, "{} {}", pdf.fit.score, docx.fit.score);
    // The Word file keeps the contact in its page header, which other programs lose: that part may
    // differ, the words may not.
    for (pdf, docx) in pdf.quality.parts.iter().zip(&docx.quality.parts) {
        assert_eq!(pdf.name, docx.name);
        let apart = pdf.points.abs_diff(docx.points);
        assert!(pdf.name == "machine_readability" || apart <= 2, "{pdf:#?}\n{docx:#?}");
    }
}

#[test]
fn points_have_reasons_that_add_up() {
    for resume in samples::RESUMES {
        let assessment = check(resume, "it-manager.txt");
        let fit: i32 = assessment.because.iter().map(|reason| reason.points).sum();
        assert_eq!(fit, assessment.fit.score as i32, "{resume}: fit");
        let mut total = 0;
        for part in &assessment.quality.parts {
            let points: i32 = part.because.iter().map(|reason| reason.points).sum();
            assert_eq!(points, part.points as i32, "{resume}: {}", part.name);
            total += part.points;
        }
        assert_eq!(total, assessment.quality.score, "{resume}: quality");
    }
}

#[test]
fn fixes_come_by_worth_and_never_invent_a_number() {
    for resume in samples::RESUMES {
        let assessment = check(resume, "it-manager.txt");
        assert!(assessment.fixes.is_sorted_by(|a, b| a.gain >= b.gain), "{resume}");
        for frame in assessment.fixes.iter().filter_map(|fix| fix.frame.as_deref()) {
            let digit = frame.chars().find(char::is_ascii_digit);
            assert_eq!(digit, None, "{resume}: a frame states a number: {frame}");
        }
    }
}

#[test]
fn the_same_bytes_give_the_same_assessment() {
    let [one, two] = [(); 2].map(|()| {
        serde_json::to_string(&check("elena-duarte-development-manager.pdf", "it-manager.txt"))
            .unwrap()
    });
    assert_eq!(one, two);
}
