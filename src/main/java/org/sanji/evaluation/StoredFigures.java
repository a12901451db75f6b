package org.sanji.evaluation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.capture.recognition.RecognitionGrant;
import org.sanji.institution.Tier;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.rollup.FigureView;
import org.sanji.rollup.Freshness;
import org.sanji.rollup.OwnFigures;
import org.sanji.standard.Window;

/**
 * What the roll-up and the ledger of recognitions hold for some regions, fetched beforehand for all of them together:
 * the number of queries grows with the periods that are asked for, never with the regions.
 */
final class StoredFigures {

    private final Map<RegionCode, Map<Question, FigureView>> ofRegions = new HashMap<>();
    private final Map<Period, Map<RegionCode, List<OwnFigures>>> ofChildren = new HashMap<>();
    private final Map<String, Map<RegionCode, List<Grant>>> grants = new HashMap<>();
    private @Nullable Freshness ofInstitutions;

    void add(List<FigureView> figures) {
        figures.forEach(figure -> ofRegions
                .computeIfAbsent(figure.region(), none -> new HashMap<>())
                .put(new Question(MeasureCatalogue.get(figure.measure()), figure.period()), figure));
    }

    void add(Period period, Map<RegionCode, List<OwnFigures>> children) {
        ofChildren.put(period, children);
    }

    /** How fresh what institutions recorded is, where no figure of a region says so. */
    void add(Freshness freshness) {
        ofInstitutions = freshness;
    }

    void add(String recognition, List<RecognitionGrant> granted) {
        grants.put(
                recognition,
                granted.stream()
                        .collect(Collectors.groupingBy(
                                RecognitionGrant::region,
                                Collectors.mapping(
                                        grant -> new Grant(grant.grantedOn(), grant.validUntil(), grant.revokedOn()),
                                        Collectors.toList()))));
    }

    /** The figures of one of the regions, as scoring asks for them. */
    Figures of(RegionCode region) {
        return new OfRegion(region);
    }

    /** When the oldest figure of a region was computed; null when none ever was. */
    @Nullable
    Instant asOf(RegionCode region) {
        if (ofInstitutions != null) {
            return ofInstitutions.asOf();
        }
        return figures(region)
                .map(FigureView::asOf)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether a figure of a region does not hold the latest changes yet. */
    boolean isStale(RegionCode region) {
        return ofInstitutions != null ? ofInstitutions.stale() : figures(region).anyMatch(FigureView::stale);
    }

    private Stream<FigureView> figures(RegionCode region) {
        return ofRegions.getOrDefault(region, Map.of()).values().stream();
    }

    private final class OfRegion implements Figures {

        private final RegionCode region;

        OfRegion(RegionCode region) {
            this.region = region;
        }

        @Override
        public RegionLevel level() {
            return region.level();
        }

        @Override
        public FigureValue region(String measure, Window window, int year) {
            Question question = Question.of(measure, window, year);
            FigureView figure = ofRegions.getOrDefault(region, Map.of()).get(question);
            if (figure == null) {
                throw new IllegalStateException("Nobody foresaw that " + question + " would be asked");
            }
            return value(question.measure(), figure);
        }

        @Override
        public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
            Question question = Question.of(measure, window, year);
            return ofChildren.get(question.period()).getOrDefault(region, List.of()).stream()
                    .filter(child -> child.tier() == tier)
                    .map(child -> child(question.measure(), child))
                    .toList();
        }

        @Override
        public List<Grant> grants(String recognition) {
            return grants.get(recognition).getOrDefault(region, List.of());
        }
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
}
