//! The command line: every command, flag, message and exit code. The cases are the manual.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// A posting and a résumé of the samples.
const POSTING: &str = "samples/postings/it-manager.txt";
const RESUME: &str = "samples/resumes/amara-okafor-it-manager.pdf";

fn vitae(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vitae")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn with_stdin(arguments: &[&str], stdin: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vitae"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(stdin).unwrap();
    child.wait_with_output().unwrap()
}

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_message_and_exit_code_is_as_its_case_says() {
    trycmd::TestCases::new().case("tests/it/cli/*.trycmd");
}

#[test]
fn every_kind_of_json_begins_with_its_schema_and_version() {
    let line = "Cut costs by 12 % in 2023";
    for (arguments, schema) in [
        (vec!["extract", RESUME, "--format", "json"], "vitae/extract/1"),
        (vec!["parse", RESUME], "vitae/parse/1"),
        (vec!["posting", POSTING, "--format", "json"], "vitae/posting/1"),
        (vec!["check", RESUME, "--posting", POSTING, "--format", "json"], "vitae/check/1"),
        (
            vec!["letter", "samples/letters/kevin-marlow-generic.txt", "--format", "json"],
            "vitae/letter/1",
        ),
        (vec!["keywords", "list", "--format", "json"], "vitae/keywords/1"),
    ] {
        let output = vitae(&arguments);
        assert!(text(&output.stdout).starts_with("{\n  \"schema\": "), "{arguments:?}");
        let value = json(&output);
        assert_eq!(value["schema"], schema);
        assert_eq!(value["version"], env!("CARGO_PKG_VERSION"));
    }
    let output = vitae(&["bullet", line, "--format", "jsonl"]);
    assert_eq!(json(&output)["text"], line);
}

#[test]
fn an_unreadable_file_still_gives_json_with_its_status() {
    for (file, status) in [
        ("samples/resumes/locked.pdf", "encrypted"),
        ("samples/resumes/scanned-page.pdf", "image_only"),
    ] {
        for command in [vec!["extract", file], vec!["check", file, "--posting", POSTING]] {
            let output = vitae(&[command.as_slice(), &["--format", "json"]].concat());
            assert_eq!(output.status.code(), Some(3), "{command:?}");
            assert_eq!(json(&output)["status"], status, "{command:?}");
            assert!(text(&output.stderr).starts_with("error: "), "{command:?}");
        }
    }
}

#[test]
fn reasons_sum_to_the_scores_they_explain() {
    let letter = "samples/letters/amara-okafor-brightwater.txt";
    let output =
        vitae(&["check", RESUME, "--posting", POSTING, "--letter", letter, "--format", "json"]);
    let value = json(&output);
    let sum = |list: &serde_json::Value| -> i64 {
        list.as_array().unwrap().iter().map(|line| line["points"].as_i64().unwrap()).sum()
    };
    assert_eq!(sum(&value["because"]), value["fit"]["score"].as_i64().unwrap());
    assert_eq!(sum(&value["quality"]["parts"]), value["quality"]["score"].as_i64().unwrap());
    assert_eq!(sum(&value["letter"]["because"]), value["letter"]["score"].as_i64().unwrap());
}

#[test]
fn quotes_stand_at_their_spans_in_the_text_that_extract_prints() {
    let document = json(&vitae(&["extract", RESUME, "--format", "json"]));
    let all = document["text"].as_str().unwrap();
    let value = json(&vitae(&["check", RESUME, "--posting", POSTING, "--format", "json"]));
    let verdicts = value["fit"]["verdicts"].as_array().unwrap();
    let evidence: Vec<_> =
        verdicts.iter().flat_map(|verdict| verdict["evidence"].as_array().unwrap()).collect();
    assert!(!evidence.is_empty());
    for quote in evidence {
        let at = |name: &str| usize::try_from(quote[name].as_u64().unwrap()).unwrap();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let there = words(&all[at("start")..at("end")]);
        assert_eq!(there, words(quote["quote"].as_str().unwrap()));
        assert_eq!(quote["page"], 1);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let check =
        ["check", RESUME, "--posting", POSTING, "--today", "2026-01-15", "--format", "html"];
    assert_eq!(vitae(&check).stdout, vitae(&check).stdout);
}

#[test]
fn the_number_of_jobs_never_shows_in_a_ranking() {
    let rank = |jobs| {
        let flags = ["--format", "csv", "--no-ms", "--today", "2026-01-15", "--jobs", jobs];
        vitae(&[&["rank", "samples/resumes", "--posting", POSTING], flags.as_slice()].concat())
            .stdout
    };
    let one = rank("1");
    assert_eq!(one, rank("4"));
    let rows = text(&one).lines().count() - 1;
    assert_eq!(rows, fs::read_dir("samples/resumes").unwrap().count(), "a file is lost");
}

#[test]
fn a_blind_ranking_names_nobody() {
    let output =
        vitae(&["rank", "samples/resumes", "--posting", POSTING, "--blind", "--format", "jsonl"]);
    let rows = text(&output.stdout);
    for name in ["amara", "okafor", "kevin", "marlow", "samples/", ".pdf"] {
        assert!(!rows.to_lowercase().contains(name), "{name}");
    }
    assert!(rows.contains("\"file\":\"cv-"));
}

#[test]
fn a_loop_of_links_ends_and_a_copy_is_named() {
    let folder = folder("loop");
    let inside = folder.join("inside");
    fs::create_dir(&inside).unwrap();
    for name in ["a.txt", "inside/b.txt"] {
        fs::copy("samples/resumes/kevin-marlow-weak.txt", folder.join(name)).unwrap();
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&folder, inside.join("up")).unwrap();
    let path = folder.to_str().unwrap();
    let output = vitae(&["rank", path, "--posting", POSTING, "--format", "jsonl"]);
    let rows: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0]["same_as"].is_null());
    assert_eq!(rows[1]["same_as"], rows[0]["file"]);
}

