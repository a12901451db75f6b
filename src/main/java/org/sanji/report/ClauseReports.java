package org.sanji.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.evaluation.MissingDatum;
import org.sanji.evaluation.Verdict;
import org.sanji.seal.SealedAnswer;
import org.sanji.seal.SealedVerdict;
import org.sanji.standard.Clause;
import org.sanji.workflow.ClauseScore;
import org.sanji.workflow.WorkflowView;

/** Puts together what the page says of each clause. */
final class ClauseReports {

    private static final int MOST_MISSING = 6;

    private final Findings findings;
    private final FigureReports figures;
    private final Map<String, SealedVerdict> verdicts;
    private final Map<String, Verdict> words;
    private final Map<String, SealedAnswer> answers;
    private final Map<String, List<Integer>> scores;
    private final Locale language;

    ClauseReports(Findings findings, FigureReports figures, List<WorkflowView.Scores> assessments, Locale language) {
        this.findings = findings;
        this.figures = figures;
        this.verdicts = findings.byClause();
        this.words = findings.words().stream().collect(Collectors.toMap(Verdict::clause, Function.identity()));
        this.answers = findings.answers().stream().collect(Collectors.toMap(SealedAnswer::clause, Function.identity()));
        this.scores = assessments.stream()
                .flatMap(one -> one.scores().stream())
                .collect(Collectors.groupingBy(
                        ClauseScore::clause, Collectors.mapping(ClauseScore::score, Collectors.toList())));
        this.language = language;
    }

    /** In the order of the standard, the gate first. */
    List<ClauseReport.Group> groups() {
        var gate = Stream.ofNullable(findings.standard().eligibility())
                .map(clause -> new ClauseReport.Group(null, List.of(of(clause, null))));
        var groups = findings.standard().groups().stream()
                .map(group -> new ClauseReport.Group(
                        group.title().in(language),
                        group.clauses().stream()
                                .map(clause -> of(clause, clause.id()))
                                .toList()));
        return Stream.concat(gate, groups).toList();
    }

    List<LackReport> lacks() {
        return findings.standard().clauses().stream()
                .flatMap(clause -> lacks(clause).stream())
                .toList();
    }

    private List<LackReport> lacks(Clause clause) {
        SealedVerdict verdict = verdicts.get(clause.id());
        String number = clause.equals(findings.standard().eligibility()) ? null : clause.id();
        return LackReport.of(clause, number, verdict, words(clause, verdict), language);
    }

    private ClauseReport of(Clause clause, @Nullable String number) {
        SealedVerdict verdict = verdicts.get(clause.id());
        Optional<SealedAnswer> answer = Optional.ofNullable(answers.get(clause.id()));
        List<String> missing = verdict.missing().stream()
                .map(MissingDatum::reason)
                .map(reason -> reason.in(language))
                .distinct()
                .toList();
        List<String> named = missing.subList(0, Math.min(MOST_MISSING, missing.size()));
        List<MeasuredRule> rules = MeasuredRule.of(clause.rule(), verdict);
        return new ClauseReport(
                clause.id(),
                number,
                clause.title().in(language),
                clause.text().in(language),
                clause.note() == null ? null : clause.note().in(language),
                Mark.of(verdict.result(), clause.rule().isJudged(), language),
                isSaid(clause, rules) ? "" : words(clause, verdict),
                figures.of(clause.id(), rules),
                answer.map(SealedAnswer::score).orElse(null),
                answer.map(SealedAnswer::narrative).orElse(null),
                scores.getOrDefault(clause.id(), List.of()),
                named,
                missing.size() - named.size());
    }

    /** Whether the figures, or the mark of what people judge, say the reason already. */
    private static boolean isSaid(Clause clause, List<MeasuredRule> rules) {
        return rules.isEmpty() ? clause.rule().isJudged() : rules.stream().allMatch(MeasuredRule::isPlain);
    }

    private String words(Clause clause, SealedVerdict verdict) {
        return Optional.ofNullable(words.get(clause.id()))
                .filter(again -> again.result() == verdict.result())
                .map(again -> again.outcome().reason().in(language))
                .orElse("");
    }
}
