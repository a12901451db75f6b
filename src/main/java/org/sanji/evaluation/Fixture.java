package org.sanji.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;

/**
 * One case a standard is proven by: figures of {@value #YEAR} in, the verdict on one clause out. A figure is named
 * {@code measure} (the year itself), {@code measure@WINDOW} or {@code measure@2024}; one that is not named was never
 * recorded.
 *
 * @param name what the case shows
 * @param today the day on which the gate is asked
 * @param level that of the region or institution; the first the clause speaks to when absent
 * @param stations village stations in the region; {@code schools} its township schools
 * @param grants grants of the region by kind of recognition
 */
record Fixture(
        @JsonProperty("case") String name,
        String clause,
        @Nullable LocalDate today,
        @Nullable RegionLevel level,
        Map<String, Given> figures,
        List<Child> stations,
        List<Child> schools,
        Map<String, List<Grant>> grants,
        Expected expect) {

    static final int YEAR = 2025;

    /** A figure of the region: a decimal in quotes, or who has not recorded it. */
    record Given(@Nullable BigDecimal value, List<String> owedBy) {

        @JsonCreator
        static Given of(String value) {
            return new Given(new BigDecimal(value), List.of());
        }
    }

    /** One institution by its name, or several alike. */
    record Child(@Nullable String name, int count, Map<String, BigDecimal> figures) {}

    /** What the verdict must be. Of the numbers only those given are compared; of the lists, none given means empty. */
    record Expected(
            Result result,
            @Nullable String value,
            @Nullable String threshold,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String shortfall,
            Map<String, String> who,
            List<String> alternatives,
            List<String> missing) {}

    static InstitutionName institution(String name) {
        return new InstitutionName(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }
}
