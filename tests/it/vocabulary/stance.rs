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
    ("No prior exposure to Azure", "azure"),
    ("Never worked with Splunk before", "splunk"),
    ("I lack experience with Power BI", "power-bi"),
    ("No Java experience", "java"),
    ("No SAP or Oracle experience", "sap"),
    ("No SAP or Oracle experience", "oracle-database"),
    ("No prior Kubernetes work", "kubernetes"),
    ("Without any Linux background", "linux"),
    ("Zero exposure to Salesforce", "salesforce"),
    ("Didn't use Jenkins", "jenkins"),
    ("Have not had the chance to use Ansible", "ansible"),
    ("Neither Docker nor Kubernetes", "kubernetes"),
    ("Python is not required", "python"),
    ("Experience with Docker is not necessary", "docker"),
    ("Java, Python and Docker are not required", "java"),
    ("Have yet to work with Snowflake", "snowflake"),
    ("No recent hands-on exposure to Terraform", "terraform"),
    ("I lack Salesforce skills", "salesforce"),
    ("Lack of practical Azure experience so far", "azure"),
    ("The role needs Jira; I have never really used it or Splunk", "splunk"),
    ("Has not yet been trained in Snowflake", "snowflake"),
    ("You do not need to know Java", "java"),
    ("My work so far does not include SAP", "sap"),
    ("Never got round to learning Rust", "rust"),
    ("PowerShell ไม่จำเป็น", "powershell"),
    ("ยังไม่มีความรู้ด้าน Docker", "docker"),
    ("ไม่มีความชำนาญด้าน Python", "python"),
    ("ไม่เคยทำงานกับ SAP", "sap"),
    ("ยังไม่เคยใช้ Kubernetes", "kubernetes"),
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
    ("Looking to learn Rust", "rust"),
    ("Would love to work with Kafka", "kafka"),
    ("Keen to explore machine learning", "machine-learning"),
    ("Hope to move into cloud security", "cloud-security"),
    ("Currently enrolled in a CISSP course", "cissp"),
    ("CISSP (in progress)", "cissp"),
    ("PMP certification in progress", "pmp"),
    ("PMP (expected May 2027)", "pmp"),
    ("CISM candidate, exam in autumn", "cism"),
    ("In progress: CISSP", "cissp"),
    ("PMP, CISM (pending)", "cism"),
    ("CCNA and CISSP in preparation", "ccna"),
    ("Registered for the CISA exam in March", "cisa"),
    ("Next goal: CRISC", "crisc"),
    ("Working on my CISM", "cism"),
    ("CISA, expected by the end of 2028", "cisa"),
    ("Attending an evening course in Java", "java"),
    ("Beginner in Rust", "rust"),
    ("Python (beginner), SQL", "python"),
    ("Hope to get into Kubernetes", "kubernetes"),
    ("Keen to pick up Terraform", "terraform"),
    ("Looking forward to working with Snowflake", "snowflake"),
    ("PMP (รอผลสอบ)", "pmp"),
    ("อยากหัดใช้ Docker", "docker"),
    ("คาดว่าจะได้รับใบรับรอง CISSP", "cissp"),
    ("อยู่ระหว่างการเรียน Java", "java"),
    ("คาดว่าจะสอบ PMP ในปีหน้า", "pmp"),
    ("ใฝ่ฝันจะได้ใช้ AWS", "aws"),
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
    ("Familiar with Terraform and Ansible", "ansible"),
    ("Some exposure to SAP", "sap"),
    ("No incidents, Kubernetes work went on", "kubernetes"),
    ("No complaints about Java in years", "java"),
    ("No doubt: Python experience of ten years", "python"),
    ("Projects in progress: Kubernetes clusters", "kubernetes"),
    ("Kubernetes upgrade in progress", "kubernetes"),
    ("A degree was not required. Python was", "python"),
    ("Migrated from Jenkins, never looking back, to GitLab CI", "gitlab"),
    ("Never lost data on PostgreSQL", "postgresql"),
    ("Not only used but taught Docker", "docker"),
    ("PMP, CISM (pending)", "pmp"),
    ("SQL (advanced), Python (beginner)", "sql"),
    ("Java is needed, Python is not required", "java"),
    ("Expected to know Kubernetes inside out", "kubernetes"),
    ("CISSP, expected to keep it until 2030", "cissp"),
    ("Coached three PMP candidates", "pmp"),
    ("Basic knowledge of Python", "python"),
    ("Python course for beginners", "python"),
    ("Want to use my Ansible skills in a larger team", "ansible"),
    ("The team had no experience with Docker, so I wrote the Terraform modules", "terraform"),
    ("Nothing but Kubernetes in production", "kubernetes"),
    ("PRINCE2 Practitioner, expected by the client", "prince2-certification"),
    ("An interest in order led me to introduce Jira", "jira"),
    ("ไม่เคยพบปัญหาจาก Linux", "linux"),
    ("Presented Jira boards to interested stakeholders", "jira"),
    ("Pending changes were approved in ServiceNow", "servicenow"),
    ("Project in progress: migration to Azure", "azure"),
    ("นำเสนอ Jira ให้ผู้ที่สนใจ", "jira"),
    ("ไม่เคยพลาด SLA ของ ServiceNow", "servicenow"),
    ("ไม่เพียงใช้ Docker แต่สอน Kubernetes", "docker"),
    ("ไม่มีปัญหากับ Linux", "linux"),
    ("เคยใช้ Ansible", "ansible"),
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
