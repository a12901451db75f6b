package org.sanji.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Ids;
import org.sanji.kernel.RegionCode;
import org.sanji.tenancy.Caller;
import org.sanji.tenancy.RowId;

/** One piece of evidence for one clause of a region and year. What it shows is in its revisions. */
@Entity
@Table(name = "evidence")
@IdClass(RowId.class)
class Evidence {

    static final String SUBJECT = "evidence";

    @Id
    @TenantId
    String county;

    @Id
    UUID id = Ids.next();

    @Version
    int version;

    String region;

    int evidenceYear;

    String standard;

    String standardVersion;

    String clause;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    String title;

    LocalDate effectiveFrom;

    @Nullable
    LocalDate effectiveTo;

    @Nullable
    String remark;

    /** How many there are; the last one has this number. */
    int revisions;

    @Nullable
    UUID currentRevision;

    /** Digest of the current revision while the evidence counts: a unique key holds that it counts once in a clause. */
    @Nullable
    String countedDigest;

    Instant recordedAt;

    String recordedBy;

    String recordedByName;

    /** Since when it does not count any more; kept because a submission rests on it. */
    @Nullable
    Instant removedAt;

    protected Evidence() {}

    Evidence(EvidenceRequest request, Caller caller, Instant now) {
        region = request.region().value();
        evidenceYear = request.year();
        standard = request.standard();
        standardVersion = request.version();
        clause = request.clause();
        kind = request.link() == null ? EvidenceKind.FILE : EvidenceKind.LINK;
        recordedAt = now;
        recordedBy = caller.id();
        recordedByName = caller.name();
        describe(new EvidenceDescription(
                request.title(), request.effectiveFrom(), request.effectiveTo(), request.remark()));
    }

    void describe(EvidenceDescription description) {
        title = description.title();
        effectiveFrom = description.effectiveFrom();
        effectiveTo = description.effectiveTo();
        remark = description.remark();
    }

    void show(EvidenceRevision revision) {
        revisions = revision.revisionNumber;
        currentRevision = revision.id;
        countedDigest = revision.digest;
    }

    void remove(Instant now) {
        removedAt = now;
        countedDigest = null;
    }

    UUID id() {
        return id;
    }

    RegionCode region() {
        return new RegionCode(region);
    }
}
