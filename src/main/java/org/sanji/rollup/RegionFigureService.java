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

    private final FigureService figures;
    private final Regions regions;
    private final CurrentRequest current;

    RegionFigureService(FigureService figures, Regions regions, CurrentRequest current) {
        this.figures = figures;
        this.regions = regions;
        this.current = current;
    }

    @Transactional
    FigureView.Page page(
            RegionCode code, Period period, @Nullable String measures, @Nullable RegionLevel level, PageQuery page) {
        current.requireVisible(code);
        regions.find(code).orElseThrow(ProblemException::notFound);
        RegionLevel wanted = level == null ? code.level() : level;
        if (wanted.compareTo(code.level()) < 0) {
            throw refused("level", "level-above-region", code.level().name());
        }
        var query = new FigureQuery(code, wanted, period, measures(measures));
        int most = Math.max(1, page.size() / query.measures().size());
        String after = Cursor.read(page.cursor(), ORDER).map(Cursor::value).orElse("");
        List<RegionCode> found = regions.ofLevel(code, wanted, after, most + 1);
        List<RegionCode> shown = found.size() > most ? found.subList(0, most) : found;
        String next = found.size() > most ? new Cursor(ORDER, shown.getLast().value(), NO_ID).encoded() : null;
        return new FigureView.Page(figures.figures(query, shown), next);
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
