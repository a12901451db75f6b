package org.sanji.tenancy;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;

/**
 * Decides once, before anything else of a request, who calls and for which county. A county in the path that is not
 * the caller's, or lies outside its region, is answered as if it did not exist; one that has a new code, or is being moved
 * to another database, is read and not changed. After this filter no code chooses a county.
 */
public class TenantFilter {

    static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentRequest current;
    private final SecurityIdentity identity;
    private final TokenCaller callers;
    private final RequestLimits limits;
    private final OpenCounties counties;
    private final ClosedCounties closed;

    TenantFilter(
            CurrentRequest current,
            SecurityIdentity identity,
            TokenCaller callers,
            RequestLimits limits,
            OpenCounties counties,
            ClosedCounties closed) {
        this.current = current;
        this.identity = identity;
        this.callers = callers;
        this.limits = limits;
        this.counties = counties;
        this.closed = closed;
    }

    @ServerRequestFilter(priority = 1000)
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Caller caller = callers.of(identity);
        limits.ofClient(request, caller);
        String county = request.getUriInfo().getPathParameters().getFirst("county");
        if (county == null) {
            current.set(caller, CurrentRequest.NO_COUNTY, CurrentRequest.NO_COUNTY);
            return;
        }
        String tenant = counties.tenant(visible(county, caller)).orElseThrow(ProblemException::notFound);
        current.set(caller, county, tenant);
        // For the log and for traces: of whom a line tells, and no person.
        MDC.put("county", county);
        Span.current().setAttribute("sanji.county", county);
        limits.ofCounty(request, tenant);
        boolean changes = !READS.contains(request.getMethod());
        closed.requireOpen(tenant, changes);
        if (changes && !resource.getResourceMethod().isAnnotationPresent(AlsoWhenRecoded.class)) {
            counties.successor(county).ifPresent(TenantFilter::refuse);
        }
    }

    private static void refuse(String successor) {
        throw ProblemException.of(ProblemType.COUNTY_RECODED, "county-recoded", successor);
    }

    /** The county of the path when it lies in the caller's region or holds it. */
    private static String visible(String county, Caller caller) {
        boolean form = county.length() == 6 && RegionCode.isValid(county);
        if (!form) {
            throw ProblemException.notFound();
        }
        var code = new RegionCode(county);
        if (!caller.covers(code) && !caller.liesIn(code)) {
            throw ProblemException.notFound();
        }
        return county;
    }
}
