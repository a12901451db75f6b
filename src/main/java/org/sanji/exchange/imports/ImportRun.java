package org.sanji.exchange.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.exchange.table.TableFormat;
import org.sanji.kernel.Ids;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** A file of rows, what checking it found and what became of it. */
@Entity
@Table(name = "import_run")
@IdClass(RowId.class)
class ImportRun {

    @Id
    @TenantId
    String county;

    @Id
    UUID id;

    @Version
    int version;

    String feature;

    String fileName;

    @Enumerated(EnumType.STRING)
    TableFormat format;

    /** SHA-256 of the file, in hexadecimal. */
    String digest;

    long byteCount;

    @Enumerated(EnumType.STRING)
    ImportState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    ImportMode mode;

    /** The job that checks or stores it, or did so last. */
    @Nullable
    UUID job;

    String requestedBy;

    String requestedByName;

    int created;

    int updated;

    int unchanged;

    int rejected;

    int errorCount;

    Instant receivedAt;

    @Nullable
    Instant checkedAt;

    @Nullable
    Instant committedAt;

    protected ImportRun() {}

    ImportRun(String feature, ImportFiles.Received file, Caller caller, Instant now) {
        id = Ids.next();
        this.feature = feature;
        fileName = file.name();
        format = file.format();
        digest = file.digest();
        byteCount = file.size();
        state = ImportState.CHECKING;
        requestedBy = caller.id();
        requestedByName = caller.name();
        receivedAt = now;
    }

    /** Takes over how many rows became, or would become, what. */
    void count(Map<String, Long> counts) {
        created = number(counts, RowOutcome.CREATED);
        updated = number(counts, RowOutcome.UPDATED);
        unchanged = number(counts, RowOutcome.UNCHANGED);
        rejected = number(counts, RowOutcome.REJECTED);
    }

    private static int number(Map<String, Long> counts, RowOutcome outcome) {
        return counts.getOrDefault(ImportCounts.name(outcome), 0L).intValue();
    }
}
