//! Plain data that passes between the stages: no stage's logic, small accessors only.
//!
//! Every [`Span`] is a byte range into the one [`Document::text`] of the document it came from
//! (the résumé's, the letter's or the posting's; each says which).

mod assessment;
mod bullet;
mod date;
mod document;
mod finding;
mod letter;
mod posting;
mod posting_file;
mod ranking;
mod resume;
mod skill;
mod span;
mod unread;
mod verdict;

pub use assessment::{
    Assessment, Fit, Fix, GapKind, LetterReview, NextStep, Part, Quality, Reason, ScoredVerdict,
    Tally,
};
pub use bullet::{Bullet, BulletKind, Measures, Metric, MissingPart};
pub use date::{Date, DateRange, Moment, YearMonth};
pub use document::{
    BoundingBox, Document, DocumentKind, Hidden, HiddenReason, LayoutFacts, Line, LineKind, Link,
    Notice, Page, Source, SourceFacts, SourceFormat,
};
pub use finding::{Finding, Severity};
pub use letter::Letter;
pub use posting::{
    Level, Posting, Requirement, RequirementKind, RequirementSource, RoleFamily, Seniority,
};
pub use posting_file::{POSTING_FILE_START, PostingFile, RequirementEntry};
pub use ranking::{Ranking, Row};
pub use resume::{
    Certification, Contact, DegreeLevel, Language, ListedSkill, Management, Position, Proficiency,
    Quantity, Resume, Section, SectionKind, Study, StudyState,
};
pub use skill::{ConceptId, ConceptKind, MatchRule, SkillHit, Stance};
pub use span::{Confidence, Found, Span};
pub use unread::{Status, Unread};
pub use verdict::{Evidence, Grade, Match, Outcome, Verdict};
