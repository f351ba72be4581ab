//! What the résumé says about leading people and money.

mod amount;
mod people;

use super::{positions, rows::Row};
use crate::{
    keywords::KeywordSets,
    model::{Date, Management, Moment, Position, Quantity, Span, YearMonth},
    text::{self, phrase},
};

/// Facts from the whole text, and months in manager's positions.
pub(super) fn read(
    rows: &[Row<'_>],
    positions: &[Position],
    sets: &KeywordSets,
    today: Date,
) -> Management {
    let mut management = Management::default();
    for (text, at) in passages(rows) {
        for sentence in text::sentences(&text) {
            let body = sentence.of(&text);
            if body.len() > 3000 || !has_number(body, sets) {
                continue;
            }
            let folded = phrase::fold(body);
            let numbers = amount::numbers(&folded, sets);
            let back = |span: Span| at.back(span.shifted(sentence.start));
            management.team_sizes.extend(
                people::team_sizes(&folded, &numbers, sets).into_iter().map(|mut found| {
                    found.span = back(found.span);
                    found
                }),
            );
            let quantities = amount::budgets(body, &folded, &numbers, sets)
                .into_iter()
                .chain(amount::scope(body, &folded, &numbers, sets));
            for mut quantity in quantities {
                quantity.span = back(quantity.span);
                let list = if quantity.of == "budget" {
                    &mut management.budgets
                } else {
                    &mut management.scope
                };
                push_once(list, quantity);
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    management.team_sizes.retain(|found| seen.insert((found.value, found.span)));
    let led: Vec<&Position> = positions.iter().filter(|p| is_manager(p, sets)).collect();
    management.months = positions::total_months(led.iter().copied(), today);
    management.last_used =
        led.iter().filter_map(|p| last_month(p, today)).max_by_key(|at| at.index_as_end());
    management
}

fn is_manager(position: &Position, sets: &KeywordSets) -> bool {
    position
        .title
        .as_ref()
        .is_some_and(|title| sets.lexicon.titles.is_manager(&phrase::fold(&title.value)))
}

fn last_month(position: &Position, today: Date) -> Option<YearMonth> {
    match position.dates.end {
        Some(Moment::Present) => Some(today.year_month()),
        Some(Moment::At(at)) => Some(at),
        None => position.dates.start,
    }
}

fn has_number(text: &str, sets: &KeywordSets) -> bool {
    text.chars().any(char::is_numeric)
        || phrase::fold(text)
            .split(|c: char| !c.is_alphabetic())
            .any(|word| sets.lexicon.management.numbers.contains_key(word))
}

/// The same statement printed twice counts once.
fn push_once(list: &mut Vec<Quantity>, quantity: Quantity) {
    if !list.iter().any(|other| {
        other.of == quantity.of
            && other.amount == quantity.amount
            && other.currency == quantity.currency
    }) {
        list.push(quantity);
    }
}

/// Rows joined into passages: a row goes on where the one above was full or it begins lower.
fn passages(rows: &[Row<'_>]) -> Vec<(String, super::joined::Joined)> {
    let mut groups: Vec<Vec<&Row<'_>>> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let above = index.checked_sub(1).and_then(|at| rows.get(at));
        let goes_on = above.is_some_and(|above| {
            !row.signed
                && (row.starts_lower() || (above.full && !row.gap && !above.ends_sentence()))
        });
        match groups.last_mut() {
            Some(group) if goes_on && group.len() < 60 => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups
        .into_iter()
        .map(|group| {
            let joined = super::joined::Joined::of(&group);
            (joined.text.clone(), joined)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{rows::rows, testing::document};

    fn facts(text: &str) -> Management {
        let document = document(text);
        let rows = rows(&document);
        read(&rows, &[], &KeywordSets::builtin().unwrap(), Date { year: 2024, month: 1, day: 15 })
    }

    #[track_caller]
    fn sizes(text: &str, wanted: &[u32]) {
        let found: Vec<u32> = facts(text).team_sizes.iter().map(|found| found.value).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[track_caller]
    fn budget(text: &str, amount: u64, currency: &str) {
        let found = facts(text).budgets;
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(
            (found[0].amount, found[0].currency.as_deref()),
            (amount, Some(currency)),
            "{text}"
        );
    }

    #[test]
    fn teams_in_many_words() {
        sizes("Led a team of 12 engineers.", &[12]);
        sizes("Supervised eight technicians in two shifts.", &[8]);
        sizes("Had 12 direct reports.", &[12]);
        sizes("Managed a 25-person support team.", &[25]);
        sizes("Manage team of about 40 people across Asia.", &[40]);
        sizes("Managed 25 employees.", &[25]);
        sizes("Responsible for 75 FTEs and 30+ offshore contractors", &[75, 30]);
        sizes("Supervise 7 to 15 person work group.", &[7, 15]);
        sizes("Grew the team from 4 to 11 engineers", &[4, 11]);
        sizes("Scaled the platform team from 3 to 28 across two sites", &[3, 28]);
        sizes("บริหารทีม 15 คน", &[15]);
        sizes("บริหารทีมไอที 9 คน ดูแลผู้ใช้งาน 650 คน", &[9]);
        sizes("Lead 5 network and server engineers who keep 900 staff at work.", &[5]);
    }

    #[test]
    fn people_who_are_not_led() {
        for text in [
            "Supported 1,200 users.",
            "Managed 250 servers.",
            "Trained for 5 years with consultants.",
            "Managed a $2 million budget for employees",
            "Reduced tickets by 30% for staff",
            "Provided training to 20 customers",
            "Led 3 projects in 2019",
            "Oversaw support for 60 clients with staff",
            "Led the move and look after 420 staff in eleven offices",
            "Managed 3 audits and staff",
            "Cut the build from 40 to 12 minutes",
            "Presented research findings to a group of 20+ faculty and students",
            "Worked in a team of 5 engineers",
            "Member of a team of 8 developers",
            "Part of an eight-person platform team",
            "Collaborated with a team of 12 designers",
            "Reported to a team of 3 directors",
        ] {
            sizes(text, &[]);
        }
    }

    #[test]
    fn budgets_with_currency_and_amount() {
        budget("Responsible for a $15MM annual budget", 15_000_000, "USD");
        budget("Ran the $2 million budget of the department", 2_000_000, "USD");
        budget("Managed an IT budget of €1.2M", 1_200_000, "EUR");
        budget("capital budget 5 million dollars", 5_000_000, "USD");
        budget("Budget responsibility: THB 250,000", 250_000, "THB");
        budget("ดูแลงบประมาณ 20 ล้านบาท", 20_000_000, "THB");
    }

    #[test]
    fn money_that_is_no_budget() {
        assert!(facts("Cut costs by $300,000 a year.").budgets.is_empty());
        assert!(facts("Budgeting and 3 audits").budgets.is_empty());
    }

    #[test]
    fn scope_is_counted() {
        let found = facts("Ran IT for 1,500 users at 12 sites with 6 vendors.").scope;
        let list: Vec<(&str, u64)> = found.iter().map(|q| (q.of.as_str(), q.amount)).collect();
        assert_eq!(list, [("users", 1500), ("sites", 12), ("vendors", 6)]);
    }
}
