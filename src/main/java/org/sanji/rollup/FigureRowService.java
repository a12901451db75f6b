package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Cursor;
import org.sanji.kernel.Language;
import org.sanji.kernel.PageQuery;
import org.sanji.kernel.PageView;
import org.sanji.kernel.Period;
import org.sanji.kernel.ProblemException;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.Texts;
import org.sanji.measure.Condition;
import org.sanji.measure.Counting;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Space;
import org.sanji.tenancy.CurrentRequest;

/** Explains a figure by the rows behind it. */
@ApplicationScoped
class FigureRowService {

    private static final String ORDER = "id";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = Integer.MAX_VALUE;

    private final FigureRowsSql sql;
    private final CurrentRequest current;

    FigureRowService(FigureRowsSql sql, CurrentRequest current) {
        this.sql = sql;
        this.current = current;
    }

    /** Which rows are asked for: those of a region or of one institution in it. */
    record Scope(RegionCode region, Period period, @Nullable UUID institution) {}

    /**
     * A page of the rows a measure looked at.
     *
     * @throws ProblemException 404 for an unknown measure or a region of another county, 403 for one beside the
     *     caller's, 422 for a ratio, which has the rows of its two sides
     */
    @Transactional
    PageView<FigureRowView> page(String code, Scope scope, PageQuery page) {
        RegionCode region = scope.region();
        if (!region.county().map(current.county()::equals).orElse(false)) {
            throw ProblemException.notFound();
        }
        current.requireAuthorityOver(region);
        Measure measure = MeasureCatalogue.find(code).orElseThrow(ProblemException::notFound);
        Counting counting = measure.counted().orElseThrow(() -> isRatio(measure));
        UUID after = Cursor.read(page.cursor(), ORDER).map(Cursor::id).orElse(FIRST);
        var wanted = new FigureRowsSql.Query(current.county(), scope, after, page.size() + 1);
        List<FigureRowsSql.Row> found = sql.rows(measure, counting, wanted);
        boolean more = found.size() > page.size();
        List<FigureRowsSql.Row> shown = more ? found.subList(0, page.size()) : found;
        Set<RegionCode> stating = stating(measure, counting, wanted);
        String next = more ? new Cursor(ORDER, "", shown.getLast().id()).encoded() : null;
        return new PageView<>(
                shown.stream()
                        .map(row -> view(measure, counting, row, region, stating))
                        .toList(),
                next,
                null);
    }

    private static ProblemException isRatio(Measure measure) {
        var ratio = measure.ratio();
        return ProblemException.rule(
                "",
                "measure-is-ratio",
                ratio == null ? "" : ratio.numerator(),
                ratio == null ? "" : ratio.denominator());
    }

    /** The regions that state something of themselves, where a statement of a whole silences those of its parts. */
    private Set<RegionCode> stating(Measure measure, Counting counting, FigureRowsSql.Query wanted) {
        if (measure.space() != Space.STATED_OR_SUM) {
            return Set.of();
        }
        var everything = new FigureRowsSql.Query(wanted.county(), wanted.scope(), FIRST, ALL);
        return sql.rows(measure, counting, everything).stream()
                .filter(row -> !row.met().contains(false))
                .map(FigureRowsSql.Row::standsIn)
                .collect(Collectors.toSet());
    }

    private static FigureRowView view(
            Measure measure, Counting counting, FigureRowsSql.Row row, RegionCode region, Set<RegionCode> stating) {
        List<String> reasons = new ArrayList<>(unmet(counting, row));
        if (reasons.isEmpty() && row.repeat()) {
            reasons.add(Texts.get("row.repeat"));
        }
        if ((measure.space() == Space.MIN || measure.space() == Space.MAX) && row.tier() != measure.owedBy()) {
            reasons.add(Texts.get("row.other-tier"));
        }
        boolean silenced = stating.stream()
                .anyMatch(
                        whole -> !whole.equals(row.standsIn()) && whole.covers(row.standsIn()) && region.covers(whole));
        if (reasons.isEmpty() && silenced) {
            reasons.add(Texts.get("row.silenced"));
        }
        return new FigureRowView(
                row.id(),
                counting.source().features().getFirst(),
                row.institution(),
                row.institutionName(),
                row.label(),
                row.firstDay(),
                row.lastDay(),
                row.value(),
                reasons.isEmpty(),
                reasons);
    }

    private static List<String> unmet(Counting counting, FigureRowsSql.Row row) {
        List<Condition> conditions = counting.conditions();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            if (!row.met().get(i)) {
                reasons.add(conditions.get(i).reason().in(Language.current()));
            }
        }
        return reasons;
    }
}
