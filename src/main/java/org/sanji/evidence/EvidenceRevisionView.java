package org.sanji.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision of a piece of evidence. It never changes. */
@Schema(name = "EvidenceRevision")
public record EvidenceRevisionView(
        @Schema(description = "Counted from 1", examples = "1")
        int number,

        @Schema(
                description =
                        "SHA-256 in hexadecimal: of the file; of a link, of its normalised form in UTF-8 (scheme and"
                                + " host in lower case, no fragment, no trailing slash)",
                examples = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")
        String digest,

        @Nullable @Schema(description = "Null for a link", examples = "领导小组文件.pdf")
        String fileName,

        @Nullable @Schema(description = "By its content; null for a link", examples = "application/pdf")
        String mediaType,

        @Nullable @Schema(description = "Bytes; null for a link", examples = "204800")
        Long size,

        @Nullable @Schema(description = "Null for a file", examples = "https://www.example.cn/2025/0518/1.html")
        String link,

        Instant recordedAt,

        @Schema(description = "Identity of whoever attached it")
        String recordedBy,

        @Schema(description = "Name of whoever attached it", examples = "王敏 (wujin-admin)")
        String recordedByName) {

    static EvidenceRevisionView of(EvidenceRevision row) {
        return new EvidenceRevisionView(
                row.revisionNumber,
                row.digest,
                row.fileName,
                row.mediaType,
                row.byteCount,
                row.link,
                row.recordedAt,
                row.recordedBy,
                row.recordedByName);
    }
}
