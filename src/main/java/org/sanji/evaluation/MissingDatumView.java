package org.sanji.evaluation;

import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A datum nobody has recorded, and who owes it. */
@Schema(name = "MissingDatum")
public record MissingDatumView(
        @Schema(description = "Code of the measure", examples = "opening-hours.weekly")
        String measure,

        @Nullable @Schema(description = "The institution that owes it; null when no single one does")
        UUID institution,

        @Nullable @Schema(description = "Name of that institution")
        String name,

        @Schema(description = "What is missing, and for which year")
        String reason) {

    static MissingDatumView of(MissingDatum datum, Locale language) {
        var owing = datum.institution();
        return new MissingDatumView(
                datum.measure(),
                owing == null ? null : owing.id(),
                owing == null ? null : owing.name(),
                datum.reason().in(language));
    }
}
