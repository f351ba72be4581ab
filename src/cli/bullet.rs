//! `vitae bullet`: judges achievements, one a line.

use vitae::{checks::bullet_codes, parse::bullet::judge, report};

use super::{
    Done,
    args::{BulletArgs, Global, LinesFormat},
    failure::Failure,
    input, output, setup,
};

pub(super) fn run(args: &BulletArgs, global: &Global) -> Result<Done, Failure> {
    let sets = setup::keyword_sets(global)?;
    let from_stdin = args.text.is_empty() || args.text.iter().map(String::as_str).eq(["-"]);
    let lines = if from_stdin { input::stdin_lines()? } else { args.text.clone() };
    let look = output::look(global);
    let mut text = String::new();
    for (number, line) in (1..).zip(&lines) {
        let bullet = judge(line, &sets);
        let codes = bullet_codes(&bullet, &sets);
        match args.format {
            LinesFormat::Jsonl => {
                text.push_str(&report::json::bullet_line(number, &bullet, &codes));
            }
            LinesFormat::Text => {
                text.push_str(&report::terminal::bullet_line(&bullet, &codes, look));
            }
        }
    }
    output::print(text)?;
    Ok(Done::Passed)
}
