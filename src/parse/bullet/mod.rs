//! Judges one bullet: its verb, its metrics and what they measure.

mod amount;
mod fraction;
mod measures;
mod metric;
mod missing;
mod name;
mod opening;
mod shape;
mod token;
mod unit;
mod view;

use crate::{
    keywords::KeywordSets,
    model::{Bullet, BulletKind, Measures, Span},
};

/// Longer texts are no bullets; they are not searched for metrics.
const MAX_BYTES: usize = 6_000;

/// Judges one bullet on its own. All spans index into `text`.
///
/// A leading bullet sign is ignored; what opens with no verb and looks like a heading, a date
/// line or a list of skills is [`BulletKind::NotBullet`].
#[must_use]
pub fn judge(text: &str, sets: &KeywordSets) -> Bullet {
    let span = Span::new(0, text.len());
    let mut bullet = Bullet {
        text: text.to_owned(),
        span,
        kind: BulletKind::NotBullet,
        metrics: Vec::new(),
        missing: Vec::new(),
        verb: None,
    };
    if text.len() > MAX_BYTES {
        return bullet;
    }
    let tokens = token::tokens(text);
    let lexicon = &sets.lexicon;
    let verb = opening::verb(&tokens, &lexicon.wording);
    let stated = verb.is_some_and(|index| {
        !shape::is_titled_noun(&tokens, index, lexicon)
            && !shape::opens_list(text, &tokens, index, lexicon)
    });
    if !stated && shape::is_no_bullet(text, &tokens, lexicon) {
        return bullet;
    }
    let view = view::View::new(text, &tokens, lexicon);
    bullet.metrics = metric::all(&view);
    bullet.kind = kind(&bullet);
    bullet.missing = missing::parts(&view, &bullet);
    bullet.verb =
        verb.and_then(|index| tokens.get(index)).map(|token| token.span.of(text).to_owned());
    bullet
}

