package org.sanji.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sanji.evaluation.Evaluation;
import org.sanji.evaluation.RegionScoring;
import org.sanji.institution.Regions;
import org.sanji.kernel.RegionCode;
import org.sanji.standard.Standard;

/** Reads what a place is compared with, which no seal holds: the places around it, and the years before. */
@ApplicationScoped
class FigureComparisons {

    /** No city has as many places of one level. */
    private static final int MOST_PEERS = 1000;

    private final RegionScoring scoring;
    private final Regions regions;

    FigureComparisons(RegionScoring scoring, Regions regions) {
        this.scoring = scoring;
        this.regions = regions;
    }

    FigureReports of(Evaluation row, Findings findings, Map<RegionCode, String> above, Locale language) {
        RegionCode region = row.region();
        Map<String, RegionCode> around = new LinkedHashMap<>();
        region.parent().ifPresent(near -> {
            around.put(above.get(near), near);
            near.parent().ifPresent(wide -> around.put(above.get(wide), wide));
        });
        return new FigureReports(
                region,
                row.year(),
                findings.figures(),
                peers(row, findings.standard(), around),
                around,
                earlier(row, findings.standard()),
                language);
    }

    private Peers peers(Evaluation row, Standard standard, Map<String, RegionCode> around) {
        RegionCode widest =
                around.isEmpty() ? row.region() : List.copyOf(around.values()).getLast();
        List<RegionCode> places =
                regions.ofLevel(widest, row.region().level(), LocalDate.of(row.year(), 12, 31), "", MOST_PEERS);
        return Peers.of(standard, scoring.score(standard, widest, places, row.year(), row.appliedOn()));
    }

    private Map<Integer, Map<String, List<MeasuredRule>>> earlier(Evaluation row, Standard standard) {
        List<Integer> years = IntStream.range(row.year() - FigureReports.YEARS + 1, row.year())
                .boxed()
                .toList();
        Map<Integer, Map<String, List<MeasuredRule>>> found = new TreeMap<>();
        scoring.score(standard, row.region(), years, row.appliedOn())
                .forEach((year, card) -> found.put(year, Peers.rules(standard, card)));
        return found;
    }
}
