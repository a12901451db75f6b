package org.sanji.capture.competition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.AdministrativeLevel;
import org.sanji.privacy.NotMasked;
import org.sanji.privacy.Vault;

/** A competition entry as a client writes it. */
public record CompetitionEntryRequest(
        @NotNull @Schema(description = "The institution that entered")
        UUID institution,

        @NotNull Competition competition,

        @NotBlank @Size(min = 1, max = 200) @Schema(description = "The work entered", examples = "手机拍摄入门")
        String title,

        @Nullable
        @Schema(
                description = "Level of the competition that gave the prize; needed with a prize",
                examples = "MUNICIPAL")
        AdministrativeLevel level,

        @NotNull @Schema(examples = "SECOND") Prize prize,
        @NotNull @Schema(examples = "2025-04-10") LocalDate enteredOn,

        @Nullable @Schema(description = "Needed with a prize, and only then", examples = "2025-09-20")
        LocalDate awardedOn,

        @NotMasked @Size(max = 60) @Nullable @Schema(description = "Who made it; not shown to reviewers")
        String author,

        @Size(max = 500) @Nullable String remark) {

    static CompetitionEntryRequest of(CompetitionEntry row, Vault vault) {
        return new CompetitionEntryRequest(
                row.institution(),
                row.competition,
                row.title,
                row.level,
                row.prize,
                row.enteredOn,
                row.awardedOn,
                row.author(vault),
                row.remark());
    }
}
