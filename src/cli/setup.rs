//! Flags to keyword sets and options.

use std::path::Path;

use vitae::{
    KeywordSets, Options,
    checks::{Baseline, Config},
    extract::ReadOptions,
    model::{Date, SourceFormat},
};

use super::{
    args::{CheckFlags, Global, Reading, SourceKind},
    failure::Failure,
    input, worker,
};

/// The keyword sets of the flags.
pub(super) fn keyword_sets(global: &Global) -> Result<KeywordSets, Failure> {
    match &global.keywords {
        Some(dir) => keyword_folder(dir),
        None => KeywordSets::builtin().map_err(Failure::from),
    }
}

/// The built-in keyword sets with those of a folder on top.
pub(super) fn keyword_folder(dir: &Path) -> Result<KeywordSets, Failure> {
    let files = input::keyword_files(dir)?;
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    KeywordSets::with_overlay(&files).map_err(Failure::from)
}

/// The options of the flags.
pub(super) fn options(global: &Global, reading: &Reading) -> Options {
    Options {
        today: today(global),
        reading: read_options(reading),
        reader: worker::reader(reading.ocr),
        checks: Config::default(),
    }
}

/// Which checks run: a configuration file's word, then the flags'.
pub(super) fn checks(flags: &CheckFlags) -> Result<Config, Failure> {
    let mut config = match &flags.config {
        Some(path) => Config::parse(&input::text(path)?).map_err(|e| Failure::config(path, &e))?,
        None => Config::default(),
    };
    config.select.extend(flags.select.iter().cloned());
    config.ignore.extend(flags.ignore.iter().cloned());
    config.prove().map_err(|error| {
        Failure::usage(error.to_string(), "codes, names and families stand in docs/checks.md")
    })?;
    if let Some(path) = &flags.baseline {
        config.baseline =
            Baseline::parse(&input::text(path)?).map_err(|e| Failure::config(path, &e))?;
    }
    Ok(config)
}

/// The day that "present" means: the flag's, or today in UTC.
pub(super) fn today(global: &Global) -> Date {
    global.today.unwrap_or_else(|| {
        let date = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date();
        Date {
            year: date.year(),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        }
    })
}

fn read_options(reading: &Reading) -> ReadOptions {
    ReadOptions {
        password: reading.password.clone(),
        format: reading.kind.map(SourceFormat::from),
        ..ReadOptions::default()
    }
}

impl From<SourceKind> for SourceFormat {
    fn from(kind: SourceKind) -> Self {
        match kind {
            SourceKind::Pdf => Self::Pdf,
            SourceKind::Docx => Self::Docx,
            SourceKind::Odt => Self::Odt,
            SourceKind::Rtf => Self::Rtf,
            SourceKind::Html => Self::Html,
            SourceKind::Markdown => Self::Markdown,
            SourceKind::Txt => Self::Txt,
            SourceKind::Doc => Self::Doc,
            SourceKind::JsonResume => Self::JsonResume,
        }
    }
}
