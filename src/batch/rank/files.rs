//! Files and folders named by a user to the sorted list of files to read.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// All files named, and all files below the folders named, sorted and each once.
///
/// Links are followed, each folder entered once, so that a loop of links ends. Hidden files in
/// folders (`.DS_Store`) are passed over. What does not exist or cannot be listed stays in the
/// list: it becomes a row with its reason.
#[must_use]
pub fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = BTreeSet::new();
    for path in paths {
        if path.is_dir() {
            below(path, &mut found);
        } else {
            found.insert(path.clone());
        }
    }
    found.into_iter().collect()
}

/// Adds the files below `top`.
fn below(top: &Path, found: &mut BTreeSet<PathBuf>) {
    let mut entered = BTreeSet::new();
    let mut waiting = vec![top.to_owned()];
    while let Some(folder) = waiting.pop() {
        // Two names of one folder are one folder; a folder without a real name is its own.
        if !entered.insert(fs::canonicalize(&folder).unwrap_or_else(|_| folder.clone())) {
            continue;
        }
        let Ok(entries) = fs::read_dir(&folder) else {
            found.insert(folder);
            continue;
        };
        // Sorted, so that of two names of one folder the same one is always entered.
        let mut names: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        names.retain(|path| !is_hidden(path));
        names.sort_unstable_by(|a, b| b.cmp(a));
        for path in names {
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.insert(path);
            }
        }
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
