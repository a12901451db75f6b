package org.sanji.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a region would still lack after some changes. Nothing of it has happened. */
@Schema(name = "WhatIf")
public record WhatIfView(
        @Schema(description = "The verdicts as they are, counted by result")
        VerdictCounts summaryBefore,

        @Schema(description = "The clauses whose verdict would change, in the order of the standard")
        List<ChangedClause> changes,

        @Schema(description = "The gap report as it would be")
        GapReportView report) {

    /** A clause without the changes and with them. */
    @Schema(name = "ChangedClause")
    public record ChangedClause(
            @Schema(description = "Number of the clause", examples = "10.1")
            String clause,

            @Schema(examples = "省、市主流媒体报道") String title,

            @Schema(description = "Whether the result would be another one, and not only the value")
            boolean turns,

            Result resultBefore,
            Result resultAfter,
            @Nullable @Schema(examples = "5") String valueBefore,
            @Nullable @Schema(examples = "8") String valueAfter,

            @Nullable @Schema(description = "What is asked for", examples = "6")
            String threshold) {

        static ChangedClause of(VerdictView before, VerdictView after) {
            return new ChangedClause(
                    after.clause(),
                    after.title(),
                    before.result() != after.result(),
                    before.result(),
                    after.result(),
                    before.value(),
                    after.value(),
                    after.threshold());
        }

        boolean says() {
            return turns || !Objects.equals(valueBefore, valueAfter);
        }
    }

    static WhatIfView of(GapReportView before, GapReportView after) {
        Map<String, VerdictView> earlier =
                before.verdicts().stream().collect(Collectors.toMap(VerdictView::clause, Function.identity()));
        return new WhatIfView(
                before.summary(),
                after.verdicts().stream()
                        .map(verdict ->
                                ChangedClause.of(Objects.requireNonNull(earlier.get(verdict.clause())), verdict))
                        .filter(ChangedClause::says)
                        .toList(),
                after);
    }
}
