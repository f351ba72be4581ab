//! The rubric: every weight, worth and threshold of the scores, each with its reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Level, RequirementKind, Severity};

/// One number of the rubric.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// The number; worths and shares are per mille.
    pub value: u32,
    /// Why it is what it is.
    pub why: String,
}

/// All numbers that the scores are made of.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// What requirements weigh.
    pub fit: FitRubric,
    /// What evidence is worth.
    pub evidence: EvidenceRubric,
    /// What soft skills shown by deeds are worth.
    pub deeds: DeedsRubric,
    /// From which worth a requirement is met.
    pub outcome: OutcomeRubric,
    /// Worths of time.
    pub years: YearsRubric,
    /// Worths of degrees.
    pub degree: DegreeRubric,
    /// Worths of leading people.
    pub management: ManagementRubric,
    /// Worths of languages.
    pub language: LanguageRubric,
    /// The quality score.
    pub quality: QualityRubric,
    /// The letter's score.
    pub letter: LetterRubric,
    /// How rankings are read.
    pub rank: RankRubric,
    /// When a sentence shows a concept that it does not name.
    pub phrases: PhraseRubric,
}

/// What requirements weigh in the fit score.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitRubric {
    /// Weight by level.
    pub level: BTreeMap<Level, Setting>,
    /// Share of that weight by kind.
    pub kinds: BTreeMap<RequirementKind, Setting>,
    /// Share by source.
    pub source: SourceRubric,
    /// The job itself, read from the posting's title.
    pub job: JobRubric,
    /// Highest scores while musts are missing.
    pub caps: Vec<Cap>,
}

/// Shares of a requirement's weight by where it was read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRubric {
    /// A duty that names a skill.
    pub duty: Setting,
    /// A duty in words of its own, which no keyword set knows.
    pub worded_duty: Setting,
    /// A duty whose concept another duty names.
    pub again: Setting,
}

/// How much it counts to have held such a job.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct JobRubric {
    pub share: Setting,
    pub same: Setting,
    pub level_below: Setting,
    pub near: Setting,
    pub field: Setting,
    pub lead: Setting,
    pub old_years: Setting,
    pub old: Setting,
    pub full_months: Setting,
    pub brief: Setting,
}

/// The highest score while musts are missing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// Share of the musts' weight that is not shown, per mille, from which the cap holds.
    pub missing: u32,
    /// The highest score.
    pub cap: u32,
    /// Why.
    pub why: String,
}

/// What evidence is worth.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct EvidenceRubric {
    pub result: Setting,
    pub demonstrated: Setting,
    pub certified: Setting,
    pub listed: Setting,
    pub claimed: Setting,
    pub related: Setting,
    pub implied: Setting,
    pub implied_competence: Setting,
    pub long_words: Setting,
    pub setting_words: Setting,
    pub setting_said: Setting,
    pub rest: Setting,
    pub technical_mentions: Setting,
    /// Different products of a trade in one position from which its work is in that trade.
    pub trade_products: Setting,
    pub depth: Setting,
    pub setting: Setting,
    pub broader: Setting,
    pub phrase: Setting,
    pub words: Setting,
}

/// When a sentence shows a concept that it does not name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct PhraseRubric {
    pub between: Setting,
    pub over_link: Setting,
    pub before: Setting,
    pub base: Setting,
    pub each_word: Setting,
    pub most: Setting,
}

/// Worths of soft skills that are shown by what was done.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct DeedsRubric {
    pub typical: Setting,
    pub show: Setting,
    pub hint: Setting,
    pub result: Setting,
    pub claim: Setting,
    pub most: Setting,
    pub apart: Setting,
    pub full_months: Setting,
    pub brief: Setting,
}

/// From which worth a requirement is met or partly met.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct OutcomeRubric {
    pub met: Setting,
    pub partial: Setting,
}

/// Worths of time.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct YearsRubric {
    pub met: Setting,
    pub short: Setting,
    pub floor: Setting,
    pub undated: Setting,
    pub listed: Setting,
}

/// Worths of degrees.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct DegreeRubric {
    pub level_below: Setting,
    pub other_field: Setting,
    pub in_progress: Setting,
    pub equivalent_years: Setting,
}

