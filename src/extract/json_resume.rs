//! JSON Resume (jsonresume.org) as a readable text with sections.

use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Map, Value};

use super::{draft::Draft, failure::Failure, flow::Flow, limits::Limits, line::Look};
use crate::model::LineKind;

/// The two sections that tell a JSON Resume from other JSON.
#[derive(Deserialize)]
struct Shape {
    basics: Option<IgnoredAny>,
    work: Option<IgnoredAny>,
}

/// Whether the bytes are a JSON object with the sections of a JSON Resume.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
        && serde_json::from_slice::<Shape>(bytes)
            .is_ok_and(|shape| shape.basics.is_some() || shape.work.is_some())
}

/// How a section is written: its key, its heading, and what its entries show.
struct Section {
    key: &'static str,
    heading: &'static str,
    /// Keys of the entry's first line.
    title: &'static [&'static str],
    /// What stands between them: a bar where the values may hold commas.
    between: &'static str,
    /// Keys of lists that become bullets.
    bullets: &'static [&'static str],
    /// Keys of texts that follow on lines of their own.
    texts: &'static [&'static str],
}

/// The schema's sections in the order a reader expects.
const SECTIONS: [Section; 11] = [
    Section {
        key: "work",
        heading: "Experience",
        title: &["position", "name", "company", "location"],
        between: " | ",
        bullets: &["highlights"],
        texts: &["description", "summary"],
    },
    Section {
        key: "education",
        heading: "Education",
        title: &["studyType", "area", "institution", "score"],
        between: " | ",
        bullets: &["courses"],
        texts: &[],
    },
    Section {
        key: "certificates",
        heading: "Certifications",
        title: &["name", "issuer"],
        between: ", ",
        bullets: &[],
        texts: &[],
    },
    Section {
        key: "skills",
        heading: "Skills",
        title: &["name", "level"],
        between: ", ",
        bullets: &[],
        texts: &["keywords"],
    },
    Section {
        key: "projects",
        heading: "Projects",
        title: &["name", "entity"],
        between: ", ",
        bullets: &["highlights"],
        texts: &["description", "keywords"],
    },
    Section {
        key: "volunteer",
        heading: "Volunteering",
        title: &["position", "organization"],
        between: ", ",
        bullets: &["highlights"],
        texts: &["summary"],
    },
    Section {
        key: "languages",
        heading: "Languages",
        title: &["language", "fluency"],
        between: ", ",
        bullets: &[],
        texts: &[],
    },
    Section {
        key: "awards",
        heading: "Awards",
        title: &["title", "awarder"],
        between: ", ",
        bullets: &[],
        texts: &["summary"],
    },
    Section {
        key: "publications",
        heading: "Publications",
        title: &["name", "publisher"],
        between: ", ",
        bullets: &[],
        texts: &["summary"],
    },
    Section {
        key: "interests",
        heading: "Interests",
        title: &["name"],
        between: ", ",
        bullets: &[],
        texts: &["keywords"],
    },
    Section {
        key: "references",
        heading: "References",
        title: &["name"],
        between: ", ",
        bullets: &[],
        texts: &["reference"],
    },
];

/// Reads a JSON Resume.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Draft, Failure> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| Failure::malformed(format!("the JSON is damaged ({error})")))?;
    let mut page = Page { flow: Flow::new(limits) };
    if let Some(basics) = value.get("basics").and_then(Value::as_object) {
        page.basics(basics)?;
    }
    for section in &SECTIONS {
        let entries = value.get(section.key).and_then(Value::as_array);
        for (index, entry) in entries.into_iter().flatten().enumerate() {
            if index == 0 {
                page.heading(section.heading)?;
            }
            page.entry(section, entry)?;
        }
    }
    Ok(page.flow.draft)
}

struct Page {
    flow: Flow,
}

impl Page {
    fn line(&mut self, text: &str, kind: LineKind, look: Look) -> Result<(), Failure> {
        for line in text.lines() {
            self.flow.write(line, look);
            self.flow.end_line(kind)?;
        }
        Ok(())
    }

    fn plain(&mut self, text: &str) -> Result<(), Failure> {
        self.line(text, LineKind::Text, Look { bold: Some(false), size: Some(11.0) })
    }

    fn heading(&mut self, text: &str) -> Result<(), Failure> {
        self.flow.new_block();
        self.line(text, LineKind::Heading, Look { bold: Some(true), size: Some(14.0) })
    }

