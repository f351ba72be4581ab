//! Entries of skills sections in all their shapes: comma lists, labelled rows, columns, bars.

mod columns;

use super::{joined::Joined, rows::Row, sections::Part};
use crate::{
    model::{Confidence, Found, ListedSkill, SectionKind, SkillHit, Span},
    text::phrase,
};

/// Words a label before a colon may have.
const LABEL_WORDS: usize = 5;
/// Words from which on an entry is a sentence and is kept whole.
const SENTENCE_WORDS: usize = 9;

/// All entries in order, each once.
pub(super) fn read(
    document: &str,
    rows: &[Row<'_>],
    parts: &[Part],
    hits: &[SkillHit],
) -> Vec<ListedSkill> {
    let mut skills: Vec<ListedSkill> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for part in parts.iter().filter(|part| part.kind == SectionKind::Skills) {
        let body = rows.get(part.rows.clone()).unwrap_or_default();
        let usual = columns::usual_width(rows);
        for group in groups(body) {
            if let Some(cells) = columns::cells(body, &group, usual) {
                for span in cells {
                    let raw = span.of(document).to_owned();
                    if seen.insert(phrase::fold(&raw)) {
                        skills.push(listed(raw, span, hits));
                    }
                }
                continue;
            }
            let skip = if group
                .first()
                .is_some_and(|row| Some(row.span) == body.first().map(|first| first.span))
            {
                part.inline
            } else {
                0
            };
            for (raw, span) in entries(&group, skip) {
                if seen.insert(phrase::fold(&raw)) {
                    skills.push(listed(raw, span, hits));
                }
            }
        }
    }
    skills
}

/// Rows that make one list: a comma list goes on over full rows.
fn groups<'a, 'b>(rows: &'a [Row<'b>]) -> Vec<Vec<&'a Row<'b>>> {
    let mut groups: Vec<Vec<&Row<'_>>> = Vec::new();
    for row in rows {
        let goes_on = groups.last().is_some_and(|group| {
            let list = group.iter().any(|row| row.text.contains([',', ';', '|']));
            let Some(above) = group.last() else { return false };
            let open = above.text.ends_with([',', '(', '&', '/'])
                || row.starts_lower() && above.full && (!list || capitals(group));
            // "…, Budget" and "management" below: a list of capitalised entries was broken.
            let broken = list && row.starts_lower() && !above.ends_sentence() && capitals(group);
            !row.signed
                && (open
                    || broken
                    || (list
                        && above.full
                        && !above.ends_sentence()
                        && label_end(row.text).is_none())
                    || (above.signed && row.starts_lower()))
        });
        match groups.last_mut() {
            Some(group) if goes_on => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups
}

/// Whether most entries of a comma list begin with a capital.
fn capitals(group: &[&Row<'_>]) -> bool {
    let entries = || {
        let texts = group.iter().flat_map(|row| row.text.split([',', ';', '|', ':']));
        texts.map(str::trim).filter(|entry| !entry.is_empty())
    };
    entries().filter(|entry| !entry.starts_with(char::is_lowercase)).count() * 3
        >= entries().count() * 2
}

/// The entries of one list with their places.
fn entries(group: &[&Row<'_>], skip: usize) -> Vec<(String, Span)> {
    let joined = Joined::of(group);
    let text = joined.text.as_str();
    let from = label_end(text).unwrap_or(0).max(skip);
    let mut entries = Vec::new();
    for span in split(text, from) {
        let span = cleaned(text, span);
        if span.of(text).chars().any(char::is_alphanumeric) {
            entries.push((span.of(text).to_owned(), joined.back(span)));
        }
    }
    entries
}

/// Where the list behind "Languages:" begins.
fn label_end(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    let label = text.get(..colon)?;
    let fits =
        !label.contains([',', ';', '|', '(']) && label.split_whitespace().count() <= LABEL_WORDS;
    let after = text.get(colon + 1..)?;
    (fits && !after.starts_with("//") && !after.trim().is_empty()).then_some(colon + 1)
}

/// Pieces between separators outside brackets. A slash never parts: "AC/DC", "TCP/IP", "CI/CD".
fn split(text: &str, from: usize) -> Vec<Span> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (from, 0_i32);
    let strong = text.contains([',', ';', '|', '•', '·', '●', '▪', '\t']);
    let mut before = ' ';
    let mut letters = text.char_indices().skip_while(|(at, _)| *at < from).peekable();
    while let Some((at, sign)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, c)| *c);
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            _ => {}
        }
        let number = before.is_ascii_digit() && after.is_ascii_digit();
        let parts = match sign {
            ',' | ';' => depth == 0 && !number,
            '|' | '•' | '·' | '●' | '▪' | '\t' | '■' | '◦' | '‣' | '○' | '❖' | '➢' | '✓' | '⋅'
            | '∙' => true,
            ' ' => before == ' ' && after != ' ' && !strong,
            _ => false,
        };
        if parts {
            pieces.push(Span::new(start, at));
            start = at + sign.len_utf8();
        }
        before = sign;
    }
    pieces.push(Span::new(start, text.len()));
    pieces.into_iter().flat_map(|piece| without_and(text, piece)).collect()
}

