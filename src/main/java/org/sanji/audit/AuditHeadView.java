package org.sanji.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the audit chain of a county is: whoever keeps it can tell later whether anything before it was altered.
 *
 * @param link number of the last link; 0 while nothing was written
 * @param hash its hash, SHA-256 in hexadecimal digits
 */
@Schema(name = "AuditHead")
public record AuditHeadView(
        @Schema(
                description = "Code under which the county keeps its chain: the first one it had here",
                examples = "320412")
        String county,

        @Schema(description = "Number of the last link; 0 while nothing was written", examples = "1742")
        long link,

        @Schema(
                description = "Hash of the last link, SHA-256",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(description = "When it was asked") Instant at) {}
