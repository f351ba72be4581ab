//! A posting as atomic requirements.

mod asks;
mod blocks;
mod choices;
mod clauses;
mod duties;
mod edited;
mod facts;
mod headings;
mod headline;
mod items;
mod kinds;
mod lists;
mod names;
mod numbers;
mod page;
mod phrases;
mod pieces;
mod repeats;
mod requirements;
mod role;
mod segments;
mod shared;
mod tongues;

use std::cmp::Reverse;

use crate::{
    keywords::{Cue, KeywordSets, PostingSection},
    model::{Document, Level, Notice, Posting, Requirement, RequirementKind, Span},
};

use asks::Ask;
use clauses::Clause;
use page::Page;
use segments::Segment;

/// What stands further back in a text is not read, in bytes.
const LONGEST_POSTING: usize = 200_000;

/// Reads a posting.
pub(super) fn parse(document: &Document, sets: &KeywordSets) -> Posting {
    if let Some(edited) = edited::read(document, sets) {
        return edited;
    }
    let limit = (0..=document.text.len().min(LONGEST_POSTING))
        .rev()
        .find(|at| document.text.is_char_boundary(*at))
        .unwrap_or(0);
    let page = Page::new(document.text.get(..limit).unwrap_or_default(), sets);
    let blocks = blocks::blocks(document, limit);
    let pieces = pieces::pieces(&page, &blocks);
    let segments = segments::segments(&page, &headings::Headings::new(sets), &pieces);
    let facts = facts::facts(&page, &blocks);
    let title = facts.title.as_ref().map_or("", |title| title.value.as_str());
    let requirements = requirements(&page, &segments);
    Posting {
        role_family: role::family(sets, title, page.text),
        seniority: role::seniority(sets, title, &requirements),
        requirements,
        notices: notices(document, limit),
        title: facts.title,
        employer: facts.employer,
        location: facts.location,
        salary: facts.salary,
        text: page.text.to_owned(),
    }
}

fn requirements(page: &Page<'_>, segments: &[Segment]) -> Vec<Requirement> {
    let listed = segments.iter().any(Segment::is_listed);
    let mut stated: Vec<(Requirement, bool)> = Vec::new();
    let mut duties: Vec<Span> = Vec::new();
    // Once single facts follow the list, the rest is a job board's footer, which repeats.
    let mut after_list = false;
    let mut footer = false;
    let mut silent = false;
    let mut section = None;
    for (segment, courts) in segments.iter().zip(asks::courting(page, segments)) {
        // What stands under another heading explains nothing.
        silent &= section == segment.section;
        section = segment.section;
        after_list |= segment.is_listed();
        footer |= after_list && segment.section == Some(PostingSection::Facts);
        let aside = !segment.is_listed() || footer;
        if courts {
            continue;
        }
        let asked = asks::ask(page, segment, listed);
        // A sentence after one that asks nothing explains it, unless it demands by itself.
        let explains = segment.follows && silent && segment.is_listed();
        silent = asked == Ask::Nothing || explains;
        match asked {
            Ask::All(..) if explains && !page.has(segment.span, Cue::Demand) => {}
            Ask::All(span, level) => {
                let clauses = clauses::clauses(page, span, level);
                let found = clauses.iter().flat_map(|one| requirements::requirements(page, one));
                stated.extend(found.map(|one| (one, aside)));
            }
            Ask::Condition(span, level) => stated.push((conditions(page, span, level), aside)),
            Ask::Duty(span) => duties.push(span),
            Ask::Nothing => {}
        }
    }
    let mut all = repeats::without_repeats(page, stated);
    let from_duties = duties::duties(page, &duties, &all);
    all.extend(from_duties);
    // The longer quote first: "communication skills in English" holds "communication skills".
    all.sort_by_key(|one| (one.span.start, Reverse(one.span.end)));
    for (index, one) in all.iter_mut().enumerate() {
        one.id = format!("r{}", index + 1);
    }
    all
}

/// A condition is one thing, however long its sentence.
fn conditions(page: &Page<'_>, span: Span, level: Level) -> Requirement {
    let clause = Clause { span: page.trim(span, ".,;"), level };
    requirements::whole(page, &clause, RequirementKind::Condition)
}

