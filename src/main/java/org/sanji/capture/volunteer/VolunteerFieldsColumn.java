package org.sanji.capture.volunteer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Fields as the database keeps them: their names in one order, with commas. There is at least one. */
@Converter
public class VolunteerFieldsColumn implements AttributeConverter<List<VolunteerField>, String> {

    private static final String SEPARATOR = ",";

    @Override
    public String convertToDatabaseColumn(List<VolunteerField> fields) {
        return fields.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public List<VolunteerField> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(SEPARATOR))
                .map(VolunteerField::valueOf)
                .toList();
    }
}
