package org.sanji.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Has a token signed with a key nobody used here yet verified again a moment later. When the realm gets a new key, the first
 * token with it makes quarkus-oidc fetch the keys; those that come before the keys are there, and those that come after a
 * made-up key id had them fetched, would be refused although they are good. Only so many wait at a time: who makes up key
 * ids holds nobody up.
 */
@ApplicationScoped
class NewKeys {

    private static final List<Integer> PAUSES_MILLIS = List.of(200, 500, 1_000, 1_500);
    private static final int MOST_WAITING = 50;
    /** Of a realm's key ids, which are digests. */
    private static final Pattern KEY_ID = Pattern.compile("[\\w-]{20,64}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ObjectMapper mapper;

    NewKeys(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What the verification says, in the end.
     *
     * @param token three parts, as it was sent
     */
    <T> Uni<T> verified(String token, Supplier<Uni<T>> verification) {
        String keyId = keyId(token);
        if (!KEY_ID.matcher(keyId).matches() || known.contains(keyId)) {
            return verification.get();
        }
        return attempt(verification, 0).invoke(() -> known.add(keyId));
    }

    private <T> Uni<T> attempt(Supplier<Uni<T>> verification, int tried) {
        Context context = Vertx.currentContext();
        Uni<T> first = verification.get();
        if (tried == PAUSES_MILLIS.size() || context == null) {
            return first;
        }
        return first.onFailure(AuthenticationFailedException.class).recoverWithUni(failure -> {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(failure);
            }
            return pause(context, PAUSES_MILLIS.get(tried))
                    .onTermination()
                    .invoke(waiting::decrementAndGet)
                    .flatMap(over -> attempt(verification, tried + 1));
        });
    }

    private static Uni<Long> pause(Context context, int millis) {
        return Uni.createFrom()
                .emitter(end ->
                        context.runOnContext(none -> context.owner().setTimer(millis, timer -> end.complete(timer))));
    }

    /** Of the head of the token; nothing where there is none that can be read. */
    private String keyId(String token) {
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                    .path("kid")
                    .asText();
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