fn notices(document: &Document, limit: usize) -> Vec<Notice> {
    if limit == document.text.len() {
        return Vec::new();
    }
    let message = format!("only the first {limit} bytes were read as a posting; give it alone");
    vec![Notice::new("posting-cut", message)]
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::{
        model::{DegreeLevel, Level, RequirementSource},
        parse::testing::document,
    };

    static SETS: LazyLock<KeywordSets> = LazyLock::new(|| KeywordSets::builtin().unwrap());

    fn read(text: &str) -> Posting {
        parse(&document(text), &SETS)
    }

    fn quotes(posting: &Posting) -> Vec<&str> {
        posting.requirements.iter().map(|one| one.quote.as_str()).collect()
    }

    /// The one requirement whose quote holds `words`.
    fn one<'a>(posting: &'a Posting, words: &str) -> &'a Requirement {
        let mut all = posting.requirements.iter().filter(|one| one.quote.contains(words));
        let first = all.next().unwrap_or_else(|| panic!("no “{words}” in {:?}", quotes(posting)));
        assert!(all.next().is_none(), "“{words}” twice in {:?}", quotes(posting));
        first
    }

    #[test]
    fn every_quote_stands_at_its_place() {
        let text =
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL and Terraform\n- Fluent English";
        let posting = read(text);
        let document = document(text);
        assert!(posting.requirements.len() >= 3, "{:?}", quotes(&posting));
        for one in &posting.requirements {
            assert_eq!(one.span.of(&document.text), one.quote);
        }
    }

    #[test]
    fn items_glued_into_one_line_are_parted() {
        let posting = read(
            "IT Manager\n\nRequirements: • Knowledge of ITIL • Experience with Terraform • Fluent English",
        );
        assert_eq!(posting.requirements.len(), 3, "{:?}", quotes(&posting));
        assert_eq!(one(&posting, "English").kind, RequirementKind::Language);
    }

    #[test]
    fn a_list_of_tools_is_one_requirement_each() {
        let posting = read(
            "Platform Lead\n\nRequirements:\n- Experience with Terraform, Ansible and Kubernetes",
        );
        assert_eq!(posting.requirements.len(), 3, "{:?}", quotes(&posting));
        for tool in ["Terraform", "Ansible", "Kubernetes"] {
            assert_eq!(one(&posting, tool).skills.len(), 1);
        }
    }

    #[test]
    fn every_line_under_duties_is_one_however_it_opens() {
        let posting = read(
            "IT Manager\n\nRoles and ResponsibilitiesThe roles and responsibilities include, but are not limited to:Coordinate suppliersPerform risk management with careUpkeep of Terraform modulesReport to the board\n\nRequirements:\n- Knowledge of ITIL",
        );
        assert_eq!(one(&posting, "risk management").source, RequirementSource::Duty);
        assert_eq!(one(&posting, "Terraform").source, RequirementSource::Duty);
    }

    #[test]
    fn a_product_with_an_everyday_word_in_its_name_is_a_skill() {
        let posting = read("Web Lead\n\nRequirements:\n- Adobe Creative XD\n- Creative thinking");
        assert_eq!(one(&posting, "Adobe").kind, RequirementKind::Skill);
        assert_eq!(one(&posting, "thinking").kind, RequirementKind::Soft);
    }

    #[test]
    fn a_sentence_glued_to_a_product_is_no_part_of_its_name() {
        let posting = read(
            "IT Manager\n\nRequirements:\nYou work wellYou are proficient in MS Project.Who you are:You know Terraform by heartYou like peopleYou write well",
        );
        assert!(!one(&posting, "MS Project").quote.contains("Terraform"));
    }

    #[test]
    fn technologies_named_in_a_sentence_with_or_are_a_choice() {
        let posting = read(
            "Engineering Manager\n\nRequirements:\n- Strong technical background: you have built distributed systems in Java, Scala or Python\n- You have run payment systems in Java and Python for years",
        );
        assert_eq!(one(&posting, "Scala").any_of, ["Java", "Scala", "Python"]);
        assert!(one(&posting, "payment").any_of.is_empty());
    }

    #[test]
    fn a_compound_with_and_stays_whole() {
        let posting =
            read("Delivery Lead\n\nRequirements:\n- Knowledge of research and development");
        assert_eq!(posting.requirements.len(), 1, "{:?}", quotes(&posting));
    }

    #[test]
    fn the_heading_says_must_or_nice() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL\n\nNice to have:\n- Experience with Terraform",
        );
        assert_eq!(one(&posting, "ITIL").level, Level::Must);
        assert_eq!(one(&posting, "Terraform").level, Level::Nice);
    }

    #[test]
    fn the_wording_of_an_item_beats_its_heading() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL\n- Experience with Terraform is a plus",
        );
        assert_eq!(one(&posting, "ITIL").level, Level::Must);
        assert_eq!(one(&posting, "Terraform").level, Level::Nice);
    }

    #[test]
    fn years_are_the_least_asked_for_in_digits_and_words() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- 5-7 years of experience with Linux\n- At least three years of experience with Terraform\n- Knowledge of ITIL",
        );
        assert_eq!(one(&posting, "Linux").min_years, Some(5));
        assert_eq!(one(&posting, "Terraform").min_years, Some(3));
        assert_eq!(one(&posting, "ITIL").min_years, None);
    }

    #[test]
    fn such_as_opens_a_group_of_which_one_suffices() {
        let posting = read(
            "Platform Lead\n\nRequirements:\n- Experience with infrastructure tools such as Terraform, Ansible or Puppet",
        );
        let group = one(&posting, "Terraform");
        assert_eq!(group.any_of, ["Terraform", "Ansible", "Puppet"]);
        assert_eq!(group.any_of.len(), group.any_of_skills.len());
    }

    #[test]
    fn a_degree_knows_whether_experience_stands_in() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Bachelor's degree in computer science or equivalent experience",
        );
        let degree = one(&posting, "Bachelor");
        assert_eq!(degree.kind, RequirementKind::Degree);
        assert_eq!((degree.degree, degree.or_equivalent), (Some(DegreeLevel::Bachelor), true));
        let strict = read("IT Manager\n\nRequirements:\n- Master's degree in computer science");
        let degree = one(&strict, "Master");
        assert_eq!((degree.degree, degree.or_equivalent), (Some(DegreeLevel::Master), false));
    }

    #[test]
    fn benefits_equal_chances_and_screening_questions_ask_for_nothing() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL\n\nBenefits:\n- Dental care and free Kubernetes training\n- Company pension\n\nEqual opportunity:\nWe are an equal opportunity employer and consider all qualified applicants regardless of race, religion or disability.\n\nScreening questions:\n- How many years of Java experience do you have?",
        );
        assert_eq!(quotes(&posting), ["Knowledge of ITIL"]);
    }

    #[test]
    fn every_language_is_a_requirement_and_a_choice_is_one() {
        let both = read("Requirements\n- ITIL\n- Fluent English and German\n");
        assert_eq!(one(&both, "English").quote, "Fluent English");
        assert_eq!(one(&both, "German").quote, "German");
        let choice = read("Requirements\n- ITIL\n- Fluent German or French\n");
        assert_eq!(choice.requirements.len(), 2);
    }

    #[test]
    fn a_wish_behind_a_comma_is_about_what_stands_there() {
        let posting = read("Requirements\n- ITIL\n- Strong Python, Go is nice to have\n");
        assert_eq!(one(&posting, "Python").level, Level::Must);
        assert_eq!(one(&posting, "Go").level, Level::Nice);
        let list = read("Requirements\n- ITIL\n- Jira, Confluence is a plus\n");
        assert_eq!(one(&list, "Jira").level, Level::Nice);
    }

    #[test]
    fn what_is_not_required_is_not_asked_for() {
        for waived in
            ["A degree is not required", "No experience required", "Java is not necessary"]
        {
            let posting = read(&format!("Requirements\n- ITIL\n- {waived}\n"));
            assert_eq!(quotes(&posting), ["ITIL"], "{waived}");
        }
        let nice = read("Requirements\n- ITIL\n- Kafka is a plus but not required\n");
        assert_eq!(one(&nice, "Kafka").level, Level::Nice);
    }

    #[test]
    fn a_skill_that_only_a_duty_names_is_marked_so() {
        let posting = read(
            "IT Manager\n\nResponsibilities:\n- Run the Kubernetes platform\n\nRequirements:\n- Knowledge of ITIL",
        );
        assert_eq!(one(&posting, "Kubernetes").source, RequirementSource::Duty);
        assert_eq!(one(&posting, "ITIL").source, RequirementSource::Requirement);
    }

    #[test]
    fn work_that_no_keyword_set_knows_is_a_duty_in_its_own_words() {
        let posting = read(
            "IT Manager\n\nResponsibilities:\n- Meet the harbour master on dry dock days\n- A friendly place by the sea\n- Join our crew of forty sailors\n- Oversight of the winter stores\n- Plan, order and fit the ropes of nine boats\n- Run the Kubernetes platform, keeps the berth plan for the northern quay up to date\n- Order work gloves, hats and boots\n\nRequirements:\n- Knowledge of ITIL",
        );
        let duties: Vec<&str> = posting
            .requirements
            .iter()
            .filter(|one| one.source == RequirementSource::Duty)
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(
            duties,
            [
                "Meet the harbour master on dry dock days",
                "Oversight of the winter stores",
                "Plan, order and fit the ropes of nine boats",
                "Kubernetes",
                "Keeps the berth plan for the northern quay up to date",
                "Order work gloves, hats and boots",
            ]
        );
    }

    #[test]
    fn an_adjective_waits_for_the_noun_it_shares() {
        let posting =
            read("Requirements\n- Providing excellent internal and external customer service\n");
        assert_eq!(posting.requirements.len(), 1, "{:?}", quotes(&posting));
        let posting =
            read("Requirements\n- 5 years of project or construction management experience\n");
        assert_eq!(posting.requirements[0].any_of_skills[0], ["project-management"]);
    }

    #[test]
    fn what_is_said_of_the_person_sought_is_asked_apart() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Hands-on technologist who is ready to mentor\n- A self-starter who thrives under pressure\n",
        );
        assert_eq!(one(&posting, "technologist").quote, "Hands-on technologist");
        assert_eq!(one(&posting, "pressure").skills, ["stress-tolerance"]);
        let others = [
            "Help staff who work in Leeds",
            "Work with clients who are abroad",
            "Someone who has 5 years of Java experience",
        ];
        for others in others {
            let posting = read(&format!("IT Manager\n\nRequirements:\n- {others}\n"));
            assert_eq!(posting.requirements.len(), 1, "{others}: {:?}", quotes(&posting));
        }
    }

    #[test]
    fn a_thai_posting_is_read() {
        let posting = read(
            "ผู้จัดการฝ่ายไอที\n\nคุณสมบัติ:\n- ปริญญาตรี สาขาวิทยาการคอมพิวเตอร์\n- ประสบการณ์ด้าน Linux อย่างน้อย 5 ปี",
        );
        assert_eq!(one(&posting, "ปริญญาตรี").degree, Some(DegreeLevel::Bachelor));
        assert_eq!(one(&posting, "Linux").min_years, Some(5));
        assert!(posting.requirements.iter().all(|one| one.level == Level::Must));
    }

    #[test]
    fn the_same_item_twice_at_one_level_is_asked_once() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL\n- Experience with Terraform\n- Knowledge of ITIL",
        );
        let itil = posting.requirements.iter().filter(|one| one.quote.contains("ITIL"));
        assert_eq!(itil.count(), 1);
    }

    #[test]
    fn the_same_item_as_must_and_as_nice_is_kept_twice() {
        let posting = read(
            "IT Manager\n\nRequirements:\n- Knowledge of ITIL\n\nNice to have:\n- Knowledge of ITIL",
        );
        let levels: Vec<Level> = posting.requirements.iter().map(|one| one.level).collect();
        assert_eq!(levels, [Level::Must, Level::Nice]);
    }

    #[test]
    fn an_edited_file_is_read_back_as_written() {
        let posting = read(
            "schema = \"vitae/posting/1\"\ntitle = \"Head of Platforms\"\nseniority = \"director\"\n\n[[requirement]]\nname = \"Terraform\"\nlevel = \"nice\"\nweight = 2000\nmin_years = 4\n\n[[requirement]]\nname = \"A cloud\"\nany_of = [\"Terraform\", \"Ansible\"]\n",
        );
        assert_eq!(
            posting.title.as_ref().map(|found| found.value.as_str()),
            Some("Head of Platforms")
        );
        assert_eq!(posting.seniority, crate::model::Seniority::Director);
        let [first, second] = posting.requirements.as_slice() else {
            panic!("{:?}", posting.requirements)
        };
        assert_eq!((first.level, first.weight, first.min_years), (Level::Nice, 2000, Some(4)));
        assert_eq!(first.skills.len(), 1, "the concept is found by the name");
        assert_eq!(second.level, Level::Must);
        assert_eq!(second.any_of_skills.len(), 2);
    }

    #[test]
    fn an_edited_file_that_breaks_says_in_which_line() {
        let posting = read("schema = \"vitae/posting/1\"\ntitle = \"Head of IT\"\nlevle = 3");
        let [notice] = posting.notices.as_slice() else { panic!("{:?}", posting.notices) };
        assert!(notice.message.starts_with("line 3 "), "{}", notice.message);
        assert!(posting.requirements.is_empty());
    }
}
