package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Regions;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.FieldError;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.Period;
import org.sanji.kernel.PeriodRange;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.ProblemType;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.tenancy.CurrentRequest;

/** Answers the question for figures of a region as clients ask it: by codes, level and page. */
@ApplicationScoped
class RegionFigureService {

    private static final String ORDER = "region";
    private static final java.util.UUID NO_ID = new java.util.UUID(0, 0);

    /** As many figures as one answer holds at most: some ten megabytes. */
    private static final int MOST_FIGURES = 20_000;

    private final FigureService figures;
    private final RememberedFigures remembered;
    private final ToldFigures told;
    private final FreshWait freshness;
    private final Regions regions;
    private final CurrentRequest current;

    RegionFigureService(
            FigureService figures,
            RememberedFigures remembered,
            ToldFigures told,
            FreshWait freshness,
            Regions regions,
            CurrentRequest current) {
        this.figures = figures;
        this.remembered = remembered;
        this.told = told;
        this.freshness = freshness;
        this.regions = regions;
        this.current = current;
    }

    /** Waits a little for the changes made before, after the same refusals as the page itself. */
    void awaitFresh(RegionCode code) {
        current.requireVisible(code);
        freshness.await(code);
    }

    @Transactional
    FigureView.Page page(RegionCode code, FigureFilter filter, PageQuery page) {
        current.requireVisible(code);
        regions.find(code).orElseThrow(ProblemException::notFound);
        RegionLevel wanted = filter.level() == null ? code.level() : filter.level();
        if (wanted.compareTo(code.level()) < 0) {
            throw refused("level", "level-above-region", code.level().name());
        }
        List<FigureQuery> queries = queries(code, wanted, filter);
        int most = mostRegions(queries, page);
        String after = Cursor.read(page.cursor(), ORDER).map(Cursor::value).orElse("");
        List<RegionCode> found = regions.ofLevel(code, wanted, null, after, most + 1);
        List<RegionCode> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? new Cursor(ORDER, shown.getLast().value(), NO_ID).encoded() : null;
        Long total = page.wantsTotal() ? regions.countOfLevel(code, wanted, null) * each(queries) : null;
        return new FigureView.Page(shown.isEmpty() ? List.of() : asToldToCaller(queries, shown, filter), next, total);
    }

    /** Who acts for a county, or in it, may know everybody who is counted there. */
    private List<FigureView> asToldToCaller(List<FigureQuery> queries, List<RegionCode> shown, FigureFilter filter) {
        List<FigureView> found = figures(queries, shown, filter);
        return current.caller().standsAboveCounties() ? told.told(found, queries, shown, filter.wantedTree()) : found;
    }

    private List<FigureView> figures(List<FigureQuery> queries, List<RegionCode> shown, FigureFilter filter) {
        if (filter.wantsApproved()) {
            return figures.withApproved(queries, shown, filter.wantedTree());
        }
        return filter.wantedTree() == Tree.AS_WAS
                ? remembered.figures(queries, shown)
                : figures.figures(queries, shown, filter.wantedTree());
    }

    private static List<FigureQuery> queries(RegionCode code, RegionLevel level, FigureFilter filter) {
        List<Measure> measures = measures(filter.measures());
        return periods(filter).stream()
                .map(period -> new FigureQuery(code, level, period, measures))
                .toList();
    }

    private static List<Period> periods(FigureFilter filter) {
        PeriodRange.Step by = filter.by();
        if (by == null) {
            return filter.period().periods();
        }
        if (!filter.period().consistsOf(by)) {
            throw refused("by", "step-too-long", filter.period().toString());
        }
        return filter.period().by(by);
    }

    /** A page is so many regions, with all their figures: a chart or a table is never cut in the middle of a row. */
    private static int mostRegions(List<FigureQuery> queries, PageQuery page) {
        return Math.clamp(MOST_FIGURES / each(queries), 1, page.size());
    }

    /** How many figures there are of a region. */
    private static int each(List<FigureQuery> queries) {
        return queries.size() * queries.getFirst().measures().size();
    }

    private static List<Measure> measures(@Nullable String codes) {
        if (codes == null) {
            return List.copyOf(MeasureCatalogue.all());
        }
        return Arrays.stream(codes.split(","))
                .map(String::strip)
                .distinct()
                .map(code ->
                        MeasureCatalogue.find(code).orElseThrow(() -> refused("measures", "unknown-measure", code)))
                .toList();
    }

    private static ProblemException refused(String parameter, String code, String argument) {
        return ProblemException.of(
                ProblemType.VALIDATION_FAILED, List.of(FieldError.parameter(parameter, code, argument)));
    }
}
