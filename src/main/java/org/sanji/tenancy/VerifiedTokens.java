package org.sanji.tenancy;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for half a minute whom a token named. Verifying the signature of every request anew took more time than
 * reading a row; a client sends the same token hundreds of times before it expires. Only a token that was found valid is
 * remembered, by its whole text and never past its expiry; everything else is decided by quarkus-oidc each time. What is
 * remembered longer must still be so ({@link StandingAuthority}).
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";
    /** Three parts; quarkus-oidc fails over some others, and would ask the identity server about the rest. */
    private static final Pattern TOKEN = Pattern.compile("(?i:bearer) +[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final OidcAuthenticationMechanism oidc;
    private final NewKeys keys;
    private final StandingAuthority authority;
    private final IdentityServerKnown server;
    private final Clock clock;
    private final RememberedTokens<SecurityIdentity> known = new RememberedTokens<>(Ticker.systemTicker());

    VerifiedTokens(
            OidcAuthenticationMechanism oidc,
            NewKeys keys,
            StandingAuthority authority,
            @Readiness IdentityServerKnown server,
            Clock clock) {
        this.oidc = oidc;
        this.keys = keys;
        this.server = server;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        List<String> headers = request.request().headers().getAll(AUTHORIZATION);
        if (headers.size() > 1) {
            // What stands before us may have looked at the other one.
            return Uni.createFrom().failure(new AuthenticationFailedException("More than one Authorization header"));
        }
        String header = request.request().getHeader(AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return oidc.authenticate(request, providers);
        }
        SecurityIdentity identity = known.get(header, before -> askAgain(header, before));
        if (identity != null && isInTime(identity)) {
            return Uni.createFrom().item(identity);
        }
        if (!TOKEN.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Not the form of a token"));
        }
        String token = header.substring(BEARER.length()).strip();
        return keys.verified(token, () -> oidc.authenticate(request, providers))
                .flatMap(found -> found == null ? Uni.createFrom().item(found) : authority.confirmed(found))
                .invoke(found -> remember(header, found));
    }

    /** Nobody waits for it. Where the identity server does not answer, the next one has the token verified in its time. */
    private void askAgain(String header, SecurityIdentity identity) {
        authority.standing(identity).subscribe().with(standing -> {
            switch (standing) {
                case CONFIRMED -> remember(header, identity);
                case CONTRADICTED -> known.forget(header);
                case UNKNOWN -> {}
            }
        });
    }

    private void remember(String header, SecurityIdentity found) {
        if (found != null && isInTime(found)) {
            known.put(header, found);
            server.wasReached();
        }
    }

    private boolean isInTime(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
