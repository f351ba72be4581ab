//! The one test binary: each module proves one part of the house.

mod laws;
