package org.sanji.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether a token still says what the identity server would say now. A token keeps its roles and its region until it ends;
 * who lost one must not go on with it for a quarter of an hour. So a token that is no longer fresh is held against the
 * server's introspection (RFC 7662) each time {@link VerifiedTokens} has forgotten it. A server that does not answer
 * refuses nobody: the signature was checked here.
 */
@ApplicationScoped
class StandingAuthority {

    private static final Logger LOG = Logger.getLogger(StandingAuthority.class);

    /** With the half minute for which a token is remembered this stays under a minute. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper mapper;
    private final Clock clock;
    private final URI introspection;
    private final Optional<String> credentials;

    StandingAuthority(
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "sanji.identity.secret") Optional<String> secret) {
        this.mapper = mapper;
        this.clock = clock;
        this.introspection = URI.create(realm + "/protocol/openid-connect/token/introspect");
        this.credentials = secret.map(word -> "Basic "
                + Base64.getEncoder().encodeToString((clientId + ":" + word).getBytes(StandardCharsets.UTF_8)));
    }

    /** What the identity server says now of a token. */
    enum Standing {
        CONFIRMED,
        CONTRADICTED,
        /** Nobody was asked, or nobody answered. */
        UNKNOWN
    }

    /**
     * The same identity.
     *
     * @throws AuthenticationFailedException in the answer, when the account was closed, signed out, or lost a role or its
     *     region
     */
    Uni<SecurityIdentity> confirmed(SecurityIdentity found) {
        return standing(found).map(standing -> {
            if (standing == Standing.CONTRADICTED) {
                throw new AuthenticationFailedException("The token says what is no longer so");
            }
            return found;
        });
    }

    /** Never fails. */
    Uni<Standing> standing(SecurityIdentity found) {
        if (credentials.isEmpty()
                || !(found.getPrincipal() instanceof OidcJwtCallerPrincipal token)
                || isFresh(token)) {
            return Uni.createFrom().item(Standing.UNKNOWN);
        }
        Context context = Vertx.currentContext();
        Executor caller = context == null ? Runnable::run : work -> context.runOnContext(none -> work.run());
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(question(token), HttpResponse.BodyHandlers.ofString()))
                .emitOn(caller)
                .map(answer -> standing(token, answer))
                .onFailure()
                .recoverWithItem(silent -> {
                    LOG.warnf("The identity server does not answer (%s): tokens are believed until they end", silent);
                    return Standing.UNKNOWN;
                });
    }

    private boolean isFresh(OidcJwtCallerPrincipal token) {
        return token.getIssuedAtTime() + FRESH.toSeconds() > clock.instant().getEpochSecond();
    }

    private HttpRequest question(OidcJwtCallerPrincipal token) {
        String form = "token=" + URLEncoder.encode(token.getRawToken(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(introspection)
                .timeout(PATIENCE)
                .header("Authorization", credentials.orElseThrow())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    private Standing standing(OidcJwtCallerPrincipal token, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            LOG.errorf("%s answered %d: is the secret of the client right?", introspection, answer.statusCode());
            return Standing.UNKNOWN;
        }
        try {
            JsonNode now = mapper.readTree(answer.body());
            boolean contradicted = !now.path("active").asBoolean()
                    || !now.path("region")
                            .asText()
                            .equals(String.valueOf(token.getClaims().getClaimValue("region")))
                    || !roles(now).containsAll(roles(mapper.readTree(payload(token))));
            return contradicted ? Standing.CONTRADICTED : Standing.CONFIRMED;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] payload(OidcJwtCallerPrincipal token) {
        return Base64.getUrlDecoder().decode(token.getRawToken().split("\\.")[1]);
    }

    private static Set<String> roles(JsonNode claims) {
        Set<String> roles = new HashSet<>();
        claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
