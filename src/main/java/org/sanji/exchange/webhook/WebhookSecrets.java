package org.sanji.exchange.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets deliveries are signed with. None is stored: each is derived from the secret of the deployment and the id of
 * its subscription, so whoever reads the database can sign nothing. The signature is that of Standard Webhooks.
 */
@ApplicationScoped
class WebhookSecrets {

    private static final String HMAC = "HmacSHA256";
    private static final String PURPOSE = "webhook-subscription:";
    private static final String PREFIX = "whsec_";

    private final SecretKeySpec root;

    WebhookSecrets(@ConfigProperty(name = "sanji.webhook.secret") String secret) {
        this.root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** As it is shown to whoever subscribes. */
    String shown(UUID subscription) {
        return PREFIX + Base64.getEncoder().encodeToString(key(subscription));
    }

    /**
     * The header webhook-signature.
     *
     * @param seconds the time of the attempt, in seconds since 1970
     */
    String signature(UUID subscription, String message, long seconds, String body) {
        String signed = message + "." + seconds + "." + body;
        var key = new SecretKeySpec(key(subscription), HMAC);
        return "v1," + Base64.getEncoder().encodeToString(mac(key, signed));
    }

    private byte[] key(UUID subscription) {
        return mac(root, PURPOSE + subscription);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
