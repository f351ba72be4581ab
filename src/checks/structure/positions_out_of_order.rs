//! `S011`: positions that do not run from the latest backwards.

use crate::checks::{Context, Findings, check};
use crate::{
    checks::context::head,
    model::{Moment, Position},
};

check! {
    /// # What it finds
    /// A position that stands below one that both began and ended earlier.
    /// # Why it matters
    /// Readers and programs take the first position for the present one.
    /// # Before / after
    /// Before: 2012, 2019, 2015.
    /// After: 2019, 2015, 2012.
    /// # Limits
    /// Only positions of one section are compared, those held beside a job (volunteer, board) left out; the groups of a functional résumé may each start
    /// anew. Reported once.
    /// # Source
    /// Reverse chronological order is the convention named by MIT Communication Lab and Harvard
    /// URAF.
    "S011" "positions-out-of-order" Advice
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    for pair in cx.resume.positions.windows(2) {
        let [above, below] = pair else { continue };
        let same = cx.resume.section_of(above.span).map(|section| section.span)
            == cx.resume.section_of(below.span).map(|section| section.span);
        let (Some(first), Some(second)) = (ends(cx, above), ends(cx, below)) else { continue };
        let beside = [above, below].into_iter().any(|position| {
            let title = position.title.as_ref().map_or(String::new(), |t| t.value.to_lowercase());
            cx.lexicon().coaching.side_titles.iter().any(|word| title.contains(word))
        });
        if same && !beside && second.0 > first.0 && second.1 > first.1 {
            out.report(
                head(below),
                format!(
                    "{} is later than {} above it",
                    Context::name_of(below),
                    Context::name_of(above)
                ),
                "Order positions from the latest to the oldest",
            );
            return;
        }
    }
}

/// First and last month.
fn ends(cx: &Context<'_>, position: &Position) -> Option<(i32, i32)> {
    let start = position.dates.start?.index_as_start();
    let end = match position.dates.end? {
        Moment::Present => cx.this_month() + 1,
        Moment::At(end) => end.index_as_end(),
    };
    Some((start, end))
}
