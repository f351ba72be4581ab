//! `R006`: wording that gives the person hired a gender.

use crate::checks::{Context, Findings, check, phrase};
use crate::model::Span;

use super::{lines, stated};

check! {
    /// # What it finds
    /// One gender asked for, a job title such as “salesman”, and “he” or “she” for the person in a
    /// requirement.
    /// # Why it matters
    /// Half of the readers are told that they are not meant; as a condition it is unlawful in many
    /// countries.
    /// # Before / after
    /// Before: He must know Linux
    /// After: You must know Linux
    /// # Limits
    /// Lines that name more than one gender are left alone. Pronouns count only in requirements.
    /// # Source
    /// EU Directive 2006/54/EC; Gaucher, Friesen and Kay 2011 on gendered wording in job
    /// advertisements.
    "R006" "gendered-wording" Warning
}

fn run(cx: &Context<'_>, out: &mut Findings) {
    let words = &cx.lexicon().posting_bias;
    let asked: Vec<Span> = stated(cx).map(|one| one.span).collect();
    for (place, line) in lines(cx) {
        let lower = line.to_ascii_lowercase();
        if phrase::first(&lower, &words.either_gender).is_some() {
            continue;
        }
        let mut found = phrase::all(&lower, &words.gender);
        if asked.iter().any(|one| one.overlaps(place)) {
            found.extend(phrase::first(&lower, &words.pronouns));
        }
        for span in found {
            out.report(
                span.shifted(place.start),
                format!("“{}” gives the person one gender", span.of(line)),
                "Use “you”, or a title without a gender",
            );
        }
    }
}
