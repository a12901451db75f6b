package org.sanji.exchange.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.sanji.capture.ApiCaller;
import org.sanji.capture.Response;

/** What tests subscribe to in Wujin and its city, and what the log of deliveries says of it. */
final class Subscriptions {

    static final String PATH = "/v1/counties/320412/webhook-subscriptions";
    static final String CITY = "/v1/regions/3204/webhook-subscriptions";
    private static final ApiCaller ADMIN = ApiCaller.WUJIN_ADMIN;

    private Subscriptions() {}

    static Map<String, Object> body(String url) {
        return Map.of("url", url, "eventTypes", List.of("IMPORT_FINISHED"), "description", "县级门户");
    }

    static Response subscribed(String url) {
        Response made = ADMIN.post(PATH, body(url));
        assertEquals(201, made.statusCode(), made.asString());
        return made;
    }

    /** Ends all that are there: the next test has receivers of its own. */
    static void end() {
        for (String path : List.of(PATH, CITY)) {
            ApiCaller owner = path.equals(PATH) ? ADMIN : ApiCaller.REVIEWER;
            List<Map<String, Object>> left = owner.get(path + "?limit=500").path("items");
            left.forEach(one -> owner.delete(path + "/" + one.get("id"), "\"" + one.get("version") + "\""));
        }
    }

    static String log(Response subscription) {
        return ADMIN.get(PATH + "/" + subscription.path("id") + "/deliveries?limit=500")
                .asString();
    }

    /** The delivery log, once it has one in a state. */
    static Response delivery(Response subscription, String state) {
        String path = PATH + "/" + subscription.path("id") + "/deliveries?state=" + state;
        Response found = ADMIN.get(path);
        for (int tried = 0; tried < 200 && found.<List<?>>path("items").isEmpty(); tried++) {
            Receiver.pause(50);
            found = ADMIN.get(path);
        }
        assertFalse(found.<List<?>>path("items").isEmpty(), () -> log(subscription));
        return found;
    }

    static Response await(String path, String state) {
        Response found = ADMIN.get(path);
        for (int tried = 0; tried < 200 && !state.equals(found.path("state")); tried++) {
            Receiver.pause(50);
            found = ADMIN.get(path);
        }
        return found;
    }
}
