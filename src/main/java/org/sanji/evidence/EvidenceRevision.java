package org.sanji.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.WebLink;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** What a piece of evidence shows, once and for all: the database refuses to alter it. */
@Entity
@Table(name = "evidence_revision")
@IdClass(RowId.class)
class EvidenceRevision {

    static final String SUBJECT = "evidence-revisions";

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    UUID evidence;

    int revisionNumber;

    /** SHA-256 of the file, or of the normalised link in UTF-8. */
    String digest;

    /** The stored content; a link has none. */
    @Nullable
    String content;

    @Nullable
    String fileName;

    @Nullable
    String mediaType;

    @Nullable
    Long byteCount;

    @Nullable
    String link;

    /** Whether a submission rests on it: then it is kept for good. */
    boolean held;

    Instant recordedAt;

    String recordedBy;

    String recordedByName;

    protected EvidenceRevision() {}

    private EvidenceRevision(Evidence evidence, String digest, Caller caller, Instant now) {
        this.evidence = evidence.id;
        this.revisionNumber = evidence.revisions + 1;
        this.digest = digest;
        this.recordedAt = now;
        this.recordedBy = caller.id();
        this.recordedByName = caller.name();
    }

    static EvidenceRevision ofFile(Evidence evidence, FileName name, ReceivedFile file, Caller caller, Instant now) {
        var revision = new EvidenceRevision(evidence, file.digest(), caller, now);
        revision.content = file.digest();
        revision.fileName = name.value();
        revision.mediaType = name.type().mediaType();
        revision.byteCount = file.size();
        return revision;
    }

    static EvidenceRevision ofLink(Evidence evidence, String link, Caller caller, Instant now) {
        byte[] page = WebLink.normalised(link).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(ReceivedFiles.sha256().digest(page));
        var revision = new EvidenceRevision(evidence, digest, caller, now);
        revision.link = link;
        return revision;
    }

    UUID id() {
        return id;
    }
}
