//! Dates and ranges of dates in a piece of text, in every form people write them.

mod moment;
mod range;

use crate::{
    keywords::KeywordSets,
    model::{Confidence, Date, DateRange, Notice, Span},
    text::phrase,
};

/// A date or a range of dates found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its place.
    pub(super) span: Span,
    /// What it says; a single date is a start without an end.
    pub(super) range: DateRange,
    /// How sure.
    pub(super) confidence: Confidence,
    /// Whether an end of it has the shape of a date but no readable value ("20XX").
    pub(super) unreadable: bool,
    /// Whether it names two ends, or a start that goes on.
    pub(super) two_ends: bool,
    /// Whether its digits can be read in another way too ("03/04/2019", "03/19").
    pub(super) ambiguous: bool,
    /// Whether it names a month.
    pub(super) month: bool,
}

/// All dates of `text` in order; spans are moved by `base`.
pub(super) fn mentions(text: &str, base: usize, sets: &KeywordSets, today: Date) -> Vec<Mention> {
    if !text.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let folded = phrase::fold(text);
    let reader = moment::Reader::new(&folded, &sets.lexicon.dates, today);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = reader.next_start(at) {
        match range::read(&reader, start) {
            Some((mut mention, end)) => {
                mention.span = mention.span.shifted(base);
                found.push(mention);
                at = end.max(start + 1);
            }
            None => at = reader.after_word(start),
        }
    }
    found
}

