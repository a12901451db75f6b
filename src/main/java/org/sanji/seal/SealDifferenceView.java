package org.sanji.seal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed from one submission to a later one. Empty lists where nothing did. */
@Schema(name = "SealDifference")
public record SealDifferenceView(
        @Schema(description = "Number of the earlier seal", examples = "1")
        int from,

        @Schema(description = "Number of the later seal", examples = "2")
        int to,

        @Schema(description = "Figures of the region, named measure, window and year")
        List<Change> figures,

        @Schema(description = "Verdicts by clause: result and value")
        List<Change> verdicts,

        @Schema(description = "Rows behind the figures, named measure and months: how many counted, of how many")
        List<Change> rows,

        @Schema(description = "What the community says, by clause: score and words")
        List<Change> selfAssessment,

        @Schema(description = "Evidence by id: clause, revision and digest")
        List<Change> evidence,

        @Schema(description = "Institutions by name: where they stand")
        List<Change> tree) {

    /** One thing that is not as it was. */
    @Schema(name = "SealChange")
    public record Change(
            @Schema(examples = "activity.count YEAR 2025") String what,

            @Nullable @Schema(description = "Null when it was not there", examples = "5")
            String before,

            @Nullable @Schema(description = "Null when it is gone", examples = "6")
            String after) {}

    static SealDifferenceView of(SealContent from, SealContent to) {
        return new SealDifferenceView(
                from.application().number(),
                to.application().number(),
                changes(from, to, SealContent::figures, SealDifferenceView::figures),
                changes(from, to, SealContent::verdicts, SealDifferenceView::verdicts),
                changes(from, to, SealContent::rows, SealDifferenceView::rows),
                changes(from, to, SealContent::selfAssessment, SealDifferenceView::answers),
                changes(from, to, SealContent::evidence, SealDifferenceView::evidence),
                changes(from, to, SealContent::tree, SealDifferenceView::tree));
    }

    private static <P> List<Change> changes(
            SealContent from, SealContent to, Function<SealContent, P> part, Function<P, Map<String, String>> named) {
        Map<String, String> before = named.apply(part.apply(from));
        Map<String, String> after = named.apply(part.apply(to));
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new Change(name, before.get(name), after.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, String> figures(SealedFigures figures) {
        return named(
                figures.region(),
                one -> one.measure() + " " + one.window() + " " + one.year(),
                one -> one.figure().value() == null ? "-" : one.figure().value());
    }

    private static Map<String, String> verdicts(List<SealedVerdict> verdicts) {
        return named(
                verdicts,
                one -> String.valueOf(one.clause()),
                one -> one.result()
                        + (one.quantity().value() == null
                                ? ""
                                : " " + one.quantity().value()));
    }

    private static Map<String, String> rows(List<SealContent.RowsBehind> rows) {
        return named(
                rows,
                one -> one.measure() + " " + one.first() + ".." + one.last(),
                // The digest tells of a change of content where as many count as before.
                one -> one.counted() + "/" + one.rows() + " " + one.sha256().substring(0, 12));
    }

    private static Map<String, String> answers(List<SealedAnswer> answers) {
        return named(answers, SealedAnswer::clause, one -> one.score() + " " + one.narrative());
    }

    private static Map<String, String> evidence(List<SealedEvidence> evidence) {
        return named(
                evidence, one -> one.id().toString(), one -> one.clause() + " " + one.revision() + " " + one.sha256());
    }

    private static Map<String, String> tree(List<SealContent.Place> tree) {
        return named(tree, one -> one.name() + " " + one.institution(), one -> one.region() + " under " + one.parent());
    }

    private static <E> Map<String, String> named(List<E> parts, Function<E, String> name, Function<E, String> said) {
        return parts.stream()
                .collect(Collectors.toMap(name, said, (one, other) -> other, java.util.LinkedHashMap::new));
    }
}
