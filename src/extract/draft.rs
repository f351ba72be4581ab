//! A document while it is being read: cleaned lines in, a whole [`Document`] out.

use std::collections::BTreeMap;

use super::{failure::Failure, limits::Limits, line::LineDraft};
use crate::{
    model::{
        Document, Hidden, HiddenReason, LayoutFacts, Line, LineKind, Link, Notice, Page,
        SourceFacts, Span, Status,
    },
    text,
};

/// A4, for formats that know no pages.
const MADE_UP_PAGE: Page = Page { number: 1, width: 595.0, height: 842.0 };

/// Longer than this, a title or a list of keywords is not written for a person.
const HONEST_LENGTH: usize = 200;

/// Properties whose text a stuffer would fill.
const WORDY: [&str; 5] = ["keywords", "description", "subject", "category", "title"];

/// Collects what a reader of a format without pages finds.
#[derive(Debug)]
pub(super) struct Draft {
    text: String,
    lines: Vec<Line>,
    links: Vec<Link>,
    hidden: Vec<Hidden>,
    notices: Vec<Notice>,
    hidden_bytes: usize,
    limits: Limits,
    /// Filled by the reader.
    pub(super) layout: LayoutFacts,
    /// Filled by the reader.
    pub(super) metadata: BTreeMap<String, String>,
    /// The language the file declares; its script has the last word.
    pub(super) language: Option<String>,
}

impl Draft {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            text: String::new(),
            lines: Vec::new(),
            links: Vec::new(),
            hidden: Vec::new(),
            notices: Vec::new(),
            hidden_bytes: 0,
            limits,
            layout: LayoutFacts::default(),
            metadata: BTreeMap::new(),
            language: None,
        }
    }

    /// Adds a finished line; one without text only keeps its links.
    pub(super) fn push(
        &mut self,
        line: LineDraft,
        kind: LineKind,
        block: u32,
    ) -> Result<(), Failure> {
        let (words, looks, links) = line.finish();
        let start = self.text.len() + usize::from(!self.lines.is_empty());
        for link in links {
            let span = link.span.map(|span| span.shifted(start)).filter(|span| !span.is_empty());
            self.links.push(Link { text: link.text, uri: link.uri, page: 1, span });
        }
        if words.is_empty() {
            return Ok(());
        }
        if !self.lines.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&words);
        self.lines.push(Line {
            size: looks.size,
            bold: looks.bold,
            kind,
            block,
            ..Line::plain(Span::new(start, self.text.len()))
        });
        self.within_limits()
    }

    /// Keeps text that nobody sees apart.
    pub(super) fn hide(&mut self, text: &str, reason: HiddenReason) -> Result<(), Failure> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.hidden_bytes += text.len();
        self.hidden.push(Hidden { text: text.to_owned(), page: 1, bounds: None, reason });
        self.within_limits()
    }

    /// Keeps metadata apart that is written for machines.
    pub(super) fn hide_stuffed_metadata(&mut self) -> Result<(), Failure> {
        WORDY.iter().try_for_each(|name| self.hide_if_stuffed(name))
    }

    /// Keeps one property apart if it is written for machines.
    pub(super) fn hide_if_stuffed(&mut self, name: &str) -> Result<(), Failure> {
        match self.metadata.get(name).filter(|text| text.len() > HONEST_LENGTH).cloned() {
            Some(text) => self.hide(&text, HiddenReason::Metadata),
            None => Ok(()),
        }
    }

    /// States a doubt, once.
    pub(super) fn notice(&mut self, code: &str, message: impl Into<String>) {
        if !self.notices.iter().any(|notice| notice.code == code) {
            self.notices.push(Notice::new(code, message));
        }
    }

    /// The limits it keeps.
    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    /// Its lines, to be told within another document.
    pub(super) fn into_lines(self) -> Vec<(String, LineKind)> {
        let text = |line: &Line| line.span.of(&self.text).to_owned();
        self.lines.iter().map(|line| (text(line), line.kind)).collect()
    }

    fn within_limits(&self) -> Result<(), Failure> {
        if self.text.len() + self.hidden_bytes > self.limits.text {
            return Err(Failure::limit(
                "text-limit",
                format!("the document holds more than {} KiB of text", self.limits.text / 1024),
            ));
        }
        if self.lines.len() + self.hidden.len() > self.limits.lines {
            return Err(Failure::limit(
                "line-limit",
                format!("the document holds more than {} lines", self.limits.lines),
            ));
        }
        Ok(())
    }

    /// The document, or the reason why there is no text in it.
    pub(super) fn finish(self, source: SourceFacts) -> Result<Document, Failure> {
        if self.text.is_empty() {
            return Err(self.nothing_visible());
        }
        let language = text::script::language(&self.text, self.language.as_deref());
        Ok(Document {
            source,
            text: self.text,
            language,
            pages: vec![MADE_UP_PAGE],
            lines: self.lines,
            links: self.links,
            hidden: self.hidden,
            notices: self.notices,
            layout: self.layout,
            metadata: self.metadata,
        })
    }

    fn nothing_visible(self) -> Failure {
        let failure = if self.layout.images > 0 {
            Failure::new(
                Status::ImageOnly,
                "the document holds pictures and no text",
                "send a file whose text can be selected, not a picture of it",
            )
        } else if self.hidden.is_empty() {
            Failure::new(
                Status::Empty,
                "the document holds no text",
                "check that this is the right file and that it was saved",
            )
        } else {
            Failure::new(
                Status::Empty,
                "the document holds no text that a person can see",
                "remove the hidden formatting and save it again",
            )
        };
        failure.with_notices(self.notices)
    }
}
