package org.sanji.kernel;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The headers every item and every list carries: an ETag on an item, a link to the next page on a list. Answers are
 * private to the caller; a browser asks again before it shows one twice. An item that has not changed since the caller
 * read it is answered 304.
 */
public class ReplyHeaders {

    private static final Map<String, String> FOR_BROWSERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    @ServerResponseFilter
    public void add(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept-Language, Authorization, Origin");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        // An answer is data and never a page, unless it says so itself: no browser guesses, runs or frames it.
        FOR_BROWSERS.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        if (response.getEntity() instanceof Identified item) {
            String tag = item.etag().header();
            headers.putSingle(HttpHeaders.ETAG, tag);
            if ("GET".equals(request.getMethod()) && tag.equals(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
        if (response.getEntity() instanceof PageView<?> page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            headers.putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
