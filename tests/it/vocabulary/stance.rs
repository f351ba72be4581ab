//! Denied and hoped-for skills are marked; what only looks so is not.

use vitae::model::Stance::{self, Aspirational, Asserted, Negated};

use super::{shown, stance};

const DENIED: &[(&str, &str)] = &[
    ("No experience with Kubernetes", "kubernetes"),
    ("I have no experience in Terraform yet", "terraform"),
    ("No prior experience with Ansible", "ansible"),
    ("No hands-on experience with Docker", "docker"),
    ("No knowledge of COBOL", "cobol"),
    ("Never used Jenkins", "jenkins"),
    ("I have never worked with Salesforce", "salesforce"),
    ("Have not used Splunk", "splunk"),
    ("I have not worked with SAP", "sap"),
    ("Without experience in Python", "python"),
    ("Not familiar with Tableau", "tableau"),
    ("Unfamiliar with Linux", "linux"),
    ("Lack of experience with Azure", "azure"),
    ("Little or no experience with Power BI", "power-bi"),
    ("I do not know Java", "java"),
    ("Not yet experienced with Kubernetes", "kubernetes"),
    ("Have not yet used Terraform", "terraform"),
    ("Zero experience with Oracle Database", "oracle-database"),
    ("No exposure to Azure or AWS", "aws"),
    ("I do not have experience with ServiceNow", "servicenow"),
    ("ไม่มีประสบการณ์ด้าน Kubernetes", "kubernetes"),
    ("ไม่มีประสบการณ์ Python", "python"),
    ("ไม่มีความรู้ด้าน Java", "java"),
    ("ไม่เคยใช้ Docker", "docker"),
    ("ยังไม่มีประสบการณ์ด้าน Azure", "azure"),
];

const HOPED: &[(&str, &str)] = &[
    ("Currently learning Kubernetes", "kubernetes"),
    ("Interested in cloud security", "cloud-security"),
    ("Eager to learn Terraform", "terraform"),
    ("Would like to learn Python", "python"),
    ("Working towards CISSP", "cissp"),
    ("Studying for the PMP", "pmp"),
    ("Preparing for CCNA", "ccna"),
    ("Keen to gain experience in Azure", "azure"),
    ("Planning to learn Ansible", "ansible"),
    ("Curious about machine learning", "machine-learning"),
    ("New to Salesforce", "salesforce"),
    ("กำลังเรียนรู้ Kubernetes", "kubernetes"),
    ("สนใจเรียนรู้ Terraform", "terraform"),
    ("อยากเรียนรู้ Python", "python"),
];

const KEPT: &[(&str, &str)] = &[
    ("No downtime with Kubernetes in two years", "kubernetes"),
    ("Not only Terraform but also Ansible", "terraform"),
    ("Not only Terraform but also Ansible", "ansible"),
    ("Not just Docker, Kubernetes too", "docker"),
    ("No data lost on PostgreSQL", "postgresql"),
    ("Machine learning with Python", "python"),
    ("Deep learning in Python", "python"),
    ("Learning and development, Python courses", "python"),
    ("No fewer than 40 servers on Linux", "linux"),
    ("No experience with COBOL, but strong in Java", "java"),
    ("No experience in sales. Jenkins daily.", "jenkins"),
    ("Never missed a deadline. Led the Salesforce rollout.", "salesforce"),
    ("Ran Kubernetes without downtime", "kubernetes"),
    ("Without Docker nothing runs here; I keep Docker up", "docker"),
    ("Taught colleagues who were new; Azure from 2016 on", "azure"),
    ("Interested parties were trained on Jira", "jira"),
    ("Cut costs without losing AWS support", "aws"),
    ("Not a day without SQL", "sql"),
    ("มีประสบการณ์ด้าน Kubernetes", "kubernetes"),
    ("มีความรู้ด้าน Java", "java"),
    ("ไม่มีประสบการณ์ด้านบัญชี แต่เชี่ยวชาญ Python", "python"),
];

#[test]
fn denied_skills_are_marked() {
    hold(DENIED, Negated);
}

#[test]
fn hopes_are_marked() {
    hold(HOPED, Aspirational);
}

#[test]
fn what_only_looks_so_is_asserted() {
    hold(KEPT, Asserted);
}

fn hold(cases: &[(&str, &str)], wanted: Stance) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, id)| stance(text, id) != Some(wanted))
        .map(|(text, id)| format!("{text}: {id} is {:?} ({:?})", stance(text, id), shown(text)))
        .collect();
    assert!(wrong.is_empty(), "{} not {wanted:?}:\n{}", wrong.len(), wrong.join("\n"));
}
