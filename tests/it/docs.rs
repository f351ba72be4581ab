//! The documents are true: the README shows every command, and its screen is what the tool prints.

use std::{fs, process::Command};

fn vitae(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vitae"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

#[test]
fn the_readme_shows_every_command() {
    let help = vitae(&["--help"]);
    let commands = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help");
    let (readme, mut shown) = (readme(), 0);
    for command in commands {
        assert!(readme.contains(&format!("vitae {command}")), "README does not show {command}");
        shown += 1;
    }
    assert!(shown >= 10, "only {shown} commands in --help");
}

#[test]
fn every_flag_in_the_readme_exists() {
    let readme = readme();
    let block = readme.split("## Every command once").nth(1).unwrap();
    let block = block.split("```").nth(1).unwrap();
    let mut seen = 0;
    for line in block.lines().filter(|line| line.contains("vitae ")) {
        let call = line.split("vitae ").nth(1).unwrap().split('#').next().unwrap();
        let command = call.split_whitespace().next().unwrap();
        let help = vitae(&[command, "--help"]);
        for flag in call.split_whitespace().filter(|word| word.starts_with("--")) {
            assert!(help.contains(flag), "`vitae {command}` has no {flag}");
            seen += 1;
        }
    }
    assert!(seen >= 10, "only {seen} flags in the README");
}

#[test]
fn the_screen_in_the_readme_is_what_the_tool_prints() {
    let readme = readme();
    let screen = readme.split("```console\n").nth(1).unwrap().split("\n```").next().unwrap();
    let (call, shown) = screen.split_once('\n').unwrap();
    let call = call.strip_prefix("$ vitae ").unwrap();
    let arguments: Vec<&str> = call.split_whitespace().collect();
    let printed = vitae(&arguments);
    let shown = shown.trim_end().trim_end_matches('…').trim_end();
    assert!(printed.starts_with(shown), "README shows\n{shown}\n\nbut vitae prints\n{printed}");
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let mut followed = 0;
    for file in ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/design.md"] {
        let folder = std::path::Path::new(file).parent().unwrap();
        let text = fs::read_to_string(file).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if target.starts_with("http") || target.starts_with('#') {
                continue;
            }
            assert!(folder.join(target).exists(), "{file} links to {target}");
            followed += 1;
        }
    }
    assert!(followed >= 8, "only {followed} links followed");
}
