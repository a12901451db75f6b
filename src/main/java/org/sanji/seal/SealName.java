package org.sanji.seal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a seal is known by. */
@Schema(name = "SealName")
public record SealName(
        @Schema(description = "1 for the first submission", examples = "1")
        int number,

        @Schema(description = "SHA-256 of its content in canonical form, in hexadecimal")
        String digest,

        Instant sealedAt,

        @Schema(description = "Identity of who submitted it")
        String sealedBy) {}
