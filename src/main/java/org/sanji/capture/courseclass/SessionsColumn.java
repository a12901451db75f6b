package org.sanji.capture.courseclass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Sessions as the database keeps them: JSON in a text column, since no query looks into them. */
@Converter
public class SessionsColumn implements AttributeConverter<List<ClassSession>, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TypeReference<List<ClassSession>> SESSIONS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<ClassSession> sessions) {
        try {
            return JSON.writeValueAsString(sessions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<ClassSession> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, SESSIONS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
