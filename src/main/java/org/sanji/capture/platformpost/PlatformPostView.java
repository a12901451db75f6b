package org.sanji.capture.platformpost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A post as it is recorded. */
@Schema(name = "PlatformPost")
public record PlatformPostView(
        UUID id,
        UUID institution,
        UUID platform,
        String title,
        PostKind kind,
        LocalDate publishedOn,
        @Nullable String link,
        @Nullable Integer views,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static PlatformPostView of(PlatformPost row) {
        return new PlatformPostView(
                row.id(),
                row.institution(),
                row.platform,
                row.title,
                row.kind,
                row.publishedOn,
                row.link,
                row.views,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
