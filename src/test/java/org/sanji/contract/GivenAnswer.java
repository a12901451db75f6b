package org.sanji.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request.
 *
 * @param request method and target, for messages
 * @param body as text; empty when there was none or it is not looked at
 */
public record GivenAnswer(String request, int status, Map<String, List<String>> headers, String body) {

    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    @Nullable
    String header(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return String.join(", ", header.getValue());
            }
        }
        return null;
    }

    boolean isRefused() {
        return status >= REFUSED && status < FAILED;
    }

    boolean isHead() {
        return request.startsWith("HEAD ");
    }
}
