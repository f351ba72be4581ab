//! A posting as TOML that people edit and give back with `--posting`.

use crate::model::{Posting, PostingFile, RoleFamily, Seniority};

/// What the file says about itself, after its first line.
const HOW_TO: &str = "\
# Edit this file and give it back with --posting.
# level: must or nice. weight: 1000 is usual, 2000 counts double, 0 leaves it out.
# any_of: alternatives of which one suffices. skills: ids of keyword sets (vitae keywords list).
# kind: skill, soft, experience, degree, certification, language, management, domain or condition.
";

/// The posting as TOML.
#[must_use]
pub fn posting_toml(posting: &Posting) -> String {
    let body = toml::to_string(&PostingFile::from(posting)).unwrap_or_else(|_| {
        // Unreachable for these types; an empty posting is still a file that can be edited.
        let empty = Posting {
            role_family: RoleFamily::Other,
            seniority: Seniority::Mid,
            ..Posting::default()
        };
        toml::to_string(&PostingFile::from(&empty)).unwrap_or_default()
    });
    match body.split_once('\n') {
        Some((first, rest)) => format!("{first}\n{HOW_TO}\n{rest}"),
        None => body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Confidence, Found, POSTING_FILE_START, Span};

    #[test]
    fn the_file_opens_with_its_schema_and_says_how_to_edit_it() {
        let title = Found::new("Head of IT".to_owned(), Span::default(), Confidence::CERTAIN);
        let text = posting_toml(&Posting { title: Some(title), ..Posting::default() });
        assert!(text.starts_with(POSTING_FILE_START), "{text}");
        assert!(
            text.contains("0 leaves it out") && text.contains("title = \"Head of IT\""),
            "{text}"
        );
        assert!(toml::from_str::<PostingFile>(&text).is_ok());
    }
}
