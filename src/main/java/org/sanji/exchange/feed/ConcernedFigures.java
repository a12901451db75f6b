package org.sanji.exchange.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Regions;
import org.sanji.institution.StaleMarks;
import org.sanji.kernel.Period;
import org.sanji.kernel.PeriodRange;
import org.sanji.kernel.RegionCode;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Measure;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.measure.Time;
import org.sanji.rollup.FigureQuery;
import org.sanji.rollup.FigureView;
import org.sanji.rollup.ToldFigures;
import org.sanji.tenancy.OpenCounties;

/**
 * The figures that what was noted may have changed, as they are now. What is told of people in one town can change what is
 * told of every place of its city, see {@link org.sanji.rollup.SmallCells}: of these all are told.
 */
@ApplicationScoped
class ConcernedFigures {

    private static final int ALL = Integer.MAX_VALUE;

    private final ToldFigures told;
    private final Regions regions;
    private final OpenCounties counties;

    ConcernedFigures(ToldFigures told, Regions regions, OpenCounties counties) {
        this.told = told;
        this.regions = regions;
        this.counties = counties;
    }

    /** What is asked of changes: which figures of which region, and whether by somebody outside of its counties. */
    record Question(
            RegionCode region,
            PeriodRange periods,
            List<Measure> measures,
            List<RegionLevel> levels,
            boolean outside) {}

    /** The measures a note concerns. */
    static List<Measure> measures(ChangeNotesReadingSql.Note note, Collection<Measure> wanted) {
        String feature = note.feature();
        return feature == null
                ? List.of()
                : wanted.stream().filter(measure -> restsOn(measure, feature)).toList();
    }

    private static boolean restsOn(Measure measure, String feature) {
        return feature.equals(StaleMarks.EVERYTHING)
                || sides(measure).anyMatch(side -> side.restsOn(feature) || wholeRestsOn(side, feature));
    }

    /** Of a whole of which nobody owes anything, a part that is not recorded is nothing: it changes with the whole. */
    private static boolean wholeRestsOn(Measure measure, String feature) {
        return measure.whole().map(whole -> whole.restsOn(feature)).orElse(false);
    }

    private static Stream<Measure> sides(Measure measure) {
        Measure.Ratio ratio = measure.ratio();
        return ratio == null
                ? Stream.of(measure)
                : Stream.of(MeasureCatalogue.get(ratio.numerator()), MeasureCatalogue.get(ratio.denominator()));
    }

    /** All figures of the notes, each once. */
    List<FigureView> of(List<ChangeNotesReadingSql.Note> notes, Question question) {
        List<FigureView> figures = new ArrayList<>();
        for (RegionLevel level : question.levels()) {
            if (level.compareTo(question.region().level()) >= 0) {
                figures.addAll(of(notes, level, question));
            }
        }
        return figures;
    }

    private List<FigureView> of(List<ChangeNotesReadingSql.Note> notes, RegionLevel level, Question question) {
        var ofPeople = new Concerned();
        var ofOthers = new Concerned();
        for (ChangeNotesReadingSql.Note note : notes) {
            List<Measure> measures = measures(note, question.measures());
            List<Period> periods = periods(note, measures, question.periods());
            List<Measure> people = measures.stream()
                    .filter(measure -> isOfPeople(measure, question))
                    .toList();
            List<Measure> others = measures.stream()
                    .filter(measure -> !isOfPeople(measure, question))
                    .toList();
            if (!periods.isEmpty() && !people.isEmpty()) {
                ofPeople.add(places(note, level, question, true), periods, people);
            }
            if (!periods.isEmpty() && !others.isEmpty()) {
                ofOthers.add(places(note, level, question, false), periods, others);
            }
        }
        List<FigureView> figures = new ArrayList<>(ofPeople.read(level, question));
        figures.addAll(ofOthers.read(level, question));
        return figures;
    }

    private static boolean isOfPeople(Measure measure, Question question) {
        return question.outside() && !measure.peopleCounted().isEmpty();
    }

    private static List<Period> periods(ChangeNotesReadingSql.Note note, List<Measure> measures, PeriodRange wanted) {
        boolean flowsOnly =
                measures.stream().flatMap(ConcernedFigures::sides).allMatch(side -> side.time() == Time.FLOW);
        return wanted.periods().stream()
                .filter(period -> StaleMarks.number(period.last()) >= note.firstMonth())
                .filter(period -> !flowsOnly || StaleMarks.number(period.first()) <= note.lastMonth())
                .toList();
    }

    /** The places of one level above, at or below which something was noted; all of the city where people are counted. */
    private Set<RegionCode> places(
            ChangeNotesReadingSql.Note note, RegionLevel level, Question question, boolean wholeCity) {
        List<String> noted = note.places();
        List<RegionCode> inside = new ArrayList<>();
        if (wholeCity && level.compareTo(RegionLevel.CITY) > 0) {
            inside.addAll(all(new RegionCode(note.county().substring(0, RegionLevel.CITY.digits())), level));
        } else if (noted == null && level.compareTo(RegionLevel.COUNTY) >= 0) {
            codes(note.county()).forEach(county -> inside.addAll(all(new RegionCode(county), level)));
        } else {
            (noted == null ? codes(note.county()) : noted)
                    .stream()
                            .filter(code -> code.length() >= level.digits())
                            .forEach(code -> inside.add(new RegionCode(code.substring(0, level.digits()))));
        }
        Set<RegionCode> places = new TreeSet<>(inside);
        places.removeIf(place -> !question.region().covers(place));
        return places;
    }

    private List<RegionCode> all(RegionCode under, RegionLevel level) {
        return regions.ofLevel(under, level, null, "", ALL);
    }

    /** All codes a county has had. */
    private List<String> codes(String tenant) {
        return counties.under(new RegionCode(tenant.substring(0, RegionLevel.CITY.digits())), "").stream()
                .filter(code -> counties.tenant(code).filter(tenant::equals).isPresent())
                .toList();
    }

    /** Figures that several notes concern, together. */
    private final class Concerned {

        private final Set<RegionCode> places = new TreeSet<>();
        private final Set<Period> periods = new TreeSet<>();
        private final Set<Measure> measures = new HashSet<>();

        void add(Collection<RegionCode> more, Collection<Period> in, Collection<Measure> of) {
            places.addAll(more);
            periods.addAll(in);
            measures.addAll(of);
        }

        List<FigureView> read(RegionLevel level, Question question) {
            if (places.isEmpty()) {
                return List.of();
            }
            List<RegionCode> shown = List.copyOf(places);
            List<Measure> asked =
                    question.measures().stream().filter(measures::contains).toList();
            RegionCode under = under(shown, question.region());
            List<FigureQuery> queries = periods.stream()
                    .map(period -> new FigureQuery(under, level, period, asked))
                    .toList();
            return question.outside() ? told.figures(queries, shown) : told.untouched(queries, shown);
        }
    }

    /** The region asked for, or the city of all places where it is a province. */
    private static RegionCode under(List<RegionCode> shown, RegionCode region) {
        RegionCode first = shown.getFirst();
        RegionCode last = shown.getLast();
        return Stream.of(RegionLevel.COUNTY, RegionLevel.CITY)
                .filter(level -> level.compareTo(region.level()) > 0)
                .map(level -> cut(first, level))
                .filter(above -> above != null && above.covers(last))
                .findFirst()
                .orElse(region);
    }

    private static @Nullable RegionCode cut(RegionCode place, RegionLevel level) {
        return place.value().length() < level.digits()
                ? null
                : new RegionCode(place.value().substring(0, level.digits()));
    }
}
