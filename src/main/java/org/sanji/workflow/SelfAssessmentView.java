package org.sanji.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.Evaluation;
import org.sanji.kernel.Identified;
import org.sanji.kernel.Text;
import org.sanji.standard.Clause;
import org.sanji.standard.Rule;
import org.sanji.standard.Standard;

/** Every clause people judge, with what it asks for and what the community says so far. */
@Schema(name = "SelfAssessment")
public record SelfAssessmentView(
        @Schema(description = "That of the application") UUID id,

        @Schema(description = "True when every clause is answered, as it must be to submit")
        boolean complete,

        @Nullable Instant writtenAt,

        @Schema(description = "In the order of the standard")
        List<Question> questions,

        @Schema(description = "Version of the application, the ETag")
        int version)
        implements Identified {

    /** One clause people judge. */
    @Schema(name = "SelfAssessmentQuestion")
    public record Question(
            @Schema(examples = "1.1") String clause,
            String title,

            @Schema(description = "The words of the standard")
            String text,

            @Schema(description = "What is looked at; several where a clause is made of several rules")
            List<String> rubrics,

            @Schema(description = "What is wanted as evidence")
            List<String> evidence,

            @Nullable @Schema(description = "0 to 100; null while it is not answered", examples = "90")
            Integer score,

            @Nullable String narrative) {}

    static SelfAssessmentView of(
            Evaluation evaluation, Standard standard, @Nullable SelfAssessment row, Locale language) {
        Map<String, ClauseAnswer> answers = (row == null ? List.<ClauseAnswer>of() : row.answers)
                .stream().collect(Collectors.toMap(ClauseAnswer::clause, Function.identity()));
        List<Question> questions = standard.judged(evaluation.region().level()).stream()
                .map(clause -> question(clause, answers.get(clause.id()), language))
                .toList();
        return new SelfAssessmentView(
                evaluation.id(),
                questions.stream().allMatch(question -> question.score() != null),
                row == null ? null : row.writtenAt,
                questions,
                evaluation.version());
    }

    private static Question question(Clause clause, @Nullable ClauseAnswer answer, Locale language) {
        List<Rule.Qualitative> judged = judged(clause.rule()).toList();
        return new Question(
                clause.id(),
                clause.title().in(language),
                clause.text().in(language),
                judged.stream().map(rule -> rule.rubric().in(language)).toList(),
                judged.stream().flatMap(rule -> in(rule.evidence(), language)).toList(),
                answer == null ? null : answer.score(),
                answer == null ? null : answer.narrative());
    }

    private static Stream<String> in(List<Text> texts, Locale language) {
        return texts.stream().map(text -> text.in(language));
    }

    private static Stream<Rule.Qualitative> judged(Rule rule) {
        return switch (rule) {
            case Rule.Qualitative judged -> Stream.of(judged);
            case Rule.AnyOf any -> any.rules().stream().flatMap(SelfAssessmentView::judged);
            case Rule.AllOf all -> all.rules().stream().flatMap(SelfAssessmentView::judged);
            default -> Stream.empty();
        };
    }
}
