//! The walk over the page's tree: elements in, lines out, with an explicit stack.

use ego_tree::iter::Edge;
use scraper::{Html, Node, node::Element};

use super::{css::Css, sheet::Rules};
use crate::{
    extract::{
        color::{Ground, Ink, WHITE, unseen},
        draft::Draft,
        failure::Failure,
        flow::Flow,
        limits::Limits,
        line::Look,
    },
    model::{HiddenReason, LineKind},
};

/// Elements whose text is no text of the page.
const SILENT: [&str; 14] = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas",
    "audio", "video", "select", "datalist", "head",
];

/// Size of letters, in points, that nothing is said about.
const USUAL: f32 = 12.0;

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
];

/// What holds within an open element.
#[derive(Debug, Clone, Copy)]
struct State {
    silent: bool,
    hidden: Option<HiddenReason>,
    visible: bool,
    ink: Ink,
    ground: Ground,
    look: Look,
    /// Size as a share of what is known of it.
    share: f32,
    /// Whether letters have no colour, and whether they show what is painted behind them.
    inkless: bool,
    painted: bool,
    keeps_spaces: bool,
    /// Whether all but its summary waits for a click.
    closed: bool,
    kind: LineKind,
}

impl State {
    /// Why text in it cannot be seen.
    fn unseen(self) -> Option<HiddenReason> {
        let clear = self.inkless && !self.painted;
        let size = if self.share < 1.0 {
            Some(self.look.size.unwrap_or(USUAL) * self.share)
        } else {
            self.look.size
        };
        self.hidden
            .or(unopened(self, ""))
            .or((!self.visible).then_some(HiddenReason::Invisible))
            .or(clear.then_some(HiddenReason::Transparent))
            .or_else(|| unseen(self.ink, self.ground, size))
    }
}

/// Reads the page.
pub(super) fn read(page: &Html, rules: &Rules, limits: Limits) -> Result<Draft, Failure> {
    let mut walk = Walk {
        flow: Flow::new(limits),
        states: vec![State {
            silent: false,
            hidden: None,
            visible: true,
            ink: Ink::Auto,
            ground: Ground::Plain(WHITE),
            look: Look { bold: Some(false), size: None },
            share: 1.0,
            inkless: false,
            painted: false,
            keeps_spaces: false,
            closed: false,
            kind: LineKind::Text,
        }],
        lists: Vec::new(),
        label: None,
    };
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    walk.metadata(element, || {
                        node.children()
                            .filter_map(|it| it.value().as_text())
                            .map(|it| &**it)
                            .collect()
                    });
                    walk.open(element, rules.get(&node.id()).copied().unwrap_or_default())?;
                }
                Node::Text(text) => walk.text(text)?,
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    walk.close(element)?;
                }
            }
        }
    }
    walk.end_line()?;
    walk.flow.draft.hide_if_stuffed("keywords")?;
    Ok(walk.flow.draft)
}

struct Walk {
    flow: Flow,
    states: Vec<State>,
    /// Open lists: the next number, or `None` for bullets.
    lists: Vec<Option<u32>>,
    label: Option<String>,
}

impl Walk {
    fn state(&self) -> Option<State> {
        self.states.last().copied()
    }

    fn open(&mut self, element: &Element, rules: Css) -> Result<(), Failure> {
        let Some(around) = self.state() else { return Ok(()) };
        let name = element.name();
        if BLOCKS.contains(&name) || matches!(name, "td" | "th" | "br") {
            self.end_line()?;
        }
        let mut css = attributes(element).with(rules);
        if let Some(style) = element.attr("style") {
            css = css.with(Css::read(style));
        }
        let visible = css.visible.unwrap_or(around.visible);
        let mut state = State {
            silent: around.silent || SILENT.contains(&name),
            hidden: around.hidden.or(css.hidden()).or(unopened(around, name)),
            visible,
            ink: css.ink.unwrap_or(around.ink),
            ground: css.ground.unwrap_or(around.ground),
            look: Look {
                bold: css.bold.or(around.look.bold),
                size: css.points.or(around.look.size),
            },
            share: if css.points.is_some() { 1.0 } else { around.share * css.share.unwrap_or(1.0) },
            inkless: css.inkless.unwrap_or(around.inkless),
            painted: around.painted || css.painted == Some(true),
            keeps_spaces: around.keeps_spaces || name == "pre",
            closed: name == "details" && element.attr("open").is_none(),
            kind: around.kind,
        };
        self.begin(element, &mut state, css)?;
        self.states.push(state);
        Ok(())
    }

