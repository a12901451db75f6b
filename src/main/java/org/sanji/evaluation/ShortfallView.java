package org.sanji.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is lacking, in units people act on. */
@Schema(name = "Shortfall")
public record ShortfallView(
        @Schema(description = "How many of the unit; a decimal", examples = "3")
        String amount,

        @Schema(examples = "report in provincial or municipal media")
        String unit,

        @Schema(description = "Last day that still counts", examples = "2025-12-31")
        LocalDate by,

        @Schema(description = "The institutions it falls on; empty when it falls on the region as a whole")
        List<Owed> who) {

    /** The part of one institution. */
    @Schema(name = "ShortfallOfInstitution")
    public record Owed(
            UUID institution,
            String name,

            @Nullable @Schema(description = "In the unit of its own comparison: hours a week, events")
            String amount) {}

    static ShortfallView of(Shortfall shortfall, Locale language) {
        return new ShortfallView(
                shortfall.amount(),
                shortfall.unit().in(language),
                shortfall.by(),
                shortfall.who().stream()
                        .map(owed -> new Owed(
                                owed.institution().id(), owed.institution().name(), owed.amount()))
                        .toList());
    }
}
