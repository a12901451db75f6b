package org.sanji.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the identity server was reached once: until then no token can be verified. Ready ever after: while it is
 * away, tokens are verified by the keys that are known.
 */
@Readiness
@ApplicationScoped
class IdentityServerKnown implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI discovery;
    private volatile boolean known;

    IdentityServerKnown(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.discovery = URI.create(realm + "/.well-known/openid-configuration");
    }

    /** A token could be verified: its keys are here. */
    void wasReached() {
        known = true;
    }

    @Override
    public HealthCheckResponse call() {
        known = known || answers();
        return HealthCheckResponse.named("The identity server was reached")
                .status(known)
                .build();
    }

    private boolean answers() {
        var question = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
