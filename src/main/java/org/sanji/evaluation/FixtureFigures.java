package org.sanji.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sanji.institution.Tier;
import org.sanji.kernel.RegionLevel;
import org.sanji.measure.Absence;
import org.sanji.measure.MeasureCatalogue;
import org.sanji.standard.Window;

/** The figures of one case. A figure asked for in another window or year than it was given for was never recorded. */
record FixtureFigures(Fixture given, RegionLevel level) implements Figures {

    @Override
    public FigureValue region(String measure, Window window, int year) {
        Fixture.Given figure = given.figures().get(key(measure, window, year));
        Absence absence = MeasureCatalogue.get(measure).absence();
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
        List<Fixture.Child> found = switch (tier) {
            case VILLAGE_STATION -> given.stations();
            case TOWNSHIP_SCHOOL -> given.schools();
            case COUNTY_COLLEGE -> List.of();
        };
        Absence absence = MeasureCatalogue.get(measure).absence();
        return found.stream()
                .flatMap(child -> children(child, key(measure, window, year), absence))
                .toList();
    }

    @Override
    public List<Grant> grants(String recognition) {
        return given.grants().getOrDefault(recognition, List.of());
    }

    private static Stream<ChildFigure> children(Fixture.Child child, String key, Absence absence) {
        BigDecimal value = child.figures().get(key);
        FigureValue figure = value == null ? FigureValue.absent(absence, List.of()) : FigureValue.of(value, 1, absence);
        Stream<String> names = child.name() == null
                ? IntStream.rangeClosed(1, child.count()).mapToObj(number -> "station " + number)
                : Stream.of(child.name());
        return names.map(name -> new ChildFigure(Fixture.institution(name), figure));
    }

    private static String key(String measure, Window window, int year) {
        if (year != Fixture.YEAR) {
            return measure + "@" + year;
        }
        return window == Window.YEAR ? measure : measure + "@" + window;
    }
}
