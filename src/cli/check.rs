//! `vitae check`: the main job.

use std::path::Path;

use vitae::{
    Assessment, Options, batch,
    checks::Baseline,
    report::{self, Sheet, machine::Reviewed, terminal::Look},
};

use super::{
    Done,
    args::{CheckArgs, CheckFormat, Gates, Global, ReportFormat},
    failure::Failure,
    input, output, setup, target,
};

pub(super) fn run(args: &CheckArgs, global: &Global) -> Result<Done, Failure> {
    input::one_stdin([Some(&*args.cv), args.target.posting.as_deref(), args.letter.as_deref()])?;
    let report_format = args.report.as_deref().map(report_format).transpose()?;
    let checks = setup::checks(&args.checks)?;
    let options = Options { checks, ..setup::options(global, &args.reading) };
    let sets = setup::keyword_sets(global)?;
    let target = target::target(&args.target, &sets, &options)?;
    let letter = args.letter.as_deref().map(input::source).transpose()?;
    let assessed = batch::assess(input::source(&args.cv)?, letter, target, &sets, &options);
    let json = args.format == CheckFormat::Json;
    let assessment = output::or_unread(assessed, "check", json)?;
    let sheet = Sheet::of(&assessment);
    output::print(match args.format {
        CheckFormat::Json => report::json::check(&assessment),
        CheckFormat::Text => text(&sheet, args, output::look(global)),
        CheckFormat::Markdown => report::markdown(&sheet),
        CheckFormat::Html => report::html(&sheet),
        CheckFormat::Sarif => report::machine::sarif(&Reviewed::all(&assessment)),
        CheckFormat::Github => report::machine::github(&Reviewed::all(&assessment)),
    })?;
    if let (Some(path), Some(format)) = (&args.report, report_format) {
        let bytes = match format {
            ReportFormat::Html => report::html(&sheet).into_bytes(),
            ReportFormat::Markdown => report::markdown(&sheet).into_bytes(),
            ReportFormat::Docx => report::docx(&sheet)?,
            ReportFormat::Json => report::json::check(&assessment).into_bytes(),
        };
        output::write_file(path, &bytes)?;
    }
    if let Some(path) = &args.write_baseline {
        let baseline = Baseline::of(&assessment.findings, &assessment.document.text);
        output::write_file(path, baseline.render().as_bytes())?;
    }
    Ok(gate(&args.gates, &assessment))
}

fn text(sheet: &Sheet, args: &CheckArgs, look: Look) -> String {
    let mut text = report::terminal::report(sheet, look);
    if args.explain_score {
        text.push_str(&report::terminal::explained(sheet, look));
    }
    text
}

fn report_format(path: &Path) -> Result<ReportFormat, Failure> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "html" | "htm" => Ok(ReportFormat::Html),
        "md" | "markdown" => Ok(ReportFormat::Markdown),
        "docx" => Ok(ReportFormat::Docx),
        "json" => Ok(ReportFormat::Json),
        _ => Err(Failure::usage(
            format!("no report is written as `{}`", path.display()),
            "end the name in .html, .md, .docx or .json",
        )),
    }
}

fn gate(gates: &Gates, assessment: &Assessment) -> Done {
    let letter = assessment.letter.iter().flat_map(|letter| &letter.findings);
    let fails = gates.min_fit.is_some_and(|least| assessment.fit.score < least)
        || gates.min_quality.is_some_and(|least| assessment.quality.score < least)
        || gates.fail_on.is_some_and(|least| {
            assessment.findings.iter().chain(letter).any(|it| it.severity >= least.severity())
        });
    if fails { Done::GateFailed } else { Done::Passed }
}
