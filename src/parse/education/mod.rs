//! Degrees and courses of study.

mod degree;
mod study;

pub(super) use study::highest;

use super::{rows::Row, sections::Part};
use crate::{
    keywords::KeywordSets,
    model::{Date, SectionKind, Study},
};

/// All studies of education sections; without such a section, rows elsewhere that name a degree
/// and a school.
pub(super) fn read(
    rows: &[Row<'_>],
    parts: &[Part],
    sets: &KeywordSets,
    today: Date,
) -> Vec<Study> {
    let mut studies = Vec::new();
    let own: Vec<&Part> = parts.iter().filter(|part| part.kind == SectionKind::Education).collect();
    for part in &own {
        let body: Vec<&Row<'_>> = rows.get(part.rows.clone()).unwrap_or_default().iter().collect();
        studies.extend(study::of_section(&body, part.inline, sets, today));
    }
    if own.is_empty() {
        let elsewhere = parts.iter().filter(|part| {
            matches!(
                part.kind,
                SectionKind::Certifications
                    | SectionKind::Other
                    | SectionKind::Summary
                    | SectionKind::Contact
            )
        });
        for part in elsewhere {
            let body = rows.get(part.rows.clone()).unwrap_or_default();
            let named = body.iter().filter(|row| {
                row.words() <= 25
                    && degree::find(row.text, sets).is_some()
                    && degree::has_school(&row.folded, sets)
            });
            studies.extend(named.flat_map(|row| study::of_section(&[row], 0, sets, today)));
        }
    }
    studies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{DegreeLevel, StudyState},
        parse::{rows::rows, sections, testing::document},
    };

    const TODAY: Date = Date { year: 2024, month: 1, day: 15 };

    fn studies(text: &str) -> Vec<Study> {
        let sets = KeywordSets::builtin().unwrap();
        let document = document(text);
        let rows = rows(&document);
        let parts = sections::split(&rows, &sets);
        read(&rows, &parts, &sets, TODAY)
    }

    fn line(study: &Study) -> String {
        let value = |found: &Option<crate::model::Found<String>>| {
            found.as_ref().map_or("-".to_owned(), |f| f.value.clone())
        };
        format!(
            "{} | {} | {} | {}",
            value(&study.degree),
            value(&study.field),
            value(&study.school),
            study.year.map_or("-".into(), |y| y.to_string())
        )
    }

    #[track_caller]
    fn reads(text: &str, wanted: &[&str]) {
        let found: Vec<String> =
            studies(&format!("Ida Falk\n\nEducation\n{text}")).iter().map(line).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn one_line_in_many_orders() {
        reads(
            "B.S. in Computer Science, Ridgeview State University, 2014",
            &["B.S. | Computer Science | Ridgeview State University | 2014"],
        );
        reads(
            "Bachelor of Science : Computer Science , 2014 Ridgeview Institute of Technology",
            &["Bachelor of Science | Computer Science | Ridgeview Institute of Technology | 2014"],
        );
        reads(
            "Master of Business Administration: 2003 University of Oregonia",
            &["Master of Business Administration | - | University of Oregonia | 2003"],
        );
        reads(
            "Ridgeview University — MSc Information Systems (2012 – 2014)",
            &["MSc | Information Systems | Ridgeview University | 2014"],
        );
    }

    #[test]
    fn several_lines_school_first_or_degree_first() {
        reads(
            "Ridgeview State University\nB.S. Computer Science · 2020",
            &["B.S. | Computer Science | Ridgeview State University | 2020"],
        );
        reads(
            "B.S. in Computer Science\nRidgeview State University | Aug 2013 - May 2017",
            &["B.S. | Computer Science | Ridgeview State University | 2017"],
        );
        reads(
            "MSc in Physics\nUniversity of Lund\n2010\n\nBSc in Physics\nUniversity of Lund\n2008",
            &[
                "MSc | Physics | University of Lund | 2010",
                "BSc | Physics | University of Lund | 2008",
            ],
        );
    }

    #[test]
    fn levels_and_states() {
        let found = studies(
            "Ida Falk\n\nEducation\nPhD in Robotics, University of Lund, expected 2025\nAssociate of Applied Science, Trondheim College, 2006\nHigh School Diploma, Vik School",
        );
        let levels: Vec<DegreeLevel> = found.iter().map(|study| study.level).collect();
        assert_eq!(
            levels,
            [DegreeLevel::Doctorate, DegreeLevel::Associate, DegreeLevel::HighSchool]
        );
        assert_eq!(found[0].state, StudyState::InProgress);
        assert_eq!(highest(&found), DegreeLevel::Associate);
    }

    #[test]
    fn thai_degrees() {
        let found =
            studies("สมชาย ใจดี\n\nการศึกษา\nปริญญาตรี วิศวกรรมคอมพิวเตอร์ มหาวิทยาลัยเกษตรศาสตร์ 2553");
        assert_eq!(found[0].level, DegreeLevel::Bachelor);
        assert_eq!(found[0].year, Some(2010));
    }

    #[test]
    fn words_inside_other_words_are_no_degrees() {
        for text in ["AWS, SAS, and MASTERCARD tools", "as a member of the team", "Be on time"] {
            assert!(degree::find(text, &KeywordSets::builtin().unwrap()).is_none(), "{text}");
        }
    }
}
