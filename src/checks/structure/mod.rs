//! Family `S`: structure.

mod education_first;
mod latest_position_too_short;
mod no_education;
mod no_experience;
mod no_skills_section;
mod no_summary;
mod objective_instead_of_summary;
mod old_position_too_long;
mod positions_out_of_order;
mod references_line;
mod repeated_line;
mod skills_without_evidence;
mod summary_without_role;
mod thin_resume;
mod too_many_bullets;
mod too_many_pages;
mod too_many_skills;

use super::Check;

/// Its checks, by code.
pub(super) const CHECKS: &[Check] = &[
    no_experience::CHECK,
    no_education::CHECK,
    no_skills_section::CHECK,
    no_summary::CHECK,
    summary_without_role::CHECK,
    skills_without_evidence::CHECK,
    too_many_pages::CHECK,
    thin_resume::CHECK,
    old_position_too_long::CHECK,
    latest_position_too_short::CHECK,
    positions_out_of_order::CHECK,
    education_first::CHECK,
    too_many_bullets::CHECK,
    references_line::CHECK,
    objective_instead_of_summary::CHECK,
    too_many_skills::CHECK,
    repeated_line::CHECK,
];
