package org.sanji.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.Identified;
import org.sanji.kernel.PassingFailure;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;

/**
 * Creates an item once per Idempotency-Key. The answer is stored in the transaction that creates the item, so there is
 * never one without the other; a repeated request gets the stored answer, and of two at the same time one creates and
 * the other gets its answer.
 */
@ApplicationScoped
public class IdempotentWrites {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final int LONGEST_KEY = 255;

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final ReplyVault replies;
    private final CurrentRequest current;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext routing;
    private final Clock clock;
    private final SecretKeySpec secret;

    IdempotentWrites(
            EntityManager entities,
            ObjectMapper mapper,
            ReplyVault replies,
            CurrentRequest current,
            HttpHeaders headers,
            UriInfo uri,
            RoutingContext routing,
            Clock clock,
            @ConfigProperty(name = "sanji.person-key-secret") String secret) {
        this.entities = entities;
        this.mapper = mapper;
        this.replies = replies;
        this.current = current;
        this.headers = headers;
        this.uri = uri;
        this.routing = routing;
        this.clock = clock;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Does the work in a transaction of its own and answers 201 with Location and ETag.
     *
     * @throws ProblemException 422 when the key was used for another body
     */
    public <V extends Identified> RestResponse<V> created(Object request, Class<V> type, Supplier<V> work) {
        return created(request, type, view -> view.id().toString(), work);
    }

    /** Does the same for an item that is known by something else than an id: the last part of its path. */
    public <V> RestResponse<V> created(Object request, Class<V> type, Function<V, String> name, Supplier<V> work) {
        return createdAt(request, type, view -> uri.getPath() + "/" + name.apply(view), work);
    }

    /** Does the same for an item that is found elsewhere than under the path it was sent to. */
    public <V> RestResponse<V> createdAt(Object request, Class<V> type, Function<V, String> path, Supplier<V> work) {
        V view = perform(request, type, work);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create(path.apply(view)))
                .build();
    }

    /** Does the work likewise where it creates no item of its own: 200 with the changed item. */
    public <V> V done(Object request, Class<V> type, Supplier<V> work) {
        return perform(request, type, work);
    }

    private <V> V perform(Object request, Class<V> type, Supplier<V> work) {
        String key = key();
        if (key == null) {
            return inTransaction(work);
        }
        var id = new StoredReply.Key(current.county(), current.caller().id(), uri.getPath(), key);
        byte[] digest = digest(request);
        try {
            return inTransaction(() -> workAndStore(id, digest, work));
        } catch (RuntimeException failure) {
            if (PassingFailure.hadNoConnection(failure)) {
                throw failure;
            }
            // Repeats are rare, so nobody looks for an earlier answer first: its row refuses a second one, and with it
            // goes all the work.
            V earlier = QuarkusTransaction.requiringNew().call(() -> stored(id, digest, type));
            if (earlier == null) {
                throw failure;
            }
            routing.response().putHeader(REPLAYED, "true");
            return earlier;
        }
    }

    private static <V> V inTransaction(Supplier<V> work) {
        return TransactionRetry.perform(() -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private <V> V workAndStore(StoredReply.Key id, byte[] digest, Supplier<V> work) {
        V view = work.get();
        entities.persist(new StoredReply(id, digest, replies.seal(id.request(), write(view)), clock.instant()));
        // Here, not at the commit, where a refused row is logged as a failure of the transaction.
        entities.flush();
        return view;
    }

    private <V> @Nullable V stored(StoredReply.Key id, byte[] digest, Class<V> type) {
        StoredReply reply = entities.find(StoredReply.class, id);
        if (reply == null) {
            return null;
        }
        if (!MessageDigest.isEqual(reply.requestDigest, digest)) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return read(replies.open(id.request(), reply.body), type);
    }

    private @Nullable String key() {
        String key = headers.getHeaderString(HEADER);
        if (key != null
                && (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > 31 && c < 127))) {
            throw ProblemException.of(
                    ProblemType.VALIDATION_FAILED,
                    List.of(FieldError.parameter(HEADER, "size", "1", String.valueOf(LONGEST_KEY))));
        }
        return key;
    }

    /** Keyed: an unkeyed digest of a body with an ID number could be guessed from the rest of the body. */
    private byte[] digest(Object request) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(mapper.writeValueAsBytes(request));
        } catch (GeneralSecurityException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <V> V read(String body, Class<V> type) {
        try {
            return mapper.readValue(body, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
