package org.sanji.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionKind;
import org.sanji.capture.recognition.RecognitionLedger;
import org.sanji.capture.recognition.RecognitionView;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.FigureQuery;
import org.sanji.rollup.FigureService;
import org.sanji.rollup.FigureView;
import org.sanji.rollup.OwnFigureService;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Operand;
import org.sanji.standard.Rule;
import org.sanji.standard.Window;

/** The figures of one region as the roll-up stores them. Those known to be needed are fetched together, by period. */
final class RegionFigures implements Figures {

    private record Question(Measure measure, Period period) {}

    private final RegionCode region;
    private final FigureService figures;
    private final OwnFigureService ownFigures;
    private final RecognitionLedger ledger;
    private final Map<Question, FigureView> answers = new HashMap<>();
    private final Map<Period, Set<Measure>> ofChildren = new HashMap<>();
    private final Map<Period, List<OwnFigures>> children = new HashMap<>();
    private final Map<String, List<Grant>> grants = new HashMap<>();

    RegionFigures(RegionCode region, FigureService figures, OwnFigureService ownFigures, RecognitionLedger ledger) {
        this.region = region;
        this.figures = figures;
        this.ownFigures = ownFigures;
        this.ledger = ledger;
    }

    /**
     * Fetches what some rules ask of the region in a year at once, a query a period instead of one a figure, and notes
     * what they ask of the institutions in it.
     */
    RegionFigures prefetch(Collection<Rule> rules, int year) {
        Set<Operand> asked =
                rules.stream().flatMap(rule -> rule.childOperands().stream()).collect(Collectors.toSet());
        asked.stream()
                .map(operand -> question(operand.measure(), operand.window(), year))
                .forEach(question -> note(question));
        rules.stream()
                .flatMap(rule -> rule.operands().stream())
                .filter(operand -> !asked.contains(operand))
                .map(operand -> question(operand.measure(), operand.window(), year))
                .distinct()
                .collect(Collectors.groupingBy(
                        Question::period, Collectors.mapping(Question::measure, Collectors.toList())))
                .forEach(this::fetch);
        return this;
    }

    /** When the oldest figure used was computed; null when none ever was. */
    @Nullable
    Instant asOf() {
        return answers.values().stream()
                .map(FigureView::asOf)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether a figure used does not hold the latest changes yet. */
    boolean isStale() {
        return answers.values().stream().anyMatch(FigureView::stale);
    }

    @Override
    public RegionLevel level() {
        return region.level();
    }

    @Override
    public FigureValue region(String measure, Window window, int year) {
        Question question = question(measure, window, year);
        if (!answers.containsKey(question)) {
            fetch(question.period(), List.of(question.measure()));
        }
        return value(question.measure(), answers.get(question));
    }

    @Override
    public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
        Question question = question(measure, window, year);
        if (note(question)) {
            children.remove(question.period());
        }
        return children
                .computeIfAbsent(question.period(), period -> ownFigures.of(region, ofChildren.get(period), period))
                .stream()
                .filter(child -> child.tier() == tier)
                .map(child -> child(question.measure(), child))
                .toList();
    }

    /** Whether it was not known yet that the institutions would be asked this. */
    private boolean note(Question question) {
        return ofChildren
                .computeIfAbsent(question.period(), none -> new LinkedHashSet<>())
                .add(question.measure());
    }

    @Override
    public List<Grant> grants(String recognition) {
        return grants.computeIfAbsent(
                recognition,
                kind -> ledger.grants(region, RecognitionKind.valueOf(kind)).stream()
                        .map(RegionFigures::grant)
                        .toList());
    }

    private void fetch(Period period, List<Measure> measures) {
        figures.figures(new FigureQuery(region, region.level(), period, measures), List.of(region))
                .forEach(figure ->
                        answers.put(new Question(MeasureCatalogue.get(figure.measure()), figure.period()), figure));
    }

    private static Question question(String code, Window window, int year) {
        Measure measure = MeasureCatalogue.get(code);
        return new Question(measure, FigurePeriods.spanning(measure, window, year));
    }

    private static FigureValue value(Measure measure, FigureView figure) {
        List<InstitutionName> missing = figure.missing().stream()
                .map(debtor -> new InstitutionName(debtor.institution(), debtor.name()))
                .toList();
        return figure.value() != null
                ? new FigureValue(figure.value(), figure.rows(), missing, true, measure.absence())
                : FigureValue.absent(measure.absence(), missing);
    }

    private static ChildFigure child(Measure measure, OwnFigures child) {
        return new ChildFigure(
                new InstitutionName(child.institution(), child.name()),
                child.amount(measure)
                        .map(amount -> FigureValue.of(amount.value(), amount.rows(), measure.absence()))
                        .orElseGet(() -> FigureValue.absent(measure.absence(), List.of())));
    }

    private static Grant grant(RecognitionView row) {
        return new Grant(row.grantedOn(), row.validUntil(), row.revokedOn());
    }
}
