package org.sanji.job;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.tenancy.RowId;

/** A job as it is read. {@link JobsSql} alone writes it, by the database's time and under its fence. */
@Entity
@Immutable
@Table(name = "job")
@IdClass(RowId.class)
class Job {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    String kind;

    @Enumerated(EnumType.STRING)
    JobState state;

    String requestedBy;

    String requestedByName;

    long done;

    @Nullable
    Long total;

    /** Numbers by name, as JSON. */
    String counts;

    /** The path of what came of it. */
    @Nullable
    String result;

    /** The refusal it failed with, as JSON. */
    @Nullable
    String problem;

    int attempts;

    boolean cancelling;

    Instant createdAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant finishedAt;

    protected Job() {}
}
