package org.sanji.history;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

/** Sends steps as a careful client does, and counts how many of each kind were accepted. */
final class Client {

    private static final int MOST_TRIES = 20;

    private final ApiCaller caller;
    private final long seed;
    private final Map<String, Integer> counts = new HashMap<>();
    private String when = "";

    Client(ApiCaller caller, long seed) {
        this.caller = caller;
        this.seed = seed;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** From now on the steps are counted apart. */
    void countApart(String since) {
        when = since;
    }

    Response get(String path) {
        return patiently(() -> caller.get(path));
    }

    Response post(String path, @Nullable Object body) {
        return post(caller, path, body);
    }

    /** When the service is unavailable: the same again, under the same key. */
    Response post(ApiCaller somebody, String path, @Nullable Object body) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> somebody.post(path, body, key));
    }

    Response put(String path, String etag, Object body) {
        return patiently(() -> caller.put(path, etag, body));
    }

    Response delete(String path, String etag) {
        return patiently(() -> caller.delete(path, etag));
    }

    private static Response patiently(Supplier<Response> call) {
        Response answer = call.get();
        for (int tried = 1; answer.statusCode() == 503 && tried < MOST_TRIES; tried++) {
            answer = call.get();
        }
        return answer;
    }

    /** A step is done or refused with a reason: it never fails. */
    boolean accepted(String step, Response answer) {
        if (answer.statusCode() >= 500 || answer.statusCode() == 401 || answer.statusCode() == 400) {
            throw new AssertionError(step + " of history " + seed + " failed: " + answer.asString());
        }
        boolean accepted = answer.statusCode() < 300;
        counts.merge(when + (accepted ? step : step + " refused"), 1, Integer::sum);
        return accepted;
    }
}
