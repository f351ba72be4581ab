//! Files and standard input to [`Source`]s.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use vitae::Source;

use super::failure::Failure;

/// No more than this is taken into memory; the reader refuses far smaller files with a status.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Whether a path means standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Two inputs cannot both come from standard input.
pub(super) fn one_stdin<'a>(
    paths: impl IntoIterator<Item = Option<&'a Path>>,
) -> Result<(), Failure> {
    if paths.into_iter().flatten().filter(|path| is_stdin(path)).count() > 1 {
        return Err(Failure::usage(
            "standard input is named twice",
            "give one of the documents as a file",
        ));
    }
    Ok(())
}

/// Reads a file, or standard input for `-`.
pub(super) fn source(path: &Path) -> Result<Source, Failure> {
    if is_stdin(path) {
        return Ok(Source { name: "standard input".to_owned(), bytes: stdin()? });
    }
    if path.is_dir() {
        return Err(Failure::usage(
            format!("`{}` is a folder, and one file is meant", path.display()),
            "name a file in it, or rank the whole folder with `vitae rank`",
        ));
    }
    let bytes =
        File::open(path).and_then(read_all).map_err(|error| Failure::opening(path, &error))?;
    Ok(Source { name: path.to_string_lossy().into_owned(), bytes })
}

/// Everything on standard input.
pub(super) fn stdin() -> Result<Vec<u8>, Failure> {
    read_all(io::stdin().lock()).map_err(|error| Failure::opening(Path::new("-"), &error))
}

/// Lines on standard input, their ends cut off.
pub(super) fn stdin_lines() -> Result<Vec<String>, Failure> {
    let text = String::from_utf8_lossy(&stdin()?).into_owned();
    Ok(text.lines().map(str::to_owned).collect())
}

/// A configuration file's text.
pub(super) fn text(path: &Path) -> Result<String, Failure> {
    let bytes = source(path)?.bytes;
    String::from_utf8(bytes).map_err(|_| {
        Failure::usage(format!("`{}` is not UTF-8 text", path.display()), "save it as UTF-8")
    })
}

/// All `.toml` files below a folder, sorted: their paths below it (with `/`) and texts.
pub(super) fn keyword_files(dir: &Path) -> Result<Vec<(String, String)>, Failure> {
    if !dir.is_dir() {
        return Err(Failure::usage(
            format!("`{}` is not a folder with keyword sets", dir.display()),
            "name a folder that holds .toml files; keyword_sets/README.md says how they look",
        ));
    }
    let files = vitae::batch::rank::files(&[dir.to_owned()]);
    let sets: Vec<_> = files
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "toml"))
        .map(|file| {
            let below = file.strip_prefix(dir).unwrap_or(file);
            let name = below.to_string_lossy().replace('\\', "/");
            Ok((name, text(file)?))
        })
        .collect::<Result<_, Failure>>()?;
    if sets.is_empty() {
        return Err(Failure::usage(
            format!("`{}` holds no .toml file", dir.display()),
            "keyword_sets/README.md says how keyword sets look",
        ));
    }
    Ok(sets)
}

fn read_all(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
