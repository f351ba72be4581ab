//! Reads the literate cases of `cases/` and runs one check over one case.

use vitae::{
    KeywordSets,
    checks::{self, Config, Family, Subject},
    extract::{self, ReadOptions},
    model::{
        ConceptKind, Confidence, Date, Document, Evidence, Found, Grade, Hidden, HiddenReason,
        Level, Line, LineKind, Link, Match, MatchRule, Outcome, Page, Posting, Requirement,
        RequirementKind, RequirementSource, Resume, SectionKind, Seniority, SkillHit, Source,
        SourceFormat, Span, Stance, Verdict, YearMonth,
    },
    parse,
};

/// Where a finding is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expected {
    /// In this line, and its quote holds these words.
    InLine { line: String, words: String },
    /// About the whole document.
    Whole,
}

impl Expected {
    /// Whether a finding with this first line and quote is the expected one.
    pub(crate) fn fits(&self, (line, quote): &(String, Option<String>)) -> bool {
        match self {
            Self::Whole => quote.is_none(),
            Self::InLine { line: own, words } => {
                own.trim() == line.trim() && quote.as_ref().is_some_and(|q| q.contains(words))
            }
        }
    }
}

/// One case: a résumé, what stands around it, and what the check must find.
pub(crate) struct Case {
    /// The words after `===`.
    pub(crate) title: String,
    /// The findings to be made; none in a quiet case.
    pub(crate) expected: Vec<Expected>,
    resume: String,
    parts: Vec<(String, Vec<String>)>,
}

impl Case {
    /// All cases of a file.
    pub(crate) fn all(text: &str) -> Vec<Self> {
        let cases: Vec<Self> = text.split("\n=== ").skip(1).map(Self::parse).collect();
        assert!(!cases.is_empty(), "no case begins with ===");
        cases
    }

    fn parse(case: &str) -> Self {
        let (title, body) = case.split_once('\n').unwrap();
        let mut expected = Vec::new();
        let mut parts: Vec<(String, Vec<String>)> = vec![("resume".to_owned(), Vec::new())];
        for line in body.lines() {
            if let Some(name) = line.strip_prefix(">>> ") {
                parts.push((name.trim().to_owned(), Vec::new()));
            } else if line.trim() == "^^" {
                expected.push(Expected::Whole);
            } else if let Some(words) = line.trim_start().strip_prefix('^') {
                let above = parts.last().unwrap().1.last().unwrap().clone();
                expected.push(Expected::InLine { line: above, words: words.trim().to_owned() });
            } else {
                parts.last_mut().unwrap().1.push(line.to_owned());
            }
        }
        let fires = title.starts_with("fires: ");
        assert!(fires || title.starts_with("quiet: "), "“{title}” neither fires nor is quiet");
        assert_eq!(fires, !expected.is_empty(), "“{title}” does not do what it says");
        let resume = parts.remove(0).1.join("\n");
        Self { title: title.to_owned(), expected, resume, parts }
    }

    fn part(&self, name: &str) -> Option<&[String]> {
        self.parts.iter().find(|(own, _)| own == name).map(|(_, lines)| lines.as_slice())
    }

