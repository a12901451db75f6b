package org.sanji.capture.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;

/** A competition entry as it is recorded. */
@Schema(name = "CompetitionEntry")
public record CompetitionEntryView(
        UUID id,
        UUID institution,
        Competition competition,
        String title,
        @Nullable AdministrativeLevel level,
        Prize prize,
        LocalDate enteredOn,
        @Nullable LocalDate awardedOn,

        @Nullable @Schema(description = "Who made it; null for reviewers")
        String author,

        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    static CompetitionEntryView of(CompetitionEntry row) {
        return of(row, row.author);
    }

    /** Without the name of a person. */
    static CompetitionEntryView anonymous(CompetitionEntry row) {
        return of(row, null);
    }

    private static CompetitionEntryView of(CompetitionEntry row, @Nullable String author) {
        return new CompetitionEntryView(
                row.id(),
                row.institution(),
                row.competition,
                row.title,
                row.level,
                row.prize,
                row.enteredOn,
                row.awardedOn,
                author,
                row.remark(),
                row.recordedAt(),
                row.version());
    }
}