/// A notice about dates at `places` whose digits can be read in two ways, with the first of them.
pub(super) fn doubts(
    text: &str,
    places: impl Iterator<Item = Span>,
    sets: &KeywordSets,
    today: Date,
) -> Vec<Notice> {
    let mut doubtful = places.filter_map(|place| {
        let found = mentions(place.of(text), place.start, sets, today);
        found.into_iter().find(|mention| mention.ambiguous)
    });
    let Some(first) = doubtful.next() else { return Vec::new() };
    let read = match (first.range.start, first.range.end) {
        (Some(start), Some(end)) => format!("{start} to {end}"),
        (Some(start), None) => start.to_string(),
        (None, _) => "unknown".to_owned(),
    };
    let more = match doubtful.count() {
        0 => String::new(),
        more => format!(", and {more} more like it"),
    };
    let written = first.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let message = format!(
        "“{written}” can be read in more than one way; taken as {read}{more}. Write the month as a word"
    );
    vec![Notice::new("ambiguous-date", message)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Moment;

    const TODAY: Date = Date { year: 2024, month: 1, day: 15 };

    fn read(text: &str) -> Vec<String> {
        let sets = KeywordSets::builtin().unwrap();
        mentions(text, 0, &sets, TODAY)
            .iter()
            .map(|mention| {
                let start = mention.range.start.map_or("?".to_owned(), |at| at.to_string());
                let end = mention.range.end.as_ref().map_or("?".to_owned(), Moment::to_string);
                if mention.two_ends { format!("{start}..{end}") } else { start }
            })
            .collect()
    }

    #[track_caller]
    fn reads(text: &str, wanted: &str) {
        assert_eq!(read(text), [wanted], "{text}");
    }

    #[test]
    fn ranges_of_months_in_every_form() {
        for text in [
            "Mar 2019 - Jan 2021",
            "March 2019 – January 2021",
            "03/2019 – 01/2021",
            "2019-03 to 2021-01",
            "Mar. 2019 until Jan. 2021",
            "3.2019–1.2021",
            "MARCH 2019 TO JANUARY 2021",
            "Mar, 2019 - Jan, 2021",
            "Mar '19 – Jan '21",
            "Mar-2019 to Jan-2021",
            "2019/03 ~ 2021/01",
            "1 March 2019 – 31 January 2021",
            "March 1, 2019 - January 31, 2021",
            "Mar 19 - Jan 21",
            "03/19 - 01/21",
            "2019.03 - 2021.01",
            "15.03.2019 – 31.01.2021",
            "มี.ค. 2562 - ม.ค. 2564",
            "มีนาคม 2562 ถึง มกราคม 2564",
            "มี.ค. ๒๕๖๒ – ม.ค. ๒๕๖๔",
            "(Mar 2019 - Jan 2021)",
            "Mar 2019-Jan 2021",
            "March of 2019 through January of 2021",
            "03.2019 – 01.2021",
            "3/2019 bis 1/2021",
            "between March 2019 and January 2021",
            "From March 2019 to January 2021",
            "2019-03-01 – 2021-01-31",
            "Mar 2019 thru Jan 2021",
            "Mar. ’19 – Jan. ’21",
            "ระหว่าง มีนาคม 2562 และ มกราคม 2564",
            "03/2562 - 01/2564",
            "1 มี.ค. 2562 – 31 ม.ค. 2564",
        ] {
            reads(text, "2019-03..2021-01");
        }
    }

    #[test]
    fn years_and_short_years() {
        reads("2019 – 2021", "2019..2021");
        reads("2019–21", "2019..2021");
        reads("2019-2021", "2019..2021");
        reads("1999 to 2003", "1999..2003");
        reads("พ.ศ. 2562 - 2564", "2019..2021");
        reads("Spring 2019 – Fall 2021", "2019-03..2021-09");
        reads("Mar – Jun 2019", "2019-03..2019-06");
        reads("Nov – Feb 2019", "2018-11..2019-02");
        reads("2019/20", "2019..2020");
        reads("Winter 2018 - Summer 2019", "2018-01..2019-06");
        reads("Q3 2019 – Q1 2021", "2019-07..2021-01");
        reads("2562 – 2564 ปี", "2019..2021");
        reads("between 2011 and 2017", "2011..2017");
        reads("'19 – '21", "2019..2021");
    }

    #[test]
    fn what_goes_on() {
        for text in [
            "Mar 2019 - Present",
            "03/2019 to Current",
            "March 2019 – now",
            "since March 2019",
            "Mar 2019 to date",
            "2019-03 – ongoing",
            "มี.ค. 2562 - ปัจจุบัน",
            "ตั้งแต่ มีนาคม 2562",
            "03/2019 -",
            "March 2019 onwards",
            "Mar 2019 till date",
            "03/2019 – to date",
            "03.2019 – heute",
            "03.2019 – jetzt",
            "03/2019 – aktuell",
            "3.2019 – laufend",
            "03.2019 bis heute",
            "seit 03.2019",
            "03/2019 – aujourd'hui",
            "03/2019 – à ce jour",
            "depuis 03/2019",
            "03/2019 – actualidad",
            "03/2019 – actualmente",
            "03/2019 – atual",
            "03/2019 – oggi",
            "03/2019 – in corso",
            "03/2019 – heden",
            "03/2019 – nu",
            "03/2019 – nuvarande",
            "03/2019 – obecnie",
            "03/2019 – 至今",
            "03/2019 – 現在",
            "03/2019 – sekarang",
            "Mar 2019 - the present",
            "March 2019 - present day",
            "Mar 2019 until now",
            "ever since March 2019",
            "มี.ค. 2562 - จนถึงปัจจุบัน",
            "มีนาคม 2562 เป็นต้นมา",
        ] {
            reads(text, "2019-03..present");
        }
    }

    #[test]
    fn single_dates() {
        reads("Graduated May 2015", "2015-05");
        reads("Boston, 2015", "2015");
        reads("Fall 2017", "2017-09");
        reads("12 2011", "2011-12");
        reads("2017-06-30", "2017-06");
    }

    #[test]
    fn words_between_sentences_are_no_connectors() {
        for text in ["in 2011 and 2017", "audits of 2019 and of 2021"] {
            assert!(read(text).iter().all(|one| !one.contains("..")), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn doubtful_dates_are_named_once_and_plain_ones_never() {
        let sets = KeywordSets::builtin().unwrap();
        let doubted = |text: &str| {
            let places = mentions(text, 0, &sets, TODAY).into_iter().map(|mention| mention.span);
            doubts(text, places, &sets, TODAY)
        };
        for text in ["03/04/2019 - 01/02/2021", "03/19 – 01/21", "Mar 19 - Jan 21", "12 2011"] {
            let [notice] = doubted(text).try_into().unwrap_or_else(|all| panic!("{text}: {all:?}"));
            assert_eq!(notice.code, "ambiguous-date");
            assert!(notice.message.contains(text), "{}", notice.message);
        }
        for text in
            ["Mar 2019 – Jan 2021", "03/2019 - 01/2021", "2019–21", "31/03/2019", "15.03.2019"]
        {
            assert!(doubted(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn placeholders_are_unreadable_and_not_invented() {
        let sets = KeywordSets::builtin().unwrap();
        let found = mentions("January 20XX - Current", 0, &sets, TODAY);
        assert_eq!(found.len(), 1);
        assert!(found[0].unreadable && found[0].range.start.is_none());
        assert_eq!(found[0].range.end, Some(Moment::Present));
    }

    #[test]
    fn glued_words_do_not_hide_a_range() {
        reads("Service Desk Liaison, TAug 2005 to Aug 2007", "2005-08..2007-08");
        reads("Lab Intern03/2014 to 05/2014", "2014-03..2014-05");
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in [
            "2,000 users",
            "$2019 saved",
            "Managed 1500 devices",
            "99.95% uptime",
            "call 555-2019-77",
            "version 3.2019.1x",
            "may work 24/7",
            "2500 employees",
            "ISO 27001:2013x",
            "192.168.2019.1",
        ] {
            assert!(read(text).is_empty(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn a_day_and_month_that_could_be_either_is_less_sure() {
        let sets = KeywordSets::builtin().unwrap();
        let doubt = mentions("03/04/2019 - 01/02/2021", 0, &sets, TODAY)[0].confidence;
        let sure = mentions("13/04/2019 - 21/02/2021", 0, &sets, TODAY)[0].confidence;
        assert!(doubt < sure);
    }

    #[test]
    fn a_very_long_line_of_digits_ends() {
        assert!(read(&"1".repeat(300_000)).is_empty());
        assert!(read(&"may ".repeat(50_000)).is_empty());
    }
}