/// Worths of leading people.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct ManagementRubric {
    pub title: Setting,
    pub led: Setting,
    pub smaller: Setting,
    pub likely: Setting,
    pub special: Setting,
}

/// Worths of languages.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct LanguageRubric {
    pub lower: Setting,
    pub written_in: Setting,
}

/// The quality score.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualityRubric {
    /// Share of achievements with a number from which the part is full.
    pub quantified_target: Setting,
    /// Achievements below which there is too little to judge.
    pub bullets_wanted: Setting,
    /// Codes of checks whose findings are achievements without a number.
    pub numbers: Vec<String>,
    /// The parts, in the order of the report.
    pub parts: Vec<PartRubric>,
    /// What findings cost.
    pub deductions: Vec<Deduction>,
}

/// One part of the quality score.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRubric {
    /// Stable name in snake case.
    pub name: String,
    /// Points it can earn; all parts sum to 100.
    pub of: u32,
    /// Why it counts.
    pub why: String,
}

/// What the findings of one family or code cost.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deduction {
    /// A check's code, or the letter of its family.
    pub code: String,
    /// The part that pays.
    pub part: String,
    /// Points for a finding of severity advice.
    pub advice: u32,
    /// Points for a warning.
    pub warning: u32,
    /// Points for an error.
    pub error: u32,
    /// The most that all findings under this entry cost together.
    pub cap: u32,
    /// Why.
    pub why: String,
}

impl Deduction {
    /// Points for one finding of this severity.
    #[must_use]
    pub fn each(&self, severity: Severity) -> u32 {
        match severity {
            Severity::Advice => self.advice,
            Severity::Warning => self.warning,
            Severity::Error => self.error,
        }
    }
}

/// The letter's score.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the reasons in the file say it")]
pub struct LetterRubric {
    pub base: Setting,
    pub advice: Setting,
    pub warning: Setting,
    pub error: Setting,
    pub code_cap: Setting,
}

/// How rankings are read.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankRubric {
    /// Points of fit that may be error of measurement: rows closer than this share a band.
    pub error: Setting,
}

impl Rubric {
    /// The entry whose code fits best: the longest beginning of `code`.
    #[must_use]
    pub fn deduction(&self, code: &str) -> Option<&Deduction> {
        self.quality
            .deductions
            .iter()
            .filter(|entry| code.starts_with(entry.code.as_str()))
            .max_by_key(|entry| entry.code.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rubric() -> Rubric {
        crate::KeywordSets::builtin().unwrap().rubric
    }

    #[test]
    fn the_parts_of_the_quality_score_sum_to_a_hundred() {
        assert_eq!(rubric().quality.parts.iter().map(|part| part.of).sum::<u32>(), 100);
    }

    #[test]
    fn every_deduction_names_a_part_that_exists() {
        let rubric = rubric();
        for entry in &rubric.quality.deductions {
            assert!(
                rubric.quality.parts.iter().any(|part| part.name == entry.part),
                "{}",
                entry.code
            );
        }
    }

    #[test]
    fn the_longest_code_decides() {
        let rubric = rubric();
        assert_eq!(rubric.deduction("Q001").unwrap().code, "Q001");
        assert_eq!(rubric.deduction("Q002").unwrap().code, "Q");
        assert!(rubric.deduction("M001").is_none());
    }

    #[test]
    fn better_evidence_is_worth_more() {
        let worth = rubric().evidence;
        let ladder = [
            worth.result.value,
            worth.demonstrated.value,
            worth.certified.value,
            worth.listed.value,
            worth.claimed.value,
            worth.related.value,
        ];
        assert!(ladder.windows(2).all(|pair| pair[0] > pair[1]), "{ladder:?}");
    }

    #[test]
    fn a_higher_share_of_missing_musts_never_allows_a_higher_score() {
        let mut caps = rubric().fit.caps;
        caps.sort_by_key(|cap| cap.missing);
        assert!(caps.windows(2).all(|pair| pair[0].cap > pair[1].cap));
    }

    #[test]
    fn every_level_and_kind_has_a_weight() {
        let fit = rubric().fit;
        assert_eq!(fit.level.len(), 2);
        assert_eq!(fit.kinds.len(), 9);
    }
}
