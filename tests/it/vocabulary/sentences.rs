//! Whole sentences as they stand in résumés and postings: what each names, and what it does not.

use super::{has, shown};

/// A sentence, the ids it names, and ids of which it only holds the word.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

const SENTENCES: &[Row] = &[
    ("Meet the harbour master on dry dock days", &[], &["masters-degree"]),
    ("Chess master and head master of a village school", &[], &["masters-degree"]),
    ("Masters in Marine Engineering", &["masters-degree"], &[]),
    ("Master in Computer Science, Porto", &["masters-degree"], &[]),
    ("Holds a master's from Leeds", &["masters-degree"], &[]),
    ("A master’s in marine physics", &["masters-degree"], &[]),
    ("Bachelor required, Master's preferred", &["masters-degree"], &[]),
    ("Risk management skills from ten years at sea", &["risk-management"], &["leadership"]),
    ("Project management experience at two ports", &["project-management"], &["leadership"]),
    ("Management skills gained on the shop floor", &["leadership"], &[]),
    ("Ran staff training and development days", &["staff-training"], &[]),
    ("Wrote the billing engine in Go and moved it to Kubernetes", &["go", "kubernetes"], &[]),
    ("Our go/no-go meetings ran every Thursday", &[], &["go"]),
    ("Go-live in twelve branches without overtime", &["release-management"], &["go"]),
    ("Backend: Go, Postgres, Redis", &["go", "postgresql", "redis"], &[]),
    ("Always willing to go above and beyond", &[], &["go"]),
    ("Forecasts built in R with tidyverse, checked in SAS", &["r", "sas-language"], &[]),
    ("Presented results to Mr. R. Castellano every quarter", &[], &["r"]),
    ("Head of R & D at Norvane Labs", &[], &["r"]),
    ("Firmware in C for ARM controllers", &["c", "embedded-systems"], &[]),
    ("Reported to the C-suite", &[], &["c"]),
    ("Grade C pass in chemistry", &[], &["c"]),
    ("Maintained an MS Access database of spare parts", &["ms-access"], &[]),
    ("Granted access rights to 240 staff", &[], &["ms-access"]),
    ("Administered Active Directory, Access, Exchange and SharePoint", &["ms-access"], &[]),
    ("Access to confidential files", &[], &["ms-access"]),
    ("Fluent in Word, Excel, PowerPoint and Outlook", &["word", "excel", "outlook"], &[]),
    ("Spread the word about safe passwords", &[], &["word"]),
    ("Excel at coaching juniors", &["coaching-mentoring"], &["excel"]),
    ("Rolled out Teams and SharePoint to 900 users", &["ms-teams", "sharepoint"], &[]),
    ("Coached three teams in Lisbon", &[], &["ms-teams"]),
    ("Moved calls from Skype to Teams", &["ms-teams", "skype"], &[]),
    ("Planned the move in MS Project", &["ms-project"], &[]),
    ("Closed the project two weeks early", &[], &["ms-project"]),
    ("It took two weeks to restore the service", &[], &["information-technology"]),
    ("Responsible for IT, facilities and security", &["information-technology"], &[]),
    ("We made it easier to reset a password", &[], &["information-technology"]),
    ("Built AI assistants for the claims desk", &["artificial-intelligence"], &[]),
    ("BI dashboards for the sales board", &["business-intelligence"], &[]),
    ("Bi-weekly reports to the board", &[], &["business-intelligence"]),
    ("Store open from 9 AM to 6 PM", &[], &["project-manager-title"]),
    ("Apps in Swift and SwiftUI", &["swift", "swiftui"], &[]),
    ("A swift recovery after the flood", &[], &["swift"]),
    ("Spring Boot services behind Kong", &["spring-boot"], &[]),
    ("Opened the Porto office in spring 2021", &[], &["spring", "spring-boot"]),
    ("Tuned queries on SQL Server 2017", &["sql-server"], &["sql"]),
    ("Wrote SQL for monthly audits", &["sql"], &["sql-server"]),
    ("Our oracle of choice was the old manual", &[], &["oracle-database"]),
    ("Automated installs with Puppet, Chef and Bash", &["puppet", "chef", "bash"], &[]),
    ("Sous chef at Hotel Aurora, puppet theatre volunteer", &[], &["chef", "puppet"]),
    ("Puppet theatre volunteer", &[], &["puppet"]),
    ("Used Slack, Notion and Linear daily", &["slack", "notion"], &[]),
    ("There was no slack in the schedule", &[], &["slack"]),
    ("Oversaw the Ruby on Rails shop", &["ruby-on-rails"], &[]),
    ("Ruby wedding planner", &[], &["ruby"]),
    ("Deployed with Helm charts", &["helm"], &[]),
    ("At the helm of a 30-person unit", &[], &["helm"]),
    ("Wrote unit tests in Jest", &["jest", "unit-testing"], &[]),
    ("Told in jest", &[], &["jest"]),
    ("Rust services with Tokio", &["rust"], &[]),
    ("Rust protection for pipelines", &[], &["rust"]),
    ("The team reached a confluence of ideas", &[], &["confluence"]),
    ("Replaced windows in two offices", &[], &["windows", "windows-server"]),
    ("Assembly line supervisor", &[], &["assembly"]),
    ("Programmed in assembly and C", &["assembly", "c"], &[]),
    ("Julia Wexford, IT manager", &[], &["julia"]),
    ("La Scala opera, Milan", &[], &["scala"]),
    ("Trained the sales force of 80", &[], &["salesforce"]),
    ("Salesforce admin since 2018", &["salesforce"], &[]),
    ("Diagrams in Draw.io, boards on monday.com", &["draw-io", "monday"], &[]),
    ("See www.monday.com/terms or write to ann@monday.com", &[], &["monday"]),
    ("Responsible for governance, risk, and compliance", &["grc"], &["it-governance"]),
    ("B.S. Computer Science, 2009", &["bca"], &[]),
    ("Moved to the U.S. Java was next", &["java"], &[]),
    ("จบ วศ.บ. คอมพิวเตอร์ และ บธ.ม.", &["beng", "mba"], &[]),
    ("วุฒิ ป.ตรี ขึ้นไป", &["bachelors-degree"], &[]),
];

#[test]
fn sentences_name_what_they_name_and_nothing_else() {
    let mut wrong = Vec::new();
    for (text, named, only_words) in SENTENCES {
        for id in named.iter().filter(|id| !has(text, id)) {
            wrong.push(format!("{text}: no {id} in {:?}", shown(text)));
        }
        for id in only_words.iter().filter(|id| has(text, id)) {
            wrong.push(format!("{text}: {id} in {:?}", shown(text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
