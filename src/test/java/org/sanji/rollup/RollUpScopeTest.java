package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;

class RollUpScopeTest {

    private static final String NAMED = "where s.county = :county and s.institution in (:institutions) and month = 1";

    @Test
    @DisplayName("some institutions are named as the statement has it")
    void some() {
        RollUpScope some = RollUpScope.of("320412", List.of(new UUID(0, 1)), Months.ALL);
        assertEquals(NAMED, some.sql(NAMED));
    }

    @Test
    @DisplayName("of a whole county the statement names the county alone")
    void all() {
        RollUpScope all = RollUpScope.ofCounty("320412", Months.ALL);
        assertEquals("where s.county = :county and true and month = 1", all.sql(NAMED));
        assertEquals(
                "a in (select id from b where true)", all.sql("a in (select id from b where x in (:institutions))"));
    }

    @Test
    @DisplayName("no statement of any measure names institutions of a whole county")
    void everyMeasure() {
        RollUpScope all = RollUpScope.ofCounty("320412", Months.ALL);
        for (Measure measure : MeasureCatalogue.all()) {
            measure.counted().ifPresent(counting -> {
                String select = measure.space() == Space.DISTINCT
                        ? CapturedSelect.members(measure, counting)
                        : CapturedSelect.changes(List.of(measure));
                assertFalse(all.sql(select).contains(":institutions"), measure.code());
            });
        }
    }
}
