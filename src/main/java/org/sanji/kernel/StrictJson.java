package org.sanji.kernel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the values of a request body are read: text is text, a date is {@code 2025-02-28} and exists, a decimal is a
 * string, an id has 36 characters. Nothing is guessed or converted.
 */
final class StrictJson {

    private static final Pattern DATE = Pattern.compile("(19|20)\\d{2}-\\d{2}-\\d{2}");
    /** Nothing is not less than nothing. */
    private static final Pattern DECIMAL = Pattern.compile("(?!-0+(\\.0+)?$)-?\\d{1,13}(\\.\\d{1,4})?");

    /** Jackson would take Base64 for it too, and an empty text for none. */
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private StrictJson() {}

    static SimpleModule module() {
        var module = new SimpleModule("strict");
        module.addDeserializer(String.class, new OfText<>(StrictJson::text, String.class, "text"));
        module.addDeserializer(LocalDate.class, new OfText<>(StrictJson::date, LocalDate.class, "date"));
        module.addDeserializer(BigDecimal.class, new OfText<>(StrictJson::decimal, BigDecimal.class, "decimal"));
        module.addDeserializer(UUID.class, new OfText<>(StrictJson::id, UUID.class, "uuid"));
        return module;
    }

    static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("date");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("date", noSuchDay);
        }
    }

    private static String text(String text) {
        if (!PlainText.isPlain(text)) {
            throw new IllegalArgumentException("forbidden-character");
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("decimal");
        }
        return new BigDecimal(text);
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("uuid");
        }
        return UUID.fromString(text);
    }

    /** Reads a JSON string and nothing else. The code of the error travels as the exception's message. */
    private static final class OfText<T> extends JsonDeserializer<T> {

        private final Function<String, T> reading;
        private final Class<T> type;
        private final String code;

        OfText(Function<String, T> reading, Class<T> type, String code) {
            this.reading = reading;
            this.type = type;
            this.code = code;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new Refused(parser, code);
            }
            try {
                return reading.apply(parser.getText());
            } catch (IllegalArgumentException refused) {
                throw new Refused(parser, String.valueOf(refused.getMessage()));
            }
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }

    /** A value that is not of its form; the message is the code of the field error. */
    static final class Refused extends com.fasterxml.jackson.databind.JsonMappingException {

        private static final long serialVersionUID = 1L;

        Refused(JsonParser parser, String code) {
            super(parser, code);
        }

        String code() {
            return getOriginalMessage();
        }
    }
}
