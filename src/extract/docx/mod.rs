//! DOCX through our own bounded walk over quick-xml and zip.
