package org.sanji.capture.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;

/** A media report as it is recorded. */
@Schema(name = "MediaReport")
public record MediaReportView(
        UUID id,
        UUID institution,
        String title,
        String outlet,
        AdministrativeLevel outletLevel,
        MediaKind kind,
        LocalDate publishedOn,
        @Nullable String link,
        ReportSubject subject,
        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static MediaReportView of(MediaReport row) {
        return new MediaReportView(
                row.id(),
                row.institution(),
                row.title,
                row.outlet,
                row.outletLevel,
                row.kind,
                row.publishedOn,
                row.link,
                row.subject,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
