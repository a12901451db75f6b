package org.sanji.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanji.institution.Tier;
import org.sanji.kernel.Text;

/**
 * One thing that is counted.
 *
 * @param code {@code feature.what} or {@code feature.what.qualifier}
 * @param unit what one of it is
 * @param absence what it means when nothing is recorded
 * @param owedBy the tier that owes the datum where absence means that nobody knows
 * @param counting how rows become its value; none for a ratio
 * @param ratio the measures it divides; only for a ratio
 * @param partOf the measure of which it counts a part: who recorded that one, and nothing of this, has none of this
 * @param serves the clauses of the source documents that rest on it
 */
public record Measure(
        String code,
        Text name,
        Text unit,
        Space space,
        Time time,
        Absence absence,
        @Nullable Tier owedBy,
        @Nullable Counting counting,
        @Nullable Ratio ratio,
        @Nullable String partOf,
        List<String> serves) {

    /** Two measures of which one is divided by the other. */
    public record Ratio(String numerator, String denominator) {}

    public Measure {
        if ((space == Space.RATIO) != (ratio != null) || (counting == null) == (ratio == null)) {
            throw new IllegalArgumentException(code + " is either counted or a ratio");
        }
        if (absence == Absence.UNKNOWN && owedBy == null && ratio == null) {
            throw new IllegalArgumentException(code + " does not say who owes it");
        }
    }

    /** Events: none recorded means none happened. */
    static Measure events(
            String code, Text name, Text unit, Space space, Time time, Counting counting, String... serves) {
        return new Measure(code, name, unit, space, time, Absence.ZERO, null, counting, null, null, List.of(serves));
    }

    /** Attributes: none recorded means that nobody knows, and this tier owes it. */
    static Measure attribute(
            String code,
            Text name,
            Text unit,
            Space space,
            Time time,
            Tier owedBy,
            Counting counting,
            String... serves) {
        return new Measure(
                code, name, unit, space, time, Absence.UNKNOWN, owedBy, counting, null, null, List.of(serves));
    }

    static Measure ratio(String code, Text name, Time time, String numerator, String denominator, String... serves) {
        return new Measure(
                code,
                name,
                new Text("比率", "ratio"),
                Space.RATIO,
                time,
                Absence.UNKNOWN,
                null,
                null,
                new Ratio(numerator, denominator),
                null,
                List.of(serves));
    }

    /** A measure is its code: the catalogue has no two alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measure measure && code.equals(measure.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The same measure as a part of another. */
    Measure asPartOf(String whole) {
        return new Measure(code, name, unit, space, time, absence, owedBy, counting, ratio, whole, serves);
    }

    /** The measure of which it counts a part. */
    public Optional<Measure> whole() {
        return Optional.ofNullable(partOf).map(MeasureCatalogue::get);
    }

    public Optional<Counting> counted() {
        return Optional.ofNullable(counting);
    }

    /**
     * Whether a row changes its figures only in the months in which the row itself counts. Not so for members, which
     * carry their own days, and for selects, in which one row may move the day of another.
     */
    public boolean hasLocalChanges() {
        return counting != null && space != Space.DISTINCT && !counting.source().isSelect();
    }

    /**
     * Whether its figure is a number of people known here one by one: staff, volunteers, learners and their enrolments. Not
     * what others state as a number: attendances, answers to a survey, the population.
     */
    public boolean countsPeople() {
        return counting != null && counting.countsPeople();
    }

    /** The counts of people it shows or is divided from: itself, or those of the two sides of a ratio that are. */
    public List<Measure> peopleCounted() {
        Stream<Measure> shown = ratio == null
                ? Stream.of(this)
                : Stream.of(MeasureCatalogue.get(ratio.numerator()), MeasureCatalogue.get(ratio.denominator()));
        return shown.filter(Measure::countsPeople).toList();
    }

    /** Whether its figures rest on rows of this feature. */
    public boolean restsOn(String feature) {
        return counting != null && counting.source().features().contains(feature);
    }
}
