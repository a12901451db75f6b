package org.sanji.tenancy;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;

/**
 * Reads who calls out of a verified token, and refuses accounts nobody may have: one that holds two of the offices that
 * watch each other, one that is nobody's, and a machine nobody registered here. Refusals are logged by subject, without
 * names.
 */
@ApplicationScoped
class TokenCaller {

    private static final Logger LOG = Logger.getLogger(TokenCaller.class);
    private static final String REGION_CLAIM = "region";
    private static final String MACHINE_LOGIN = "service-account-";

    private final OpenCounties counties;
    private final Set<String> machines;

    TokenCaller(OpenCounties counties, @ConfigProperty(name = "sanji.machines") Optional<List<String>> machines) {
        this.counties = counties;
        this.machines = Set.copyOf(machines.orElse(List.of()));
    }

    /**
     * The caller of a token.
     *
     * @throws UnauthorizedException without one
     * @throws ProblemException 403 {@code region-forbidden}, {@code roles-exclusive} or {@code account-impersonal}
     */
    Caller of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new UnauthorizedException();
        }
        // Not by getClaim of the principal: it throws and catches an exception for every claim no standard names.
        JwtClaims claims = token.getClaims();
        RegionCode region = region(claims.getClaimValue(REGION_CLAIM))
                .orElseThrow(() -> ProblemException.of(ProblemType.REGION_FORBIDDEN, "token-without-region"));
        requireOneOffice(token.getSubject(), identity.getRoles());
        requirePersonOrMachine(token.getSubject(), claims);
        return new Caller(token.getSubject(), name(claims), identity.getRoles(), region, counties.formerCodes(region));
    }

    private static void requireOneOffice(String subject, Set<String> roles) {
        List<String> held = Roles.ALL.stream().filter(roles::contains).toList();
        if (held.size() > 1 && held.stream().anyMatch(Roles.ALONE::contains)) {
            LOG.warnf("Refused: the account %s holds %s", subject, held);
            throw ProblemException.of(ProblemType.ROLES_EXCLUSIVE, "roles-exclusive", String.join(", ", held));
        }
    }

    private void requirePersonOrMachine(String subject, JwtClaims claims) {
        String client = text(claims, "azp");
        boolean registered = !isMachine(claims) || machines.contains(client);
        if (!registered || text(claims, "name").isBlank()) {
            LOG.warnf(
                    "Refused: the account %s of client %s is neither a person's nor a registered machine's",
                    subject, client);
            throw ProblemException.of(ProblemType.ACCOUNT_IMPERSONAL);
        }
    }

    /** Whether the token was given to a client itself: where nobody signed in there is no session. */
    private static boolean isMachine(JwtClaims claims) {
        return !claims.hasClaim("sid") || text(claims, "preferred_username").startsWith(MACHINE_LOGIN);
    }

    private static String text(JwtClaims claims, String claim) {
        return claims.getClaimValue(claim) instanceof String text ? text : "";
    }

    private static Optional<RegionCode> region(@Nullable Object claim) {
        return claim instanceof String text && RegionCode.isValid(text)
                ? Optional.of(new RegionCode(text))
                : Optional.empty();
    }

    private static String name(JwtClaims claims) {
        return text(claims, "name") + " (" + text(claims, "preferred_username") + ")";
    }
}
