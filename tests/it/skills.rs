//! Which mentions count: names that are also words, denied and hoped-for skills, typos, Thai.

use std::sync::LazyLock;

use vitae::{
    KeywordSets,
    model::{MatchRule, SkillHit, Stance},
};

static SETS: LazyLock<KeywordSets> = LazyLock::new(|| KeywordSets::builtin().unwrap());

fn hits(text: &str) -> Vec<SkillHit> {
    SETS.find(text)
}

fn has(text: &str, id: &str) -> bool {
    hits(text).iter().any(|hit| hit.id == id)
}

#[test]
fn names_that_are_words_count_where_they_are_names() {
    for (id, text) in [
        ("go", "Wrote services in Go, Python and Kubernetes operators"),
        ("r", "Statistics with R, Python and SQL"),
        ("c", "Embedded work in C and C++"),
        ("c-plus-plus", "C++ since 2011"),
        ("c-sharp", "C# and SQL Server"),
        ("dot-net", "Moved .NET services to Linux"),
        ("swift", "iOS apps in Swift and Objective-C"),
        ("spring", "Java, Spring, Hibernate"),
        ("ms-access", "MS Access reports"),
        ("word", "Word, Excel and PowerPoint"),
        ("excel", "Advanced Excel with pivot tables"),
        ("ms-teams", "Rolled out Microsoft Teams to 400 people"),
        ("ms-project", "Plans in MS Project"),
        ("information-technology", "Ten years in IT"),
        ("artificial-intelligence", "Introduced AI assistants"),
        ("business-intelligence", "Built BI for finance"),
        ("project-management", "PM of agile and waterfall projects"),
        ("sql-server", "Tuned SQL Server"),
        ("sql", "Reports in SQL"),
        ("java", "Java since version 6"),
        ("javascript", "JavaScript and HTML"),
        ("react", "Front end in React"),
    ] {
        assert!(has(text, id), "{id} not found in: {text} ({:?})", hits(text));
    }
}

#[test]
fn words_that_look_like_names_do_not_count() {
    for (id, text) in [
        ("go", "Ready to go the extra mile"),
        ("go", "Kubernetes, Go to market strategy"),
        ("r", "Approved by R. Miller"),
        ("c", "Presented to C-level managers"),
        ("swift", "A swift answer to every ticket"),
        ("spring", "Started in spring 2019"),
        ("ms-access", "Gave users access to the network"),
        ("word", "Kept my word and documented it"),
        ("excel", "I excel at finding faults"),
        ("ms-teams", "Led teams in three countries"),
        ("ms-project", "Ended the project early"),
        ("information-technology", "Made it work again"),
        ("sql", "Tuned SQL Server"),
        ("java", "JavaScript and HTML"),
        ("react", "Reacted quickly to outages"),
        ("gin-go", "Worked in engineering"),
        ("make-build", "Made decisions"),
        ("aws", "Saw laws of the country"),
    ] {
        assert!(!has(text, id), "{id} wrongly found in: {text}");
    }
}

