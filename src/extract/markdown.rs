//! Markdown through pulldown-cmark's events: headings, bullets, tables and links as lines.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{
    draft::Draft,
    encoding::Decoded,
    failure::Failure,
    limits::Limits,
    line::{LineDraft, Look},
    txt,
};
use crate::model::{HiddenReason, LineKind};

/// Reads decoded Markdown.
pub(super) fn read(decoded: &Decoded, limits: Limits) -> Result<Draft, Failure> {
    let mut draft = Draft::new(limits);
    txt::note_encoding(&mut draft, decoded);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut walk = Walk::new(draft);
    for event in Parser::new_ext(&decoded.text, options) {
        walk.event(event)?;
    }
    walk.end_line()?;
    Ok(walk.draft)
}

/// Where the walk stands.
struct Walk {
    draft: Draft,
    line: LineDraft,
    block: u32,
    kind: LineKind,
    size: Option<f32>,
    bold: usize,
    struck: usize,
    metadata: bool,
    /// Numbers of the open lists, innermost last; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// Label of the item that was opened and has no text yet.
    label: Option<String>,
}

impl Walk {
    fn new(draft: Draft) -> Self {
        Self {
            draft,
            line: LineDraft::default(),
            block: 0,
            kind: LineKind::Text,
            size: None,
            bold: 0,
            struck: 0,
            metadata: false,
            lists: Vec::new(),
            label: None,
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), Failure> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::End(tag) => self.end(tag)?,
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.text(&text)?,
            Event::SoftBreak if self.lists.is_empty() => self.end_line()?,
            Event::SoftBreak => self.text(" ")?,
            Event::HardBreak | Event::Rule => self.end_line()?,
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html)?,
            Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " })?,
            Event::FootnoteReference(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), Failure> {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_line()?;
                self.kind = LineKind::Heading;
                self.size = Some(heading_size(level));
                self.block += 1;
            }
            Tag::List(first) => {
                self.end_line()?;
                self.lists.push(first);
            }
            Tag::Item => {
                self.end_line()?;
                self.label = Some(self.next_label());
                self.kind = LineKind::Bullet;
            }
            Tag::Link { dest_url, .. } => self.line.open_link(&dest_url),
            Tag::Strong => self.bold += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::MetadataBlock(_) => self.metadata = true,
            Tag::TableCell => {
                self.end_line()?;
                self.kind = LineKind::Cell;
            }
            Tag::Table(_) => {
                self.end_line()?;
                self.draft.layout.tables += 1;
            }
            Tag::Image { .. } => self.draft.layout.images += 1,
            Tag::FootnoteDefinition(_) => {
                self.end_line()?;
                self.kind = LineKind::Note;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), Failure> {
        match tag {
            TagEnd::Link => self.line.close_link(),
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::MetadataBlock(_) => self.metadata = false,
            TagEnd::List(_) => {
                self.end_line()?;
                self.lists.pop();
            }
            TagEnd::TableCell => {
                self.end_line()?;
                self.block += 1;
            }
            TagEnd::Paragraph => {
                self.end_line()?;
                self.block += u32::from(self.lists.is_empty());
            }
            TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::FootnoteDefinition => {
                self.end_line()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Failure> {
        if self.metadata {
            for line in text.lines() {
                if let Some((key, value)) = line.split_once(':') {
                    let value = value.trim().trim_matches(['"', '\'']).to_owned();
                    self.draft.metadata.insert(key.trim().to_lowercase(), value);
                }
            }
            return Ok(());
        }
        if self.struck > 0 {
            return self.draft.hide(text, HiddenReason::Deleted);
        }
        let look = Look { bold: Some(self.bold > 0), size: self.size };
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.end_line()?;
            }
            self.line.push(line, look);
        }
        Ok(())
    }

    /// `<br>` breaks the line; other tags are no words.
    fn html(&mut self, html: &str) -> Result<(), Failure> {
        let mut rest = html;
        while let Some((before, tag)) = rest.split_once('<') {
            self.text(before.trim_end_matches('\n'))?;
            if tag.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br")) {
                self.end_line()?;
            }
            let comment = tag.starts_with("!--");
            rest = tag.split_once(if comment { "-->" } else { ">" }).map_or("", |(_, after)| after);
        }
        self.text(rest.trim_end_matches('\n'))
    }

    fn next_label(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let label = format!("{number}.");
                *number += 1;
                label
            }
            _ => "•".to_owned(),
        }
    }

    fn end_line(&mut self) -> Result<(), Failure> {
        let mut line = std::mem::take(&mut self.line);
        if line.is_blank() {
            return Ok(());
        }
        if let Some(label) = self.label.take() {
            line.prefix(&label);
        }
        self.draft.push(line, self.kind, self.block)?;
        self.kind = if self.lists.is_empty() { LineKind::Text } else { self.kind };
        self.size = None;
        if self.kind == LineKind::Bullet {
            // The next line of the same item is its continuation, not another bullet.
            self.kind = LineKind::Text;
        }
        Ok(())
    }
}

/// Sizes of a usual rendering, so that levels can be told apart.
fn heading_size(level: HeadingLevel) -> f32 {
    match level {
        HeadingLevel::H1 => 24.0,
        HeadingLevel::H2 => 18.0,
        HeadingLevel::H3 => 14.0,
        _ => 12.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        extract::{encoding, tests::facts},
        model::Document,
    };

    fn read_text(text: &str) -> Document {
        let draft = read(&encoding::decode(text.as_bytes()), Limits::default()).unwrap();
        draft.finish(facts()).unwrap()
    }

    #[test]
    fn headings_bullets_numbers_and_links_are_lines_of_their_kind() {
        let document = read_text(
            "# Teun Abara\n\n## Experience\n\n**IT Lead**, Nordlys\n2019 – 2023\n\n- Cut outages by 40%\n  in a year\n- Ran [status page](https://status.example)\n\n1. First\n2. Second\n",
        );
        assert_eq!(
            document.text,
            "Teun Abara\nExperience\nIT Lead, Nordlys\n2019 – 2023\n• Cut outages by 40% in a year\n• Ran status page\n1. First\n2. Second"
        );
        assert_eq!(document.lines[1].kind, LineKind::Heading);
        assert_eq!(document.lines[4].kind, LineKind::Bullet);
        assert_eq!(document.lines[0].bold, Some(false));
        let link = &document.links[0];
        assert_eq!(
            (link.text.as_str(), link.uri.as_str()),
            ("status page", "https://status.example")
        );
        assert_eq!(link.span.unwrap().of(&document.text), "status page");
    }

    #[test]
    fn front_matter_is_metadata_and_struck_text_is_hidden() {
        let document = read_text("---\ntitle: My CV\n---\n\nHello ~~old boss~~ world<br>next\n");
        assert_eq!(document.metadata["title"], "My CV");
        assert_eq!(document.text, "Hello  world\nnext");
        assert_eq!(document.hidden[0].reason, HiddenReason::Deleted);
    }
}