fn kind(bullet: &Bullet) -> BulletKind {
    if bullet.metrics.iter().any(|metric| metric.measures == Measures::Result) {
        BulletKind::Result
    } else if bullet.metrics.is_empty() {
        BulletKind::None
    } else {
        BulletKind::Scope
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::{
        keywords::KeywordSets,
        model::{Bullet, BulletKind, Measures, MissingPart},
    };

    fn judged(text: &str) -> Bullet {
        judge(text, &KeywordSets::builtin().unwrap())
    }

    /// Each metric as `text/unit/measures`.
    fn metrics(text: &str) -> Vec<String> {
        judged(text)
            .metrics
            .iter()
            .map(|metric| {
                let measures = if metric.measures == Measures::Result { "result" } else { "scope" };
                format!("{}/{}/{measures}", metric.text, metric.unit)
            })
            .collect()
    }

    #[test]
    fn outcomes_are_results() {
        for (text, expected) in [
            ("Cut ticket backlog by 38% within two quarters", "38%/percent/result"),
            ("Saved $1.2M a year by renegotiating licences", "$1.2M a year/money/result"),
            ("Sped up nightly builds 3x", "3x/factor/result"),
            (
                "Reduced restore time from 9 hours to 40 minutes",
                "from 9 hours to 40 minutes/time/result",
            ),
            ("Grew the partner base from 12 to 31", "from 12 to 31//result"),
            ("Staff turnover fell from 25% to 8%", "from 25% to 8%/percent/result"),
            ("Queue length fell from 90 to 12", "from 90 to 12//result"),
            ("Doubled release frequency by splitting the monolith", "Doubled/factor/result"),
            ("Shortened onboarding by 12 days", "12 days/time/result"),
            ("Brought releases from monthly to daily", "from monthly to daily/time/result"),
            ("Kept availability at 99.95 percent", "99.95 percent/percent/result"),
            ("Service desk ranked 2nd of 40 in the group survey", "2nd/rank/result"),
        ] {
            assert!(metrics(text).contains(&expected.to_owned()), "{text}: {:?}", metrics(text));
            assert_eq!(judged(text).kind, BulletKind::Result, "{text}");
        }
    }

    #[test]
    fn sizes_are_scope() {
        for (text, expected) in [
            ("Led a team of 14 across three time zones", "team of 14/people/scope"),
            ("Managed a $3M budget for infrastructure", "$3M/money/scope"),
            ("Supported 1,200 users in 9 branches", "1,200 users/people/scope"),
            ("Supervised four (4) rollouts", "four (4) rollouts/rollouts/scope"),
            ("Ran a six-person platform team", "six-person/people/scope"),
            ("Handled 60 calls per day on the hotline", "60 calls per day/calls/scope"),
            ("Administered over 2000 mailboxes", "2000 mailboxes/mailboxes/scope"),
            ("Managed a 20 million annual budget", "20 million/money/scope"),
            (
                "Kept databases from 300 GB to 2 TB in shape, 40 schemas in all",
                "40 schemas/schemas/scope",
            ),
        ] {
            assert!(metrics(text).contains(&expected.to_owned()), "{text}: {:?}", metrics(text));
            assert_eq!(judged(text).kind, BulletKind::Scope, "{text}");
        }
    }

    #[test]
    fn digits_that_name_something_are_no_metric() {
        for text in [
            "Moved from daily operations to strategy",
            "Migrated file servers to Windows Server 2019 and Office 365",
            "Provided Tier 3 and Level 2 support around the clock (24/7)",
            "Prepared the ISO 27001 audit since 2018",
            "Rolled out Windows 10 images with SCCM 2012 R2",
            "Integrated 3rd party gateways over 802.1x",
            "Worked in a 24x7 operations centre from 2011 to 2014",
            "Configured F5, EC2 and S3 in the first region",
            "Tuned Oracle 11g and 12c on RHEL 7",
            "Wrote the two-factor login and the 10-day notice letter",
            "One of the first to move to Python 3",
            "Call me at 081 234 5678",
            "1. Installed the backup agent",
            "Refreshed the displays every 2 weeks",
            "Cared for 12 month old infants",
        ] {
            assert_eq!(metrics(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn thai_numbers_units_and_years_are_told_apart() {
        assert_eq!(metrics("ลดเวลาระบบล่มลง 15%"), ["15%/percent/result"]);
        assert_eq!(metrics("ลดค่าใช้จ่ายร้อยละ ๓๐"), ["๓๐/percent/result"]);
        assert_eq!(metrics("ดูแลงบประมาณ 12 ล้านบาท"), ["12 ล้านบาท/money/scope"]);
        assert_eq!(metrics("ประหยัดค่าใช้จ่าย 2.5 ล้านบาทต่อปี"), ["2.5 ล้านบาท/money/result"]);
        assert_eq!(
            metrics("บริหารทีม 8 คน ดูแล 50 สาขา"),
            ["8 คน/people/scope", "50 สาขา/สาขา/scope"]
        );
        assert_eq!(
            metrics("ลดเวลากู้คืนระบบจาก 4 วัน เหลือ 2 ชั่วโมง"),
            ["4 วัน เหลือ 2 ชั่วโมง/time/result"]
        );
        assert_eq!(metrics("เริ่มงานปี 2564 ถึง พ.ศ. 2566"), Vec::<String>::new());
        assert_eq!(judged("รับผิดชอบดูแลระบบเครือข่าย").kind, BulletKind::None);
    }

    #[test]
    fn headings_date_lines_and_lists_are_no_bullets() {
        for text in [
            "Infrastructure Manager, 03/2016 to 09/2020",
            "Service Delivery Lead Jan 2012 – Present",
            "Networking, firewalls, VMware, Active Directory, backup, ITIL",
            "Education and Training",
            "anan.p@example.com | 081 234 5678",
            "Working knowledge of SAP, Oracle and Salesforce, good with Excel",
        ] {
            assert_eq!(judged(text).kind, BulletKind::NotBullet, "{text}");
        }
    }

    #[test]
    fn a_statement_stays_a_bullet_whatever_it_lists() {
        for text in [
            "Designed, built and documented networks, servers, storage and backups",
            "Managed Cisco, Juniper, HP and Dell hardware",
            "Creation of monthly availability reports for the board",
        ] {
            assert_eq!(judged(text).kind, BulletKind::None, "{text}");
        }
    }

    #[test]
    fn the_missing_parts_are_named() {
        assert_eq!(
            judged("Maintained the ticket system").missing,
            [MissingPart::Result, MissingPart::Measure, MissingPart::Method]
        );
        assert_eq!(
            judged("Improved the ticket system by adding categories").missing,
            [MissingPart::Measure]
        );
        assert_eq!(judged("Cut backlog by 38% through daily triage").missing, []);
    }

    #[test]
    fn the_opening_verb_is_found_behind_adverbs_and_labels() {
        for (text, verb) in [
            ("Successfully led the move to the cloud", Some("led")),
            ("Key result: cut costs", Some("cut")),
            ("I managed the help desk", Some("managed")),
            ("Responsible for the help desk", None),
            ("ลดต้นทุนด้านไอที", Some("ลดต้นทุนด้านไอที")),
        ] {
            assert_eq!(judged(text).verb.as_deref(), verb, "{text}");
        }
    }

    #[test]
    fn spans_cut_the_metric_out_of_the_text() {
        let text = "Négocié – saved €40k and 1,200 hours";
        for metric in judged(text).metrics {
            assert_eq!(metric.span.of(text), metric.text);
        }
    }

    #[test]
    fn a_giant_line_is_no_bullet_and_costs_nothing() {
        assert_eq!(judged(&"9 users ".repeat(100_000)).kind, BulletKind::NotBullet);
    }
}
