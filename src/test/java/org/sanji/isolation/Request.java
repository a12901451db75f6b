package org.sanji.isolation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent, byte by byte but for the token.
 *
 * @param target path and query, encoded
 */
record Request(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    Request {
        headers = Map.copyOf(headers);
    }

    Request with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(method, target, more, body);
    }

    Request at(String other) {
        return new Request(method, other, headers, body);
    }

    Request saying(@Nullable String other) {
        return new Request(method, target, headers, other);
    }

    @Override
    public String toString() {
        return method + " " + target + (body == null ? "" : " " + body) + " " + headers;
    }
}
