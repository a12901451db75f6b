package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.standard.Window;

/** The figures of one case. A figure asked for in another window or year than it was given for was never recorded. */
record FixtureFigures(Fixture fixture, Fixture.Case given) implements Figures {

    static final int YEAR = 2025;

    @Override
    public RegionLevel level() {
        return given.level() == null ? RegionLevel.TOWNSHIP : given.level();
    }

    @Override
    public FigureValue region(String measure, Window window, int year) {
        Fixture.Given figure = given.figures().get(key(measure, window, year));
        Absence absence = absence(measure);
        if (figure == null) {
            return FigureValue.absent(absence, List.of());
        }
        List<InstitutionName> owedBy =
                figure.owedBy().stream().map(Fixture::institution).toList();
        return figure.value() == null
                ? FigureValue.absent(absence, owedBy)
                : new FigureValue(figure.value(), 1, owedBy, true, absence);
    }

    @Override
    public List<ChildFigure> children(Tier tier, String measure, Window window, int year) {
        List<Fixture.Station> found = switch (tier) {
            case VILLAGE_STATION -> given.stations();
            case TOWNSHIP_SCHOOL -> given.schools();
            case COUNTY_COLLEGE -> List.of();
        };
        return found.stream()
                .flatMap(station -> stations(station, key(measure, window, year), absence(measure)))
                .toList();
    }

    @Override
    public List<Grant> grants(String recognition) {
        return given.grants().getOrDefault(recognition, List.of());
    }

    private Stream<ChildFigure> stations(Fixture.Station station, String key, Absence absence) {
        BigDecimal value = station.figures().get(key);
        FigureValue figure = value == null ? FigureValue.absent(absence, List.of()) : FigureValue.of(value, 1, absence);
        Stream<String> names = station.name() == null
                ? IntStream.rangeClosed(1, station.count()).mapToObj(number -> "station " + number)
                : Stream.of(station.name());
        return names.map(name -> new ChildFigure(Fixture.institution(name), figure));
    }

    private static String key(String measure, Window window, int year) {
        if (year != YEAR) {
            return measure + "@" + year;
        }
        return window == Window.YEAR ? measure : measure + "@" + window;
    }

    private Absence absence(String measure) {
        boolean zero = fixture.zeroWhenAbsent().stream().anyMatch(measure::startsWith);
        return zero ? Absence.ZERO : Absence.UNKNOWN;
    }
}
