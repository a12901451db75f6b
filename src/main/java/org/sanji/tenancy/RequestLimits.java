package org.sanji.tenancy;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sanji.kernel.AtOnce;
import org.sanji.kernel.Expensive;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Nobody takes so much that others wait: requests in a minute of each account and each county, and requests in progress of
 * each county and of expensive operations. What is beyond is answered 429 with the seconds to wait. A county is counted only
 * after the caller was found to belong to it, so nobody uses up what is another county's.
 */
@ApplicationScoped
public class RequestLimits {

    private static final String TAKEN = RequestLimits.class.getName();
    private static final String EVERYBODY = "";
    private static final long A_MOMENT = 1;

    private final RequestRates ofClients;
    private final RequestRates ofCounties;
    private final AtOnce inCounty;
    private final AtOnce expensive;
    private final RoutingContext routing;

    RequestLimits(
            RoutingContext routing,
            @ConfigProperty(name = "sanji.limits.client-requests") long clientRequests,
            @ConfigProperty(name = "sanji.limits.county-requests") long countyRequests,
            @ConfigProperty(name = "sanji.limits.county-in-flight") int countyInFlight,
            @ConfigProperty(name = "sanji.limits.expensive-in-flight") int expensiveInFlight) {
        this.routing = routing;
        this.ofClients = new RequestRates("client", clientRequests);
        this.ofCounties = new RequestRates("county", countyRequests);
        this.inCounty = new AtOnce(countyInFlight);
        this.expensive = new AtOnce(expensiveInFlight);
    }

    /**
     * Counts a request of an account.
     *
     * @throws ProblemException 429 {@code too-many-requests}
     */
    void ofClient(ContainerRequestContext request, Caller caller) {
        count(request, ofClients.take(caller.id()));
    }

    /**
     * Counts a request in a county the caller belongs to.
     *
     * @throws ProblemException 429 {@code too-many-requests}
     */
    void ofCounty(ContainerRequestContext request, String county) {
        count(request, ofCounties.take(county));
        run(request, inCounty, county);
    }

    /** After the county: whoever is refused there does not hold a place here. */
    @ServerRequestFilter(priority = 1100)
    public void ofOperation(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(Expensive.class)) {
            run(request, expensive, EVERYBODY);
        }
    }

    private static void count(ContainerRequestContext request, RequestRates.Taken taken) {
        taken(request).add(taken);
        if (!taken.granted()) {
            refuse(request, taken.retrySeconds());
        }
    }

    /** Until the answer has been sent, or the connection was closed. */
    private void run(ContainerRequestContext request, AtOnce place, String whose) {
        if (!place.begin(whose)) {
            refuse(request, A_MOMENT);
        }
        routing.addEndHandler(ended -> place.end(whose));
    }

    private static void refuse(ContainerRequestContext request, long seconds) {
        request.setProperty(HttpHeaders.RETRY_AFTER, seconds);
        throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS);
    }

    /** The headers of draft-ietf-httpapi-ratelimit-headers: what is allowed, and what is left of it. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        List<RequestRates.Taken> taken = taken(request);
        if (!taken.isEmpty()) {
            var headers = response.getHeaders();
            headers.putSingle(
                    "RateLimit-Policy",
                    items(taken.stream().map(RequestRates.Taken::policyItem).toList()));
            headers.putSingle(
                    "RateLimit",
                    items(taken.stream().map(RequestRates.Taken::limitItem).toList()));
        }
        if (response.getStatus() == ProblemType.TOO_MANY_REQUESTS.status()) {
            long seconds = request.getProperty(HttpHeaders.RETRY_AFTER) instanceof Long told ? told : A_MOMENT;
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    private static String items(List<String> items) {
        return items.stream().collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static List<RequestRates.Taken> taken(ContainerRequestContext request) {
        var known = (List<RequestRates.Taken>) request.getProperty(TAKEN);
        if (known == null) {
            known = new ArrayList<>();
            request.setProperty(TAKEN, known);
        }
        return known;
    }
}
