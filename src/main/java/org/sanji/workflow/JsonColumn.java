package org.sanji.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values that is always written and read whole, in one column. */
abstract class JsonColumn<V> implements AttributeConverter<List<V>, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final TypeReference<List<V>> type;

    JsonColumn(TypeReference<List<V>> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<V> values) {
        try {
            return values == null ? null : MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable List<V> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : MAPPER.readValue(column, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static final class Answers extends JsonColumn<ClauseAnswer> {
        Answers() {
            super(new TypeReference<>() {});
        }
    }

    static final class Remarks extends JsonColumn<ClauseRemark> {
        Remarks() {
            super(new TypeReference<>() {});
        }
    }

    static final class Scores extends JsonColumn<ClauseScore> {
        Scores() {
            super(new TypeReference<>() {});
        }
    }
}
