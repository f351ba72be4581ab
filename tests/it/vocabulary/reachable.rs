//! What a tech manager is asked for is found, as postings write it.

use super::{has, shown};

#[test]
fn competences_of_managing_are_found() {
    every(&[
        ("Budget management", "budget-management"),
        ("Responsibility for the IT budget", "budget-management"),
        ("P&L responsibility", "p-and-l"),
        ("Experience with business cases", "business-case"),
        ("ROI analysis", "roi-analysis"),
        ("Cost reduction programmes", "cost-reduction"),
        ("Financial forecasting", "forecasting-finance"),
        ("Procurement of hardware", "procurement"),
        ("Vendor management", "vendor-management"),
        ("Management of suppliers", "vendor-management"),
        ("Contract management", "contract-management"),
        ("Outsourcing", "outsourcing-management"),
        ("Licence management", "software-licensing"),
        ("Project management", "project-management"),
        ("Programme management", "program-management"),
        ("Portfolio management of IT projects", "portfolio-management"),
        ("Setting up a PMO", "pmo"),
        ("Change management", "change-management"),
        ("Risk management", "risk-management"),
        ("Resource planning", "resource-planning"),
        ("Stakeholder management", "stakeholder-management"),
        ("Managing expectations", "stakeholder-management"),
        ("Strategic planning", "strategic-planning"),
        ("IT strategy", "it-strategy"),
        ("Technology roadmap", "technology-roadmap"),
        ("IT governance", "it-governance"),
        ("IT policies and procedures", "it-policies"),
        ("Business alignment of IT", "business-alignment"),
        ("Digital transformation", "digital-transformation"),
        ("Modernisation of legacy systems", "legacy-modernisation"),
        ("Technical debt", "technical-debt"),
        ("People management", "people-management"),
        ("Team leadership", "team-leadership"),
        ("Leading distributed teams", "distributed-team-leadership"),
        ("Recruitment of engineers", "recruitment"),
        ("Onboarding", "onboarding"),
        ("Staff training", "staff-training"),
        ("Coaching and mentoring", "coaching-mentoring"),
        ("Performance reviews", "performance-management"),
        ("Delegation", "delegation"),
        ("Motivating staff", "staff-motivation"),
        ("Succession planning", "succession-planning"),
        ("Conflict resolution", "conflict-resolution"),
        ("Crisis management", "crisis-management"),
        ("Prevention of burnout", "work-life-balance"),
        ("Diversity and inclusion", "diversity-inclusion"),
        ("Knowledge management", "knowledge-management"),
        ("KPIs and targets", "kpi-management"),
        ("Board reporting", "executive-reporting"),
        ("Process improvement", "process-improvement"),
        ("Quality management", "quality-management"),
        ("Regulatory compliance", "compliance"),
        ("IT audit", "it-audit"),
        ("AI governance", "ai-governance"),
        ("Data governance", "data-governance"),
        ("Green IT", "green-it"),
        ("Support for remote working", "remote-work-enablement"),
        ("Innovation management", "innovation-management"),
        ("Product management", "product-management"),
        ("Requirements engineering", "requirements-management"),
        ("Business analysis", "business-analysis"),
    ]);
}

#[test]
fn competences_of_running_it_are_found() {
    every(&[
        ("IT service management", "it-service-management"),
        ("ITSM", "it-service-management"),
        ("ITIL processes", "itil"),
        ("Service delivery", "service-delivery"),
        ("Service desk", "service-desk"),
        ("Help desk management", "service-desk"),
        ("Incident management", "incident-management"),
        ("Problem management", "problem-management"),
        ("Change advisory board", "change-enablement"),
        ("SLAs", "service-level-management"),
        ("Asset management", "asset-management"),
        ("Lifecycle management", "lifecycle-management"),
        ("Capacity planning", "capacity-management"),
        ("High availability", "availability-management"),
        ("Release management", "release-management"),
        ("Disaster recovery", "disaster-recovery"),
        ("Business continuity", "business-continuity"),
        ("Backup and restore", "backup-recovery"),
        ("IT infrastructure", "it-infrastructure"),
        ("Network architecture", "network-architecture"),
        ("Network administration", "network-administration"),
        ("TCP/IP", "tcp-ip"),
        ("VPN", "vpn"),
        ("Wireless networks", "wireless"),
        ("Windows Server", "windows-server"),
        ("Linux servers", "linux"),
        ("Active Directory", "active-directory"),
        ("Virtualisation", "virtualisation"),
        ("Containers", "containers"),
        ("Serverless", "serverless"),
        ("Databases", "databases"),
        ("Data centre operations", "data-centre"),
        ("Cloud computing", "cloud-computing"),
        ("Cloud migration", "cloud-migration"),
        ("Multi-cloud and hybrid cloud", "hybrid-cloud"),
        ("Cloud governance", "cloud-governance"),
        ("Cloud cost optimisation", "cloud-cost-optimisation"),
        ("IaaS", "iaas"),
        ("PaaS", "paas"),
        ("SaaS", "saas"),
        ("DevOps", "devops"),
        ("CI/CD", "ci-cd"),
        ("Infrastructure as code", "infrastructure-as-code"),
        ("Automation", "automation"),
        ("SDLC", "sdlc"),
        ("Software architecture", "software-architecture"),
        ("Agile", "agile"),
        ("Waterfall", "waterfall"),
        ("Scrum", "scrum"),
        ("Kanban", "kanban"),
        ("Technical support", "technical-support"),
        ("ERP systems", "erp"),
        ("CRM", "crm"),
        ("Enterprise architecture", "enterprise-architecture"),
        ("Data analytics", "data-analysis"),
        ("Business intelligence", "business-intelligence"),
        ("Machine learning", "machine-learning"),
        ("Artificial intelligence", "artificial-intelligence"),
        ("Generative AI", "generative-ai"),
    ]);
}

