package org.sanji.tenancy;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line in the log for everybody who was not let in, may not do what they tried, or tried too often: who by the subject of
 * the token, and the path as it was sent, without its query. No name and no body.
 */
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger("org.sanji.refusals");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

    private final RoutingContext routing;

    RefusalLog(RoutingContext routing) {
        this.routing = routing;
    }

    @ServerResponseFilter
    public void note(ContainerRequestContext request, ContainerResponseContext response) {
        if (REFUSALS.contains(response.getStatus())) {
            LOG.infof(
                    "%d %s %s by %s",
                    response.getStatus(), request.getMethod(), routing.request().path(), subject());
        }
    }

    private String subject() {
        boolean known = routing.user() instanceof QuarkusHttpUser;
        return known
                        && ((QuarkusHttpUser) routing.user())
                                        .getSecurityIdentity()
                                        .getPrincipal()
                                instanceof JsonWebToken token
                ? token.getSubject()
                : "nobody known";
    }
}
