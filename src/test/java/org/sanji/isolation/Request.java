package org.sanji.isolation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, byte by byte but for the token.
 *
 * @param target path and query, encoded
 */
public record Request(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(method, target, more, body);
    }

    public Request at(String other) {
        return new Request(method, other, headers, body);
    }

    public Request saying(@Nullable String other) {
        return new Request(method, target, headers, other);
    }

    @Override
    public String toString() {
        return method + " " + target + (body == null ? "" : " " + body) + " " + headers;
    }
}
