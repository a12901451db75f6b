package org.sanji.capture.facility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Devices as the database keeps them: JSON in a text column, beside the two counts that queries look at. */
@Converter
public class DevicesColumn implements AttributeConverter<List<Device>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Device>> DEVICES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Device> devices) {
        try {
            return JSON.writeValueAsString(devices);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Device> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, DEVICES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
