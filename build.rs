//! Reads `keyword_sets/` once, when the tool is built, into forms that load in no time.
//!
//! Skills become postcard, every other set JSON under its path, the dictionary a bit filter. A file
//! that cannot be read stops the build and names its line.

#![allow(clippy::disallowed_methods, reason = "a build script reads files and the environment")]
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "shares the library's files, not all of their items"
)]

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

#[path = "src/model"]
mod model {
    mod skill;
    mod span;
    pub use skill::ConceptKind;
    pub use span::{Confidence, Span};
}
#[path = "src/keywords/concept.rs"]
mod concept;
#[path = "src/text/vocabulary/filter.rs"]
mod filter;
#[path = "src/keywords/format.rs"]
mod format;

/// Places of the dictionary filter: 16 bits a word keep false answers near one in a thousand.
const FILTER_BITS: usize = 1 << 20;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=keyword_sets");
    println!("cargo::rerun-if-changed=build.rs");
    for shared in [
        "src/keywords/concept.rs",
        "src/keywords/format.rs",
        "src/text/vocabulary/filter.rs",
        "src/model/skill.rs",
    ] {
        println!("cargo::rerun-if-changed={shared}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let root = Path::new("keyword_sets");
    let mut files = Vec::new();
    toml_files(root, &mut files)?;
    files.sort();
    let mut concepts = Vec::new();
    let mut sets = BTreeMap::new();
    for path in files {
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path)?;
        if name.starts_with("skills/") {
            let file: format::SkillFile =
                toml::from_str(&text).map_err(|error| format!("keyword_sets/{name}: {error}"))?;
            concepts.extend(file.into_concepts(&name)?);
        } else {
            let table: toml::Table =
                toml::from_str(&text).map_err(|error| format!("keyword_sets/{name}: {error}"))?;
            sets.insert(name, serde_json::to_string(&table)?);
        }
    }
    fs::write(out.join("concepts.postcard"), postcard::to_stdvec(&concepts)?)?;
    let mut source = String::from("&[\n");
    for (name, json) in sets {
        writeln!(source, "({name:?}, {json:?}),")?;
    }
    source.push_str("]\n");
    fs::write(out.join("sets.rs"), source)?;
    fs::write(out.join("dictionary.filter"), dictionary(&root.join("dictionary/en.txt"))?)?;
    Ok(())
}

fn toml_files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
    Ok(())
}

fn dictionary(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bits = vec![0_u8; FILTER_BITS / 8];
    for word in fs::read_to_string(path)?.lines().filter(|line| !line.starts_with('#')) {
        for bit in filter::positions(word, FILTER_BITS) {
            if let Some(byte) = bits.get_mut(bit / 8) {
                *byte |= 1 << (bit % 8);
            }
        }
    }
    Ok(bits)
}
