package org.sanji.tenancy;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sanji.kernel.Expensive;

/**
 * Says in which line a request waits for its turn: one of the county it is about; where it is about none, one of the county or
 * the larger region its caller belongs to. Reads, writes and expensive operations have a line each.
 */
public class TurnFilter {

    private static final String READ = "read ";
    private static final String WRITE = "write ";
    private static final String EXPENSIVE = "expensive ";

    private final CurrentRequest current;
    private final RequestTurn turn;

    TurnFilter(CurrentRequest current, RequestTurn turn) {
        this.current = current;
        this.turn = turn;
    }

    /** Last of all: who was refused waits for nothing. */
    @ServerRequestFilter(priority = 1200)
    public void await(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !current.isSet()) {
            return;
        }
        boolean reads = TenantFilter.READS.contains(request.getMethod());
        boolean expensive = method.isAnnotationPresent(Expensive.class);
        turn.of(whose(), expensive ? EXPENSIVE : reads ? READ : WRITE);
        if (reads && method.getReturnType() != Multi.class) {
            turn.begin();
        }
    }

    private String whose() {
        return current.countyIfAny()
                .or(() -> current.caller().region().county())
                .orElseGet(() -> current.caller().region().value());
    }

    /** What is written at once ends with its request; what is streamed may take as long as somebody reads. */
    @ServerResponseFilter
    public void end(ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Record)) {
            turn.leave();
        }
    }
}
