package org.sanji.capture;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.DateSpan;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.RowId;

/** The columns of every captured row. Each row belongs to one institution and counts on some days. */
@MappedSuperclass
@IdClass(RowId.class)
public abstract class CapturedRecord {

    @Id
    @TenantId
    private String county;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID institution;

    private @Nullable String remark;

    private Instant recordedAt;

    /** Says where the row belongs, and names it when it is new. Called by the row's own edit. */
    protected final void belongTo(UUID newInstitution, @Nullable String newRemark) {
        // Not in the field: the ORM would make an id for every row it reads.
        if (id == null) {
            id = Ids.next();
        }
        this.institution = newInstitution;
        this.remark = newRemark;
    }

    /** Says when the row was first recorded. Called by whoever stores it. */
    protected final void recorded(Instant now) {
        this.recordedAt = now;
    }

    /** The feature as its path names it: {@code activities}. */
    public abstract String feature();

    /** The days on which the row counts. */
    public abstract DateSpan days();

    /** Other institutions whose figures the row alters; none for most rows. */
    protected Set<UUID> countsAlsoAt() {
        return Set.of();
    }

    /** The properties that no figure counts, such as how to reach somebody: they may change at any time. */
    protected Set<String> uncountedProperties() {
        return Set.of("remark", "phone");
    }

    /** The properties that say nothing but from when to when the row is in force. */
    protected Set<String> spanProperties() {
        return Set.of("validFrom", "validTo");
    }

    /** A later day on which something came of the row that counts on that day alone; none for most rows. */
    protected @Nullable LocalDate outcomeOn() {
        return null;
    }

    /** The properties that say nothing but what came of the row on that day. */
    protected Set<String> outcomeProperties() {
        return Set.of();
    }

    public final UUID id() {
        return id;
    }

    public final int version() {
        return version;
    }

    public final UUID institution() {
        return institution;
    }

    public final @Nullable String remark() {
        return remark;
    }

    public final Instant recordedAt() {
        return recordedAt;
    }
}