#[test]
fn security_is_found() {
    every(&[
        ("Cybersecurity", "cybersecurity"),
        ("Information security", "information-security"),
        ("Firewalls", "network-security"),
        ("Intrusion detection and prevention", "intrusion-detection"),
        ("Endpoint protection", "endpoint-security"),
        ("Vulnerability management", "vulnerability-management"),
        ("Security incident response", "security-incident-response"),
        ("Security policies", "security-policy"),
        ("Security awareness training", "security-awareness"),
        ("Identity and access management", "identity-access-management"),
        ("Penetration tests", "penetration-testing"),
        ("SIEM", "siem"),
        ("Zero trust", "zero-trust"),
        ("Security operations centre", "security-operations"),
        ("NIST Cybersecurity Framework", "security-frameworks"),
        ("ISO 27001", "iso-27001"),
        ("Data privacy", "data-privacy"),
        ("GDPR", "gdpr"),
        ("HIPAA", "hipaa"),
        ("CCPA", "ccpa"),
        ("PDPA", "pdpa"),
        ("PCI DSS", "pci-dss"),
        ("Cloud security", "cloud-security"),
    ]);
}

#[test]
fn soft_skills_are_found() {
    every(&[
        ("Leadership skills", "leadership"),
        ("Excellent communication skills", "communication"),
        ("Written and verbal communication", "communication"),
        ("Explaining technical concepts to non-technical people", "technical-communication"),
        ("Problem-solving skills", "problem-solving"),
        ("Critical thinking", "critical-thinking"),
        ("Analytical skills", "critical-thinking"),
        ("Strategic thinking", "strategic-thinking"),
        ("Negotiation skills", "negotiation"),
        ("Time management", "time-management"),
        ("Balancing conflicting priorities", "prioritisation"),
        ("Decision making", "decision-making"),
        ("Adaptability", "adaptability"),
        ("Business acumen", "business-acumen"),
        ("Discretion", "discretion"),
        ("Attention to detail", "attention-to-detail"),
        ("Team player", "collaboration"),
        ("Collaboration across departments", "collaboration"),
        ("Continuous learning", "continuous-learning"),
        ("Emotional intelligence", "emotional-intelligence"),
        ("Customer focus", "customer-focus"),
        ("Presentation skills", "presentation"),
        ("Self-motivated", "initiative"),
        ("A can-do attitude", "initiative"),
        ("Working independently", "independence"),
        ("Calm under pressure", "stress-tolerance"),
        ("Organisational skills", "organisation-skills"),
        ("Creativity", "creativity"),
        ("Integrity", "integrity"),
        ("Interpersonal skills", "interpersonal-skills"),
    ]);
}

#[test]
fn certifications_are_found() {
    every(&[
        ("CompTIA Network+", "comptia-network-plus"),
        ("CompTIA Security+", "comptia-security-plus"),
        ("CompTIA A+", "comptia-a-plus"),
        ("PMP certification", "pmp"),
        ("Project Management Professional", "pmp"),
        ("ITIL 4 Foundation", "itil-certification"),
        ("CISSP", "cissp"),
        ("CISM", "cism"),
        ("CISA", "cisa"),
        ("CRISC", "crisc"),
        ("AWS Certified Solutions Architect", "aws-solutions-architect"),
        ("Microsoft Certified: Azure Administrator Associate", "azure-administrator"),
        ("BCS membership", "bcs"),
        ("PRINCE2 Practitioner", "prince2-certification"),
        ("Certified ScrumMaster", "scrum-master-csm"),
        ("CCNA", "ccna"),
        ("TOGAF certified", "togaf-cert"),
        ("Six Sigma Green Belt", "six-sigma-green-belt"),
        ("Certified Kubernetes Administrator", "cka"),
        ("Red Hat Certified Engineer", "rhce"),
        ("COBIT certification", "cobit-certification"),
    ]);
}

