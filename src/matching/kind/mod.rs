//! Verdicts by kind of requirement: one file, one kind.

pub(super) mod certification;
pub(super) mod degree;
pub(super) mod experience;
pub(super) mod language;
pub(super) mod management;
pub(super) mod skill;
