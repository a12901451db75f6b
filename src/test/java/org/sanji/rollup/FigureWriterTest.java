package org.sanji.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;

@QuarkusTest
@DisplayName("A figure is written field by field")
class FigureWriterTest {

    private static final RegionCode TOWN = new RegionCode("320412100");
    private static final Instant AS_OF = Instant.parse("2026-03-01T08:00:00.120Z");

    @Inject
    ObjectMapper mapper;

    @JsonSerialize(using = JsonSerializer.None.class)
    private interface ByReflection {}

    @Test
    @DisplayName("as the mapper of the application writes it")
    void asTheMapperDoes() throws Exception {
        ObjectMapper reflecting = mapper.copy().addMixIn(FigureView.class, ByReflection.class);
        for (FigureView figure : List.of(known(), unknown(), approved(), known().without(true, false))) {
            assertEquals(reflecting.writeValueAsString(figure), mapper.writeValueAsString(figure));
        }
        var page = new FigureView.Page(List.of(known(), known(), unknown()), "next", 9L);
        assertEquals(reflecting.writeValueAsString(page), mapper.writeValueAsString(page));
    }

    private static FigureView known() {
        return new FigureView(
                TOWN,
                "staff.training-rate",
                Period.of("2025-Q3"),
                new BigDecimal("0.3333"),
                FigureStatus.KNOWN,
                false,
                new BigDecimal("1"),
                new BigDecimal("1000"),
                4L,
                AS_OF,
                true,
                List.of(new FigureView.Debtor(new UUID(7, 8), "湖塘“社区”学校")),
                null);
    }

    private static FigureView unknown() {
        return new FigureView(
                TOWN,
                "population.registered",
                Period.of("2025"),
                null,
                FigureStatus.UNKNOWN,
                true,
                null,
                null,
                0L,
                null,
                false,
                List.of(),
                null);
    }

    private static FigureView approved() {
        return known().with(new FigureView.Approved(new BigDecimal("11"), FigureStatus.KNOWN, null, null, 3L, 2, 5));
    }
}
