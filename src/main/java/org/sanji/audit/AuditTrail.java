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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.CurrentRequest;

/**
 * Writes the trail. It joins the transaction of the change and refuses to work without one, so that a change without
 * its line, or a line without its change, cannot be stored.
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
    private final CurrentRequest current;
    private final Clock clock;

    AuditTrail(EntityManager entities, CurrentRequest current, Clock clock) {
        this.entities = entities;
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
        var event = new AuditEvent();
        event.id = Ids.next();
        event.happenedAt = clock.instant();
        event.actor = current.caller().id();
        event.actorName = current.caller().name();
        event.action = action;
        event.subject = subject;
        event.subjectId = subjectId;
        event.stateBefore = before;
        event.stateAfter = after;
        entities.persist(event);
    }
}
