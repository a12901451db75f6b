package org.sanji.capture.openinghours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Slots as the database keeps them: JSON in a text column, since no query looks into them. */
@Converter
public class SlotsColumn implements AttributeConverter<List<Slot>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Slot>> SLOTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Slot> slots) {
        try {
            return JSON.writeValueAsString(slots);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Slot> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, SLOTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
