package org.sanji.seal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.InstitutionName;
import org.sanji.evaluation.MissingDatum;
import org.sanji.evaluation.Outcome;
import org.sanji.evaluation.Quantity;
import org.sanji.evaluation.Result;
import org.sanji.evaluation.Shortfall;
import org.sanji.evaluation.Verdict;
import org.sanji.kernel.Text;

/** A verdict without its wording: what a later version of this software must find again in the same figures. */
@Schema(name = "SealedVerdict")
public record SealedVerdict(
        @Nullable @Schema(description = "Number of the clause; null of a part of one", examples = "4.1")
        String clause,

        Result result,
        Quantity quantity,
        @Nullable Lack shortfall,

        @Schema(description = "Of a choice: any one of them is enough")
        List<Lack> alternatives,

        List<MissingDatum> missing,

        @Schema(description = "Of a compound clause: what each of its rules says")
        List<SealedVerdict> parts) {

    /** What is lacking, in a unit of the standard. */
    @Schema(name = "SealedShortfall")
    public record Lack(@Schema(examples = "1") String amount, Text unit, LocalDate by, List<Owed> who) {

        static @Nullable Lack of(@Nullable Shortfall shortfall) {
            return shortfall == null
                    ? null
                    : new Lack(
                            shortfall.amount(),
                            shortfall.unit(),
                            shortfall.by(),
                            shortfall.who().stream()
                                    .map(owed -> new Owed(owed.institution(), owed.amount()))
                                    .toList());
        }
    }

    /** The part of one institution. */
    @Schema(name = "SealedShortfallPart")
    public record Owed(
            InstitutionName institution,
            @Schema(examples = "1") String amount) {}

    /** A verdict just reckoned, in the form in which it would be sealed. */
    public static SealedVerdict of(Verdict verdict) {
        return of(verdict.clause(), verdict.outcome());
    }

    private static SealedVerdict of(@Nullable String clause, Outcome outcome) {
        return new SealedVerdict(
                clause,
                outcome.result(),
                outcome.quantity(),
                Lack.of(outcome.shortfall()),
                outcome.alternatives().stream().map(Lack::of).toList(),
                outcome.missing(),
                outcome.parts().stream().map(part -> of(null, part)).toList());
    }
}
