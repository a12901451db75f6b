package org.sanji.kernel;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps every body but those of {@link LargeBody} operations to one mebibyte: it is one item, and it is read whole. The
 * server's own limit is the same for all paths, so it must be as large as the largest file.
 */
public class BodyLimit {

    private static final long MOST_BYTES = 1 << 20;

    /** Before who calls is asked, as the server's own limit would be. */
    @ServerRequestFilter(priority = 500)
    public void check(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (announced(request) > MOST_BYTES) {
            throw ProblemException.of(ProblemType.BODY_TOO_LARGE);
        }
        // A body of unknown length is counted while it is read.
        routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
    }

    /** What the header says; the server has refused what is no number. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length.strip());
    }
}
