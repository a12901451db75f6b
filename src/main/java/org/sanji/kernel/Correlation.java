package org.sanji.kernel;

import java.util.UUID;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Gives every request an id: it stands in each line the log has of it, and in the refusal that tells the caller nothing
 * else. It is made here and never taken from the request: nobody writes into the log what he likes.
 */
public class Correlation {

    private static final String KEY = "correlationId";

    @ServerRequestFilter(preMatching = true, priority = 1)
    public void begin() {
        MDC.put(KEY, UUID.randomUUID().toString());
    }

    /** The id of the request at hand; a new one where there is no request. */
    static String id() {
        return MDC.get(KEY) instanceof String id ? id : UUID.randomUUID().toString();
    }
}
