//! Bullets of many trades, invented and labelled before the program saw them: `bullets/*.txt`.

use std::{fs, ops::Range};

use vitae::{model::BulletKind, parse::bullet::judge};

use crate::samples::sets;

/// A labelled bullet: its kind, its text, and the places of its metrics.
struct Labelled {
    label: String,
    text: String,
    metrics: Vec<Range<usize>>,
}

fn labelled(name: &str) -> Vec<Labelled> {
    let text = fs::read_to_string(format!("tests/it/bullets/{name}")).unwrap();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (label, marked) = line.split_once('\t').unwrap();
            let (mut text, mut metrics, mut open) = (String::new(), Vec::new(), 0);
            for letter in marked.chars() {
                match letter {
                    '[' => open = text.len(),
                    ']' => metrics.push(open..text.len()),
                    _ => text.push(letter),
                }
            }
            Labelled { label: label.to_owned(), text, metrics }
        })
        .collect()
}

fn kind(label: &str) -> BulletKind {
    match label {
        "result" => BulletKind::Result,
        "scope" => BulletKind::Scope,
        "digits" | "none" => BulletKind::None,
        "not" => BulletKind::NotBullet,
        other => panic!("no label `{other}`"),
    }
}

/// Shares per mille: right kind, metrics found, digits taken for a metric.
fn figures(name: &str) -> (usize, usize, usize) {
    let (mut right, mut marked, mut found, mut digits, mut taken) = (0, 0, 0, 0, 0);
    let bullets = labelled(name);
    for bullet in &bullets {
        let judged = judge(&bullet.text, sets());
        right += usize::from(judged.kind == kind(&bullet.label));
        marked += bullet.metrics.len();
        found += bullet
            .metrics
            .iter()
            .filter(|place| {
                judged
                    .metrics
                    .iter()
                    .any(|metric| metric.span.start < place.end && place.start < metric.span.end)
            })
            .count();
        if bullet.label == "digits" {
            digits += 1;
            taken += usize::from(judged.quantified());
        }
    }
    let share = |part: usize, of: usize| part * 1000 / of.max(1);
    (share(right, bullets.len()), share(found, marked), share(taken, digits))
}

#[test]
fn bullets_of_many_trades_are_judged_as_a_coach_would() {
    // When first run, before anything was mended: 821, 869 and 58.
    let (right, found, taken) = figures("unseen.txt");
    assert!(right >= 980, "kinds right: {right} per mille");
    assert!(found >= 980, "metrics found: {found} per mille");
    assert!(taken <= 30, "digits taken for a metric: {taken} per mille");
}

#[test]
fn a_second_list_that_nobody_had_seen_is_judged_alike() {
    // When first run: 872, 837 and 0.
    let (right, found, taken) = figures("second.txt");
    assert!(right >= 930, "kinds right: {right} per mille");
    assert!(found >= 930, "metrics found: {found} per mille");
    assert!(taken <= 30, "digits taken for a metric: {taken} per mille");
}

#[test]
fn a_third_list_of_many_trades_and_two_languages_is_judged_alike() {
    // When first run: 822, 926 and 0.
    let (right, found, taken) = figures("third.txt");
    assert!(right >= 930, "kinds right: {right} per mille");
    assert!(found >= 920, "metrics found: {found} per mille");
    assert!(taken <= 30, "digits taken for a metric: {taken} per mille");
}

#[test]
fn the_list_is_long_enough_and_holds_every_label() {
    let bullets = labelled("unseen.txt");
    assert!(bullets.len() >= 120, "{} bullets", bullets.len());
    for label in ["result", "scope", "digits", "none", "not"] {
        assert!(bullets.iter().filter(|bullet| bullet.label == label).count() >= 15, "{label}");
    }
    for bullet in &bullets {
        let measured = matches!(bullet.label.as_str(), "result" | "scope");
        // "Halved" measures without a marked number.
        assert!(measured || bullet.metrics.is_empty(), "{}", bullet.text);
    }
}
