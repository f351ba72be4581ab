//! One number per stage, and the whole job: `cargo bench`.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench stops on the first surprise, and reads the samples"
)]

use divan::{Bencher, counter::BytesCount};
use vitae::{
    Document, KeywordSets, Options, Posting, Resume, Source, Target, checks, matching,
    model::{Date, Match},
    parse, pipeline, scoring,
};

fn main() {
    divan::main();
}

const TODAY: Date = Date { year: 2024, month: 11, day: 30 };

fn options() -> Options {
    Options {
        today: TODAY,
        reading: vitae::extract::ReadOptions::default(),
        reader: std::sync::Arc::new(vitae::extract::InProcess),
        checks: checks::Config::default(),
    }
}

fn source(path: &str) -> Source {
    Source { name: path.to_owned(), bytes: std::fs::read(format!("samples/{path}")).unwrap() }
}

/// What the stages pass on for one sample résumé and posting.
struct Desk {
    sets: KeywordSets,
    document: Document,
    resume: Resume,
    posting: Posting,
    matched: Match,
}

fn desk() -> Desk {
    let sets = KeywordSets::builtin().unwrap();
    let options = options();
    let document =
        pipeline::read(&source("resumes/amara-okafor-it-manager.pdf"), &options).unwrap();
    let resume = parse::resume(&document, &sets, TODAY);
    let posting = pipeline::posting(&source("postings/it-manager.txt"), &sets, &options).unwrap();
    let matched = matching::compare(&resume, &document, &posting, &sets, TODAY);
    Desk { sets, document, resume, posting, matched }
}

/// Start-up: the sets as they are before anybody reads them.
#[divan::bench]
fn keyword_sets() -> KeywordSets {
    KeywordSets::builtin().unwrap()
}

/// Start-up and the first search: what a command that looks for skills waits for.
#[divan::bench]
fn keyword_sets_and_first_skills() -> usize {
    KeywordSets::builtin().unwrap().find("Led a team of 12 and moved it to Kubernetes.").len()
}

/// Start-up with a user's own concept on top: every table is made anew.
#[divan::bench]
fn keyword_sets_with_own() -> KeywordSets {
    let own = "schema = 1\nsource = \"bench\"\nlicence = \"none\"\n\n[[concept]]\nid = \"zz-own\"\n\
               label = { en = \"Own Tool\" }\nkind = \"tool\"\n";
    KeywordSets::with_overlay(&[("own.toml", own)]).unwrap()
}

#[divan::bench(args = [
    "resumes/amara-okafor-it-manager.pdf",
    "resumes/tomas-lindqvist-infrastructure.pdf",
    "resumes/somchai-rattanakul-it-manager-th.pdf",
    "resumes/priya-raman-technical-pm.docx",
    "resumes/kevin-marlow-weak.txt",
])]
fn extract(bencher: Bencher<'_, '_>, path: &str) {
    let (source, options) = (source(path), options());
    bencher.bench_local(|| pipeline::read(&source, &options).unwrap());
}

/// Sample résumés in English.
const ENGLISH: [&str; 5] = [
    "amara-okafor-it-manager.pdf",
    "elena-duarte-development-manager.pdf",
    "kevin-marlow-weak.txt",
    "priya-raman-technical-pm.docx",
    "tomas-lindqvist-infrastructure.pdf",
];

/// The words of all English sample résumés, line by line.
fn english() -> String {
    let options = options();
    ENGLISH
        .into_iter()
        .filter_map(|name| pipeline::read(&source(&format!("resumes/{name}")), &options).ok())
        .map(|document| document.text)
        .collect()
}

/// The matching speed on résumé text: all English sample résumés, one after the other.
#[divan::bench]
fn find_skills(bencher: Bencher<'_, '_>) {
    let (sets, text) = (KeywordSets::builtin().unwrap(), english());
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| sets.find(&text));
}

