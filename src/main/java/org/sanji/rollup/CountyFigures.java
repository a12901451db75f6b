package org.sanji.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanji.institution.Regions;
import org.sanji.kernel.Clocks;
import org.sanji.kernel.Period;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.Space;
import org.sanji.measure.Time;
import org.sanji.tenancy.OpenCounties;

/** All figures of the places of one county, or of the places above counties, as they are gathered to be published. */
@ApplicationScoped
public class CountyFigures {

    private static final int ALL = Integer.MAX_VALUE;

    private final FigureService figures;
    private final FiguresSql sql;
    private final Regions regions;
    private final OpenCounties counties;
    private final RollUpPlan plan;
    private final Clock clock;

    CountyFigures(
            FigureService figures,
            FiguresSql sql,
            Regions regions,
            OpenCounties counties,
            RollUpPlan plan,
            Clock clock) {
        this.figures = figures;
        this.sql = sql;
        this.regions = regions;
        this.counties = counties;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * What is gathered.
     *
     * @param approved whether only what is approved counts
     */
    public record Question(Period period, List<Measure> measures, boolean approved) {}

    /**
     * Whether a county is computed in several transactions, or is about to be: until the last one its figures need not be of
     * one moment.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isComputedInParts(RegionCode county) {
        return plan.next(counties.tenants(county).first()).parts().size() > 1;
    }

    /** The figures of a county and of the places in it, down to a level, by code. Of all places there ever were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PlaceFigure> ofCounty(RegionCode county, RegionLevel lowest, Question question) {
        Map<String, BigDecimal> own = lowest == RegionLevel.COUNTY ? Map.of() : own(county, question);
        List<PlaceFigure> found = new ArrayList<>();
        for (RegionLevel level : List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
            if (level.compareTo(lowest) <= 0) {
                found.addAll(ofLevel(county, level, question, own));
            }
        }
        return found;
    }

    /** The figures of some places of one level above the counties. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PlaceFigure> ofPlaces(RegionCode under, List<RegionCode> places, Question question) {
        return places.isEmpty()
                ? List.of()
                : read(under, places.getFirst().level(), places, question).stream()
                        .map(figure -> gathered(figure, Map.of()))
                        .toList();
    }

    private List<PlaceFigure> ofLevel(
            RegionCode county, RegionLevel level, Question question, Map<String, BigDecimal> own) {
        List<RegionCode> places = regions.ofLevel(county, level, null, "", ALL);
        return places.isEmpty()
                ? List.of()
                : read(county, level, places, question).stream()
                        .map(figure -> gathered(figure, level == RegionLevel.COUNTY ? own : Map.of()))
                        .toList();
    }

    private List<FigureView> read(RegionCode under, RegionLevel level, List<RegionCode> places, Question question) {
        var queries = List.of(new FigureQuery(under, level, question.period(), question.measures()));
        return question.approved()
                ? figures.withApproved(queries, places, Tree.AS_WAS)
                : figures.figures(queries, places, Tree.AS_WAS);
    }

    private static PlaceFigure gathered(FigureView figure, Map<String, BigDecimal> own) {
        var approved = figure.approved();
        int missing = figure.missing().size();
        BigDecimal recordedHere = own.get(figure.measure());
        return approved == null
                ? new PlaceFigure(
                        figure.region(),
                        figure.measure(),
                        figure.value(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.rows() == null ? 0 : figure.rows(),
                        missing,
                        recordedHere,
                        figure.value())
                : new PlaceFigure(
                        figure.region(),
                        figure.measure(),
                        approved.value(),
                        approved.numerator(),
                        approved.denominator(),
                        approved.rows() == null ? 0 : approved.rows(),
                        missing,
                        recordedHere,
                        figure.value());
    }

    /** What the county's college recorded itself, of every sum: read from its rows, not reckoned from the sums. */
    private Map<String, BigDecimal> own(RegionCode county, Question question) {
        Reach all = Reach.of(county, RegionLevel.COUNTY, Tree.AS_WAS, Clocks.today(clock), counties.tenants(county));
        Reach reach = question.approved() ? all.approvedIn(question.period()) : all;
        Map<String, BigDecimal> own = new HashMap<>();
        sums(question).keySet().forEach(measure -> own.put(measure, BigDecimal.ZERO));
        sql.own(reach, windows(question))
                .values()
                .forEach(byMeasure -> byMeasure.forEach((measure, rows) -> rows.stream()
                        .filter(row -> row.region().equals(county.value()))
                        .forEach(row -> own.merge(measure, row.amount().value(), BigDecimal::add))));
        own.replaceAll((measure, value) -> FigureTable.plain(value));
        return own;
    }

    private static Map<Months, Set<String>> windows(Question question) {
        return sums(question).entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> FigureService.months(one.getValue(), question.period()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }

    private static Map<String, Time> sums(Question question) {
        return question.measures().stream()
                .filter(measure -> measure.space() == Space.SUM)
                .collect(Collectors.toMap(Measure::code, Measure::time));
    }
}
