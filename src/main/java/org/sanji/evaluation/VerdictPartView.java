package org.sanji.evaluation;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one rule of a compound clause says: the same numbers as a verdict, without the words of the clause. */
@Schema(name = "VerdictPart")
public record VerdictPartView(
        Result result,

        @Nullable @Schema(description = "What was found; a decimal", examples = "1")
        String value,

        @Nullable @Schema(description = "What is asked for", examples = "2")
        String threshold,

        @Nullable @Schema(description = "Of a share: the part")
        String numerator,

        @Nullable @Schema(description = "Of a share: the whole")
        String denominator,

        @Nullable @Schema(description = "What is lacking; null when nothing is or nothing can be done")
        ShortfallView shortfall,

        @Schema(description = "Of a choice: any one of them is enough")
        List<ShortfallView> alternatives,

        @Schema(description = "Data nobody has recorded") List<MissingDatumView> missing,

        @Schema(description = "Why, for people") String reason,

        @Schema(description = "Where the rows behind it can be read")
        List<String> rows,

        @Schema(description = "The rules it is made of") List<VerdictPartView> parts) {

    static VerdictPartView of(Outcome outcome, RowLinks links, Locale language) {
        Quantity quantity = outcome.quantity();
        Shortfall shortfall = outcome.shortfall();
        return new VerdictPartView(
                outcome.result(),
                quantity.value(),
                quantity.threshold(),
                quantity.numerator(),
                quantity.denominator(),
                shortfall == null ? null : ShortfallView.of(shortfall, language),
                outcome.alternatives().stream()
                        .map(way -> ShortfallView.of(way, language))
                        .toList(),
                outcome.missing().stream()
                        .map(datum -> MissingDatumView.of(datum, language))
                        .toList(),
                outcome.reason().in(language),
                links.to(outcome.readings()),
                outcome.parts().stream().map(part -> of(part, links, language)).toList());
    }
}
