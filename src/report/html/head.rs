//! The top of the page: what was read, the scores, what to know before reading on.

use std::fmt::Write;

use super::escape::escape;
use crate::report::sheet::{Score, Sheet};

pub(super) fn head(out: &mut String, sheet: &Sheet) {
    let _ = writeln!(out, "<header>\n<h1>{}</h1>", escape(&sheet.file));
    let about: Vec<String> = sheet
        .documents
        .iter()
        .map(|document| format!("{}: {}", document.name, escape(&document.about)))
        .collect();
    if let Some(against) = &sheet.against {
        let _ = writeln!(out, "<p class=\"sub\">held against <b>{}</b></p>", escape(against));
    }
    let _ = writeln!(out, "<p class=\"soft\">{}</p>", about.join(" · "));
    navigation(out, sheet);
    for warning in &sheet.warnings {
        let _ = writeln!(out, "<p class=\"warning\" role=\"note\">{}</p>", escape(warning));
    }
    out.push_str("<div class=\"scores\">\n");
    for score in &sheet.scores {
        self::score(out, score);
    }
    out.push_str("</div>\n</header>\n");
}

fn navigation(out: &mut String, sheet: &Sheet) {
    let fit = !sheet.musts.is_empty() || !sheet.others.is_empty();
    let links = [
        (!sheet.fixes.is_empty(), "fixes", "What to change"),
        (fit, "requirements", "Requirements"),
        (true, "findings", "Findings"),
        (true, "scores", "How the scores come about"),
    ];
    out.push_str("<nav aria-label=\"Parts of this report\">");
    for (_, id, name) in links.iter().filter(|(there, ..)| *there) {
        let _ = write!(out, "<a href=\"#{id}\">{name}</a> ");
    }
    out.push_str("</nav>\n");
}

/// `good`, `fair` or `bad`, as the terminal colours it.
fn class(points: u32) -> &'static str {
    match points {
        70.. => "good",
        40..70 => "fair",
        _ => "bad",
    }
}

fn score(out: &mut String, score: &Score) {
    let (name, points) = (score.name, score.points.min(100));
    let _ = write!(
        out,
        "<section class=\"card score\"><svg viewBox=\"0 0 100 100\" role=\"img\" \
         aria-label=\"{name}: {points} of 100\"><circle class=\"ring\" cx=\"50\" cy=\"50\" \
         r=\"43\"/>",
    );
    if points > 0 {
        let _ = write!(
            out,
            "<circle class=\"arc {}\" cx=\"50\" cy=\"50\" r=\"43\" pathLength=\"100\" \
             stroke-dasharray=\"{points} 100\" transform=\"rotate(-90 50 50)\"/>",
            class(points),
        );
    }
    let _ = write!(
        out,
        "<text class=\"number\" x=\"50\" y=\"59\" aria-hidden=\"true\">{points}</text></svg>\
         <div><h2>{name}</h2><p class=\"soft\">{}</p></div>",
        escape(&score.summary),
    );
    if !score.parts.is_empty() {
        out.push_str("<ul class=\"parts\">");
        for (name, points, of) in &score.parts {
            let width = if *of == 0 { 0 } else { points * 100 / of };
            let _ = write!(
                out,
                "<li><span>{}</span><svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" \
                 aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"6\" rx=\"3\"/>\
                 <rect class=\"fill\" width=\"{width}\" height=\"6\" rx=\"3\"/></svg>\
                 <span class=\"of\">{points} of {of}</span></li>",
                escape(name),
            );
        }
        out.push_str("</ul>");
    }
    out.push_str("</section>\n");
}
