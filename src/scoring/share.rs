//! Whole points that sum exactly: largest remainders first.

/// Splits `total` in proportion to `weights`; the parts are whole and sum to `total`. Ties go to
/// the earlier part. All zero where there is no weight.
pub(super) fn split(total: u32, weights: &[u64]) -> Vec<u32> {
    let sum: u64 = weights.iter().sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let exact = |weight: &u64| u64::from(total) * weight;
    let mut parts: Vec<u32> =
        weights.iter().map(|w| u32::try_from(exact(w) / sum).unwrap_or(total)).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|index| {
        let rest = weights.get(*index).map_or(0, |weight| exact(weight) % sum);
        (std::cmp::Reverse(rest), *index)
    });
    let left = total.saturating_sub(parts.iter().sum());
    for index in order.into_iter().take(left as usize) {
        if let Some(part) = parts.get_mut(index) {
            *part += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_whole() {
        for total in [0, 1, 7, 99, 100] {
            for weights in [&[1, 1, 1][..], &[30, 10, 5, 5, 1], &[0, 7]] {
                assert_eq!(split(total, weights).iter().sum::<u32>(), total, "{total} {weights:?}");
            }
        }
    }

    #[test]
    fn ties_go_to_the_earlier_part() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
    }

    #[test]
    fn what_weighs_nothing_gets_nothing() {
        assert_eq!(split(10, &[0, 0]), [0, 0]);
        assert_eq!(split(10, &[0, 3]), [0, 10]);
    }
}
