//! Flags to keyword sets and options.

use vitae::{
    KeywordSets, Options,
    checks::Config,
    extract::ReadOptions,
    model::{Date, SourceFormat},
};

use super::{
    args::{Global, Reading, SourceKind},
    failure::Failure,
    worker,
};

/// The keyword sets of the flags.
pub(super) fn keyword_sets(global: &Global) -> Result<KeywordSets, Failure> {
    if let Some(dir) = &global.keywords {
        return Err(Failure::usage(
            format!("the keyword sets of `{}` cannot be added yet", dir.display()),
            "leave out --keywords",
        ));
    }
    KeywordSets::builtin().map_err(|error| vitae::Error::from(error).into())
}

/// The options of the flags.
pub(super) fn options(global: &Global, reading: &Reading) -> Options {
    Options {
        today: today(global),
        reading: read_options(reading),
        reader: worker::reader(),
        checks: Config::default(),
    }
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
