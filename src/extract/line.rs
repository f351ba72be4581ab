//! One line while it is being read: cleaned letter by letter, with its looks and links.

use crate::{model::Span, text::symbols};

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Look {
    /// `None` where the format does not say.
    pub(super) bold: Option<bool>,
    /// In points.
    pub(super) size: Option<f32>,
}

/// A link of a line, its span relative to the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineLink {
    pub(super) text: String,
    pub(super) uri: String,
    pub(super) span: Option<Span>,
}

/// A line under construction.
#[derive(Debug, Clone, Default)]
pub(super) struct LineDraft {
    text: String,
    links: Vec<LineLink>,
    open_link: Option<(String, usize)>,
    bold: usize,
    plain: usize,
    sizes: Vec<(f32, usize)>,
}

impl LineDraft {
    /// A line of one text.
    pub(super) fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.push(text, Look::default());
        line
    }

    /// Adds text; what is no letter to a reader (control signs, soft hyphens, direction marks) is
    /// left out, ligatures are spelled out, symbols get their Unicode sign.
    pub(super) fn push(&mut self, text: &str, look: Look) {
        let before = self.text.len();
        for sign in text.chars() {
            self.push_char(sign);
        }
        let added = self.text.len() - before;
        match look.bold {
            Some(true) => self.bold += added,
            Some(false) => self.plain += added,
            None => {}
        }
        if let Some(size) = look.size.filter(|_| added > 0) {
            let known = self.sizes.iter_mut().find(|(known, _)| (*known - size).abs() < 0.01);
            if let Some((_, letters)) = known {
                *letters += added;
            } else if self.sizes.len() < 16 {
                // A line of twenty sizes is no typography; the first ones decide.
                self.sizes.push((size, added));
            }
        }
    }

    fn push_char(&mut self, sign: char) {
        match sign {
            ' '..='~' => {
                if sign != ' ' || !self.text.is_empty() {
                    self.text.push(sign);
                }
            }
            _ => self.push_unusual(sign),
        }
    }

    fn push_unusual(&mut self, sign: char) {
        if let Some(spelled) = symbols::ligature(sign) {
            self.text.push_str(spelled);
        } else if sign.is_whitespace() {
            if !self.text.is_empty() {
                self.text.push(if sign == '\t' { '\t' } else { ' ' });
            }
        } else if !symbols::invisible(sign) {
            self.text.push(symbols::readable(sign));
        }
    }

    /// What follows is the text of a link.
    pub(super) fn open_link(&mut self, uri: &str) {
        self.close_link();
        self.open_link = Some((uri.to_owned(), self.text.len()));
    }

    /// The link's text ends here.
    pub(super) fn close_link(&mut self) {
        let Some((uri, start)) = self.open_link.take() else { return };
        let text = self.text.get(start..).unwrap_or_default();
        let start = start + text.len() - text.trim_start().len();
        let text = text.trim().to_owned();
        let span = (!text.is_empty()).then(|| Span::new(start, start + text.len()));
        if !uri.trim().is_empty() {
            self.links.push(LineLink { text, uri: uri.trim().to_owned(), span });
        }
    }

    /// Puts `label` before everything that was written so far.
    pub(super) fn prefix(&mut self, label: &str) {
        let mut labelled = Self::of(label);
        if labelled.text.is_empty() {
            return;
        }
        if !labelled.text.ends_with(['\t', ' ']) {
            labelled.text.push(' ');
        }
        let by = labelled.text.len();
        labelled.text.push_str(&self.text);
        self.text = labelled.text;
        for link in &mut self.links {
            link.span = link.span.map(|span| span.shifted(by));
        }
        if let Some((_, start)) = &mut self.open_link {
            *start += by;
        }
    }

    /// Whether nothing but white space was written.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether a link hangs on it, on words or on a picture.
    pub(super) fn has_link(&self) -> bool {
        !self.links.is_empty()
    }

    /// What was written so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The trimmed words, their looks and links.
    pub(super) fn finish(mut self) -> (String, Look, Vec<LineLink>) {
        self.close_link();
        self.text.truncate(self.text.trim_end().len());
        let bold = (self.bold + self.plain > 0).then_some(self.bold > self.plain);
        let size =
            self.sizes.iter().rev().max_by_key(|(_, letters)| *letters).map(|(size, _)| *size);
        (self.text, Look { bold, size }, self.links)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_reader_sees_is_left_out_and_ligatures_are_spelled() {
        let (text, ..) =
            LineDraft::of("\u{FEFF}  e\u{FB03}cient co\u{AD}op\u{A0}x\u{2011}y \u{F0B7} \u{0}")
                .finish();
        assert_eq!(text, "efficient coop x-y •");
    }

    #[test]
    fn a_link_keeps_the_place_of_its_words_behind_a_label() {
        let mut line = LineDraft::default();
        line.push("see ", Look::default());
        line.open_link("https://example.org");
        line.push(" my site", Look::default());
        line.close_link();
        line.prefix("1.");
        let (text, _, links) = line.finish();
        assert_eq!(text, "1. see  my site");
        assert_eq!(links[0].span.unwrap().of(&text), "my site");
    }

    #[test]
    fn most_letters_decide_over_bold_and_size() {
        let mut line = LineDraft::default();
        line.push("Lead", Look { bold: Some(true), size: Some(14.0) });
        line.push(" of platform teams", Look { bold: Some(false), size: Some(11.0) });
        let (_, look, _) = line.finish();
        assert_eq!(look, Look { bold: Some(false), size: Some(11.0) });
    }
}