#[test]
fn a_file_that_is_not_there_is_a_row() {
    let paths = ["rank", RESUME, "gone.pdf", "--posting", POSTING, "--format", "jsonl"];
    let output = vitae(&paths);
    assert_eq!(output.status.code(), Some(0));
    let last = text(&output.stdout).lines().last().unwrap().to_owned();
    assert!(last.contains("\"gone.pdf\"") && last.contains("could not be opened"), "{last}");
}

#[test]
fn reports_are_written_by_their_endings() {
    let folder = folder("reports");
    for (name, begins) in [
        ("r.html", b"<!doctype html>".as_slice()),
        ("r.md", b"# amara-okafor-it-manager.pdf"),
        ("r.docx", b"PK\x03\x04"),
        ("r.json", b"{\n  \"schema\": \"vitae/check/1\""),
    ] {
        let path = folder.join(name);
        let output =
            vitae(&["check", RESUME, "--posting", POSTING, "--report", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert!(fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 4, "a half-written file was left behind");
    let word = vitae(&["extract", folder.join("r.docx").to_str().unwrap()]);
    assert!(text(&word.stdout).contains("What to change first"));
}

#[test]
fn the_html_report_loads_nothing_and_runs_nothing() {
    let output = vitae(&["check", RESUME, "--posting", POSTING, "--format", "html"]);
    let page = text(&output.stdout);
    for forbidden in ["<script", "javascript:", "http://", "https://", "url(", "@import", " on"] {
        let found = page.match_indices(forbidden).find(|(at, _)| {
            // " on" followed by letters and "=" is a handler; in prose it is a word.
            forbidden != " on"
                || page[at + 3..].split_once('=').is_some_and(|(name, _)| {
                    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())
                })
        });
        assert_eq!(found, None, "{forbidden}");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(page.len() < 150 * 1024);
}

#[test]
fn hostile_words_of_a_resume_stay_words_in_every_report() {
    let resume = "<script>alert(1)</script>\nanna@mail.example\n\nExperience\n\
                  IT Manager, Acme <b>Ltd</b>, 2019 - 2023\n\
                  - Responsible for \u{1b}[31mred\u{1b}[0m \u{202e}evil\u{202c} <img src=x onerror=alert(1)>\n";
    for format in ["text", "html", "markdown"] {
        let output = with_stdin(
            &["check", "-", "--as", "txt", "--posting", POSTING, "--format", format],
            resume.as_bytes(),
        );
        let report = text(&output.stdout);
        assert!(!report.contains('\u{1b}') && !report.contains('\u{202e}'), "{format}");
        if format != "text" {
            assert!(!report.contains("<script>") && !report.contains("<img"), "{format}");
        }
    }
}

#[test]
fn the_first_screen_has_at_most_forty_lines_of_eighty_columns() {
    for file in ["kevin-marlow-weak.txt", "somchai-rattanakul-it-manager-th.pdf"] {
        let path = format!("samples/resumes/{file}");
        let output = vitae(&["check", &path, "--posting", POSTING]);
        let report = text(&output.stdout);
        let screen = report.split("── ").next().unwrap();
        assert!(screen.lines().count() <= 40, "{file}: {}", screen.lines().count());
        for line in report.lines() {
            assert!(unicode_width::UnicodeWidthStr::width(line) <= 80, "{line}");
        }
        assert!(!report.contains('\u{1b}'), "colour without a terminal");
    }
}

#[test]
fn colours_come_only_when_asked_for() {
    let colored = |flags: &[&str], no_color: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vitae"));
        command.args(["check", RESUME, "--posting", POSTING]).args(flags).env("NO_COLOR", no_color);
        text(&command.output().unwrap().stdout).contains("\u{1b}[")
    };
    assert!(!colored(&[], ""));
    assert!(!colored(&["--color", "never"], ""));
    assert!(colored(&["--color", "always"], ""));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vitae"))
        .args(["keywords", "list"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

#[test]
fn a_baseline_silences_what_was_known() {
    let file = folder("baseline").join("known.json");
    let path = file.to_str().unwrap();
    let weak = "samples/resumes/kevin-marlow-weak.txt";
    let check = |flags: &[&str]| {
        let all = ["check", weak, "--posting", POSTING, "--format", "json"];
        json(&vitae(&[all.as_slice(), flags].concat()))["findings"].as_array().unwrap().len()
    };
    assert!(check(&["--write-baseline", path]) > 5);
    assert_eq!(check(&["--baseline", path]), 0);
}
