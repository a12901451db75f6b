package org.sanji.capture.learner;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups as the database keeps them: their names in one order, with commas; null for none. */
@Converter
public class LearnerGroupsColumn implements AttributeConverter<List<LearnerGroup>, String> {

    private static final String SEPARATOR = ",";

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<LearnerGroup> groups) {
        return groups == null || groups.isEmpty()
                ? null
                : groups.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public List<LearnerGroup> convertToEntityAttribute(@Nullable String column) {
        return column == null
                ? List.of()
                : Arrays.stream(column.split(SEPARATOR))
                        .map(LearnerGroup::valueOf)
                        .toList();
    }
}
