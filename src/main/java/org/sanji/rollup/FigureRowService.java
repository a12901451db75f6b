package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanji.kernel.Clocks;
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
import org.sanji.tenancy.OpenCounties;

/** Explains a figure by the rows behind it. */
@ApplicationScoped
class FigureRowService {

    private static final String ORDER = "id";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = Integer.MAX_VALUE;

    private final FigureRowsSql sql;
    private final OpenCounties counties;
    private final CurrentRequest current;
    private final Clock clock;

    FigureRowService(FigureRowsSql sql, OpenCounties counties, CurrentRequest current, Clock clock) {
        this.sql = sql;
        this.counties = counties;
        this.current = current;
        this.clock = clock;
    }

    /** Which rows are asked for: those of a region or of one institution in it, in a tree. */
    record Scope(RegionCode region, Period period, @Nullable UUID institution, Tree tree) {}

    /**
     * A page of the rows a measure looked at, of the county of the path.
     *
     * @throws ProblemException 404 for an unknown measure or a region of another county, 403 for one beside the
     *     caller's, 422 for a ratio, which has the rows of its two sides
     */
    @Transactional
    PageView<FigureRowView> pageInCounty(String code, Scope scope, PageQuery page) {
        if (!scope.region().county().map(current.code()::equals).orElse(false)) {
            throw ProblemException.notFound();
        }
        current.requireAuthorityOver(scope.region());
        return page(code, scope, page);
    }

    /**
     * The same for any region the caller sees: above the county, those of one county after the other.
     *
     * @throws ProblemException as above; 422 for rows that are people each, when the caller does not act in their county
     */
    @Transactional
    PageView<FigureRowView> page(String code, Scope scope, PageQuery page) {
        current.requireVisible(scope.region());
        Measure measure = MeasureCatalogue.find(code).orElseThrow(ProblemException::notFound);
        if (measure.countsPeople() && current.caller().standsAboveCounties()) {
            // Each row is one of the people: there are no fewer than one.
            throw ProblemException.rule("", "rows-of-people", code);
        }
        Counting counting = measure.counted().orElseThrow(() -> isRatio(measure));
        Long total = page.wantsTotal() ? count(measure, counting, scope) : null;
        Cursor after = Cursor.read(page.cursor(), ORDER).orElse(new Cursor(ORDER, "", FIRST));
        List<FigureRowView> found = new ArrayList<>();
        for (String county : counties.under(scope.region(), after.value())) {
            UUID seen = county.equals(after.value()) ? after.id() : FIRST;
            List<FigureRowView> rows =
                    rows(measure, counting, query(county, scope, seen, page.size() - found.size() + 1));
            boolean full = found.size() + rows.size() > page.size();
            found.addAll(full ? rows.subList(0, page.size() - found.size()) : rows);
            if (full) {
                return new PageView<>(found, cursor(county, found, rows), total);
            }
        }
        return new PageView<>(found, null, total);
    }

    private long count(Measure measure, Counting counting, Scope scope) {
        return counties.under(scope.region(), "").stream()
                .mapToLong(county -> sql.count(measure, counting, query(county, scope, FIRST, ALL)))
                .sum();
    }

    /** Where the next page begins: after the last row shown, or with a county of which none is shown yet. */
    private static String cursor(String county, List<FigureRowView> found, List<FigureRowView> ofCounty) {
        boolean none = found.isEmpty() || !ofCounty.contains(found.getLast());
        return new Cursor(ORDER, county, none ? FIRST : found.getLast().id()).encoded();
    }

    private FigureRowsSql.Query query(String county, Scope scope, UUID after, int most) {
        var ofCounty = new RegionCode(county);
        RegionCode region = scope.region().covers(ofCounty) ? ofCounty : scope.region();
        OpenCounties.Tenants tenants = counties.tenants(ofCounty);
        Reach reach = Reach.of(region, region.level(), scope.tree(), Clocks.today(clock), tenants);
        return new FigureRowsSql.Query(tenants.first(), region, scope, reach, after, most);
    }

    private List<FigureRowView> rows(Measure measure, Counting counting, FigureRowsSql.Query wanted) {
        Set<RegionCode> stating = stating(measure, counting, wanted);
        return sql.rows(measure, counting, wanted).stream()
                .map(row -> view(measure, counting, row, wanted.region(), stating))
                .toList();
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
        var everything =
                new FigureRowsSql.Query(wanted.county(), wanted.region(), wanted.scope(), wanted.reach(), FIRST, ALL);
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
                row.standsIn(),
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
