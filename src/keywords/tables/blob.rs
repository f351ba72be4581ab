//! Lists of numbers in bytes.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

/// Bytes that lie in the program, or were made while it runs.
#[derive(Clone, Default)]
pub(in crate::keywords) struct Blob(pub(super) Cow<'static, [u8]>);

impl Blob {
    /// The bytes from `start` on.
    #[inline]
    pub(in crate::keywords) fn from(&self, start: usize) -> &[u8] {
        self.0.get(start..).unwrap_or_default()
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Blob({} bytes)", self.0.len())
    }
}

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de: 'static> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrowed;
        impl<'de: 'static> Visitor<'de> for Borrowed {
            type Value = Blob;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("bytes of the program")
            }

            fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Blob, E> {
                Ok(Blob(Cow::Borrowed(bytes)))
            }
        }
        deserializer.deserialize_bytes(Borrowed)
    }
}

/// Numbers, four bytes each.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::keywords) struct Numbers(Blob);

impl Numbers {
    /// The number at `at`.
    pub(in crate::keywords) fn get(&self, at: usize) -> Option<u32> {
        let bytes = self.0.0.get(at * 4..)?.first_chunk::<4>()?;
        Some(u32::from_le_bytes(*bytes))
    }

    /// The two numbers from twice `at` on.
    #[inline]
    pub(in crate::keywords) fn pair(&self, at: usize) -> Option<[u32; 2]> {
        let bytes = self.0.0.get(at * 8..)?.first_chunk::<8>()?;
        let pair = u64::from_le_bytes(*bytes);
        Some([pair as u32, (pair >> 32) as u32])
    }

    /// How many there are.
    pub(in crate::keywords) fn len(&self) -> usize {
        self.0.0.len() / 4
    }

    /// The numbers from `start` to before `end`.
    pub(in crate::keywords) fn range(
        &self,
        start: usize,
        end: usize,
    ) -> impl Iterator<Item = u32> + Clone {
        let bytes = self.0.0.get(start * 4..end * 4).unwrap_or_default();
        bytes.as_chunks::<4>().0.iter().map(|bytes| u32::from_le_bytes(*bytes))
    }
}

impl FromIterator<u32> for Numbers {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let bytes: Vec<u8> = numbers.into_iter().flat_map(u32::to_le_bytes).collect();
        Self(Blob(bytes.into()))
    }
}

/// Lists of numbers, one after the other.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(in crate::keywords) struct Lists {
    /// Where each list ends.
    ends: Numbers,
    items: Numbers,
}

impl Lists {
    /// The list with this number; an empty one if there is none.
    pub(in crate::keywords) fn get(&self, number: usize) -> impl Iterator<Item = u32> + Clone {
        let (start, end) = self.bounds(number);
        self.items.range(start, end)
    }

    /// Where the list lies among the items.
    fn bounds(&self, number: usize) -> (usize, usize) {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before));
        match (start, self.ends.get(number)) {
            (Some(start), Some(end)) => (start as usize, end as usize),
            _ => (0, 0),
        }
    }
}

impl<L: IntoIterator<Item = u32>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let (mut ends, mut items) = (Vec::new(), Vec::new());
        for list in lists {
            items.extend(list);
            ends.push(items.len() as u32);
        }
        Self { ends: ends.into_iter().collect(), items: items.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lists, Numbers};

    #[test]
    fn lists_come_back_as_they_went_in() {
        let lists: Lists = [vec![7, 8], vec![], vec![u32::MAX]].into_iter().collect();
        assert_eq!(lists.get(0).collect::<Vec<_>>(), [7, 8]);
        assert_eq!(lists.get(1).count(), 0);
        assert_eq!(lists.get(2).collect::<Vec<_>>(), [u32::MAX]);
        assert_eq!(lists.get(3).count(), 0);
    }

    #[test]
    fn beyond_the_end_there_is_no_number() {
        let numbers: Numbers = [1, 2].into_iter().collect();
        assert_eq!((numbers.get(1), numbers.get(2), numbers.len()), (Some(2), None, 2));
    }
}
