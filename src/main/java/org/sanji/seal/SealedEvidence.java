package org.sanji.seal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One piece of evidence as it was attached.
 *
 * @param revision its number, from 1 on
 * @param sha256 of the file, or of the address of a link in UTF-8, in hexadecimal
 */
@Schema(name = "SealedEvidence")
public record SealedEvidence(
        UUID id,
        @Schema(examples = "1") int revision,
        @Schema(examples = "1.1") String clause,
        @Schema(examples = "镇政府工作目标.pdf") String name,
        String sha256) {}
