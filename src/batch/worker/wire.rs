//! What passes between the two processes: frames of a length and that many bytes.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    extract::{PagePicture, ReadOptions},
    model::{Document, Unread},
};

/// What comes before a file's bytes.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Job {
    pub(super) name: String,
    pub(super) options: ReadOptions,
    pub(super) task: Task,
}

/// What is to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Task {
    /// Read it; the answer is a [`Document`].
    Read,
    /// Draw one page, from 1; the answer is a [`PagePicture`].
    Draw(u32),
}

/// What comes back.
pub(super) type Reply<T> = Result<T, Box<Unread>>;

/// What may come back.
pub(super) trait Answer: Serialize + DeserializeOwned {}

impl Answer for Document {}
impl Answer for PagePicture {}

/// Longer than any frame either side sends; a length beyond it is noise.
const LONGEST: u64 = 1 << 30;

/// Bytes that are set aside for a frame before they have come.
const AHEAD: u64 = 1 << 20;

/// Writes one frame.
pub(super) fn write_frame(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// Reads one frame; `None` at the end of the stream.
pub(super) fn read_frame(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::with_capacity(length.min(AHEAD) as usize);
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(Some(bytes)) } else { Ok(None) }
}

/// A value as the bytes of a frame.
pub(super) fn pack(value: &impl Serialize) -> io::Result<Vec<u8>> {
    postcard::to_stdvec(value).map_err(io::Error::other)
}

/// The value of a frame's bytes.
pub(super) fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> io::Result<T> {
    postcard::from_bytes(bytes).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, model::Source};

    fn passes_unchanged(text: &str) {
        let source = Source { name: "cv.txt".to_owned(), bytes: text.as_bytes().to_vec() };
        let reply: Reply<Document> = extract::read(&source, &ReadOptions::default());
        let mut stream = Vec::new();
        write_frame(&mut stream, &pack(&reply).unwrap()).unwrap();
        let frame = read_frame(&mut stream.as_slice()).unwrap().unwrap();
        assert_eq!(unpack::<Reply<Document>>(&frame).unwrap(), reply);
    }

    #[test]
    fn documents_and_refusals_pass_unchanged() {
        passes_unchanged("# Noor Haddad\n\n- Led [a team](https://team.example) of 9\n");
        passes_unchanged("");
    }

    #[test]
    fn a_cut_or_absurd_frame_is_no_frame() {
        assert!(read_frame(&mut [5, 0, 0, 0, 0, 0, 0, 0, b'a'].as_slice()).unwrap().is_none());
        assert!(read_frame(&mut [0xFF; 9].as_slice()).is_err());
    }
}
