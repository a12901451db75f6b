package org.sanji.audit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.privacy.Protection;
import org.sanji.tenancy.CurrentRequest;

/**
 * Writes the trail. It joins the transaction of the change and refuses to work without one, so that a change without
 * its line, or a line without its change, cannot be stored. Lines are written when the transaction is about to commit, as
 * one link of the county's chain: whoever writes waits for the head of the chain only then.
 */
@ApplicationScoped
public class AuditTrail {

    // Reads the fields of the row itself, so that a new column is in the trail without being listed anywhere.
    private static final ObjectMapper STATES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final EntityManager entities;
    private final AuditChainSql chain;
    private final TransactionSynchronizationRegistry transaction;
    private final Protection protection;
    private final CurrentRequest current;
    private final Clock clock;

    AuditTrail(
            EntityManager entities,
            AuditChainSql chain,
            TransactionSynchronizationRegistry transaction,
            Protection protection,
            CurrentRequest current,
            Clock clock) {
        this.entities = entities;
        this.chain = chain;
        this.transaction = transaction;
        this.protection = protection;
        this.current = current;
        this.clock = clock;
    }

    /** The state of a row as the trail keeps it: take it before a change. */
    public static String stateOf(Object row) {
        try {
            return STATES.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes one line.
     *
     * @param subject what kind of row changed, as its path names it: {@code activities}
     * @param before state before the change, or null where there was none
     * @param after state after the change, or null where there is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            AuditAction action, String subject, UUID subjectId, @Nullable String before, @Nullable String after) {
        if (protection.isOff()) {
            return;
        }
        pending()
                .add(new AuditLine(
                        current.county(),
                        Ids.next(),
                        clock.instant(),
                        current.caller().id(),
                        current.caller().name(),
                        action,
                        subject,
                        subjectId,
                        before,
                        after));
    }

    /** The lines of this transaction, which is of one county. */
    @SuppressWarnings("unchecked")
    private List<AuditLine> pending() {
        var known = (List<AuditLine>) transaction.getResource(AuditTrail.class);
        if (known != null) {
            return known;
        }
        List<AuditLine> lines = new ArrayList<>();
        transaction.putResource(AuditTrail.class, lines);
        BeforeCompletionCallback append = session -> chain.append(session, lines);
        entities.unwrap(SessionImplementor.class).getActionQueue().registerCallback(append);
        return lines;
    }
}