    /// What the element is by its name.
    fn begin(&mut self, element: &Element, state: &mut State, css: Css) -> Result<(), Failure> {
        match element.name() {
            "b" | "strong" => state.look.bold = css.bold.or(Some(true)),
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                state.kind = LineKind::Heading;
                state.look.bold = css.bold.or(Some(true));
                state.look.size = css.points.or_else(|| Some(heading_size(name)));
            }
            "ul" | "menu" => self.lists.push(None),
            "ol" => {
                let start = element.attr("start").and_then(|start| start.parse().ok());
                self.lists.push(Some(start.unwrap_or(1)));
            }
            "li" => {
                state.kind = LineKind::Bullet;
                self.label = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number = number.saturating_add(1);
                        format!("{}.", *number - 1)
                    }
                    _ => "•".to_owned(),
                });
            }
            "table" if !state.silent => self.flow.draft.layout.tables += 1,
            name @ ("td" | "th") => {
                if name == "th" {
                    state.look.bold = css.bold.or(Some(true));
                }
                self.flow.new_block();
                if state.kind == LineKind::Text {
                    state.kind = LineKind::Cell;
                }
            }
            "del" => state.hidden = state.hidden.or(Some(HiddenReason::Deleted)),
            "a" => {
                if let Some(address) = element.attr("href").filter(|it| !it.starts_with('#')) {
                    self.flow.line.open_link(address);
                }
            }
            "img" if !state.silent => {
                let small = |name| {
                    element
                        .attr(name)
                        .and_then(|it| it.parse::<u32>().ok())
                        .is_some_and(|it| it < 48)
                };
                self.flow.draft.layout.images += u32::from(!small("width") && !small("height"));
            }
            "input" | "textarea" if element.attr("type") != Some("hidden") => {
                state.kind = LineKind::Field;
                let value = element.attr("value").unwrap_or_default();
                match state.unseen() {
                    Some(reason) => self.flow.hide(reason, value)?,
                    None => self.flow.write(value, state.look),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, element: &Element) -> Result<(), Failure> {
        let name = element.name();
        match name {
            "a" => self.flow.line.close_link(),
            "ul" | "ol" | "menu" => {
                self.end_line()?;
                self.lists.pop();
            }
            "td" | "th" | "table" => {
                self.end_line()?;
                self.flow.new_block();
            }
            _ if BLOCKS.contains(&name) => self.end_line()?,
            _ => {}
        }
        if name == "li" {
            self.label = None;
        }
        if self.states.len() > 1 {
            self.states.pop();
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Failure> {
        let Some(state) = self.state().filter(|state| !state.silent) else { return Ok(()) };
        if let Some(reason) = state.unseen() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            return if text.is_empty() { Ok(()) } else { self.flow.hide(reason, &text) };
        }
        if state.keeps_spaces {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.end_line()?;
                }
                self.flow.write(line, state.look);
            }
            return Ok(());
        }
        self.collapsed(text, state.look);
        Ok(())
    }

    /// White space of any length is one space, also across elements.
    fn collapsed(&mut self, text: &str, look: Look) {
        let mut first = true;
        for word in text.split([' ', '\n', '\r', '\t', '\u{C}']) {
            if !first && !self.flow.line.text().ends_with(' ') {
                self.flow.write(" ", look);
            }
            first = false;
            if !word.is_empty() {
                self.flow.write(word, look);
            }
        }
    }

    fn end_line(&mut self) -> Result<(), Failure> {
        let Some(state) = self.state() else { return Ok(()) };
        let mut kind = state.kind;
        if !self.flow.line.is_blank() {
            match self.label.take() {
                Some(label) => {
                    self.flow.line.prefix(&label);
                    kind = LineKind::Bullet;
                }
                None if kind == LineKind::Bullet => kind = LineKind::Text,
                None => {}
            }
        }
        self.flow.end_line(kind)?;
        Ok(())
    }

    /// Title, description, language; `words` gives the element's own text.
    fn metadata(&mut self, element: &Element, words: impl FnOnce() -> String) {
        let draft = &mut self.flow.draft;
        match element.name() {
            "html" => draft.language = element.attr("lang").map(str::to_owned),
            "title" => {
                let title = words().split_whitespace().collect::<Vec<_>>().join(" ");
                draft.metadata.entry("title".to_owned()).or_insert(title);
            }
            "meta" => {
                if let (Some(name), Some(content)) = (element.attr("name"), element.attr("content"))
                    && matches!(name, "author" | "description" | "keywords" | "generator")
                {
                    draft.metadata.insert(name.to_owned(), content.trim().to_owned());
                }
            }
            _ => {}
        }
    }
}

/// Why what stands in `around` waits for a click.
fn unopened(around: State, name: &str) -> Option<HiddenReason> {
    (around.closed && name != "summary").then_some(HiddenReason::Layer)
}

/// What attributes say.
fn attributes(element: &Element) -> Css {
    let mut css = Css::default();
    let unopened = element.name() == "dialog" && element.attr("open").is_none();
    if unopened || element.attr("hidden").is_some() {
        css.absent = Some(true);
    }
    let ink = element.attr("color");
    if let Some(color) = ink.or_else(|| element.attr("text").filter(|_| element.name() == "body")) {
        css = css.with(Css::read(&format!("color:{color}")));
    }
    if let Some(color) = element.attr("bgcolor") {
        css = css.with(Css::read(&format!("background:{color}")));
    }
    css
}

/// Sizes of a usual browser, in points.
fn heading_size(name: &str) -> f32 {
    match name {
        "h1" => 24.0,
        "h2" => 18.0,
        "h3" => 14.0,
        "h4" => 12.0,
        _ => 10.0,
    }
}
