//! The one test binary: each module proves one part of the house.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test stops on the first surprise, and reads the files it proves"
)]

mod accuracy;
mod bullets;
mod case;
mod checks;
mod cli;
mod docs;
mod docx;
mod docx_hiding;
mod extract_pdf;
mod fit;
mod json_resume;
mod laws;
mod laws_data;
mod layouts;
mod mutation;
mod ocr;
mod odt;
mod odt_hiding;
mod pdf_hiding;
mod pdf_letters;
mod properties;
mod properties_score;
mod samples;
mod skills;
mod vocabulary;
mod worker;
