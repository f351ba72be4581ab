//! A posting as atomic requirements.

mod asks;
mod blocks;
mod clauses;
mod duties;
mod edited;
mod facts;
mod headings;
mod items;
mod kinds;
mod lists;
mod names;
mod numbers;
mod page;
mod phrases;
mod pieces;
mod repeats;
mod requirements;
mod role;
mod segments;

use crate::{
    keywords::{Cue, KeywordSets, PostingSection},
    model::{Document, Level, Notice, Posting, Requirement, RequirementKind, Span},
};

use asks::Ask;
use clauses::Clause;
use page::Page;
use segments::Segment;

/// What stands further back in a text is not read, in bytes.
const LONGEST_POSTING: usize = 200_000;

/// Reads a posting.
pub(super) fn parse(document: &Document, sets: &KeywordSets) -> Posting {
    if let Some(edited) = edited::read(document, sets) {
        return edited;
    }
    let limit = (0..=document.text.len().min(LONGEST_POSTING))
        .rev()
        .find(|at| document.text.is_char_boundary(*at))
        .unwrap_or(0);
    let page = Page::new(document.text.get(..limit).unwrap_or_default(), sets);
    let blocks = blocks::blocks(document, limit);
    let pieces = pieces::pieces(&page, &blocks);
    let segments = segments::segments(&page, &headings::Headings::new(sets), &pieces);
    let facts = facts::facts(&page, &blocks);
    let title = facts.title.as_ref().map_or("", |title| title.value.as_str());
    let requirements = requirements(&page, &segments);
    Posting {
        role_family: role::family(sets, title, page.text),
        seniority: role::seniority(sets, title, &requirements),
        requirements,
        notices: notices(document, limit),
        title: facts.title,
        employer: facts.employer,
        location: facts.location,
        salary: facts.salary,
    }
}

fn requirements(page: &Page<'_>, segments: &[Segment]) -> Vec<Requirement> {
    let in_list = |segment: &Segment| {
        matches!(segment.section, Some(PostingSection::Requirements | PostingSection::Nice))
    };
    let listed = segments.iter().any(in_list);
    let mut stated: Vec<(Requirement, bool)> = Vec::new();
    let mut duties: Vec<Span> = Vec::new();
    // Once single facts follow the list, the rest is a job board's footer, which repeats.
    let mut after_list = false;
    let mut footer = false;
    let mut silent = false;
    for segment in segments {
        after_list |= in_list(segment);
        footer |= after_list && segment.section == Some(PostingSection::Facts);
        let aside = !in_list(segment) || footer;
        let asked = asks::ask(page, segment, listed);
        // A sentence after one that asks nothing explains it, unless it demands by itself.
        let explains = segment.follows && silent && in_list(segment);
        silent = asked == Ask::Nothing || explains;
        match asked {
            Ask::All(..) if explains && !page.has(segment.span, Cue::Demand) => {}
            Ask::All(span, level) => {
                let clauses = clauses::clauses(page, span, level);
                let found = clauses.iter().flat_map(|one| requirements::requirements(page, one));
                stated.extend(found.map(|one| (one, aside)));
            }
            Ask::Condition(span, level) => stated.push((conditions(page, span, level), aside)),
            Ask::Duty(span) => duties.push(span),
            Ask::Nothing => {}
        }
    }
    let mut all = repeats::without_repeats(page, stated);
    let from_duties = duties::duties(page, &duties, &all);
    all.extend(from_duties);
    all.sort_by_key(|one| (one.span.start, one.span.end));
    for (index, one) in all.iter_mut().enumerate() {
        one.id = format!("r{}", index + 1);
    }
    all
}

/// A condition is one thing, however long its sentence.
fn conditions(page: &Page<'_>, span: Span, level: Level) -> Requirement {
    let clause = Clause { span: page.trim(span, ".,;"), level };
    requirements::whole(page, &clause, RequirementKind::Condition)
}

fn notices(document: &Document, limit: usize) -> Vec<Notice> {
    if limit == document.text.len() {
        return Vec::new();
    }
    let message = format!("only the first {limit} bytes were read as a posting; give it alone");
    vec![Notice::new("posting-cut", message)]
}
