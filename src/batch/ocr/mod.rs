//! Text recognition by the `tesseract` program, where the user has it.

mod tsv;

use std::{
    io::{ErrorKind, Read, Write},
    process::{Child, Command, Stdio},
    sync::{OnceLock, mpsc},
    thread,
    time::Duration,
};

use crate::extract::{PagePicture, RecognisedLine, Recogniser, Unrecognised};

/// Wall time for one page.
const PER_PAGE: Duration = Duration::from_mins(1);
/// Languages that are read where their data is installed.
const LANGUAGES: [&str; 2] = ["eng", "tha"];

/// `tesseract` on the PATH.
#[derive(Debug, Default)]
pub struct Tesseract {
    languages: OnceLock<Result<String, Unrecognised>>,
}

impl Tesseract {
    /// The languages to read, as the program wants them: `eng+tha`.
    fn languages(&self) -> Result<&str, Unrecognised> {
        let known = self.languages.get_or_init(|| {
            let list = run(Command::new("tesseract").arg("--list-langs"), Vec::new())?;
            let installed: Vec<&str> = list.lines().map(str::trim).collect();
            let wanted: Vec<&str> =
                LANGUAGES.into_iter().filter(|it| installed.contains(it)).collect();
            if wanted.is_empty() {
                let why = "the data for English or Thai is not installed (tesseract-ocr-eng, -tha)";
                return Err(Unrecognised::Failed(why.to_owned()));
            }
            Ok(wanted.join("+"))
        });
        known.as_deref().map_err(Clone::clone)
    }
}

impl Recogniser for Tesseract {
    fn recognise(&self, picture: &PagePicture) -> Result<Vec<RecognisedLine>, Unrecognised> {
        let dots = picture.width as f32 / (picture.page.width / 72.0).max(1.0);
        let mut command = Command::new("tesseract");
        command
            .args(["stdin", "stdout", "--dpi", &format!("{dots:.0}")])
            .args(["-l", self.languages()?, "tsv"])
            // Several files may be read at once; each takes one core.
            .env("OMP_THREAD_LIMIT", "1");
        let mut image = format!("P5\n{} {}\n255\n", picture.width, picture.height).into_bytes();
        image.extend_from_slice(&picture.grey);
        run(&mut command, image).map(|words| tsv::lines(&words))
    }
}

/// What a program says to its input.
fn run(command: &mut Command, input: Vec<u8>) -> Result<String, Unrecognised> {
    let spawned =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = spawned.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Unrecognised::Missing,
        _ => Unrecognised::Failed(error.to_string()),
    })?;
    let output = listen(&mut child, input);
    if output.is_err() {
        let _ = child.kill();
    }
    let ended = child.wait();
    let output = output?;
    match ended {
        Ok(status) if status.success() => Ok(String::from_utf8_lossy(&output).into_owned()),
        Ok(status) => Err(Unrecognised::Failed(format!("tesseract ended with {status}"))),
        Err(error) => Err(Unrecognised::Failed(error.to_string())),
    }
}

/// Feeds and hears a child at the same time, for as long as a page may take.
fn listen(child: &mut Child, input: Vec<u8>) -> Result<Vec<u8>, Unrecognised> {
    let failed = |error: std::io::Error| Unrecognised::Failed(error.to_string());
    let (Some(mut stdin), Some(mut stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(failed(ErrorKind::BrokenPipe.into()));
    };
    // A child that reads no further ends by itself, and how it ends is the answer.
    let feeder = move || drop(stdin.write_all(&input));
    thread::Builder::new().spawn(feeder).map_err(failed)?;
    let (send, heard) = mpsc::sync_channel(1);
    let listener = move || {
        let mut output = Vec::new();
        let _ = send.send(stdout.read_to_end(&mut output).map(|_| output));
    };
    thread::Builder::new().spawn(listener).map_err(failed)?;
    heard.recv_timeout(PER_PAGE).map_err(|_| Unrecognised::Late)?.map_err(failed)
}
