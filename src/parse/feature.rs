//! Features with signed weights: what speaks for or against a reading, by name.

/// One observation about `T` and what it is worth.
pub(super) struct Feature<T> {
    /// Stable name, printed as the reason.
    pub(super) name: &'static str,
    /// Positive speaks for, negative against.
    pub(super) weight: i32,
    /// Whether it holds.
    pub(super) test: fn(&T) -> bool,
}

/// The sum of the weights of the features that hold for `item`.
pub(super) fn score<T>(features: &[Feature<T>], item: &T) -> i32 {
    features.iter().filter(|feature| (feature.test)(item)).map(|feature| feature.weight).sum()
}

/// The names of the features that speak for `item`.
pub(super) fn reasons<T>(features: &[Feature<T>], item: &T) -> Vec<&'static str> {
    features
        .iter()
        .filter(|feature| feature.weight > 0 && (feature.test)(item))
        .map(|feature| feature.name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: &[Feature<u32>] = &[
        Feature { name: "even", weight: 3, test: |n| n % 2 == 0 },
        Feature { name: "large", weight: -1, test: |n| *n > 10 },
    ];

    #[test]
    fn weights_add_up_and_only_what_speaks_for_it_is_named() {
        assert_eq!(score(EVEN, &12), 2);
        assert_eq!(reasons(EVEN, &12), ["even"]);
        assert_eq!(score(EVEN, &3), 0);
    }
}