/// "…, Python and Go" at the end of a list names two; a sentence stays whole.
fn without_and(text: &str, piece: Span) -> Vec<Span> {
    let body = piece.of(text);
    let lead = body.trim_start();
    for word in ["and ", "& ", "or "] {
        if let Some(rest) = lead.strip_prefix(word) {
            return vec![Span::new(piece.end - rest.len(), piece.end)];
        }
    }
    vec![piece]
}

/// Without edges, rating signs and percentages ("Python ●●●○", "Go 90%", "Rust (5/5)").
fn cleaned(text: &str, span: Span) -> Span {
    let body = span.of(text);
    let is_edge = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | '|'
                    | '•'
                    | '·'
                    | '●'
                    | '○'
                    | '■'
                    | '□'
                    | '★'
                    | '☆'
                    | '–'
                    | '—'
                    | '-'
                    | '*'
                    | ':'
                    | '▪'
                    | '◦'
                    | '▰'
                    | '▱'
                    | '█'
                    | '░'
                    | '⬤'
                    | '◯'
                    | '\u{200b}'
            )
    };
    let left = body.trim_start_matches(is_edge);
    let mut kept = left.trim_end_matches(is_edge);
    if kept.split_whitespace().count() < SENTENCE_WORDS || !kept.contains(". ") {
        kept = kept.trim_end_matches(['.', ' ']);
    }
    if let Some((head, tail)) = kept.rsplit_once(' ')
        && tail.ends_with('%')
        && tail.trim_end_matches('%').chars().all(|c| c.is_ascii_digit())
    {
        kept = head.trim_end_matches(is_edge);
    }
    let start = span.start + body.len() - left.len();
    Span::new(start, start + kept.len())
}

/// The entry with the concept that covers it, if one does.
fn listed(raw: String, span: Span, hits: &[SkillHit]) -> ListedSkill {
    let from = hits.partition_point(|hit| hit.span.start < span.start);
    let best = hits
        .iter()
        .skip(from)
        .take_while(|hit| hit.span.start < span.end)
        .filter(|hit| span.contains(hit.span))
        .max_by_key(|hit| hit.span.len())
        .filter(|hit| hit.span.len() * 10 >= span.len() * 7);
    ListedSkill {
        name: best.map_or_else(|| raw.clone(), |hit| hit.name.to_string()),
        id: best.map(|hit| hit.id.to_string()),
        raw: Found::new(raw, span, Confidence::new(900)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        keywords::KeywordSets,
        parse::{rows::rows, sections, testing::document},
    };

    fn skills(body: &str) -> Vec<String> {
        let document = document(&format!("Ida Falk\n\nSkills\n{body}"));
        let rows = rows(&document);
        let parts = sections::split(&rows, &KeywordSets::builtin().unwrap());
        read(&document.text, &rows, &parts, &[]).into_iter().map(|skill| skill.raw.value).collect()
    }

    #[test]
    fn comma_lists_and_labelled_rows() {
        assert_eq!(
            skills("Languages: C, C++, Rust\nOffice: Word/Excel/PowerPoint"),
            ["C", "C++", "Rust", "Word/Excel/PowerPoint"]
        );
        assert_eq!(skills("Python, Go, and Kubernetes."), ["Python", "Go", "Kubernetes"]);
    }

    #[test]
    fn compounds_and_brackets_stay_whole() {
        assert_eq!(
            skills("AC/DC systems, Azure (IaaS, PaaS), CI/CD"),
            ["AC/DC systems", "Azure (IaaS, PaaS)", "CI/CD"]
        );
    }

    #[test]
    fn bars_pipes_bullets_and_one_a_line() {
        assert_eq!(skills("Python ●●●●○\nGo 90%"), ["Python", "Go"]);
        assert_eq!(skills("Budgeting | Hiring | ITIL"), ["Budgeting", "Hiring", "ITIL"]);
        assert_eq!(skills("- Budgeting\n- Hiring"), ["Budgeting", "Hiring"]);
    }

    #[test]
    fn a_list_goes_on_over_lines() {
        assert_eq!(
            skills("Active Directory, Azure, Windows\nServer, Linux"),
            ["Active Directory", "Azure", "Windows Server", "Linux"]
        );
        assert_eq!(skills("Kubernetes,\nTerraform"), ["Kubernetes", "Terraform"]);
        assert_eq!(
            skills("Azure, ServiceNow, Budget\nmanagement, ITIL"),
            ["Azure", "ServiceNow", "Budget management", "ITIL"]
        );
        assert_eq!(
            skills("python, rust\njava, kubernetes, terraform"),
            ["python", "rust", "java", "kubernetes", "terraform"]
        );
    }
}
