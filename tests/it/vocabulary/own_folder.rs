//! `vitae keywords check` proves a user's own folder, and `--keywords` uses it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const HEAD: &str = "schema = 1\nsource = \"ours\"\nlicence = \"MIT\"\n";

/// A folder of its own with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("own-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for (file, text) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn check(folder: &Path) -> Output {
    let arguments = ["keywords", "check", folder.to_str().unwrap()];
    Command::new(env!("CARGO_BIN_EXE_vitae")).args(arguments).output().unwrap()
}

/// What `check` says about one skills file of this body.
fn said(name: &str, body: &str) -> String {
    let text = format!("{HEAD}{body}");
    let output = check(&folder(name, &[("skills/own.toml", &text)]));
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_sound_folder_is_proven_counted_and_used() {
    let skills = format!(
        "{HEAD}[[concept]]\nid = \"quayside-planning\"\nlabel = {{ en = \"Quayside planning\", th = \"การวางแผนท่าเรือ\" }}\nkind = \"management\"\nforms = [\"berth planning\"]\nevidence = [\"plan/schedule berths/cranes\"]\n\n[[group]]\nkind = \"tool\"\n[group.names]\nzorbofoo = [\"Zorbofoo\"]\n"
    );
    let folder = folder("sound", &[("skills/port.toml", &skills)]);
    let output = check(&folder);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("no fault found"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_vitae"))
        .args(["--keywords", folder.to_str().unwrap(), "skills", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"Berth planning with Zorbofoo\n").unwrap();
    let found = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(found.contains("Quayside planning") && found.contains("Zorbofoo"), "{found}");
}

#[test]
fn an_unknown_key_is_named_with_file_and_line() {
    let said = said(
        "key",
        "[[concept]]\nid = \"x-y\"\nlabel = { en = \"X y\" }\nkind = \"tool\"\ncolour = \"red\"\n",
    );
    assert!(said.contains("skills/own.toml:8"), "{said}");
    assert!(said.contains("colour"), "{said}");
}

#[test]
fn a_wrong_kind_and_a_wrong_schema_are_named() {
    let kind = said("kind", "[[group]]\nkind = \"gadget\"\n[group.names]\na = [\"A\"]\n");
    assert!(kind.contains("skills/own.toml:5") && kind.contains("gadget"), "{kind}");
    let schema = HEAD.replace('1', "2");
    let output = check(&folder("schema", &[("skills/own.toml", &schema)]));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("skills/own.toml:1: `schema`"), "{said}");
}

#[test]
fn a_form_of_a_built_in_concept_is_shown_with_its_owner() {
    let said = said(
        "collision",
        "[[group]]\nkind = \"tool\"\n[group.names]\nour-k = [\"Kay Zorb\", \"Kubernetes\"]\n",
    );
    assert!(said.contains("skills/own.toml:7: our-k: `Kubernetes`"), "{said}");
    assert!(said.contains("also a form of `kubernetes`"), "{said}");
}

#[test]
fn a_form_that_is_nearly_a_built_in_one_is_shown() {
    let said =
        said("near", "[[group]]\nkind = \"tool\"\n[group.names]\nterra = [\"Terrraform\"]\n");
    assert!(
        said.contains("skills/own.toml:7: terra: `Terrraform` is nearly `Terraform`"),
        "{said}"
    );
}

#[test]
fn ids_that_are_stated_twice_or_are_no_ids_are_shown() {
    let twice = "[[concept]]\nid = \"zorb\"\nlabel = { en = \"Zorb one\" }\nkind = \"tool\"\n\n[[concept]]\nid = \"zorb\"\nlabel = { en = \"Zorb two\" }\nkind = \"tool\"\n";
    assert!(said("twice", twice).contains("`zorb` is stated twice"));
    let shouted = "[[concept]]\nid = \"Zorb_X\"\nlabel = { en = \"Zorb x\" }\nkind = \"tool\"\n";
    assert!(said("shouted", shouted).contains("`Zorb_X` is not in kebab-case"));
}

#[test]
fn a_reference_to_nothing_and_a_common_word_without_guard_are_shown() {
    let lost = "[[concept]]\nid = \"zorb\"\nlabel = { en = \"Zorbing\" }\nkind = \"tool\"\nimplies = [\"zorbless\"]\n";
    let said_lost = said("lost", lost);
    assert!(said_lost.contains("skills/own.toml:8: implies: `zorbless`"), "{said_lost}");
    let word = "[[group]]\nkind = \"tool\"\n[group.names]\nlantern = [\"lantern\"]\n";
    assert!(said("word", word).contains("`lantern` is a common word"));
}

#[test]
fn empty_and_repeated_forms_and_phrases_that_are_none_are_shown() {
    let body = "[[concept]]\nid = \"zorb\"\nlabel = { en = \"Zorbing\" }\nkind = \"tool\"\nforms = [\"zorb-craft\", \"Zorb craft\", \"\"]\nevidence = [\"zorb\"]\n";
    let said = said("entries", body);
    assert!(said.contains("own.toml:8: forms: `Zorb craft` is stated twice here"), "{said}");
    assert!(said.contains("own.toml:8: forms: `` is no form"), "{said}");
    assert!(said.contains("own.toml:9: evidence: `zorb` is no evidence phrase"), "{said}");
}

#[test]
fn a_form_shared_with_a_built_in_concept_may_be_declared_so() {
    let body = "[[group]]\nkind = \"tool\"\n[group.names]\nour-k = [\"Kay Zorb\", { t = \"Kubernetes\", ambiguous = true }]\nterra = [{ t = \"Terrraform\", sure = true }]\n";
    let files = [("skills/own.toml", &*format!("{HEAD}{body}"))];
    let output = check(&folder("shared", &files));
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_file_that_nothing_reads_is_shown_with_where_it_belongs() {
    let files = [
        ("Skillz/own.toml", HEAD),
        ("language/en/negations.toml", "denies = [\"never met\"]\n"),
        ("listing.toml", "joins = [\"und\"]\n"),
        ("language/en/negation.toml", "denis = [\"never met\"]\n"),
    ];
    let said = String::from_utf8(check(&folder("places", &files)).stderr).unwrap();
    for part in [
        "Skillz/own.toml` is read by nothing: concepts belong in skills/",
        "negations.toml` is read by nothing: is negation.toml meant?",
        "listing.toml` is read by nothing: move it to language/en/listing.toml",
        "language/en/negation.toml:1: `denis` unknown field",
    ] {
        assert!(said.contains(part), "no {part} in {said}");
    }
}

#[test]
fn every_fault_of_every_file_is_shown_at_once() {
    let one =
        format!("{HEAD}[[group]]\nkind = \"tool\"\n[group.names]\nour-k = [\"Kubernetes\"]\n");
    let other = format!("{HEAD}shade = 1\n");
    let files = [("skills/one.toml", &*one), ("skills/other.toml", &*other)];
    let said = String::from_utf8(check(&folder("many", &files)).stderr).unwrap();
    assert!(said.contains("skills/one.toml:7") && said.contains("skills/other.toml:4"), "{said}");
}

#[test]
fn an_empty_folder_is_no_keyword_set() {
    let folder = folder("empty", &[("notes.txt", "nothing here")]);
    let output = check(&folder);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("holds no .toml file"));
}
