package org.sanji.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts and ranks are reckoned with. */
class ChartsTest {

    private static List<BigDecimal> values(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    void quartersLieBetweenNeighbours() {
        assertEquals(new Spread(4, 1, 1.75, 2.5, 3.25, 4), Spread.of(values("4", "1", "3", "2")));
        assertEquals(new Spread(1, 7, 7, 7, 7, 7), Spread.of(values("7")));
    }

    @Test
    void sharesEndAtTheWholeAndCountsALittleBeyondTheMost() {
        assertEquals("90.0%", Scale.of(values("0.5", "0.9"), true).at(new BigDecimal("0.9")));
        assertEquals("100.0%", Scale.of(values("1.2"), true).at(new BigDecimal("1.2")));
        assertEquals("92.6%", Scale.of(values("5", "6"), false).at(new BigDecimal("6")));
    }

    @Test
    void nothingAgainstNothingIsAnEmptyBar() {
        assertEquals("0.0%", Scale.of(values("0"), false).at(BigDecimal.ZERO));
        assertEquals("0.0%", Scale.of(List.of(), false).at(BigDecimal.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"0.9524, true, 95.24%", "1.0000, true, 100%", "180000.00, false, '180,000'", "38.5, false, 38.5"})
    void numbersAreWrittenForPeople(BigDecimal value, boolean share, String written) {
        assertEquals(written, DecimalText.of(value, share));
    }

    @Test
    void placesAlikeShareARankAndTheNextOnesAreCountedOn() {
        List<CampaignReport.Row> ranked = CampaignRows.ranked(List.of(
                row("320412105", 12, 8), row("320412100", 13, 7), row("320412103", 13, 6), row("320412101", 13, 7)));
        assertEquals(
                List.of("320412103", "320412100", "320412101", "320412105"),
                ranked.stream().map(CampaignReport.Row::region).toList());
        assertEquals(
                List.of(1, 2, 2, 4),
                ranked.stream().map(CampaignReport.Row::rank).toList());
    }

    private static CampaignReport.Row row(String region, long met, long notMet) {
        return new CampaignReport.Row(0, region, region, "", "", false, met, notMet, 0, List.of());
    }

    @Test
    void aResultIsToldByItsSymbolAndWordToo() {
        List<Mark> marks = Stream.of(org.sanji.evaluation.Result.values())
                .map(result -> Mark.of(result, java.util.Locale.CHINESE))
                .toList();
        assertEquals(4, marks.stream().map(Mark::symbol).distinct().count());
        assertEquals(4, marks.stream().map(Mark::word).distinct().count());
        assertTrue(marks.stream().noneMatch(mark -> mark.word().isBlank()));
        assertFalse(Mark.of(org.sanji.evaluation.Result.UNDECIDED, true, java.util.Locale.ENGLISH)
                .word()
                .equals("undecided"));
    }
}
