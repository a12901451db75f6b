package org.sanji.exchange.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.sanji.audit.AuditAction;
import org.sanji.audit.AuditTrail;
import org.sanji.exchange.webhook.WebhookEventType;
import org.sanji.exchange.webhook.WebhookOccurrence;
import org.sanji.kernel.RegionCode;

/** Writes the parts of a release, each in a transaction of its own, and publishes it once all are there. */
@ApplicationScoped
class ReleaseWriting {

    private final EntityManager entities;
    private final ReleasePartsSql parts;
    private final ReleaseFiguresSql figures;
    private final ReleaseDraftsSql drafts;
    private final ReleaseLeasesSql leases;
    private final AuditTrail audit;
    private final Event<WebhookOccurrence> occurrences;
    private final Clock clock;

    ReleaseWriting(
            EntityManager entities,
            ReleasePartsSql parts,
            ReleaseFiguresSql figures,
            ReleaseDraftsSql drafts,
            ReleaseLeasesSql leases,
            AuditTrail audit,
            Event<WebhookOccurrence> occurrences,
            Clock clock) {
        this.entities = entities;
        this.parts = parts;
        this.figures = figures;
        this.drafts = drafts;
        this.leases = leases;
        this.audit = audit;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Renews the lease, or says that somebody else has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean lease(UUID id, String who) {
        return leases.lease(id, who);
    }

    /** Leaves it to whoever looks next. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(UUID id, String who) {
        leases.giveBack(id, who);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> free() {
        return leases.free();
    }

    /** The parts that are written, in their order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ReleasePartsSql.Part> written(UUID id) {
        return parts.parts(id);
    }

    /** Writes one part behind those that are there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(UUID id, RegionCode code, List<ReleaseFigureView> told, ReleaseCoverage coverage) {
        List<ReleasePartsSql.Part> before = parts.parts(id);
        var start = new ReleaseFiguresSql.Start(
                before.stream().mapToLong(part -> part.view().figures()).sum(),
                before.stream().mapToLong(part -> part.view().bytes()).sum());
        List<ReleaseFiguresSql.Line> lines = told.stream()
                .sorted(Comparator.comparing(ReleaseFigureView::region).thenComparing(ReleaseFigureView::measure))
                .map(figure ->
                        new ReleaseFiguresSql.Line(figure.region().value(), figure.measure(), figure.canonical()))
                .toList();
        figures.add(id, start, lines);
        var view = new ReleasePartView(
                code,
                lines.size(),
                lines.stream().mapToLong(line -> line.canonical().length() + 1).sum(),
                digest(lines),
                coverage.expected(),
                coverage.reported(),
                coverage.approved());
        parts.add(id, new ReleasePartsSql.Part(view, start.number(), start.firstByte()));
    }

    private static String digest(List<ReleaseFiguresSql.Line> lines) {
        MessageDigest sha = sha256();
        for (ReleaseFiguresSql.Line line : lines) {
            sha.update((line.canonical() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives it its number and digest: from now on it is told, and never changes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void publish(UUID id) {
        Release release = entities.find(Release.class, id);
        List<ReleasePartsSql.Part> all = parts.parts(id);
        release.releaseNumber = leases.nextNumber(release.region);
        release.figureCount =
                all.stream().mapToLong(part -> part.view().figures()).sum();
        release.byteCount = all.stream().mapToLong(part -> part.view().bytes()).sum();
        release.digest = digest(release, all);
        release.publishedAt = clock.instant();
        release.state = ReleaseState.PUBLISHED;
        drafts.remove(id, release.region());
        audit.record(AuditAction.PUBLISHED, Release.SUBJECT, id, null, AuditTrail.stateOf(release));
        occurrences.fire(
                new WebhookOccurrence(WebhookEventType.RELEASE_PUBLISHED, release.region(), "/v1/releases/" + id));
    }

    private static String digest(Release release, List<ReleasePartsSql.Part> all) {
        MessageDigest sha = sha256();
        sha.update(release.heading().getBytes(StandardCharsets.US_ASCII));
        for (ReleasePartsSql.Part part : all) {
            String line = "%s %d %s\n"
                    .formatted(
                            part.view().code(),
                            part.view().figures(),
                            part.view().digest());
            sha.update(line.getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
