package org.sanji.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.RegionLevel;

/** A file of cases a standard ships with: figures in, verdicts out. */
record Fixture(List<String> zeroWhenAbsent, List<Case> cases) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    static Fixture read(Path file) {
        try {
            return YAML.readValue(Files.readString(file, StandardCharsets.UTF_8), Fixture.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    static InstitutionName institution(String name) {
        return new InstitutionName(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }

    record Case(
            @JsonProperty("case") String name,
            String clause,
            @Nullable LocalDate today,
            @Nullable RegionLevel level,
            Map<String, Given> figures,
            List<Station> stations,
            List<Station> schools,
            Map<String, List<Grant>> grants,
            Expected expect) {}

    record Given(@Nullable BigDecimal value, List<String> owedBy) {

        @JsonCreator
        static Given of(String value) {
            return new Given(new BigDecimal(value), List.of());
        }
    }

    /** One station or school by its name, or several alike. */
    record Station(@Nullable String name, int count, Map<String, BigDecimal> figures) {}

    /** The parts of a verdict that are checked; null is not checked, an empty list is. */
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
}
