//! Reads `keyword_sets/` once, when the tool is built, and packs it as the tables that the tool reads.
//!
//! The library's own code makes the tables, the same that adds a user's folder while the tool runs.
//! A file that cannot be read stops the build and names its line.

#![allow(clippy::disallowed_methods, reason = "a build script reads files and the environment")]
#![allow(
    clippy::all,
    clippy::pedantic,
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    reason = "shares the library's files, which are linted where they belong"
)]

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

#[path = "src/text/vocabulary/filter.rs"]
mod filter;

#[path = "src/model/mod.rs"]
mod model;

#[path = "src/text"]
mod text {
    mod fold;
    mod mojibake;
    pub mod phrase;
    mod script;
    mod similarity;
    mod stem;
    mod tokens;

    pub use fold::{fold, squash_key};
    pub use mojibake::without_mojibake;
    pub use script::{has_thai, is_thai};
    pub use similarity::edit_distance;
    pub use stem::{singular, stem};
    pub use tokens::{Token, tokens};

    /// As the library answers, from the filter that is being made for it.
    pub fn is_dictionary_word(word: &str) -> bool {
        super::DICTIONARY.get().is_some_and(|bits| super::is_set(bits, word))
    }

    /// All common words, for tables that know them.
    pub fn common_words<'a>() -> impl Iterator<Item = &'a str> {
        super::COMMON.get().into_iter().flatten().map(String::as_str)
    }

    /// Nothing is searched for while the tool is built.
    pub fn thai_boundaries(_: &str) -> Vec<usize> {
        Vec::new()
    }
}

#[path = "src/keywords"]
mod keywords {
    mod concept;
    mod concepts;
    mod error;
    mod format;
    mod gap;
    mod lexicon;
    mod load;
    mod matcher;
    mod role;
    mod rubric;
    mod sets;
    mod tables;
    mod thresholds;

    /// Nothing is built in yet.
    mod embedded {
        use super::{KeywordError, KeywordSets};

        pub fn sets() -> Result<KeywordSets, KeywordError> {
            Ok(KeywordSets::default())
        }
    }

    /// The ids that a skills file states.
    pub fn ids(file: &str, text: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let concepts = load::parse::<format::SkillFile>(file, text)?.into_concepts(file)?;
        Ok(concepts.into_iter().map(|concept| concept.id).collect())
    }

    pub use concept::{Case, Concept, Form};
    pub use concepts::Concepts;
    pub use error::KeywordError;
    pub use gap::Gaps;
    pub use lexicon::{Deeds, Lexicon, Listing, Negation};
    pub use role::Role;
    pub use rubric::{PhraseRubric, Rubric};
    pub use sets::KeywordSets;
    pub use tables::Lazily;
    pub use thresholds::Thresholds;
}

/// Places of the dictionary filter: 16 bits a word keep false answers near one in a thousand.
const FILTER_BITS: usize = 1 << 20;

/// The words of the dictionary.
static COMMON: OnceLock<Vec<String>> = OnceLock::new();

/// The bits of the dictionary filter.
static DICTIONARY: OnceLock<Vec<u8>> = OnceLock::new();

/// Links the program to fixed addresses where the linker is known to do it.
///
/// It starts itself for every file it reads (see `src/batch/worker`), and moving 67,000 addresses to a
/// place drawn at every start took a third of the time of reading a one-page text.
fn link_to_fixed_addresses() {
    let target = |key: &str| env::var(key).unwrap_or_default();
    if target("CARGO_CFG_TARGET_OS") == "linux" && target("CARGO_CFG_TARGET_ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    link_to_fixed_addresses();
    println!("cargo::rerun-if-changed=keyword_sets");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let root = Path::new("keyword_sets");
    let words = fs::read_to_string(root.join("dictionary/en.txt"))?;
    let words = words.lines().filter(|line| !line.starts_with('#')).map(str::to_owned);
    let words = COMMON.get_or_init(|| words.collect());
    let dictionary = DICTIONARY.get_or_init(|| filter_of(words));
    fs::write(out.join("dictionary.filter"), dictionary)?;

    let mut paths = Vec::new();
    toml_files(root, &mut paths)?;
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        texts.push((name, fs::read_to_string(&path)?));
    }
    let files: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    once(&files)?;
    let sets = keywords::KeywordSets::with_overlay(&files)?;
    fs::write(out.join("keyword_sets.postcard"), postcard::to_stdvec(&sets)?)?;
    Ok(())
}

/// A second file with the same id would stand on top of the first, as a user's does.
fn once(files: &[(&str, &str)]) -> Result<(), Box<dyn Error>> {
    let mut known = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| file.starts_with("skills/")) {
        for id in keywords::ids(file, text)? {
            if let Some(other) = known.insert(id.clone(), *file) {
                return Err(format!("`{id}` is stated in {other} and in {file}").into());
            }
        }
    }
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

fn filter_of(words: &[String]) -> Vec<u8> {
    let mut bits = vec![0_u8; FILTER_BITS / 8];
    for bit in words.iter().flat_map(|word| filter::positions(word, FILTER_BITS)) {
        if let Some(byte) = bits.get_mut(bit / 8) {
            *byte |= 1 << (bit % 8);
        }
    }
    bits
}

fn is_set(bits: &[u8], word: &str) -> bool {
    filter::positions(word, FILTER_BITS)
        .into_iter()
        .all(|bit| bits.get(bit / 8).is_some_and(|byte| byte & (1 << (bit % 8)) != 0))
}