/// The same on a megabyte that repeats no line: words of the samples change places, numbers change,
/// and one word in thirty is a name nobody has seen, for which slips of the finger are searched.
/// Nothing is remembered from the round before.
#[divan::bench]
fn find_skills_varied(bencher: Bencher<'_, '_>) {
    let text = varied(&english(), 1_000_000);
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| KeywordSets::builtin().unwrap())
        .bench_local_values(|sets| sets.find(&text).len());
}

/// Evidence of deeds on the same text, line by line.
#[divan::bench]
fn find_evidence_varied(bencher: Bencher<'_, '_>) {
    let text = varied(&english(), 1_000_000);
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| KeywordSets::builtin().unwrap())
        .bench_local_values(|sets| {
            text.lines().map(|line| sets.find_evidence(line).len()).sum::<usize>()
        });
}

/// At least `bytes` of lines like those of `text`.
fn varied(text: &str, bytes: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut state = 7_u64;
    let mut random = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut varied = String::new();
    while varied.len() < bytes {
        for line in text.lines() {
            for word in line.split(' ') {
                match random(30) {
                    0 => {
                        let letters =
                            (0..5 + random(6)).map(|_| b"aeioulnrstmk"[random(12)] as char);
                        varied.extend(letters);
                    }
                    1..=6 => varied.push_str(words[random(words.len())]),
                    7 => varied.push_str(&random(9_000).to_string()),
                    _ => varied.push_str(word),
                }
                varied.push(' ');
            }
            varied.push('\n');
        }
    }
    varied
}

/// The same in Thai, which is parted into words by a dictionary.
#[divan::bench]
fn find_skills_thai(bencher: Bencher<'_, '_>) {
    let (sets, options) = (KeywordSets::builtin().unwrap(), options());
    let source = source("resumes/somchai-rattanakul-it-manager-th.pdf");
    let text = pipeline::read(&source, &options).unwrap().text;
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| sets.find(&text));
}

#[divan::bench]
fn parse_resume(bencher: Bencher<'_, '_>) {
    let desk = desk();
    bencher.bench_local(|| parse::resume(&desk.document, &desk.sets, TODAY));
}

#[divan::bench]
fn parse_posting(bencher: Bencher<'_, '_>) {
    let desk = desk();
    let document = pipeline::read(&source("postings/it-manager.txt"), &options()).unwrap();
    bencher.bench_local(|| parse::posting(&document, &desk.sets));
}

#[divan::bench]
fn match_requirements(bencher: Bencher<'_, '_>) {
    let desk = desk();
    bencher.bench_local(|| {
        matching::compare(&desk.resume, &desk.document, &desk.posting, &desk.sets, TODAY)
    });
}

#[divan::bench]
fn run_checks(bencher: Bencher<'_, '_>) {
    let desk = desk();
    let config = checks::Config::default();
    let subject = checks::Subject {
        document: &desk.document,
        resume: &desk.resume,
        letter: None,
        posting: &desk.posting,
        matched: &desk.matched,
        today: TODAY,
    };
    bencher.bench_local(|| checks::run(&subject, &desk.sets, &config));
}

#[divan::bench]
fn score(bencher: Bencher<'_, '_>) {
    let desk = desk();
    bencher
        .with_inputs(|| scoring::Input {
            document: desk.document.clone(),
            kind: vitae::model::DocumentKind::Resume,
            resume: desk.resume.clone(),
            letter: None,
            posting: desk.posting.clone(),
            role: None,
            matched: desk.matched.clone(),
            if_hidden: None,
            next: None,
            findings: Vec::new(),
        })
        .bench_local_values(|input| scoring::assess(input, &desk.sets));
}

#[divan::bench]
fn whole_job(bencher: Bencher<'_, '_>) {
    let desk = desk();
    let resume = source("resumes/amara-okafor-it-manager.pdf");
    let (target, options) = (Target::Posting(Box::new(desk.posting)), options());
    bencher.bench_local(|| pipeline::assess(&resume, None, &target, &desk.sets, &options).unwrap());
}
