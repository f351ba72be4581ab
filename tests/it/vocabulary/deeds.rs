//! Competences shown by deeds are found, bare claims and the deeds of others are not.

use vitae::model::Stance;

use super::{SETS, stance};

const SHOWN: &[(&str, &str)] = &[
    ("Led a team of 12 across two sites", "leadership"),
    ("Led a team of 12 across two sites", "team-leadership"),
    ("Negotiated three-year contracts with four carriers", "negotiation"),
    ("Trained new staff on the ticket system", "staff-training"),
    ("Mentored junior engineers towards senior roles", "coaching-mentoring"),
    ("Presented quarterly results to the board", "communication"),
    ("Wrote monthly reports for the trustees", "communication"),
    ("Resolved customer complaints within a day", "customer-focus"),
    ("Diagnosed and repaired faulty switches", "problem-solving"),
    ("Finished the migration ahead of schedule and under budget", "results-orientation"),
    ("Met tight deadlines in every term", "time-management"),
    ("Coordinated events for 300 guests", "organisation-skills"),
    ("Collaborated closely with sales and marketing", "collaboration"),
    ("Reconciled supplier invoices every month", "attention-to-detail"),
    ("Conducted annual performance reviews", "performance-management"),
    ("Managed an annual budget of 1.4 million", "budget-management"),
    ("Hired and onboarded nine engineers", "recruitment"),
    ("Prioritised incoming tickets for three queues", "prioritisation"),
    ("Analysed sales data and found two leaks", "critical-thinking"),
    ("Gathered user requirements in nine workshops", "requirements-management"),
    ("Reduced hosting costs by a third", "cost-reduction"),
    ("Isolated faults in the backbone", "problem-solving"),
    ("Worked independently at a remote site", "independence"),
    ("Delegated routine tasks to the shift leads", "delegation"),
    ("Streamlined the ordering process", "process-improvement"),
    ("บริหารทีมงานช่าง 9 คน", "leadership"),
    ("รับผิดชอบการบริหารทีมคลังสินค้า", "team-leadership"),
    ("เป็นหัวหน้าทีมเครือข่าย", "leadership"),
    ("เจรจาเรื่องราคากับซัพพลายเออร์", "negotiation"),
    ("สัมภาษณ์ผู้สมัครและรับพนักงาน", "recruitment"),
    ("สอนงานพนักงานใหม่ของสาขา", "coaching-mentoring"),
    ("รายงานผลการดำเนินงานต่อผู้บริหาร", "executive-reporting"),
    ("เก็บ requirement จากผู้ใช้งาน", "requirements-management"),
    ("ติดต่อผู้ขายและผู้รับเหมา", "vendor-management"),
    ("ซ้อมแผนฉุกเฉินทุกไตรมาส", "business-continuity"),
    ("สร้างความสัมพันธ์ที่ดีกับคู่ค้า", "interpersonal-skills"),
    ("ส่งมอบงานก่อนกำหนด", "time-management"),
    ("กำหนดนโยบายความปลอดภัยของบริษัท", "it-policies"),
    ("กระจายงานให้ลูกทีม", "delegation"),
    ("ประเมินผลงานของพนักงานทุกปี", "performance-management"),
];

const NOT_SHOWN: &[(&str, &str)] = &[
    ("Never led a team", "leadership"),
    ("Would like to lead a team one day", "leadership"),
    ("Was managed by a team in Leeds", "team-leadership"),
    ("Strong leadership and communication", "leadership"),
    ("Looked after department equipment and staff records", "people-management"),
    ("Managed department equipment", "people-management"),
    ("Negotiation. Contracts were kept by legal", "negotiation"),
    ("Opportunity to train new staff", "staff-training"),
    ("The budget was managed by finance", "budget-management"),
    ("Directed calls to requested personnel", "leadership"),
    ("Enjoys cooking for friends", "creativity"),
    ("Sold coffee and cake, cleaned the counter", "problem-solving"),
    ("ไม่เคยบริหารทีม", "leadership"),
    ("อยากบริหารทีมในอนาคต", "leadership"),
    ("หลักสูตรการบริหารทีม", "leadership"),
    ("การบริหารทีม", "leadership"),
    ("ทีมที่ดูแลโดยฝ่ายขาย", "leadership"),
    ("พัฒนาระบบบริหารโครงการ", "project-management"),
    ("ได้รับการสอนงานจากทีมอาวุโส", "coaching-mentoring"),
    ("ลูกค้าลดลงเพราะต้นทุนสูง", "cost-reduction"),
    ("ดูแลระบบเครือข่ายและเซิร์ฟเวอร์", "people-management"),
    ("ตำแหน่งบริหารทีมขาย", "leadership"),
    ("บริหารเวลา, ทีมฟุตบอล", "leadership"),
];

#[test]
fn deeds_show_competences() {
    let lost: Vec<String> = SHOWN
        .iter()
        .filter(|(text, id)| !ids(text).iter().any(|shown| shown == id))
        .map(|(text, id)| format!("{text}: no {id}, but {:?}", ids(text)))
        .collect();
    assert!(lost.is_empty(), "{} not shown:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn claims_wishes_and_the_deeds_of_others_show_nothing() {
    let wrong: Vec<&(&str, &str)> =
        NOT_SHOWN.iter().filter(|(text, id)| ids(text).iter().any(|shown| shown == id)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_claim_is_a_mention_and_a_deed_is_none() {
    assert_eq!(stance("Excellent negotiation skills", "negotiation"), Some(Stance::Asserted));
    assert!(ids("Excellent negotiation skills").is_empty());
    assert_eq!(stance("Agreed better prices with suppliers", "negotiation"), None);
}

fn ids(text: &str) -> Vec<String> {
    SETS.find_evidence(text).into_iter().map(|hit| hit.id.into_owned()).collect()
}
