//! The room that a table row of an exact height leaves for text: what runs over is cut off.

/// Width of a letter and height of a line, as shares of the size of letters. Both are far below what fonts
/// really take, so that nothing is cut off that anybody could see.
const LETTER: f32 = 0.3;
const LINE: f32 = 0.8;
/// Times its height that a row must be overrun: text that ends just too late is an accident.
const OVERRUN: f32 = 2.0;

/// A cell of such a row while it is being filled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    height: f32,
    width: f32,
    /// Top of the open line.
    top: f32,
    /// Width of what stands on the open line, and the height it takes.
    across: f32,
    line: f32,
}

impl Room {
    /// Empty, its sides in points.
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self { height, width, top: 0.0, across: 0.0, line: 0.0 }
    }

    /// Makes it narrower.
    pub(super) fn narrow(&mut self, width: f32) {
        self.width = width.max(1.0);
    }

    /// Ends the line.
    pub(super) fn end_line(&mut self) {
        self.top += self.line;
        (self.across, self.line) = (0.0, 0.0);
    }

    /// Fills in text of a size in points; the bytes of it that may be seen.
    pub(super) fn fill(&mut self, text: &str, points: f32) -> usize {
        let mut seen = 0;
        for word in text.split_inclusive(char::is_whitespace) {
            let width = word.trim_end().chars().count() as f32 * points * LETTER;
            self.line = self.line.max(points * LINE);
            if self.across > 0.0 && self.across + width > self.width {
                self.end_line();
                self.line = points * LINE;
            }
            // A word that is too long for any line is broken.
            let lines = (width / self.width).floor();
            self.top += lines * points * LINE;
            self.across += width - lines * self.width;
            if self.top > self.height * OVERRUN {
                break;
            }
            seen += word.len();
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::Room;

    #[test]
    fn what_overruns_a_row_far_is_cut_off_and_what_hardly_does_is_not() {
        let words = "Kubernetes Terraform ".repeat(60);
        let mut row = Room::new(500.0, 14.0);
        let seen = row.fill(&words, 11.0);
        assert!((200..words.len()).contains(&seen), "{seen}");
        assert_eq!(row.fill("more", 11.0), 0);
        let mut low = Room::new(500.0, 14.0);
        for line in ["one", "two", "three", "four"] {
            assert_eq!(low.fill(line, 11.0), line.len());
            low.end_line();
        }
        assert_eq!(low.fill("five", 11.0), 0);
        let mut narrow = Room::new(500.0, 14.0);
        narrow.narrow(0.5);
        assert_eq!(narrow.fill(&words, 11.0), 0);
        assert_eq!(Room::new(200.0, 14.0).fill("Head of information systems", 11.0), 27);
    }
}
