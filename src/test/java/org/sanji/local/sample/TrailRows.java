package org.sanji.local.sample;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditLine;

/** The audit trail of a county that was written by a program: one link with one line. */
final class TrailRows {

    private final Batches batches;

    TrailRows(Batches batches) {
        this.batches = batches;
    }

    /**
     * Says that everything of a county was written.
     *
     * @param by the program, and what it wrote
     * @param state what the line says of it, as JSON
     */
    void write(String county, UUID id, LocalDateTime at, String by, UUID college, String state) {
        var line = new AuditLine(
                county,
                id,
                at.toInstant(ZoneOffset.UTC),
                by,
                Recorder.REMARK,
                AuditAction.CREATED,
                by,
                college,
                null,
                state);
        byte[] hash = AuditLine.firstHash(AuditLine.digest(List.of(line)));
        batches.add(Table.AUDIT_HEAD, county, 1, hash);
        batches.add(
                Table.AUDIT_EVENT, county, id, at, by, Recorder.REMARK, line.action(), by, college, state, 1, 0, hash);
    }
}
