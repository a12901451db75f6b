package org.sanji.evaluation;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Text;

/** The answer to one clause, in the caller's language. Every field is always there: null or empty when it says nothing. */
@Schema(name = "Verdict")
public record VerdictView(
        @Schema(description = "Number of the clause in the standard", examples = "4.1")
        String clause,

        @Nullable @Schema(description = "Heading the clause stands under; null for the gate before an application")
        String group,

        @Schema(description = "Short title of the clause") String title,
        @Schema(description = "The words of the standard") String text,

        @Nullable @Schema(description = "How the words are read where they leave a choice")
        String note,

        Result result,

        @Nullable
        @Schema(
                description =
                        "What was found; a decimal, a share with four places. For who acts above counties null where"
                                + " people are counted one by one, as is what is lacking",
                examples = "0.9524")
        String value,

        @Nullable @Schema(description = "What is asked for", examples = "1.0000")
        String threshold,

        @Nullable @Schema(description = "Of a share: the part", examples = "20")
        String numerator,

        @Nullable @Schema(description = "Of a share: the whole", examples = "21")
        String denominator,

        @Nullable
        @Schema(description = "What is lacking; null when nothing is, nothing can be done, or there is a choice")
        ShortfallView shortfall,

        @Schema(description = "Of a choice: any one of them is enough")
        List<ShortfallView> alternatives,

        @Schema(description = "Data nobody has recorded, and who owes them")
        List<MissingDatumView> missing,

        @Schema(description = "Why, for people") String reason,

        @Schema(
                description = "Where the rows behind it can be read, counted or not; one link a measure and year",
                examples = "[\"/v1/counties/320412/figures/media.count/rows?region=320412100&period=2025\"]")
        List<String> rows,

        @Schema(description = "Of a compound clause: what each of its rules says")
        List<VerdictPartView> parts) {

    static VerdictView of(Verdict verdict, @Nullable Text group, RowLinks links, Locale language) {
        VerdictPartView said = VerdictPartView.of(verdict.outcome(), links, language);
        return new VerdictView(
                verdict.clause(),
                in(group, language),
                verdict.title().in(language),
                verdict.text().in(language),
                in(verdict.note(), language),
                said.result(),
                said.value(),
                said.threshold(),
                said.numerator(),
                said.denominator(),
                said.shortfall(),
                said.alternatives(),
                said.missing(),
                said.reason(),
                said.rows(),
                said.parts());
    }

    private static @Nullable String in(@Nullable Text text, Locale language) {
        return text == null ? null : text.in(language);
    }
}
