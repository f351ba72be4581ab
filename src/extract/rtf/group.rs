//! What holds within a group of an RTF file.

use crate::{extract::line::Look, model::HiddenReason};

/// Where a group's text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Target {
    /// The page.
    #[default]
    Page,
    /// Nowhere, unless a group within says otherwise.
    Nowhere,
    /// Nowhere, whatever a group within says.
    Never,
    /// The list of fonts.
    Fonts,
    /// The list of colours.
    Colors,
    /// The list of styles.
    Styles,
    /// A property of the document.
    Property(&'static str),
    /// A field's code.
    FieldCode,
    /// The name of a shape's property.
    ShapeName,
    /// The value of a shape's property.
    ShapeValue,
    /// The label of a list item.
    Label,
}

/// Text that stands aside from the page's flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    Header,
    Footer,
    Note,
    TextBox,
}

/// An open group.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the format itself")]
pub(super) struct Group {
    pub(super) target: Target,
    /// Begins with `\*`: may be left out by readers that do not know it.
    pub(super) optional: bool,
    /// What this very group set aside, to be ended with it.
    pub(super) aside: Option<Aside>,
    /// Whether this very group is the result of a field with an address.
    pub(super) link: bool,
    pub(super) hidden: bool,
    pub(super) deleted: bool,
    pub(super) bold: bool,
    pub(super) half_points: u16,
    /// Why its letters cannot be seen whatever their colour is.
    pub(super) unseen: Option<HiddenReason>,
    pub(super) ink: usize,
    pub(super) ground: usize,
    /// Whether a pattern lies behind its letters.
    pub(super) patterned: bool,
    pub(super) font: i32,
    /// Bytes that stand for the last `\u` in readers without Unicode.
    pub(super) fallback: u32,
}

impl Group {
    /// The outermost one.
    pub(super) fn new() -> Self {
        Self {
            target: Target::Page,
            optional: false,
            aside: None,
            link: false,
            hidden: false,
            deleted: false,
            bold: false,
            half_points: 24,
            unseen: None,
            ink: 0,
            ground: 0,
            patterned: false,
            font: 0,
            fallback: 1,
        }
    }

    /// One that opens within this one.
    pub(super) fn inner(self) -> Self {
        Self { optional: false, aside: None, link: false, ..self }
    }

    /// `\plain`.
    pub(super) fn plain(&mut self, font: i32) {
        let Self { target, optional, aside, link, fallback, .. } = *self;
        *self = Self { target, optional, aside, link, font, fallback, ..Self::new() };
    }

    pub(super) fn look(self) -> Look {
        Look { bold: Some(self.bold), size: Some(f32::from(self.half_points) / 2.0) }
    }
}
