//! Names that are also words count as names, and only as names.

use super::{has, shown};

/// An id, texts that name it, and texts that only hold the word.
type Row = (&'static str, &'static [&'static str], &'static [&'static str]);

const LANGUAGES: &[Row] = &[
    (
        "go",
        &["Services in Go, Rust and Python", "Golang microservices", "Languages: Java, Go, SQL"],
        &[
            "Ready to go the extra mile",
            "Our go-to-market plan",
            "Go to the office by train",
            "We let go of old habits",
        ],
    ),
    (
        "r",
        &[
            "Statistics in R, Python and SAS",
            "R, SQL and Tableau",
            "Models written in R and Python",
        ],
        &[
            "Approved by R. Miller",
            "R&D budget of two million",
            "Plan R was dropped",
            "Employees' r\u{e9}sum\u{e9}s",
        ],
    ),
    (
        "c",
        &["Embedded work in C and C++", "C, Python and assembler", "Languages: C, Java"],
        &[
            "Presented to C-level managers",
            "Vitamin C supply chain",
            "Class C licence",
            "Room C on floor two",
        ],
    ),
    (
        "c-plus-plus",
        &["C++ since 2011", "Drivers in C/C++", "Wrote drivers in C++17"],
        &["Grade C in maths", "C and Python only"],
    ),
    ("c-sharp", &["C# and SQL Server", "Web services in C#", "C#.NET developer"], &["C and Java"]),
    (
        "dot-net",
        &["Moved .NET services to Linux", "ASP.NET and .NET 8", "Applications in .NET"],
        &["Net revenue rose by 4%", "A safety net for the team", "www.example.net"],
    ),
    (
        "swift",
        &["iOS apps in Swift and Objective-C", "Swift, Kotlin and Flutter"],
        &[
            "A swift answer to every ticket",
            "Swift delivery is our promise",
            "Reacted in a swift manner",
        ],
    ),
    (
        "java",
        &["Java since version 6", "Java, Kotlin"],
        &["JavaScript and HTML", "Built in JavaScript", "Typescript only"],
    ),
    (
        "javascript",
        &["JavaScript and HTML", "Front ends in Javascript"],
        &["Java and Kotlin", "Scripts in bash"],
    ),
    (
        "sql",
        &["Reports in SQL", "SQL and Python", "Wrote SQL queries"],
        &["Tuned SQL Server", "SQL Server 2019"],
    ),
    ("sql-server", &["Tuned SQL Server", "MS SQL and Oracle"], &["Reports in SQL", "Server rooms"]),
];

const PRODUCTS: &[Row] = &[
    (
        "spring",
        &["Java, Spring, Hibernate", "Spring Framework and Kafka"],
        &[
            "Started in spring 2019",
            "Spring cleaning of the store room",
            "Graduated in Spring 2014",
        ],
    ),
    (
        "react",
        &["Front end in React", "React, Redux and TypeScript", "Built the portal with React.js"],
        &["Reacted quickly to outages", "Able to react fast", "How we react to change"],
    ),
    (
        "ms-access",
        &["MS Access reports", "Microsoft Access databases", "Word, Excel, Access"],
        &["Gave users access to the network", "Remote access for 300 people", "Access control"],
    ),
    (
        "word",
        &["Word, Excel and PowerPoint", "Microsoft Word templates"],
        &[
            "Kept my word and documented it",
            "Word of mouth brought new clients",
            "In a word, reliable",
        ],
    ),
    (
        "excel",
        &["Advanced Excel with pivot tables", "Excel, Word and Outlook", "MS Excel"],
        &["I excel at finding faults", "Helped students excel", "We excel in service"],
    ),
    (
        "ms-teams",
        &["Rolled out Microsoft Teams to 400 people", "MS Teams telephony", "Slack, Zoom, Teams"],
        &["Led teams in three countries", "Teams of five to ten", "Cross-functional teams"],
    ),
    (
        "ms-project",
        &["Plans in MS Project", "Microsoft Project and Visio"],
        &["Ended the project early", "Project plans for the move", "A project in Word"],
    ),
];

const INITIALS: &[Row] = &[
    (
        "information-technology",
        &["Ten years in IT", "Responsible for IT and facilities"],
        &["Made it work again", "It was a good year", "When it rains"],
    ),
    (
        "artificial-intelligence",
        &["Introduced AI assistants", "AI and automation"],
        &["Ms Ai Tanaka was my manager", "Ai Weiwei exhibition"],
    ),
    (
        "business-intelligence",
        &["Built BI for finance", "BI dashboards"],
        &["Bi-weekly meetings", "A bi-annual review"],
    ),
    (
        "project-management",
        &["PM of agile and waterfall projects", "Certified in project management"],
        &["Calls at 3 pm", "From 9 am to 5 pm", "Open until 6 PM"],
    ),
];

/// Adjectives that say something of somebody, or only of a thing.
const ADJECTIVES: &[Row] = &[
    (
        "accountability",
        &[
            "A reliable colleague",
            "Reliable, quick and kind",
            "Known as dependable and quick",
            "A reliable office manager",
        ],
        &[
            "Reliable power for the rack",
            "A dependable and cheap backbone",
            "Reliable management of disks",
        ],
    ),
    (
        "enthusiasm",
        &["Cheerful with callers", "An optimistic and curious engineer"],
        &["Optimistic locking in PostgreSQL", "A cheerful yellow sign", "Passion fruit import"],
    ),
    (
        "professionalism",
        &["Polite and calm on the phone", "A courteous manner"],
        &["Polite crawling of 900 sites"],
    ),
];

/// Names that are words, among Thai letters: there only a name is written in Latin ones.
const IN_THAI: &[Row] = &[
    ("excel", &["ใช้ Excel ทำรายงาน", "เชี่ยวชาญ Excel"], &["โรงแรม Excel"]),
    ("oracle-database", &["ดูแลระบบ Oracle ของสาขา"], &["ทำงานที่บริษัท Oracle"]),
    ("spark", &["ใช้ Spark วิเคราะห์ข้อมูล"], &["ร้าน Spark"]),
    ("c", &[], &["ได้เกรด C ในวิชานี้"]),
    ("high-school", &["จบ ม.6", "วุฒิ ม.6 ขึ้นไป"], &["99 ม.6 ต.ในเมือง", "99 ม.61 ถนนสุขุมวิท"]),
];

/// Other words that have another sense beside some words.
const SENSES: &[Row] = &[
    (
        "distributed-team-leadership",
        &["Led international teams in Oslo and Bonn", "Managing remote teams"],
        &["Join our international team", "Part of a global team"],
    ),
    ("team-building", &["Team building and coaching"], &["Team building event in May"]),
    ("initiative", &["Shows initiative daily"], &["Motivation letter", "Company-wide initiative"]),
    ("presentation", &["A confident presenter"], &["Presenter view on the second screen"]),
    ("value-stream", &["Value creation in every sprint"], &["Business outcomes of the year"]),
];

#[test]
fn adjectives_count_where_they_describe_somebody() {
    hold(ADJECTIVES);
}

#[test]
fn names_among_thai_letters_are_names() {
    hold(IN_THAI);
}

#[test]
fn words_in_another_sense_do_not_count() {
    hold(SENSES);
}

#[test]
fn languages_are_told_from_words() {
    hold(LANGUAGES);
}

#[test]
fn products_are_told_from_words() {
    hold(PRODUCTS);
}

#[test]
fn initials_are_told_from_words() {
    hold(INITIALS);
}

fn hold(rows: &[Row]) {
    let mut wrong = Vec::new();
    for (id, names, words) in rows {
        for text in names.iter().filter(|text| !has(text, id)) {
            wrong.push(format!("{id} not found in: {text} ({:?})", shown(text)));
        }
        for text in words.iter().filter(|text| has(text, id)) {
            wrong.push(format!("{id} wrongly found in: {text} ({:?})", shown(text)));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
