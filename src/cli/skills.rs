//! `vitae skills`: skills line by line, of standard input or of a document.

use vitae::{
    batch,
    model::{ConceptKind, SkillHit},
    report,
};

use super::{
    Done,
    args::{Global, LinesFormat, SkillsArgs},
    failure::Failure,
    input, output, setup,
};

pub(super) fn run(args: &SkillsArgs, global: &Global) -> Result<Done, Failure> {
    let sets = setup::keyword_sets(global)?;
    let raw_lines = input::is_stdin(&args.file) && args.reading.kind.is_none();
    let lines = if raw_lines {
        input::stdin_lines()?
    } else {
        let options = setup::options(global, &args.reading);
        let reading = batch::read(input::source(&args.file)?, &sets, &options)?;
        reading.document.text.lines().map(str::to_owned).collect()
    };
    let look = output::look(global);
    let mut text = String::new();
    for (number, line) in (1..).zip(&lines) {
        let mut hits = sets.find(line);
        if args.deeds {
            let shown = sets.find_evidence(line).into_iter();
            let new: Vec<SkillHit> =
                shown.filter(|deed| !hits.iter().any(|hit| hit.id == deed.id)).collect();
            hits.extend(new);
            hits.sort_by_key(|hit| hit.span.start);
        }
        hits.retain(|hit| hit.kind != ConceptKind::Title);
        match args.format {
            LinesFormat::Jsonl => text.push_str(&report::json::skills_line(number, line, &hits)),
            LinesFormat::Text => {
                text.push_str(&report::terminal::skills_line(number, line, &hits, look));
            }
        }
    }
    output::print(text)?;
    Ok(Done::Passed)
}
