package org.sanji.capture.learningresource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Identified;

/** A learning resource as it is recorded. */
@Schema(name = "LearningResource")
public record LearningResourceView(
        UUID id,
        UUID institution,
        String title,
        ResourceKind kind,
        LocalDate madeOn,
        boolean selfPlanned,
        boolean localCulture,
        @Nullable LocalDate publishedOn,
        @Nullable String link,
        List<Push> pushes,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static LearningResourceView of(LearningResourceEntry row) {
        return new LearningResourceView(
                row.id(),
                row.institution(),
                row.title,
                row.kind,
                row.madeOn,
                row.selfPlanned,
                row.localCulture,
                row.publishedOn,
                row.link,
                row.pushes(),
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
