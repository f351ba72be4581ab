//! What an open element does when it ends: the walk's explicit stack holds these.

use crate::{extract::color::Ground, model::HiddenReason};

/// An open element.
#[derive(Debug)]
pub(super) enum Element {
    /// Nothing is to be done at its end.
    Plain,
    /// A paragraph, of Word or of a drawing.
    Paragraph,
    /// Properties of a paragraph.
    ParagraphProperties,
    /// The list and level among a paragraph's properties.
    ListProperties,
    /// A run.
    Run,
    /// Properties of a run.
    RunProperties,
    /// Characters that are text.
    Text,
    /// Characters of a field's code.
    FieldCode,
    /// A tracked deletion, or where something was moved away from.
    Deleted,
    /// A hyperlink or a simple field with an address.
    Link,
    /// A table, with the ground that lay behind it and why what is around it is hidden.
    Table(Ground, Option<HiddenReason>),
    /// Properties of a table.
    TableProperties,
    /// A row, with why what is around it is hidden, and the exact height of the row around its table.
    Row(Option<HiddenReason>, Option<f32>),
    /// A cell, with the ground that lay behind it and why its row is hidden.
    Cell(Ground, Option<HiddenReason>),
    /// Properties of a cell.
    CellProperties,
    /// A text box, with the block around it.
    TextBox(u32),
    /// A shape, with the ground that lay behind it.
    Shape(Ground),
    /// Properties of a shape.
    ShapeProperties,
    /// A shape's plain fill, whose colour is to come.
    ShapeFill,
    /// Alternate content; whether one of its branches was taken.
    Alternate(bool),
    /// Properties of a section.
    Section,
    /// A drawing that may hide what is in it, with why what is around it is hidden.
    Scope(Option<HiddenReason>),
    /// Properties of a table row.
    RowProperties,
    /// How far a drawing stands off its place, in English Metric Units.
    Offset,
}
