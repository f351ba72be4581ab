//! How alike two words or two short texts are.

use super::{fold, stem, tokens};

/// Edits (insert, delete, change, swap of neighbours) from one word to the other.
#[must_use]
pub fn edit_distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}

/// Share of common words, 0 to 1000: twice the common stems over all stems of both.
#[must_use]
pub fn words_overlap(one: &str, other: &str) -> u16 {
    let (mut left, right) = (stems(one), stems(other));
    let total = left.len() + right.len();
    let mut common = 0_usize;
    for word in &right {
        if let Some(at) = left.iter().position(|known| known == word) {
            left.swap_remove(at);
            common += 2;
        }
    }
    (common * 1000).checked_div(total).unwrap_or(0) as u16
}

fn stems(text: &str) -> Vec<String> {
    tokens(text).map(|token| stem(&fold(token.span.of(text))).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{edit_distance, words_overlap};

    #[test]
    fn a_swap_of_neighbours_is_one_edit() {
        assert_eq!(edit_distance("kuberentes", "kubernetes"), 1);
    }

    #[test]
    fn inflection_and_order_do_not_lower_the_overlap() {
        assert_eq!(words_overlap("managing budgets", "budget managed"), 1000);
        assert_eq!(words_overlap("budget", "network"), 0);
        assert_eq!(words_overlap("", ""), 0);
    }
}