#[test]
fn an_address_is_not_a_skill() {
    let found = hits("jane.doe@python.org, https://github.com/jane, www.oracle.com");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn denied_skills_are_marked_until_the_sentence_turns() {
    let found = hits(
        "No experience with Kubernetes, Docker or Terraform, but strong in Ansible. Jenkins daily.",
    );
    let stance = |id: &str| found.iter().find(|hit| hit.id == id).map(|hit| hit.stance);
    for id in ["kubernetes", "docker", "terraform"] {
        assert_eq!(stance(id), Some(Stance::Negated), "{id}");
    }
    for id in ["ansible", "jenkins"] {
        assert_eq!(stance(id), Some(Stance::Asserted), "{id}");
    }
}

#[test]
fn a_denial_ends_with_its_line_unless_the_list_goes_on() {
    let stance =
        |text: &str, id: &str| hits(text).iter().find(|hit| hit.id == id).map(|hit| hit.stance);
    let denied = Some(Stance::Negated);
    let next_section = "No experience with Kubernetes\nSkills\nAzure, Python";
    assert_eq!(stance(next_section, "kubernetes"), denied);
    assert_eq!(stance(next_section, "azure"), Some(Stance::Asserted));
    let thai = "ยังไม่มีประสบการณ์ Kubernetes\nทักษะ\nAzure, Python";
    assert_eq!(stance(thai, "kubernetes"), denied);
    assert_eq!(stance(thai, "azure"), Some(Stance::Asserted));
    assert_eq!(stance("No experience with\nKubernetes or SAP", "sap"), denied);
    assert_eq!(stance("No experience with Terraform,\nKubernetes or SAP", "sap"), denied);
}

#[test]
fn hopes_are_no_claims_and_not_only_denies_nothing() {
    let stance =
        |text: &str, id: &str| hits(text).iter().find(|hit| hit.id == id).map(|hit| hit.stance);
    assert_eq!(stance("Currently learning Kubernetes", "kubernetes"), Some(Stance::Aspirational));
    assert_eq!(
        stance("Interested in cloud security", "cloud-security"),
        Some(Stance::Aspirational)
    );
    assert_eq!(stance("Not only Docker but also Kubernetes", "docker"), Some(Stance::Asserted));
    assert_eq!(stance("Machine learning with Python", "python"), Some(Stance::Asserted));
    assert_eq!(stance("ไม่มีประสบการณ์ด้าน Kubernetes", "kubernetes"), Some(Stance::Negated));
}

#[test]
fn spellings_inflections_and_slips_are_named_as_such() {
    let rule =
        |text: &str, id: &str| hits(text).iter().find(|hit| hit.id == id).map(|hit| hit.rule);
    assert_eq!(rule("Kubernetes", "kubernetes"), Some(MatchRule::Exact));
    assert_eq!(rule("k8s", "kubernetes"), Some(MatchRule::Alias));
    assert_eq!(rule("node js", "node-js"), Some(MatchRule::Alias));
    assert_eq!(rule("kuberentes clusters", "kubernetes"), Some(MatchRule::Typo));
    assert_eq!(rule("stakeholder managment", "stakeholder-management"), Some(MatchRule::Typo));
    assert_eq!(rule("managed risks", "risk-management"), Some(MatchRule::Lemma));
}

#[test]
fn thai_terms_are_found_inside_runs_without_spaces() {
    for (id, text) in [
        ("project-management", "มีทักษะการบริหารโครงการและการสื่อสาร"),
        ("communication", "มีทักษะการบริหารโครงการและการสื่อสาร"),
        ("budget-management", "รับผิดชอบการบริหารงบประมาณ 20 ล้านบาท"),
        ("python", "พัฒนาระบบด้วยPythonและJava"),
        ("masters-degree", "ปริญญาโท สาขาวิทยาการคอมพิวเตอร์"),
    ] {
        assert!(has(text, id), "{id} not found in {text}: {:?}", hits(text));
    }
}

#[test]
fn spans_stand_on_the_words() {
    let text = "Zuständig für Kubernetes – und Spring Boot";
    let found: Vec<&str> = hits(text).iter().map(|hit| hit.span.of(text)).collect();
    assert_eq!(found, ["Kubernetes", "Spring Boot"]);
}

#[test]
fn a_sentence_may_show_several_competences_and_an_idle_one_none() {
    let found = SETS.find_evidence("Chaired the change advisory board of the bank");
    assert!(found.iter().any(|hit| hit.id == "change-enablement"), "{found:?}");
    assert!(found.iter().all(|hit| hit.rule == MatchRule::Evidence));
    assert!(SETS.find_evidence("Enjoys hiking and photography").is_empty());
}

#[test]
fn a_users_set_adds_and_replaces() {
    let own = "schema = 1\nsource = \"ours\"\nlicence = \"MIT\"\n[[group]]\nkind = \"tool\"\n[group.names]\nzorbofoo = [\"Zorbofoo\"]\n";
    let sets = KeywordSets::with_overlay(&[("own.toml", own)]).unwrap();
    assert_eq!(sets.find("Ran Zorbofoo on Linux").len(), 2);
}

#[test]
fn a_long_line_of_nothing_and_of_everything_is_searched_in_time() {
    assert!(hits(&"x".repeat(3_000_000)).is_empty());
    assert!(!hits(&"C, C++, Go, ".repeat(20_000)).is_empty());
}
