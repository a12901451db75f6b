package org.sanji.tenancy;

import io.opentelemetry.api.trace.Span;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;

/**
 * Decides once, before anything else of a request, who calls and for which county. A county in the path that is not
 * the caller's, or lies outside its region, is answered as if it did not exist; one that has a new code is read and not
 * changed. After this filter no code chooses a county.
 */
public class TenantFilter {

    private static final String REGION_CLAIM = "region";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentRequest current;
    private final SecurityIdentity identity;
    private final OpenCounties counties;

    TenantFilter(CurrentRequest current, SecurityIdentity identity, OpenCounties counties) {
        this.current = current;
        this.identity = identity;
        this.counties = counties;
    }

    @ServerRequestFilter(priority = 1000)
    public void decide(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Caller caller = caller();
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
        boolean changes = !READS.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(AlsoWhenRecoded.class);
        if (changes) {
            counties.successor(county).ifPresent(TenantFilter::refuse);
        }
    }

    private static void refuse(String successor) {
        throw ProblemException.of(ProblemType.COUNTY_RECODED, "county-recoded", successor);
    }

    private Caller caller() {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new UnauthorizedException();
        }
        // Not by getClaim of the principal: it throws and catches an exception for every claim no standard names.
        JwtClaims claims = token.getClaims();
        RegionCode region = region(claims.getClaimValue(REGION_CLAIM))
                .orElseThrow(() -> ProblemException.of(ProblemType.REGION_FORBIDDEN, "token-without-region"));
        return new Caller(token.getSubject(), name(claims), identity.getRoles(), region, counties.formerCodes(region));
    }

    private static Optional<RegionCode> region(@Nullable Object claim) {
        return claim instanceof String text && RegionCode.isValid(text)
                ? Optional.of(new RegionCode(text))
                : Optional.empty();
    }

    private static String name(JwtClaims claims) {
        Object name = claims.getClaimValue("name");
        Object login = claims.getClaimValue("preferred_username");
        return String.valueOf(name == null ? login : name + " (" + login + ")");
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
