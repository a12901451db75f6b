package org.sanji.capture.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;

/** A research project as it is recorded. */
@Schema(name = "ResearchProject")
public record ResearchProjectView(
        UUID id,
        UUID institution,
        String title,
        ResearchKind kind,
        AdministrativeLevel level,
        boolean digital,
        LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable String result,
        @Nullable String publishedIn,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static ResearchProjectView of(ResearchProject row) {
        return new ResearchProjectView(
                row.id(),
                row.institution(),
                row.title,
                row.kind,
                row.level,
                row.digital,
                row.startedOn,
                row.finishedOn,
                row.result,
                row.publishedIn,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