#[test]
fn degrees_are_found() {
    every(&[
        ("Bachelor's degree", "bachelors-degree"),
        ("Bachelor's degree in computer science", "computer-science"),
        ("a degree in information technology", "information-technology"),
        ("Degree in Management Information Systems", "management-information-systems"),
        ("Business Administration degree", "business-administration"),
        ("Master's degree", "masters-degree"),
        ("MBA", "mba"),
        ("MSc in Information Systems", "msc"),
        ("MSc in Information Systems", "information-systems"),
        ("PhD", "doctorate"),
        ("Associate degree", "associate-degree"),
        ("Degree in systems analysis", "systems-analysis-field"),
        ("ABET accredited programme", "accreditation"),
        ("AACSB accredited", "accreditation"),
    ]);
}

#[test]
fn tools_are_found() {
    every(&[
        ("AWS", "aws"),
        ("Microsoft Azure", "azure"),
        ("Google Cloud Platform", "gcp"),
        ("Ansible", "ansible"),
        ("Terraform", "terraform"),
        ("Kubernetes", "kubernetes"),
        ("Docker", "docker"),
        ("Jenkins", "jenkins"),
        ("VMware vSphere", "vmware"),
        ("ServiceNow", "servicenow"),
        ("Jira", "jira"),
        ("Confluence", "confluence"),
        ("SAP", "sap"),
        ("Salesforce", "salesforce"),
        ("Microsoft 365", "microsoft-365"),
        ("SharePoint", "sharepoint"),
        ("Power BI", "power-bi"),
        ("Tableau", "tableau"),
        ("MS Project", "ms-project"),
        ("SQL Server", "sql-server"),
        ("PostgreSQL", "postgresql"),
        ("Oracle Database", "oracle-database"),
        ("Python", "python"),
        ("PowerShell", "powershell"),
        ("Splunk", "splunk"),
        ("Microsoft Intune", "intune"),
    ]);
}

#[test]
fn industries_are_found() {
    every(&[
        ("Financial services", "finance-industry"),
        ("FinTech", "fintech"),
        ("Healthcare", "healthcare"),
        ("Telemedicine", "telemedicine"),
        ("Retail", "retail"),
        ("E-commerce", "e-commerce"),
        ("Manufacturing", "manufacturing"),
        ("Higher education", "education-industry"),
        ("Government agencies", "government"),
    ]);
}

#[test]
fn thai_names_are_found() {
    every(&[
        ("ภาวะผู้นำ", "leadership"),
        ("ทักษะความเป็นผู้นำ", "leadership"),
        ("ทักษะการสื่อสาร", "communication"),
        ("การคิดเชิงกลยุทธ์", "strategic-thinking"),
        ("การคิดเชิงกลยุทธ์และการวางแผน", "strategic-planning"),
        ("การบริหารโครงการ", "project-management"),
        ("การมอบหมายงาน", "delegation"),
        ("การจูงใจพนักงาน", "staff-motivation"),
        ("การให้คำปรึกษาพนักงาน", "coaching-mentoring"),
        ("การจัดการฐานข้อมูล", "database-administration"),
        ("การบริหารระบบเครือข่ายคอมพิวเตอร์", "network-administration"),
        ("วิศวกรรมซอฟต์แวร์", "software-engineering-field"),
        ("การสนับสนุนด้านเทคนิค", "technical-support"),
        ("ปริญญาตรี สาขาวิทยาการคอมพิวเตอร์", "bachelors-degree"),
        ("ปริญญาตรี สาขาวิทยาการคอมพิวเตอร์", "computer-science"),
        ("ปริญญาโท", "masters-degree"),
        ("เทคโนโลยีสารสนเทศ", "information-technology"),
        ("การบริหารงบประมาณ", "budget-management"),
        ("การแก้ปัญหา", "problem-solving"),
        ("การทำงานเป็นทีม", "collaboration"),
        ("การเจรจาต่อรอง", "negotiation"),
        ("การบริหารเวลา", "time-management"),
        ("การบริหารความเสี่ยง", "risk-management"),
    ]);
}

fn every(asked: &[(&str, &str)]) {
    let lost: Vec<String> = asked
        .iter()
        .filter(|(text, id)| !has(text, id))
        .map(|(text, id)| format!("{text}: no {id}, but {:?}", shown(text)))
        .collect();
    assert!(lost.is_empty(), "{} not found:\n{}", lost.len(), lost.join("\n"));
}
