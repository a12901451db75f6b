package org.sanji.seal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.evidence.ClauseEvidence;

/**
 * One piece of evidence as it was attached.
 *
 * @param revision its number, from 1 on
 * @param name of the file, or the address of a link
 * @param effectiveTo null while open
 * @param sha256 of the file, or of the address of a link in UTF-8, in hexadecimal
 */
@Schema(name = "SealedEvidence")
public record SealedEvidence(
        UUID id,
        @Schema(examples = "1") int revision,
        @Schema(examples = "1.1") String clause,
        @Schema(examples = "镇政府工作目标") String title,
        @Schema(examples = "镇政府工作目标.pdf") String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String sha256) {

    /** A piece as it is attached now, in the form in which it would be sealed. */
    public static SealedEvidence of(ClauseEvidence evidence) {
        String name = evidence.fileName() == null ? evidence.link() : evidence.fileName();
        return new SealedEvidence(
                evidence.id(),
                evidence.number(),
                evidence.clause(),
                evidence.title(),
                name == null ? evidence.title() : name,
                evidence.effectiveFrom(),
                evidence.effectiveTo(),
                evidence.digest());
    }
}
