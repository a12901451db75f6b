package org.sanji.capture.competition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.kernel.Identified;
import org.sanji.privacy.Masks;
import org.sanji.privacy.Vault;

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

        @Nullable @Schema(description = "Who made it: masked unless it was asked for with a reason, null for reviewers")
        String author,

        @Nullable String remark,
        Instant recordedAt,
        int version)
        implements Identified {

    /** With its author masked. */
    static CompetitionEntryView of(CompetitionEntry row, Vault vault) {
        return by(Masks.name(row.author(vault)), row);
    }

    /** In the clear: for who said why. */
    static CompetitionEntryView disclosed(CompetitionEntry row, Vault vault) {
        return by(row.author(vault), row);
    }

    /** Without the name of a person. */
    static CompetitionEntryView anonymous(CompetitionEntry row) {
        return by(null, row);
    }

    private static CompetitionEntryView by(@Nullable String author, CompetitionEntry row) {
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