    /// Lines and quotes of what the check `code` finds in this case.
    pub(crate) fn run(&self, code: &str, sets: &KeywordSets) -> Vec<(String, Option<String>)> {
        let today = self.part("today").map_or(Date { year: 2026, month: 1, day: 15 }, |lines| {
            let numbers: Vec<i16> =
                lines[0].split('-').map(|number| number.parse().unwrap()).collect();
            Date { year: numbers[0], month: numbers[1] as u8, day: numbers[2] as u8 }
        });
        let mut document = read(&self.resume);
        self.dress(&mut document);
        let mut resume = parse::resume(&document, sets, today);
        for line in self.part("hits").unwrap_or_default() {
            mention(&mut resume, &document, line);
        }
        let letter_document = self.part("letter").map(|lines| read(&lines.join("\n")));
        let letter = letter_document.as_ref().map(|document| parse::letter(document, sets));
        let posting_document = read(&self.part("posting").unwrap_or_default().join("\n"));
        let mut posting = if posting_document.text.is_empty() {
            Posting::default()
        } else {
            parse::posting(&posting_document, sets)
        };
        for line in self.part("job").unwrap_or_default() {
            describe(&mut posting, line);
        }
        let matched = Match {
            verdicts: self
                .part("verdicts")
                .unwrap_or_default()
                .iter()
                .filter(|line| !line.is_empty())
                .enumerate()
                .map(|(index, line)| verdict(index, line, &document.text))
                .collect(),
        };
        if posting.requirements.is_empty() {
            posting.requirements =
                matched.verdicts.iter().map(|verdict| verdict.requirement.clone()).collect();
        }
        let only = Config { select: [code.to_owned()].into(), ..Config::default() };
        let family = Family::of(code).unwrap();
        let (found, text) = if family == Family::Posting {
            let found = checks::posting(&posting, &posting_document, today, sets, &only);
            (found, &posting_document.text)
        } else {
            let subject = Subject {
                document: &document,
                resume: &resume,
                letter: letter.as_ref().zip(letter_document.as_ref()),
                posting: &posting,
                matched: &matched,
                today,
            };
            let of_letter = family == Family::Letter;
            let text = letter_document.as_ref().filter(|_| of_letter).unwrap_or(&document);
            (checks::run(&subject, sets, &only), &text.text)
        };
        found
            .iter()
            .map(|finding| {
                assert!(!finding.message.is_empty() && !finding.advice.is_empty());
                let line = finding.span.map_or("", |span| line_of(text, span));
                (line.to_owned(), finding.span.map(|span| span.of(text).to_owned()))
            })
            .collect()
    }

    /// Adds to the document what plain text cannot say.
    fn dress(&self, document: &mut Document) {
        for line in self.part("layout").unwrap_or_default() {
            let Some((key, value)) = line.split_once('=') else { continue };
            let number = || value.trim().parse::<u32>().unwrap();
            let layout = &mut document.layout;
            match key.trim() {
                "columns" => layout.columns = number(),
                "tables" => layout.tables = number(),
                "text_boxes" => layout.text_boxes = number(),
                "images" => layout.images = number(),
                "unmapped_glyphs" => layout.unmapped_glyphs = number(),
                "picture_pages" => layout.picture_pages.push(number()),
                "simple_reading" => layout.simple_reading = Some(value.replace("\\n", "\n")),
                "header" => set_kind(document, value.trim(), LineKind::Header),
                "size" => {
                    for line in &mut document.lines {
                        line.size = Some(number() as f32);
                    }
                }
                "bytes" => document.source.bytes = number() as usize,
                "pages" => {
                    document.pages = (1..=number())
                        .map(|number| Page { number, width: 595.0, height: 842.0 })
                        .collect();
                }
                "format" => {
                    document.source.format = Some(match value.trim() {
                        "pdf" => SourceFormat::Pdf,
                        "doc" => SourceFormat::Doc,
                        _ => SourceFormat::Docx,
                    });
                }
                other => panic!("no layout fact `{other}`"),
            }
        }
        for line in self.part("hidden").unwrap_or_default() {
            if line.is_empty() {
                continue;
            }
            let reason = HiddenReason::White;
            document.hidden.push(Hidden { text: line.clone(), page: 1, bounds: None, reason });
        }
        for line in self.part("links").unwrap_or_default() {
            let Some((text, uri)) = line.split_once(" -> ") else { continue };
            let span = document.text.find(text).map(|at| Span::new(at, at + text.len()));
            let link = Link { text: text.to_owned(), uri: uri.to_owned(), page: 1, span };
            document.links.push(link);
        }
    }
}

fn read(text: &str) -> Document {
    if text.trim().is_empty() {
        return Document::default();
    }
    let source = Source { name: "case.txt".to_owned(), bytes: text.trim().as_bytes().to_vec() };
    let options = ReadOptions { format: Some(SourceFormat::Txt), ..ReadOptions::default() };
    extract::read(&source, &options).unwrap()
}

fn set_kind(document: &mut Document, words: &str, kind: LineKind) {
    document.layout.header_text = true;
    let text = document.text.clone();
    let line: &mut Line =
        document.lines.iter_mut().find(|line| line.span.of(&text).contains(words)).unwrap();
    line.kind = kind;
}

