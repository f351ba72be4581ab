//! Text recognition through the whole program: with Tesseract where it is installed, and without.

use std::{
    fs,
    io::{Cursor, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use vitae::extract;

const SCAN: &str = "samples/resumes/scanned-page.pdf";

fn vitae(arguments: &[&str], path: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitae"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    command.output().unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn codes(value: &serde_json::Value) -> Vec<&str> {
    let notices = value["notices"].as_array().unwrap();
    notices.iter().map(|notice| notice["code"].as_str().unwrap()).collect()
}

/// Whether Tesseract with English is installed; says so loudly if not.
fn is_installed(test: &str) -> bool {
    let languages = Command::new("tesseract").arg("--list-langs").output();
    let found = languages.is_ok_and(|it| String::from_utf8_lossy(&it.stdout).contains("eng"));
    if !found {
        // Straight to the terminal: what tests print is kept back when they pass.
        let skipped = format!("SKIPPED {test}: no `tesseract` with English on the PATH\n");
        std::io::stderr().write_all(skipped.as_bytes()).unwrap();
    }
    found
}

#[test]
fn a_scan_stays_a_picture_without_the_flag_and_the_notice_names_it() {
    let output = vitae(&["extract", SCAN, "--format", "json"], None);
    let value = json(&output);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(value["status"], "image_only");
    assert_eq!(codes(&value), ["picture-page"]);
    assert!(value["notices"][0]["message"].as_str().unwrap().contains("--ocr"));
}

#[test]
fn with_the_flag_and_without_the_program_the_message_says_what_to_install() {
    let output = vitae(&["extract", SCAN, "--ocr", "--format", "json"], Some("/no/programs"));
    let value = json(&output);
    assert_eq!(value["status"], "image_only");
    assert!(codes(&value).contains(&"ocr-missing"), "{value}");
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("tesseract-ocr"), "{message}");
}

#[test]
fn with_the_flag_a_scan_is_read_with_places_and_confidence() {
    if !is_installed("with_the_flag_a_scan_is_read_with_places_and_confidence") {
        return;
    }
    let value = json(&vitae(&["extract", SCAN, "--ocr", "--format", "json"], None));
    assert_eq!(value["status"], "ok");
    assert_eq!(value["kind"], "resume");
    assert!(codes(&value).contains(&"ocr") && !codes(&value).contains(&"picture-page"));
    let text = value["text"].as_str().unwrap();
    for words in ["Amara Okafor", "Harcastle Foods, Leeds", "amara.okafor@example.com"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let lines = value["lines"].as_array().unwrap();
    assert!(lines.len() > 20);
    for line in lines {
        assert!(line["ocr_confidence"].as_u64().unwrap() <= 1000, "{line}");
        let place = line["box"].as_array().unwrap();
        assert!(place[0].as_f64().unwrap() > 0.0 && place[3].as_f64().unwrap() < 842.0, "{line}");
    }
}

#[test]
fn a_document_with_text_is_the_same_with_the_flag() {
    let resume = "samples/resumes/amara-okafor-it-manager.pdf";
    let with = vitae(&["extract", resume, "--ocr", "--format", "json"], Some("/no/programs"));
    let without = vitae(&["extract", resume, "--format", "json"], None);
    assert!(with.status.success());
    assert_eq!(with.stdout, without.stdout);
}

/// A scan of the samples as a picture in a Word file.
fn word_file_of_a_scan(folder: &Path) -> PathBuf {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(SCAN)).unwrap();
    let source = vitae::Source { name: "scan.pdf".to_owned(), bytes };
    let page = extract::picture(&source, 1, &extract::ReadOptions::default()).unwrap();
    let mut picture = Vec::new();
    let mut encoder = png::Encoder::new(&mut picture, page.width, page.height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&page.grey).unwrap();
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let place = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    let body = format!(
        "<w:document xmlns:w='{word}' xmlns:a='{drawing}' xmlns:wp='{place}'><w:body><w:p><w:r>\
         <w:drawing><wp:inline><wp:extent cx='7000000' cy='9900000'/><a:blip/></wp:inline>\
         </w:drawing></w:r></w:p></w:body></w:document>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("[Content_Types].xml", "<Types/>".as_bytes()),
        ("word/document.xml", body.as_bytes()),
        ("word/media/image1.png", picture.as_slice()),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let path = folder.join("scan.docx");
    fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
    path
}

#[test]
fn a_scan_in_a_word_file_is_a_picture_without_the_flag_and_read_with_it() {
    let folder = std::env::temp_dir().join(format!("vitae-scan-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = word_file_of_a_scan(&folder);
    let file = file.to_str().unwrap();
    let without = vitae(&["extract", file], None);
    assert_eq!(without.status.code(), Some(3));
    let message = String::from_utf8(without.stderr).unwrap();
    assert!(message.contains("holds pictures") && message.contains("--ocr"), "{message}");
    if is_installed("a_scan_in_a_word_file_is_a_picture_without_the_flag_and_read_with_it") {
        let with = json(&vitae(&["extract", file, "--ocr", "--format", "json"], None));
        assert_eq!(with["status"], "ok");
        assert!(codes(&with).contains(&"ocr"), "{with}");
        assert!(with["text"].as_str().unwrap().contains("Amara Okafor"), "{with}");
    }
    fs::remove_dir_all(&folder).unwrap();
}
