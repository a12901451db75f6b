package org.sanji.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a clause as a submission seals it: what it showed at that moment.
 *
 * @param id the piece of evidence
 * @param effectiveTo null while open
 * @param revision the revision it shows, by which a submission holds it
 * @param number of the revision, from 1
 * @param digest SHA-256 in hexadecimal, of the file or of the normalised link
 * @param fileName null for a link; so are media type and size
 * @param size bytes
 * @param link null for a file
 */
public record ClauseEvidence(
        UUID id,
        String clause,
        EvidenceKind kind,
        String title,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        UUID revision,
        int number,
        String digest,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String link) {

    static ClauseEvidence of(Evidence row, EvidenceRevision shown) {
        return new ClauseEvidence(
                row.id,
                row.clause,
                row.kind,
                row.title,
                row.effectiveFrom,
                row.effectiveTo,
                shown.id,
                shown.revisionNumber,
                shown.digest,
                shown.fileName,
                shown.mediaType,
                shown.byteCount,
                shown.link);
    }
}
