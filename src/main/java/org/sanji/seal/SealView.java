package org.sanji.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal as a file anyone can verify. */
@Schema(name = "Seal")
public record SealView(
        UUID evaluation,

        @Schema(description = "1 for the first submission", examples = "1")
        int number,

        @Schema(description = "How the content is brought into its one form", examples = "RFC 8785")
        String canonicalization,

        @Schema(examples = "SHA-256") String algorithm,

        @Schema(description = "Of the content in that form, in UTF-8: hexadecimal")
        String digest,

        @Schema(implementation = SealContent.class) JsonNode content) {

    static final String CANONICALIZATION = "RFC 8785";
    static final String ALGORITHM = "SHA-256";

    static SealView of(EvaluationSeal seal) {
        return new SealView(
                seal.evaluation,
                seal.sealNumber,
                CANONICALIZATION,
                ALGORITHM,
                seal.digest,
                SealJson.parse(seal.content));
    }
}
