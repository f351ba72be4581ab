//! A value that is unpacked when it is first asked for.

use std::{fmt, marker::PhantomData, ops::Deref, sync::OnceLock};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Error, Visitor},
};

/// A part of the keyword sets: packed in the program until somebody reads it, or made while it runs.
#[derive(Debug, Clone, Default)]
pub struct Lazily<T> {
    packed: &'static [u8],
    value: OnceLock<T>,
}

impl<T: DeserializeOwned + Default> Deref for Lazily<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // The build script packed exactly this type, and a test unpacks every part.
        self.value.get_or_init(|| postcard::from_bytes(self.packed).unwrap_or_default())
    }
}

impl<T> From<T> for Lazily<T> {
    fn from(value: T) -> Self {
        Self { packed: &[], value: OnceLock::from(value) }
    }
}

impl<T: Serialize + DeserializeOwned + Default> Serialize for Lazily<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let packed = postcard::to_stdvec(&**self).map_err(serde::ser::Error::custom)?;
        serializer.serialize_bytes(&packed)
    }
}

impl<'de: 'static, T> Deserialize<'de> for Lazily<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Packed<T>(PhantomData<T>);
        impl<'de: 'static, T> Visitor<'de> for Packed<T> {
            type Value = Lazily<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a packed part of the program")
            }

            fn visit_borrowed_bytes<E: Error>(self, packed: &'de [u8]) -> Result<Lazily<T>, E> {
                Ok(Lazily { packed, value: OnceLock::new() })
            }
        }
        deserializer.deserialize_bytes(Packed(PhantomData))
    }
}
