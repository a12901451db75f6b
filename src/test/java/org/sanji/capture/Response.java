package org.sanji.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the API answered. A plain path such as {@code items[0].id} or {@code errors.pointer} is followed here; REST Assured,
 * which compiles a script for each path, takes many times as long and is asked only for what goes further.
 */
public record Response(int statusCode, HttpHeaders headers, String asString) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PLAIN = Pattern.compile("\\w+(\\[\\d+])*(\\.\\w+(\\[\\d+])*)*");

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /**
     * The value of a path in the JSON body, null where there is none; the empty path is the whole body.
     *
     * @param <T> what the caller knows the value to be
     */
    @SuppressWarnings("unchecked")
    public <T> T path(String path) {
        if (path.isEmpty()) {
            return (T) read();
        }
        return PLAIN.matcher(path).matches()
                ? (T) JsonSteps.follow(path, read())
                : jsonPath().get(path);
    }

    private Object read() {
        try {
            return MAPPER.readValue(asString, Object.class);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException("No JSON, status " + statusCode + ": " + asString, noJson);
        }
    }

    public JsonPath jsonPath() {
        return new JsonPath(asString);
    }

    public ValidatableResponse then() {
        var copied = headers.map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return new ResponseBuilder()
                .setStatusCode(statusCode)
                .setHeaders(new Headers(copied))
                .setContentType(contentType())
                .setBody(asString)
                .build()
                .then();
    }
}