    fn basics(&mut self, basics: &Map<String, Value>) -> Result<(), Failure> {
        let of = |key| basics.get(key).map(text).unwrap_or_default();
        self.line(&of("name"), LineKind::Text, Look { bold: Some(true), size: Some(20.0) })?;
        self.plain(&of("label"))?;
        let place = basics.get("location").and_then(Value::as_object);
        let place =
            place.map(|place| join(place, &["address", "city", "region", "countryCode"], ", "));
        for contact in [of("email"), of("phone"), place.unwrap_or_default()] {
            self.plain(&contact)?;
        }
        let profiles = basics.get("profiles").and_then(Value::as_array).into_iter().flatten();
        let profiles = profiles.filter_map(|profile| profile.get("url")).map(text);
        for address in [of("url"), of("website")].into_iter().chain(profiles) {
            self.flow.line.open_link(&address);
            self.plain(&address)?;
        }
        let summary = of("summary");
        if !summary.is_empty() {
            self.heading("Summary")?;
            self.plain(&summary)?;
        }
        Ok(())
    }

    fn entry(&mut self, section: &Section, entry: &Value) -> Result<(), Failure> {
        let Some(entry) = entry.as_object() else {
            return self.plain(&text(entry));
        };
        let title = join(entry, section.title, section.between);
        self.line(&title, LineKind::Text, Look { bold: Some(true), size: Some(11.0) })?;
        self.plain(&dates(entry))?;
        if let Some(address) = entry.get("url").or_else(|| entry.get("website")).map(text) {
            self.flow.line.open_link(&address);
            self.plain(&address)?;
        }
        for key in section.texts {
            self.plain(&entry.get(*key).map(text).unwrap_or_default())?;
        }
        let items = section.bullets.iter().filter_map(|key| entry.get(*key)?.as_array()).flatten();
        for item in items {
            let look = Look { bold: Some(false), size: Some(11.0) };
            self.line(&format!("• {}", text(item)), LineKind::Bullet, look)?;
        }
        Ok(())
    }
}

/// `from – to`; an entry that began and did not end goes on.
fn dates(entry: &Map<String, Value>) -> String {
    let of = |keys: [&str; 2]| {
        keys.iter()
            .find_map(|key| entry.get(*key))
            .map(|date| month(&text(date)))
            .unwrap_or_default()
    };
    let (start, end) = (of(["startDate", "start"]), of(["endDate", "end"]));
    match (start.is_empty(), end.is_empty()) {
        (false, true) => format!("{start} – Present"),
        (false, false) => format!("{start} – {end}"),
        (true, false) => end,
        (true, true) => of(["date", "releaseDate"]),
    }
}

/// `2019-03-01` as `2019-03`: résumés do not speak of days.
fn month(date: &str) -> String {
    match date.match_indices('-').nth(1) {
        Some((at, _)) => date.get(..at).unwrap_or(date).to_owned(),
        None => date.to_owned(),
    }
}

fn join(entry: &Map<String, Value>, keys: &[&str], between: &str) -> String {
    let parts = keys.iter().filter_map(|key| entry.get(*key)).map(text);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// A value as words.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().map(scalar).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}

fn scalar(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::tests::facts;

    #[test]
    fn sections_become_headings_dates_and_bullets() {
        let json = r#"{"basics": {"name": "Amina Sørlie", "label": "IT Manager", "email": "amina@example.org",
            "location": {"city": "Bergen", "countryCode": "NO"},
            "profiles": [{"url": "https://git.example/amina"}], "summary": "Leads platform teams."},
          "work": [{"position": "IT Manager", "name": "Fjordnett", "startDate": "2019-03-01",
                    "highlights": ["Cut outages by 40%"]}],
          "skills": [{"name": "Cloud", "keywords": ["AWS", "Terraform"]}]}"#;
        let draft = read(json.as_bytes(), Limits::default()).unwrap();
        let document = draft.finish(facts()).unwrap();
        assert_eq!(
            document.text,
            "Amina Sørlie\nIT Manager\namina@example.org\nBergen, NO\nhttps://git.example/amina\n\
             Summary\nLeads platform teams.\nExperience\nIT Manager | Fjordnett\n2019-03 – Present\n\
             • Cut outages by 40%\nSkills\nCloud\nAWS, Terraform"
        );
        assert_eq!(document.links[0].uri, "https://git.example/amina");
        assert_eq!(document.lines[7].kind, LineKind::Heading);
    }

    #[test]
    fn values_of_the_wrong_kind_are_no_reason_to_fail() {
        let json = br#"{"basics": {"name": 7}, "work": [null, 3, {"highlights": "x", "url": []}]}"#;
        assert!(read(json, Limits::default()).is_ok());
        assert!(read(b"{\"basics\": ", Limits::default()).is_err());
    }
}