fn line_of(text: &str, span: Span) -> &str {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// `tool exact Kubernetes = Kubernetis`: every place of the words after the `=` is a mention of the
/// concept, whatever the keyword sets say.
fn mention(resume: &mut Resume, document: &Document, line: &str) {
    let Some((concept, words)) = line.split_once(" = ") else { return };
    let mut parts = concept.splitn(3, ' ');
    let kind = match parts.next().unwrap() {
        "tool" => ConceptKind::Tool,
        _ => ConceptKind::Technical,
    };
    let rule = if parts.next() == Some("typo") { MatchRule::Typo } else { MatchRule::Exact };
    let name = parts.next().unwrap().to_owned();
    let id = name.to_lowercase();
    for (at, _) in document.text.match_indices(words) {
        let span = Span::new(at, at + words.len());
        resume.hits.retain(|hit| !hit.span.overlaps(span));
        resume.hits.push(SkillHit {
            id: id.clone().into(),
            name: name.clone().into(),
            kind,
            span,
            rule,
            confidence: Confidence::CERTAIN,
            stance: Stance::Asserted,
        });
    }
    for skill in resume.skills.iter_mut().filter(|skill| skill.raw.value == words) {
        skill.id = Some(id.clone());
    }
}

/// `title = IT Manager`, `employer = Northlight Foods`, `seniority = director`.
fn describe(posting: &mut Posting, line: &str) {
    let Some((key, value)) = line.split_once('=') else { return };
    let value = value.trim();
    let found = || Some(Found::new(value.to_owned(), Span::default(), Confidence::CERTAIN));
    match key.trim() {
        "title" => posting.title = found(),
        "employer" => posting.employer = found(),
        "seniority" => {
            posting.seniority = match value {
                "entry" => Seniority::Entry,
                "senior" => Seniority::Senior,
                "director" => Seniority::Director,
                "executive" => Seniority::Executive,
                _ => Seniority::Mid,
            }
        }
        other => panic!("no fact `{other}`"),
    }
}

/// `must not_shown Kubernetes`, `nice met Terraform listed`, `must partial Java years=5 months=20`,
/// `must met Cobol last=2011`.
fn verdict(index: usize, line: &str, text: &str) -> Verdict {
    let mut words = line.split_whitespace();
    let level = if words.next() == Some("nice") { Level::Nice } else { Level::Must };
    let outcome = match words.next().unwrap() {
        "met" => Outcome::Met,
        "partial" => Outcome::Partial,
        "contradicted" => Outcome::Contradicted,
        "ask" => Outcome::Ask,
        _ => Outcome::NotShown,
    };
    let (mut name, mut grade, mut min_years, mut months, mut last) =
        (Vec::new(), None, None, None, None);
    let (mut kind, mut rule) = (RequirementKind::Skill, MatchRule::Exact);
    for word in words {
        match word.split_once('=') {
            Some(("years", years)) => min_years = years.parse().ok(),
            Some(("months", count)) => months = count.parse().ok(),
            Some(("last", year)) => {
                last = year.parse().ok().map(|year| YearMonth { year, month: None });
            }
            Some(("kind", "soft")) => kind = RequirementKind::Soft,
            Some(("rule", "implied")) => rule = MatchRule::Implied,
            Some(_) => panic!("no fact `{word}`"),
            None if word == "listed" => grade = Some(Grade::Listed),
            None if word == "demonstrated" => grade = Some(Grade::Demonstrated),
            None => name.push(word),
        }
    }
    let name = name.join(" ");
    let requirement = Requirement {
        id: format!("r{}", index + 1),
        quote: name.clone(),
        span: Span::new(0, name.len()),
        kind,
        name: name.clone(),
        skills: Vec::new(),
        any_of: Vec::new(),
        any_of_skills: Vec::new(),
        terms: Vec::new(),
        level,
        min_years,
        degree: None,
        or_equivalent: false,
        min_people: None,
        source: RequirementSource::Requirement,
        weight: 1000,
    };
    let degree_met = if outcome == Outcome::Met { 1000 } else { 0 };
    Verdict {
        requirement,
        outcome,
        grade,
        degree_met,
        months,
        last_used: last,
        evidence: text.find(&name).map(|at| evidence(&name, at, rule)).into_iter().collect(),
        note: String::new(),
    }
}

/// The first place of a requirement's name in the résumé.
fn evidence(name: &str, at: usize, rule: MatchRule) -> Evidence {
    Evidence {
        quote: name.to_owned(),
        span: Span::new(at, at + name.len()),
        grade: Grade::Listed,
        section: SectionKind::Skills,
        position: None,
        rule: Some(rule),
    }
}
