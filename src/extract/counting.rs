//! Numbers of list items in letters, Roman and Thai digits.

/// A number in the list's own way of counting; Word and OpenDocument name the ways differently.
pub(super) fn counted(number: u32, format: &str) -> String {
    match format {
        "lowerLetter" | "a" => letters(number, 'a'),
        "upperLetter" | "A" => letters(number, 'A'),
        "lowerRoman" | "i" => roman(number).to_lowercase(),
        "upperRoman" | "I" => roman(number),
        "decimalZero" => format!("{number:02}"),
        "thaiNumbers" | "๑" | "๑, ๒, ๓, ..." => thai_digits(number),
        "none" | "" => String::new(),
        _ => number.to_string(),
    }
}

/// a … z, aa, bb, …
fn letters(number: u32, first: char) -> String {
    let index = number.saturating_sub(1);
    let letter = char::from_u32(first as u32 + index % 26).unwrap_or(first);
    // More than a few hundred items by letters is noise, not a list.
    std::iter::repeat_n(letter, (index / 26 + 1).min(8) as usize).collect()
}

fn roman(number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut left = number;
    let mut text = String::new();
    for (value, sign) in STEPS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}

fn thai_digits(number: u32) -> String {
    let thai = |digit: char| char::from_u32(0x0E50 + digit.to_digit(10)?);
    number.to_string().chars().filter_map(thai).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_every_way_of_counting() {
        assert_eq!(counted(28, "lowerLetter"), "bb");
        assert_eq!(counted(1994, "upperRoman"), "MCMXCIV");
        assert_eq!(counted(12, "thaiNumbers"), "๑๒");
    }
}
