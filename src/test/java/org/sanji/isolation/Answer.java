package org.sanji.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What was answered.
 *
 * @param headers without those that differ by the time
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        try {
            return Contract.JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(this.toString(), noJson);
        }
    }

    /** Everything but the names that were asked for. */
    String without(Iterable<String> names) {
        String all = status + "\n" + headers + "\n" + body;
        for (String name : names) {
            all = all.replace(name, "*");
        }
        return all;
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + (body.length() > 1500 ? body.substring(0, 1500) + "..." : body);
    }
}
